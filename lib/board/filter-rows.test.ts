import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { boardRows } from './board-rows';
import { type BoardFilters, filterRows, hasFilters } from './filter-rows';
import { NOW, sampleAccount, sampleOrganization, sampleSecret } from './testing/sample';

beforeAll(() => {
  vi.stubEnv('TZ', 'Europe/Berlin');
});
afterAll(() => {
  vi.unstubAllEnvs();
});

const rowOf = (name: string, expiresAt: string) =>
  boardRows(
    [sampleOrganization({ accounts: [sampleAccount({ name, secrets: [sampleSecret({ expiresAt })] })] })],
    NOW,
  );
const EVERYTHING: BoardFilters = { text: '', states: [] };
const rows = [
  ...rowOf('before', '2026-11-29T22:59:59Z'),
  ...rowOf('monday', '2026-11-29T23:00:00Z'),
  ...rowOf('Sunday', '2026-12-06T22:59:59Z'),
  ...rowOf('after', '2026-12-06T23:00:00Z'),
  ...rowOf('dead', '2026-11-01T12:00:00Z'),
];
const namesOf = (filters: Partial<BoardFilters>) =>
  filterRows(rows, { ...EVERYTHING, ...filters }).map(({ account }) => account);

describe('filterRows', () => {
  it('lets everything pass without a filter, in the order given', () => {
    expect(filterRows(rows, EVERYTHING)).toEqual(rows);
  });

  it('finds every word, in any order and without regard to capitals', () => {
    expect(namesOf({ text: '  PAYMENTS  sun ' })).toEqual(['Sunday']);
    expect(namesOf({ text: 'sunday monday' })).toEqual([]);
  });

  it('finds a row by the client id, a role, the connection and the end of the secret id', () => {
    for (const text of ['9c2d', 'org_member', 'payments', '…f3a9']) {
      expect(namesOf({ text })).toHaveLength(rows.length);
    }
  });

  it('takes a week from Monday 0:00 to Monday 0:00 of the local calendar', () => {
    expect(namesOf({ week: '2026-11-30' })).toEqual(['monday', 'Sunday']);
  });

  it('takes rows in any of the states', () => {
    expect(namesOf({ states: ['expired'] })).toEqual(['dead']);
    expect(namesOf({ states: ['expired', 'only'] })).toHaveLength(5);
  });

  it('takes one organization', () => {
    expect(namesOf({ orgId: 'd'.repeat(24) })).toEqual([]);
    expect(namesOf({ orgId: 'c'.repeat(24) })).toHaveLength(5);
  });
});

describe('hasFilters', () => {
  it('tells whether anything is left out', () => {
    expect(hasFilters({ ...EVERYTHING, text: '  ' })).toBe(false);
    expect(hasFilters({ ...EVERYTHING, states: ['only'] })).toBe(true);
    expect(hasFilters({ ...EVERYTHING, week: '2026-11-30' })).toBe(true);
  });
});
