import { useEffect, useRef } from 'react';

const AWAY_MS = 60_000;

/** Calls `mask` when the window has been without focus for a minute: somebody else may be looking. */
export function useMaskWhenAway(mask: () => void): void {
  const latest = useRef(mask);
  useEffect(() => {
    latest.current = mask;
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = () => {
      clearTimeout(timer);
      timer = setTimeout(() => latest.current(), AWAY_MS);
    };
    const comeBack = () => clearTimeout(timer);
    if (!document.hasFocus()) leave();
    window.addEventListener('blur', leave);
    window.addEventListener('focus', comeBack);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('blur', leave);
      window.removeEventListener('focus', comeBack);
    };
  }, []);
}
