import { describe, expect, it } from 'vitest';
import { boardRows } from './board-rows';
import { DEFAULT_SORT, type Sort, sortRows } from './sort-rows';
import { daysFromNow, NOW, sampleAccount, sampleOrganization, sampleSecret } from './testing/sample';

const LIVES = [
  { name: 'in-60-days', expiresAt: daysFromNow(60), lastUsedAt: daysFromNow(-3) },
  { name: 'dead-2-days', expiresAt: daysFromNow(-2), lastUsedAt: daysFromNow(-2) },
  { name: 'In-3-hours', expiresAt: daysFromNow(0.125), lastUsedAt: daysFromNow(-1) },
  { name: 'dead-35-days', expiresAt: daysFromNow(-35), lastUsedAt: undefined },
  { name: 'in-6-days', expiresAt: daysFromNow(6), lastUsedAt: daysFromNow(-4) },
];
const rows = LIVES.flatMap(({ name, expiresAt, lastUsedAt }) => {
  const { lastUsedAt: _, ...secret } = sampleSecret({ expiresAt });
  const secrets = [lastUsedAt === undefined ? secret : { ...secret, lastUsedAt }];
  return boardRows([sampleOrganization({ accounts: [sampleAccount({ name, secrets })] })], NOW);
});
const namesBy = (sort: Sort) => sortRows(rows, sort).map(({ account }) => account);

describe('sortRows', () => {
  it('puts the soonest death first and the dead after the living, the latest of them first', () => {
    expect(namesBy(DEFAULT_SORT)).toEqual([
      'In-3-hours',
      'in-6-days',
      'in-60-days',
      'dead-2-days',
      'dead-35-days',
    ]);
  });

  it('turns the order round', () => {
    expect(namesBy({ key: 'left', isDescending: true })).toEqual(namesBy(DEFAULT_SORT).toReversed());
  });

  it('sorts names without regard to capitals', () => {
    expect(namesBy({ key: 'account', isDescending: false }).slice(2)).toEqual([
      'In-3-hours',
      'in-6-days',
      'in-60-days',
    ]);
  });

  it('puts what was never used before what was used longest ago', () => {
    expect(namesBy({ key: 'used', isDescending: false })).toEqual([
      'dead-35-days',
      'in-6-days',
      'in-60-days',
      'dead-2-days',
      'In-3-hours',
    ]);
  });

  it('breaks a tie by the time left', () => {
    expect(namesBy({ key: 'organization', isDescending: true })).toEqual(namesBy(DEFAULT_SORT));
  });

  it('does not hide a date that cannot be read', () => {
    const odd = boardRows(
      [sampleOrganization({ accounts: [sampleAccount({ secrets: [sampleSecret({ expiresAt: 'soon' })] })] })],
      NOW,
    );
    expect(sortRows([...rows, ...odd], DEFAULT_SORT)[0]?.expiresAt).toBe('soon');
  });
});
