import { describe, expect, it } from 'vitest';
import { boardRows } from './board-rows';
import { countStates } from './count-states';
import { daysFromNow, NOW, sampleAccount, sampleOrganization, sampleSecret } from './testing/sample';

describe('boardRows', () => {
  it('makes one row for each secret and none for an account without', () => {
    const old = sampleSecret({ id: '1'.repeat(24), createdAt: daysFromNow(-40), expiresAt: daysFromNow(6) });
    const organization = sampleOrganization({
      accounts: [
        sampleAccount({ secrets: [old, sampleSecret({ maskedValue: 'mdb_sa_sk_...9xYz' })] }),
        sampleAccount({ secrets: [] }),
      ],
    });
    const rows = boardRows([organization], NOW);
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
    const [young, cut] = rows;
    expect(young).toMatchObject({ account: 'billing-ci', organization: 'Acme Payments', states: [] });
    expect(young).toMatchObject({ mayIssue: true, maskedValue: 'mdb_sa_sk_...9xYz' });
    expect(cut?.states).toEqual(['expiring', 'being-replaced']);
  });

  it('offers no rotation where the operator may only look', () => {
    const [row] = boardRows([sampleOrganization({ may: ['view'] })], NOW);
    expect(row?.mayIssue).toBe(false);
  });

  it('gives the same rows again while nothing has changed', () => {
    const organization = sampleOrganization();
    const organizations = [organization];
    const rows = boardRows(organizations, NOW);
    const later = new Date(NOW.getTime() + 60_000);
    expect(boardRows(organizations, later)).toBe(rows);
    expect(boardRows([organization], later)[0]).toBe(rows[0]);
  });

  it('changes a state at the minute it begins', () => {
    const organization = sampleOrganization({
      accounts: [sampleAccount({ secrets: [sampleSecret({ expiresAt: daysFromNow(8) })] })],
    });
    const statesAfter = (days: number) => boardRows([organization], new Date(daysFromNow(days)))[0]?.states;
    expect(statesAfter(0)).toEqual(['only']);
    expect(statesAfter(0.99)).toEqual(['only']);
    expect(statesAfter(1.01)).toEqual(['expiring', 'only']);
    expect(statesAfter(8.01)).toEqual(['expired']);
    expect(statesAfter(0)).toEqual(['only']);
  });
});

describe('countStates', () => {
  it('counts a row in each of its states', () => {
    const unused = { id: '2'.repeat(24), createdAt: daysFromNow(-1), expiresAt: daysFromNow(3) };
    const rows = boardRows(
      [
        sampleOrganization({
          accounts: [sampleAccount({ secrets: [unused] }), sampleAccount({ secrets: [sampleSecret()] })],
        }),
      ],
      NOW,
    );
    expect(Object.fromEntries(countStates(rows).map(({ state, count }) => [state, count]))).toEqual({
      expiring: 1,
      expired: 0,
      'never-used': 1,
      only: 2,
      'being-replaced': 0,
    });
  });
});
