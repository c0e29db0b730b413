import { useEffect, useState } from 'react';

/** False in the frame in which the value is new, then true: for what may wait a frame. */
export function useSettled(value: unknown): boolean {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setSettled(value));
    return () => cancelAnimationFrame(frame);
  }, [value]);
  return settled === value;
}
