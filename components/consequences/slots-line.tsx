import type { Consequences } from '../../lib/secrets/consequences';
import { timeLeft } from '../../lib/secrets/expiry';
import { secretTail } from '../../lib/secrets/words';

type Props = Pick<Consequences, 'slots' | 'isFull' | 'freed'> & { now: Date };

/** How many of the two slots are taken, before and after; and what must go first when both are. */
export function SlotsLine({ slots, isFull, freed, now }: Props) {
  if (!isFull) {
    return (
      <p>
        Slots {slots.before} of {slots.of} → {slots.after} of {slots.of}. Atlas cuts every older secret to at
        most seven days when a new one is created.
      </p>
    );
  }
  return (
    <p className="font-semibold">
      Slots {slots.before} of {slots.of}: both are full.{' '}
      {freed
        ? `${secretTail(freed)} ${timeLeft({ now, date: freed.expiresAt })} and still holds one.`
        : 'Nothing can be created before one of the living secrets is revoked.'}
    </p>
  );
}
