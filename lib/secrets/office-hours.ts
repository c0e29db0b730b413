import { createZonedFormat } from './zoned-format';

/** Somebody is there who can answer when a secret dies: Monday to Friday, 10:00 to 16:00, where the operator is. */
const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];
const FROM_HOUR = 10;
const TO_HOUR = 16;
const HOUR_MS = 3_600_000;
/** From Friday afternoon to Monday morning and back is less, a change of the clocks included. */
const SEARCH_HOURS = 72;

const formatOf = createZonedFormat({ weekday: 'short', hour: '2-digit' });

/** `timeZone`: IANA name; the reader's own when absent. */
export function isOfficeHour(date: Date, timeZone?: string): boolean {
  const parts = formatOf(timeZone).formatToParts(date);
  const textOf = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  const hour = Number(textOf('hour'));
  return DAYS.includes(textOf('weekday')) && hour >= FROM_HOUR && hour < TO_HOUR;
}

/**
 * The number of hours nearest to `hours`, at least `minHours` and at most `maxHours`, after which it is
 * an office hour; of two equally near ones the later. Undefined when there is none within three days.
 */
export function nearestOfficeHours(wanted: {
  now: Date;
  hours: number;
  minHours: number;
  maxHours: number;
  timeZone?: string | undefined;
}): number | undefined {
  const { now, hours, minHours, maxHours, timeZone } = wanted;
  const fits = (candidate: number) =>
    candidate >= minHours &&
    candidate <= maxHours &&
    isOfficeHour(new Date(now.getTime() + candidate * HOUR_MS), timeZone);
  for (let away = 0; away <= SEARCH_HOURS; away += 1) {
    const found = [hours + away, hours - away].find(fits);
    if (found !== undefined) return found;
  }
  return undefined;
}
