import type { ReactNode } from 'react';

/** Says that something is under way, in words: nothing turns. */
export function ProgressText({ children }: { children: ReactNode }) {
  return (
    <p aria-busy="true" className="text-muted">
      {children}
    </p>
  );
}
