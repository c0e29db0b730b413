import { useSyncExternalStore } from 'react';

const subscribe = () => () => {};

/** False on the server and in the first pass of the browser; then true, without a warning about differing markup. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
}
