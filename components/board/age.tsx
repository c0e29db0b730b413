import { clockTime, timeAgo } from '../../lib/secrets/expiry';

/** How old what is shown is: `as of 14:05 CET, 12 min ago`. */
export function Age({ readAt, now }: { readAt: string; now: Date }) {
  return `as of ${clockTime(readAt)}, ${timeAgo({ now, date: readAt })}`;
}
