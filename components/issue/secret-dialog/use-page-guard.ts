import { useEffect, useRef } from 'react';

const MARK = 'secretDeskGuard';

/**
 * Stands between an open secret and the ways out of a page: Back lands on an entry of our own and asks
 * `onBack`; closing the tab or reloading makes the browser ask while `isGuarding`; a page that is being
 * left is emptied at once, because it may be kept for the Back button.
 */
export function usePageGuard(guard: { isGuarding: boolean; onBack: () => void; onLeft: () => void }) {
  const latest = useRef(guard);
  const isReleased = useRef(false);
  useEffect(() => {
    latest.current = guard;
  });

  useEffect(() => {
    const pushEntry = () => window.history.pushState({ ...window.history.state, [MARK]: true }, '');
    const back = () => {
      if (isReleased.current) return;
      pushEntry();
      latest.current.onBack();
    };
    const unload = (event: BeforeUnloadEvent) => {
      if (latest.current.isGuarding) event.preventDefault();
    };
    const left = () => latest.current.onLeft();
    const shownAgain = ({ persisted }: PageTransitionEvent) => {
      if (persisted) window.location.reload();
    };
    if (!isOurs(window.history.state)) pushEntry();
    window.addEventListener('popstate', back);
    window.addEventListener('beforeunload', unload);
    window.addEventListener('pagehide', left);
    window.addEventListener('pageshow', shownAgain);
    return () => {
      window.removeEventListener('popstate', back);
      window.removeEventListener('beforeunload', unload);
      window.removeEventListener('pagehide', left);
      window.removeEventListener('pageshow', shownAgain);
    };
  }, []);

  /** Takes our entry away again: Back means back once more. `then` runs on the entry below it. */
  const release = (then: () => void) => {
    isReleased.current = true;
    if (!isOurs(window.history.state)) return then();
    window.addEventListener('popstate', then, { once: true });
    window.history.back();
  };
  return { release };
}

function isOurs(state: unknown): boolean {
  return typeof state === 'object' && state !== null && MARK in state;
}
