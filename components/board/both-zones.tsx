import { memo } from 'react';
import { localDateTime, utcTime } from '../../lib/secrets/expiry';

/** A date in the operator's own zone and in UTC. Kept while the clock ticks: only the time left changes. */
export const BothZones = memo(function BothZones({ date }: { date: string }) {
  return (
    <p className="whitespace-pre-line text-muted text-xs">{`${localDateTime(date)}\n${utcTime(date)}`}</p>
  );
});
