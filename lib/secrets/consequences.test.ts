import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consequencesOf, type Situation, type Warning } from './consequences';
import { isOfficeHour } from './office-hours';
import type { Secret } from './views';

const NOW = new Date('2026-11-12T13:05:00Z');
const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const BERLIN = 'Europe/Berlin';

const secret = (id: string, expiresInDays: number, facts: Partial<Secret> = {}): Secret => ({
  id,
  createdAt: '2026-01-01T00:00:00Z',
  expiresAt: new Date(NOW.getTime() + expiresInDays * DAY_MS).toISOString(),
  ...facts,
});
const used = (minutesAgo: number) => ({
  lastUsedAt: new Date(NOW.getTime() - minutesAgo * MINUTE_MS).toISOString(),
});
const consequences = (secrets: Secret[], facts: Partial<Situation> = {}) =>
  consequencesOf({ secrets, hours: 2160, now: NOW, ownCredential: false, timeZone: BERLIN, ...facts });
const kinds = (warnings: Warning[]) => warnings.map(({ kind }) => kind);

describe('what becomes of the secrets', () => {
  it('dates the new secret by its hours', () => {
    expect(consequences([], { hours: 8 }).newExpiry).toEqual(new Date('2026-11-12T21:05:00Z'));
  });

  it('cuts a secret that would live longer than seven days, to seven days', () => {
    const { cut, cutAt, fates } = consequences([secret('a', 7.01)]);
    expect(cut.map(({ id }) => id)).toEqual(['a']);
    expect(cutAt).toEqual(new Date('2026-11-19T13:05:00Z'));
    expect(fates).toMatchObject([{ isCut: true, dies: cutAt }]);
  });

  it.each([7, 3, -1])('takes no time from a secret that dies in %d days', (days) => {
    const { cut, fates } = consequences([secret('a', days)]);
    expect(cut).toEqual([]);
    expect(fates[0]?.dies.getTime()).toBe(NOW.getTime() + days * DAY_MS);
  });

  it('counts an unreadable expiry as time that would be lost', () => {
    expect(consequences([{ ...secret('a', 1), expiresAt: 'soon' }]).cut).toHaveLength(1);
  });

  it('fills the next slot, and an expired secret holds one', () => {
    expect(consequences([]).slots).toEqual({ before: 0, after: 1, of: 2 });
    expect(consequences([secret('a', -12)]).slots).toEqual({ before: 1, after: 2, of: 2 });
  });

  it('can do nothing while two living secrets hold both slots', () => {
    const full = consequences([secret('a', 90), secret('b', 3)]);
    expect(full).toMatchObject({ isFull: true, cut: [], warnings: [], slots: { before: 2, after: 2 } });
    expect(full.freed).toBeUndefined();
  });

  it('would free the one that expired longest ago, and tells the rest as after that', () => {
    const [living, old, older] = [secret('a', 90), secret('b', -12), secret('c', -30)];
    expect(consequences([living, old])).toMatchObject({ isFull: true, freed: old, cut: [living] });
    expect(consequences([living, old]).slots).toEqual({ before: 2, after: 2, of: 2 });
    expect(consequences([old, older]).freed).toEqual(older);
  });
});

describe('what an admin would want to know first', () => {
  it('a secret used within the hour is in use; one used yesterday is not', () => {
    expect(kinds(consequences([secret('a', 90, used(4)), secret('b', -1)]).warnings)).toEqual([
      'in-use',
      'only-secret',
    ]);
    expect(kinds(consequences([secret('a', 90, used(60 * 24))]).warnings)).toEqual(['only-secret']);
  });

  it('what loses no time is not warned about', () => {
    expect(consequences([secret('a', 3, used(4))]).warnings).toEqual([]);
  });

  it('the dashboard’s own account and an empty access list are named', () => {
    const { warnings } = consequences([], { ownCredential: true, accessList: 'empty' });
    expect(kinds(warnings)).toEqual(['own-account', 'access-list-empty']);
    expect(consequences([], { accessList: 'present' }).warnings).toEqual([]);
  });

  it('a death on a Sunday night is moved to Monday, and never above the maximum', () => {
    const now = new Date('2026-11-24T01:14:00Z');
    expect(consequences([], { now, hours: 120, maxHours: 2160 }).warnings).toEqual([
      { kind: 'outside-office-hours', hours: 152 },
    ]);
    expect(consequences([], { now, hours: 120, maxHours: 140 }).warnings).toEqual([
      { kind: 'outside-office-hours', hours: 85 },
    ]);
  });
});

describe('for every account, life and zone', () => {
  const life = fc.record({
    hours: fc.double({ min: -9000, max: 9000, noNaN: true }),
    usedMinutesAgo: fc.option(fc.integer({ min: 0, max: 600_000 }), { nil: undefined }),
  });
  const situation = fc.record({
    lives: fc.array(life, { maxLength: 2 }),
    hours: fc.integer({ min: 8, max: 8760 }),
    // Every hour of two years, so both changes of the clocks in either zone.
    nowMs: fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) }),
    timeZone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'UTC'),
    maxHours: fc.integer({ min: 8, max: 8760 }),
  });

  const run = (check: (given: { situation: Situation; of: ReturnType<typeof consequencesOf> }) => void) =>
    fc.assert(
      fc.property(situation, ({ lives, hours, nowMs, timeZone, maxHours }) => {
        const now = new Date(nowMs);
        const secrets = lives.map(({ hours: left, usedMinutesAgo }, index): Secret => {
          const expiresAt = new Date(nowMs + left * HOUR_MS).toISOString();
          const use = usedMinutesAgo === undefined ? undefined : nowMs - usedMinutesAgo * MINUTE_MS;
          return {
            id: String(index),
            createdAt: new Date(nowMs - 9000 * HOUR_MS).toISOString(),
            expiresAt,
            ...(use === undefined ? {} : { lastUsedAt: new Date(use).toISOString() }),
          };
        });
        const given = { secrets, hours, now, timeZone, maxHours, ownCredential: false };
        check({ situation: given, of: consequencesOf(given) });
      }),
      { numRuns: 400 },
    );

  it('no secret ever gains time, and none that is cut keeps more than seven days', () => {
    run(({ situation: { now }, of: { fates } }) => {
      for (const { secret, dies, isCut, isFreed } of fates) {
        if (isFreed) continue;
        expect(dies.getTime()).toBeLessThanOrEqual(Date.parse(secret.expiresAt));
        if (isCut) expect(dies.getTime() - now.getTime()).toBe(7 * DAY_MS);
      }
    });
  });

  it('slots never pass two, and grow by one unless both were taken', () => {
    run(({ of: { slots, isFull, freed } }) => {
      expect(slots.after).toBeLessThanOrEqual(slots.of);
      expect(slots.after - slots.before).toBe(isFull ? 0 : 1);
      if (freed) expect(isFull).toBe(true);
    });
  });

  it('only an expired secret is ever freed without a question of its own', () => {
    run(({ situation: { now }, of: { freed } }) => {
      if (freed) expect(Date.parse(freed.expiresAt)).toBeLessThanOrEqual(now.getTime());
    });
  });

  it('an offered life ends in office hours, within the maximum', () => {
    run(({ situation: { now, timeZone, maxHours = 0 }, of: { warnings } }) => {
      const offer = warnings.find((warning) => warning.kind === 'outside-office-hours');
      if (offer?.hours === undefined) return;
      expect(offer.hours).toBeLessThanOrEqual(maxHours);
      expect(offer.hours).toBeGreaterThanOrEqual(8);
      expect(isOfficeHour(new Date(now.getTime() + offer.hours * HOUR_MS), timeZone)).toBe(true);
    });
  });
});
