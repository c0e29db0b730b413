import type { SecretValue } from '../atlas/secret-value';

const MAX_WAITING = 200;
const WAIT_MS = 60_000;

/** An issued secret whose value the browser has not yet said to have on screen. */
export type Undisplayed = {
  issuer: string;
  subject: string;
  orgId: string;
  clientId: string;
  secretId: string;
  connection: string;
  baseUrl: string;
  value: SecretValue;
};

/**
 * Keeps new values until the browser's receipt comes, a minute at most, so that they can be tried once.
 * The only place on the server that holds a value after it was returned; `onLost` tells of those whose
 * receipt never came.
 */
export function createUndisplayed({ onLost }: { onLost: (requestId: string, lost: Undisplayed) => void }) {
  const waiting = new Map<string, { entry: Undisplayed; timer: NodeJS.Timeout }>();

  function take(requestId: string): Undisplayed | undefined {
    const found = waiting.get(requestId);
    waiting.delete(requestId);
    clearTimeout(found?.timer);
    return found?.entry;
  }

  function lose(requestId: string): void {
    const lost = take(requestId);
    if (lost) onLost(requestId, lost);
  }

  return {
    put(requestId: string, entry: Undisplayed): void {
      const oldest = waiting.keys().next();
      if (waiting.size >= MAX_WAITING && !oldest.done) lose(oldest.value);
      const timer = setTimeout(() => lose(requestId), WAIT_MS);
      timer.unref();
      waiting.set(requestId, { entry, timer });
    },
    peek: (requestId: string) => waiting.get(requestId)?.entry,
    take,
    size: () => waiting.size,
  };
}

export type UndisplayedSecrets = ReturnType<typeof createUndisplayed>;
