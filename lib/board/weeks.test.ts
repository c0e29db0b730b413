import { afterEach, describe, expect, it, vi } from 'vitest';
import { countByWeek, nextWeeks, weekFrom } from './weeks';

const inZone = (zone: string) => vi.stubEnv('TZ', zone);
afterEach(() => {
  vi.unstubAllEnvs();
});
const HOUR_MS = 3_600_000;
const iso = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString());

describe('nextWeeks', () => {
  it('is a quarter of weeks without a gap, from the Monday of this week', () => {
    inZone('Europe/Berlin');
    const weeks = nextWeeks(new Date('2026-11-24T12:00:00Z'));
    expect(weeks).toHaveLength(13);
    expect(weeks[0]?.id).toBe('2026-11-23');
    expect(weeks[12]?.id).toBe('2027-02-15');
    for (const [index, week] of weeks.slice(1).entries()) expect(week.startMs).toBe(weeks[index]?.endMs);
  });

  it('belongs to the local Monday when UTC still has Sunday', () => {
    inZone('Europe/Berlin');
    expect(nextWeeks(new Date('2026-11-29T23:30:00Z'))[0]?.id).toBe('2026-11-30');
    inZone('UTC');
    expect(nextWeeks(new Date('2026-11-29T23:30:00Z'))[0]?.id).toBe('2026-11-23');
  });

  it('starts at local midnight on both sides of a change of the clocks', () => {
    inZone('Europe/Berlin');
    const autumn = nextWeeks(new Date('2026-10-21T12:00:00Z'));
    expect(iso(autumn[0]?.startMs)).toBe('2026-10-18T22:00:00.000Z');
    expect(iso(autumn[1]?.startMs)).toBe('2026-10-25T23:00:00.000Z');
    const spring = nextWeeks(new Date('2027-03-23T12:00:00Z'));
    expect(iso(spring[0]?.startMs)).toBe('2027-03-21T23:00:00.000Z');
    expect(iso(spring[1]?.startMs)).toBe('2027-03-28T22:00:00.000Z');
  });
});

describe('weekFrom', () => {
  it('has an hour more or less when the clocks change', () => {
    inZone('Europe/Berlin');
    const hoursOf = (id: string) => {
      const week = weekFrom(id);
      return week && (week.endMs - week.startMs) / HOUR_MS;
    };
    expect(hoursOf('2026-10-19')).toBe(169);
    expect(hoursOf('2027-03-22')).toBe(167);
    expect(hoursOf('2026-11-30')).toBe(168);
  });

  it.each(['', '2026-12-01', '2026-13-01', '2026-02-30', '1970-01-05', '2026-11-30T00:00', 'x', '-1'])(
    'is nothing for %j',
    (id) => {
      expect(weekFrom(id)).toBeUndefined();
    },
  );
});

describe('countByWeek', () => {
  it('counts a death in the week that holds it, and none outside of the quarter', () => {
    inZone('Europe/Berlin');
    const weeks = nextWeeks(new Date('2026-10-21T12:00:00Z'));
    const [first, second] = weeks;
    const deaths = [
      ...[(second?.startMs ?? 0) - 1, second?.startMs ?? 0, (second?.endMs ?? 0) - 1],
      ...[(first?.startMs ?? 0) - 1, weeks.at(-1)?.endMs ?? 0, Number.NaN],
    ];
    const counts = countByWeek(deaths, weeks).map(({ count }) => count);
    expect(counts).toEqual([1, 2, ...Array.from({ length: 11 }, () => 0)]);
  });
});
