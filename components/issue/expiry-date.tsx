import { useId, useState } from 'react';
import { expiresAt, hoursUntil } from '../../lib/secrets/expiry';
import { CONTROL_CLASSES } from '../ui/control-classes';
import { toLocalInput } from './to-local-input';

/** The same expiry as a date and a time of the operator's own zone; whole hours are sent, rounded down. */
export function ExpiryDate({
  hours,
  now,
  setHours,
}: {
  hours: number;
  now: Date;
  setHours: (hours: number) => void;
}) {
  const id = useId();
  // Taken over on leaving: the field would jump to the whole hour under the fingers otherwise.
  const [typing, setTyping] = useState<string>();
  const shown = Number.isNaN(hours) ? '' : toLocalInput(expiresAt({ now, hours }));
  const takeOver = () => {
    const date = new Date(typing ?? '');
    if (!Number.isNaN(date.getTime())) setHours(Math.max(0, hoursUntil({ now: new Date(), date })));
    setTyping(undefined);
  };
  return (
    <div className="flex flex-wrap items-center gap-2 text-muted text-xs">
      <label htmlFor={id}>or until</label>
      <input
        id={id}
        type="datetime-local"
        className={`${CONTROL_CLASSES} max-w-56`}
        value={typing ?? shown}
        onChange={({ target }) => setTyping(target.value)}
        onBlur={takeOver}
      />
      <span>(your time, whole hours)</span>
    </div>
  );
}
