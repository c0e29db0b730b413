import { useEffect, useRef, useState } from 'react';
import type { Consequences } from '../../lib/secrets/consequences';
import { localDateTime } from '../../lib/secrets/expiry';
import type { ServiceAccountView } from '../../lib/secrets/views';
import { secretTail } from '../../lib/secrets/words';

/** Typing "2160" passes through 2, 21 and 216: only what stands still is said. */
const SETTLED_MS = 700;

/**
 * Says the consequences to a screen reader when they change. Not when only the minute does: the words
 * are made anew for another account, other hours or other secrets.
 */
export function Announcement({
  account,
  consequences,
  hours,
}: {
  account: ServiceAccountView | undefined;
  consequences: Consequences | undefined;
  hours: number;
}) {
  const [said, setSaid] = useState('');
  const key = account && consequences ? keyOf(account, consequences, hours) : '';
  const words = account && consequences ? wordsOf(consequences, hours) : '';
  const latest = useRef(words);
  useEffect(() => {
    latest.current = words;
  });
  useEffect(() => {
    const timer = setTimeout(() => setSaid(key === '' ? '' : latest.current), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [key]);
  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}

function keyOf({ clientId }: ServiceAccountView, { fates, warnings }: Consequences, hours: number): string {
  const secrets = fates.map(
    ({ secret, isCut, isFreed }) => `${secret.id} ${secret.expiresAt} ${isCut} ${isFreed}`,
  );
  return [clientId, hours, ...secrets, ...warnings.map(({ kind }) => kind)].join('|');
}

function wordsOf(
  { isFull, freed, newExpiry, cut, cutAt, slots, warnings }: Consequences,
  hours: number,
): string {
  if (isFull && !freed) return 'Both slots are full. Nothing can be created before one is freed.';
  return [
    freed ? `Both slots are full. ${secretTail(freed)} has expired and can be deleted first.` : '',
    Number.isNaN(hours) ? '' : `The new secret expires ${localDateTime(newExpiry)}.`,
    cut.length === 0
      ? 'No secret loses time.'
      : `${cut.map(secretTail).join(' and ')} will stop working ${localDateTime(cutAt)}.`,
    freed ? '' : `Slots ${slots.before} of ${slots.of}, then ${slots.after}.`,
    warnings.length === 0 ? '' : `${warnings.length} ${warnings.length === 1 ? 'warning' : 'warnings'}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
