import { useEffect, useState } from 'react';

/** The present, again every `everyMs`: what is written as "in 3 d" stays true while the page is open. */
export function useNow(everyMs: number): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return now;
}
