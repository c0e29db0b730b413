import type { ReactNode } from 'react';
import { joinClasses } from './join-classes';

const TONES = {
  plain: 'border-line text-muted',
  warn: 'border-warn bg-warn-soft text-warn',
  danger: 'border-danger bg-danger-soft text-danger',
  ok: 'border-ok bg-ok-soft text-ok',
} as const;

export function Badge({ tone = 'plain', children }: { tone?: keyof typeof TONES; children: ReactNode }) {
  return (
    <span
      className={joinClasses(
        'inline-block rounded border px-1.5 text-xs leading-5 whitespace-nowrap',
        TONES[tone],
      )}
    >
      {children}
    </span>
  );
}
