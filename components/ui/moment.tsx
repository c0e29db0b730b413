import { localDateTime, utcTime } from '../../lib/secrets/expiry';

/** A moment in the operator's zone and in UTC, to the second for machines. */
export function Moment({ date }: { date: Date | string }) {
  return (
    <time dateTime={toIso(date)}>
      {localDateTime(date)} / {utcTime(date)}
    </time>
  );
}

/** Absent when the date cannot be read: the words say so then. */
function toIso(date: Date | string): string | undefined {
  const time = new Date(date);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
