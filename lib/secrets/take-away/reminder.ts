import { createEvents, type EventAttributes } from 'ics';
import { secretTail } from '../words';
import type { TakeAway } from './subject';

/** Long enough for a change request; half of a life that is shorter than twice that. */
const AHEAD_MS = 14 * 24 * 3_600_000;

/**
 * A calendar file with an alarm before the current secret dies and one at the moment in which the old
 * one does. Throws when the calendar library refuses a date.
 */
export function reminder(takeAway: TakeAway, now: Date): string {
  const { current, old, account, formHref } = takeAway;
  const expiresAtMs = Date.parse(current.expiresAt);
  const aheadMs = Math.max(0, Math.min(AHEAD_MS, (expiresAtMs - now.getTime()) / 2));
  const events = [
    event(takeAway, {
      id: current.id,
      at: current.expiresAt,
      title: `Atlas secret ${secretTail(current)} of ${account.name} expires`,
      description: `Rotate it before: ${formHref}`,
      ringsAtMs: Math.round(expiresAtMs - aheadMs),
    }),
  ];
  if (old) {
    events.push(
      event(takeAway, {
        id: old.id,
        at: old.expiresAt,
        title: `Old Atlas secret ${secretTail(old)} of ${account.name} stops working`,
        description: `Whatever still uses it must have moved to ${secretTail(current)}. The account: ${account.atlasHref}`,
        ringsAtMs: Date.parse(old.expiresAt),
      }),
    );
  }
  const { value, error } = createEvents(events, {
    productId: 'atlas-secret-desk',
    calName: `Atlas secrets of ${account.name}`,
  });
  if (!value) throw new Error('the calendar file could not be made', { cause: error });
  return value;
}

type Entry = { id: string; at: string; title: string; description: string; ringsAtMs: number };

function event(
  { account, formHref }: TakeAway,
  { id, at, title, description, ringsAtMs }: Entry,
): EventAttributes {
  return {
    // The same secret is the same entry, however often the file is taken.
    uid: `${id}@atlas-secret-desk`,
    title,
    description: `${description}\nService account ${account.clientId}, organization ${account.organizationName}.`,
    url: formHref,
    start: Date.parse(at),
    duration: { minutes: 15 },
    busyStatus: 'FREE',
    // A moment and not "before the start": the library writes `P14DT` and, for none, `PT`, which are no durations.
    alarms: [{ action: 'display', description: title, trigger: ringsAtMs }],
  };
}
