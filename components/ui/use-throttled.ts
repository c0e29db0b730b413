import { useEffect, useRef, useState } from 'react';

/** The value, at most once every `everyMs`, the last one always: for what a screen reader reads out. */
export function useThrottled<Value>(value: Value, everyMs: number): Value {
  const [shown, setShown] = useState(value);
  const shownAtMs = useRef(0);
  useEffect(() => {
    const waitMs = Math.max(0, shownAtMs.current + everyMs - Date.now());
    const timer = setTimeout(() => {
      shownAtMs.current = Date.now();
      setShown(value);
    }, waitMs);
    return () => clearTimeout(timer);
  }, [value, everyMs]);
  return shown;
}
