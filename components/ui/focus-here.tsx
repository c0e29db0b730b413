'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** Takes the focus when it appears: for an answer that somebody waits for. */
export function FocusHere({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.focus();
  }, []);
  return (
    <div ref={place} tabIndex={-1} className="flex flex-col gap-2">
      {children}
    </div>
  );
}
