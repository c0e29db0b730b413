import { describe, expect, it } from 'vitest';
import {
  clockTime,
  defaultHours,
  EXPIRY_PRESETS_HOURS,
  expiresAt,
  hoursUntil,
  lifeWords,
  localDateTime,
  timeAgo,
  timeLeft,
  utcTime,
} from './expiry';

const PARIS = 'Europe/Paris';
const NEW_YORK = 'America/New_York';
const at = (iso: string) => new Date(iso);
const now = at('2026-11-12T13:05:00Z');

describe('the life of a new secret', () => {
  it('defaults to ninety days or the maximum, whichever is less', () => {
    expect([defaultHours(8760), defaultHours(720)]).toEqual([2160, 720]);
    expect(EXPIRY_PRESETS_HOURS.map(lifeWords)).toEqual([
      '8 h',
      '24 h',
      '7 days',
      '30 days',
      '90 days',
      '180 days',
      '365 days',
    ]);
  });

  it('is counted in hours, so a change of the clocks moves the local time', () => {
    // Paris: 25 Oct 2026 03:00 CEST becomes 02:00 CET. New York: 14 Mar 2027 02:00 EST becomes 03:00 EDT.
    const autumn = expiresAt({ now: at('2026-10-24T12:00:00Z'), hours: 24 });
    expect(localDateTime(autumn, PARIS)).toBe('Sun 25 Oct 2026, 13:00 CET');
    const spring = expiresAt({ now: at('2027-03-13T17:00:00Z'), hours: 24 });
    expect(localDateTime(spring, 'America/New_York')).toMatch(/^Sun 14 Mar 2027, 13:00 /);
  });

  it('until a chosen moment is rounded down to whole hours', () => {
    expect(hoursUntil({ now, date: at('2026-11-13T13:04:59Z') })).toBe(23);
    expect(hoursUntil({ now, date: at('2026-11-13T13:05:00Z') })).toBe(24);
    expect(hoursUntil({ now, date: at('2026-11-12T12:05:00Z') })).toBe(-1);
  });
});

describe('a moment in words', () => {
  it('has its weekday, date, time and zone', () => {
    expect(localDateTime('2027-02-10T13:05:00Z', PARIS)).toBe('Wed 10 Feb 2027, 14:05 CET');
    expect(localDateTime('2026-09-01T22:00:00Z', 'UTC')).toBe('Tue 1 Sep 2026, 22:00 UTC');
    expect(clockTime('2027-02-10T23:00:00Z', PARIS)).toBe('00:00 CET');
  });

  it('in UTC repeats the date only when it is another day there', () => {
    expect(utcTime('2027-02-10T13:05:00Z', PARIS)).toBe('13:05 UTC');
    expect(utcTime('2027-02-10T02:00:00Z', NEW_YORK)).toBe('Wed 10 Feb 2027, 02:00 UTC');
  });

  it('that cannot be read does not throw', () => {
    expect([
      localDateTime('soon'),
      utcTime('soon'),
      clockTime('soon'),
      timeLeft({ now, date: 'soon' }),
    ]).toEqual(Array.from({ length: 4 }, () => 'at an unknown time'));
  });
});

describe('the time left', () => {
  it.each([
    ['2026-11-15T13:05:00Z', 'in 3 d'],
    ['2026-11-15T13:04:00Z', 'in 2 d'],
    ['2026-11-13T13:05:00Z', 'in 24 h'],
    ['2026-11-12T13:17:30Z', 'in 12 min'],
    ['2026-11-12T13:05:30Z', 'in less than a minute'],
    ['2026-11-12T13:05:00Z', 'expired just now'],
    ['2026-11-12T12:50:00Z', 'expired 15 min ago'],
    ['2026-11-12T08:05:00Z', 'expired 5 hours ago'],
    ['2026-10-31T13:05:00Z', 'expired 12 days ago'],
  ])('until %s is "%s"', (date, words) => {
    expect(timeLeft({ now, date })).toBe(words);
  });

  it.each([
    ['2026-11-12T13:06:00Z', 'just now'],
    ['2026-11-12T13:01:00Z', '4 min ago'],
    ['2026-11-10T11:05:00Z', '2 days ago'],
    ['soon', 'at an unknown time'],
  ])('since %s is "%s"', (date, words) => {
    expect(timeAgo({ now, date })).toBe(words);
  });
});
