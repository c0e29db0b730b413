import { useId } from 'react';
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
  const value = Number.isNaN(hours) ? '' : toLocalInput(expiresAt({ now, hours }));
  return (
    <div className="flex flex-wrap items-center gap-2 text-muted text-xs">
      <label htmlFor={id}>or until</label>
      <input
        id={id}
        type="datetime-local"
        className={`${CONTROL_CLASSES} max-w-56`}
        value={value}
        onChange={({ target }) => {
          const date = new Date(target.value);
          if (!Number.isNaN(date.getTime())) setHours(Math.max(0, hoursUntil({ now, date })));
        }}
      />
      <span>(your time, whole hours)</span>
    </div>
  );
}
