import type { ReactNode } from 'react';
import { joinClasses } from './join-classes';

const TONES = {
  danger: 'border-danger bg-danger-soft',
  warn: 'border-warn bg-warn-soft',
} as const;

/** Spoken at once by screen readers: for what went wrong, never for progress. */
export function Alert({
  title,
  tone = 'warn',
  children,
}: {
  title: string;
  tone?: keyof typeof TONES;
  children: ReactNode;
}) {
  return (
    <div role="alert" className={joinClasses('flex flex-col gap-2 rounded border-l-4 p-3', TONES[tone])}>
      <p className="font-semibold">{title}</p>
      {children}
    </div>
  );
}
