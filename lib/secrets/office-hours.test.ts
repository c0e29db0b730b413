import { expect, test } from 'vitest';
import { isOfficeHour, nearestOfficeHours } from './office-hours';

const BERLIN = 'Europe/Berlin';
const limits = { minHours: 8, maxHours: 8760 };

test.each([
  ['2026-11-24T09:00:00Z', BERLIN, true, 'Tuesday 10:00'],
  ['2026-11-24T08:59:59Z', BERLIN, false, 'Tuesday 9:59'],
  ['2026-11-24T14:59:59Z', BERLIN, true, 'Tuesday 15:59'],
  ['2026-11-24T15:00:00Z', BERLIN, false, 'Tuesday 16:00'],
  ['2026-11-28T11:00:00Z', BERLIN, false, 'Saturday noon'],
  ['2026-07-24T08:00:00Z', BERLIN, true, 'a Friday 10:00 in summer time'],
  ['2026-11-24T15:00:00Z', 'America/New_York', true, 'Tuesday 10:00 in New York'],
])('%s in %s: %s (%s)', (date, zone, is) => {
  expect(isOfficeHour(new Date(date), zone)).toBe(is);
});

test('Sunday 02:14 becomes Monday 10:14, 32 hours later', () => {
  const now = new Date('2026-11-24T01:14:00Z');
  const hours = 5 * 24;
  expect(nearestOfficeHours({ now, hours, ...limits, timeZone: BERLIN })).toBe(hours + 32);
});

test('what is above the maximum is not offered: the office hour before is', () => {
  const now = new Date('2026-11-24T01:14:00Z');
  expect(nearestOfficeHours({ now, hours: 120, minHours: 8, maxHours: 120, timeZone: BERLIN })).toBe(
    120 - 35,
  );
});

test('none is offered when no office hour is within the limits', () => {
  const now = new Date('2026-11-28T12:00:00Z');
  expect(nearestOfficeHours({ now, hours: 8, minHours: 8, maxHours: 12, timeZone: BERLIN })).toBeUndefined();
});

test('across the change of the clocks the local hour counts', () => {
  // Sunday 28 March 2027, 02:00 becomes 03:00 in Berlin.
  const now = new Date('2027-03-22T01:30:00Z');
  const found = nearestOfficeHours({ now, hours: 6 * 24, ...limits, timeZone: BERLIN });
  expect(found).toBe(6 * 24 + 31);
  expect(new Date(now.getTime() + 175 * 3_600_000).toISOString()).toBe('2027-03-29T08:30:00.000Z');
});
