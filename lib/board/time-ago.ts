const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** `just now`, `12 min ago`, `5 h ago`, `20 d ago`. A date that cannot be read has no age. */
export function timeAgo({ now, date }: { now: Date; date: string }): string {
  const agoMs = now.getTime() - Date.parse(date);
  if (Number.isNaN(agoMs)) return '';
  if (agoMs < MINUTE_MS) return 'just now';
  if (agoMs < HOUR_MS) return `${Math.floor(agoMs / MINUTE_MS)} min ago`;
  return agoMs < 2 * DAY_MS ? `${Math.floor(agoMs / HOUR_MS)} h ago` : `${Math.floor(agoMs / DAY_MS)} d ago`;
}
