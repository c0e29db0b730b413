import { describe, expect, it } from 'vitest';
import { AtlasInvalidRequestError, AtlasTimeoutError } from '../atlas/errors';
import { createBoundedMap } from './bounded-map';
import { createIssueLimit } from './issue-limit';
import { createIssueSecret } from './issue-secret';
import { act, created, createWorld, issueInput, NOON, secret, seen, type World } from './testing/world';

const MINUTE_MS = 60_000;

/** Every account has no secrets, so only the limits can refuse. */
function emptyAccounts(world: World): void {
  world.atlas.create = async () => created();
  world.atlas.account = async () => ({ ...world.account, secrets: [] });
}

const accountNumber = (n: number) => `mdb_sa_id_${String(n).padStart(24, '0')}`;
const blank = { seenSecrets: [] };

describe('issue limits', () => {
  it('bind an operator over all accounts, parallel calls included', async () => {
    const world = createWorld({ limits: { issuesPerOperator: 3, issuesPerAccount: 0 } });
    emptyAccounts(world);
    const account = world.atlas.account;
    const issue = createIssueSecret(world.deps);
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, n) => {
        world.atlas.account = async () => ({ ...(await account()), clientId: accountNumber(n) });
        return issue(act(issueInput({ ...blank, clientId: accountNumber(n) })));
      }),
    );
    const limited = outcomes.filter(
      (outcome) => outcome.kind === 'refused' && outcome.refusal.code === 'issue_limit',
    );
    expect(limited).toHaveLength(47);
    expect(limited[0]).toMatchObject({ refusal: { scope: 'operator', retryAfterS: 600 } });
    expect(world.calls.posts).toBeLessThanOrEqual(3);
  });

  it('bind an account over all operators, unknown outcomes counting, and end ten minutes later', async () => {
    const world = createWorld({ limits: { issuesPerOperator: 0, issuesPerAccount: 2 } });
    emptyAccounts(world);
    const issue = createIssueSecret(world.deps);
    await issue(act(issueInput(blank)));
    world.atlas.create = () => Promise.reject(new AtlasTimeoutError('x', { mayHaveHappened: true }));
    expect((await issue(act(issueInput(blank), { subject: 'grace' }))).kind).toBe('unknown');
    emptyAccounts(world);
    const third = await issue(act(issueInput(blank), { subject: 'linus' }));
    expect(third).toMatchObject({ refusal: { code: 'issue_limit', scope: 'account', retryAfterS: 590 } });
    world.clock.nowMs = NOON + 10 * MINUTE_MS;
    expect((await issue(act(issueInput(blank)))).kind).toBe('issued');
    expect(world.calls.posts).toBe(3);
  });

  it('do not count what was refused', async () => {
    const world = createWorld({ limits: { issuesPerOperator: 1, issuesPerAccount: 1 } });
    emptyAccounts(world);
    const issue = createIssueSecret(world.deps);
    world.atlas.create = () => Promise.reject(new AtlasInvalidRequestError('x', { mayHaveHappened: false }));
    await issue(act(issueInput(blank)));
    await issue(act(issueInput({ seenSecrets: [seen(secret('0'.repeat(24)))] })));
    emptyAccounts(world);
    expect((await issue(act(issueInput(blank)))).kind).toBe('issued');
    expect(await issue(act(issueInput(blank)))).toMatchObject({ refusal: { code: 'issue_limit' } });
  });

  it('of an account take nothing from the limit of the operator', async () => {
    const world = createWorld({ limits: { issuesPerOperator: 2, issuesPerAccount: 1 } });
    emptyAccounts(world);
    const issue = createIssueSecret(world.deps);
    await issue(act(issueInput(blank)));
    expect(await issue(act(issueInput(blank)))).toMatchObject({ refusal: { scope: 'account' } });
    world.atlas.account = async () => ({ ...world.account, clientId: accountNumber(2), secrets: [] });
    const elsewhere = await issue(act(issueInput({ ...blank, clientId: accountNumber(2) })));
    expect(elsewhere.kind).toBe('issued');
  });

  it('are off at zero', async () => {
    const world = createWorld();
    emptyAccounts(world);
    const issue = createIssueSecret(world.deps);
    for (let n = 0; n < 30; n += 1) expect((await issue(act(issueInput(blank)))).kind).toBe('issued');
    expect(world.deps.state.perAccount.size()).toBe(0);
  });

  it('count from when the act was over', () => {
    const limit = createIssueLimit();
    const first = limit.take({ key: 'a', limit: 1, nowMs: 0 });
    if (first.ok) first.place.keep(20_000);
    expect(limit.take({ key: 'a', limit: 1, nowMs: 600_000 })).toEqual({ ok: false, retryAfterS: 20 });
    expect(limit.take({ key: 'a', limit: 1, nowMs: 620_000 }).ok).toBe(true);
  });

  it('say when enough places are free again, not when the first one is', () => {
    const limit = createIssueLimit();
    for (const nowMs of [0, 1000, 2000]) limit.take({ key: 'a', limit: 3, nowMs });
    expect(limit.take({ key: 'a', limit: 2, nowMs: 3000 })).toEqual({ ok: false, retryAfterS: 598 });
  });
});

describe('memory', () => {
  it('holds at most ten thousand keys of a hundred thousand', () => {
    const limit = createIssueLimit();
    for (let n = 0; n < 100_000; n += 1) limit.take({ key: `k${n}`, limit: 1, nowMs: n });
    expect(limit.size()).toBeLessThanOrEqual(10_000);
  });

  it('forgets the oldest first and what is past its time', () => {
    const map = createBoundedMap<string>({ maxEntries: 2, ttlMs: 10 });
    map.set('a', 'A', 0);
    map.set('b', 'B', 1);
    map.set('a', 'A2', 2);
    map.set('c', 'C', 3);
    expect([map.get('a', 3), map.get('b', 3), map.get('c', 3)]).toEqual(['A2', undefined, 'C']);
    expect(map.get('a', 12)).toBeUndefined();
    map.set('d', 'D', 40);
    expect(map.size()).toBe(1);
  });
});
