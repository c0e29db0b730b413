import { expect, test } from 'vitest';
import type { IssueOutcome, RevokeOutcome } from '../secrets/outcome';
import { act, CLIENT, NEW_SECRET, ORG } from '../secrets/testing/world';
import { forgetAfter } from './forget-after';

const unknown: IssueOutcome = {
  kind: 'unknown',
  ...{ requestId: 'r', orgId: ORG, clientId: CLIENT, accountName: 'x', appeared: [] },
  ...{ looked: false, others: [] },
};
const revoked: RevokeOutcome = { kind: 'revoked', requestId: 'r', secretId: NEW_SECRET };
const refused: IssueOutcome = { kind: 'refused', requestId: 'r', refusal: { code: 'rotation_running' } };

test.each([
  { outcome: unknown, forgotten: [ORG] },
  { outcome: revoked, forgotten: [ORG] },
  { outcome: refused, forgotten: [] },
])('after $outcome.kind the board forgets $forgotten', async ({ outcome, forgotten }) => {
  const told: string[] = [];
  const run = forgetAfter({ forget: (orgId) => void told.push(orgId) }, async () => {
    expect(told).toEqual([]);
    return outcome;
  });
  expect(await run(act({ orgId: ORG, clientId: CLIENT }))).toBe(outcome);
  expect(told).toEqual(forgotten);
});
