import { createZonedFormat } from './zoned-format';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const DEFAULT_HOURS = 2160;
/** One odd date must not take the page down. */
const UNREADABLE = 'at an unknown time';

/** What the form offers, hours: 8 h, 24 h, then 7, 30, 90, 180 and 365 days. */
export const EXPIRY_PRESETS_HOURS = [8, 24, 168, 720, 2160, 4320, 8760] as const;

/** The smaller of 90 days and the maximum, hours. */
export function defaultHours(maxHours: number): number {
  return Math.min(DEFAULT_HOURS, maxHours);
}

/** When a secret dies that is created `now`. Hours are hours: a change of the clocks in between moves the local time. */
export function expiresAt({ now, hours }: { now: Date; hours: number }): Date {
  return new Date(now.getTime() + hours * HOUR_MS);
}

/** Whole hours from `now` until `date`, rounded down: the secret must not outlive the moment that was chosen. */
export function hoursUntil({ now, date }: { now: Date; date: Date }): number {
  return Math.floor((date.getTime() - now.getTime()) / HOUR_MS);
}

/** `8 h`, `36 h`, `90 days`. */
export function lifeWords(hours: number): string {
  return hours >= 48 && hours % 24 === 0 ? `${hours / 24} days` : `${hours} h`;
}

/** `Wed 10 Feb 2027, 14:05 CET`. `timeZone`: IANA name; the reader's own when absent. */
export function localDateTime(date: Date | string, timeZone?: string): string {
  const parts = partsOf(date, timeZone);
  if (!parts) return UNREADABLE;
  const { weekday, day, month, year, hour, minute, timeZoneName } = parts;
  return `${weekday} ${day} ${month} ${year}, ${hour}:${minute} ${timeZoneName}`;
}

/** `13:05 UTC`, with the date before it when that is another day than in `timeZone`. */
export function utcTime(date: Date | string, timeZone?: string): string {
  const utc = partsOf(date, 'UTC');
  if (!utc) return UNREADABLE;
  const time = `${utc.hour}:${utc.minute} UTC`;
  const isSameDay = partsOf(date, timeZone)?.day === utc.day;
  return isSameDay ? time : `${utc.weekday} ${utc.day} ${utc.month} ${utc.year}, ${time}`;
}

/** `14:05 CET`. */
export function clockTime(date: Date | string, timeZone?: string): string {
  const parts = partsOf(date, timeZone);
  return parts ? `${parts.hour}:${parts.minute} ${parts.timeZoneName}` : UNREADABLE;
}

/** `in 3 d`, `in 5 h`, `in 12 min`, `expired 12 days ago`. Rounded towards now: what is left is never overstated. */
export function timeLeft({ now, date }: { now: Date; date: Date | string }): string {
  const leftMs = new Date(date).getTime() - now.getTime();
  if (Number.isNaN(leftMs)) return UNREADABLE;
  if (leftMs > 0) return `in ${shortSpan(leftMs)}`;
  return `expired ${timeAgo({ now, date })}`;
}

/** `just now`, `4 min ago`, `5 hours ago`, `12 days ago`. What lies ahead (clocks differ) is `just now` too. */
export function timeAgo({ now, date }: { now: Date; date: Date | string }): string {
  const goneMs = now.getTime() - new Date(date).getTime();
  if (Number.isNaN(goneMs)) return UNREADABLE;
  return goneMs < 60_000 ? 'just now' : `${longSpan(goneMs)} ago`;
}

function shortSpan(spanMs: number): string {
  if (spanMs >= 2 * DAY_MS) return `${Math.floor(spanMs / DAY_MS)} d`;
  if (spanMs >= HOUR_MS) return `${Math.floor(spanMs / HOUR_MS)} h`;
  return spanMs >= 60_000 ? `${Math.floor(spanMs / 60_000)} min` : 'less than a minute';
}

function longSpan(spanMs: number): string {
  if (spanMs >= 2 * DAY_MS) return `${Math.floor(spanMs / DAY_MS)} days`;
  if (spanMs >= 2 * HOUR_MS) return `${Math.floor(spanMs / HOUR_MS)} hours`;
  return `${Math.floor(spanMs / 60_000)} min`;
}

const formatOf = createZonedFormat({
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});

function partsOf(date: Date | string, timeZone: string | undefined): Record<Part, string> | undefined {
  const time = new Date(date);
  if (Number.isNaN(time.getTime())) return undefined;
  const parts = formatOf(timeZone).formatToParts(time);
  const textOf = (type: Part) => parts.find((part) => part.type === type)?.value ?? '';
  return {
    weekday: textOf('weekday'),
    day: textOf('day'),
    // en-GB says "Sept"; three letters like the others.
    month: textOf('month').slice(0, 3),
    year: textOf('year'),
    hour: textOf('hour'),
    minute: textOf('minute'),
    timeZoneName: textOf('timeZoneName'),
  };
}

type Part = 'weekday' | 'day' | 'month' | 'year' | 'hour' | 'minute' | 'timeZoneName';
