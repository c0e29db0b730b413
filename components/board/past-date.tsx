import { timeAgo } from '../../lib/secrets/expiry';
import { BothZones } from './both-zones';

/** A date that has passed, or never came. */
export function PastDate({ date, now }: { date: string | undefined; now: Date }) {
  if (date === undefined) return <p>never</p>;
  return (
    <>
      <p>{timeAgo({ now, date })}</p>
      <BothZones date={date} />
    </>
  );
}
