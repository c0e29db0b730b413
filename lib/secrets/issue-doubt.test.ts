import { describe, expect, it } from 'vitest';
import {
  AtlasConnectionLostError,
  AtlasServerError,
  AtlasTimeoutError,
  AtlasUnreadableAnswerError,
} from '../atlas/errors';
import { createIssueSecret } from './issue-secret';
import {
  act,
  created,
  createWorld,
  issueInput,
  NEW_SECRET,
  NOON,
  OLD_SECRET,
  printed,
  secret,
  THIRD_SECRET,
  type World,
} from './testing/world';

const inDoubt = { mayHaveHappened: true };
const lost = () => new AtlasConnectionLostError('lost', inDoubt);

/** The answer is lost; the secrets in `arrivals` are there from so many milliseconds after it. */
function loseAnswer(world: World, arrivals: { id: string; afterMs: number }[]): void {
  world.atlas.create = () => Promise.reject(lost());
  world.atlas.account = async () => {
    const here = arrivals.filter(({ afterMs }) => world.clock.nowMs - NOON >= afterMs);
    const createdAt = new Date(NOON).toISOString();
    return {
      ...world.account,
      secrets: [secret(OLD_SECRET), ...here.map(({ id }) => secret(id, { createdAt }))],
    };
  };
}

describe('an issue whose answer was lost', () => {
  it.each([
    lost(),
    new AtlasServerError('x', { ...inDoubt, status: 502 }),
    new AtlasTimeoutError('x', inDoubt),
    new AtlasUnreadableAnswerError('x', inDoubt),
    new Error('a surprise'),
  ])('is unknown after one POST and three looks at 2, 5 and 10 s: %s', async (error) => {
    const world = createWorld();
    world.atlas.create = () => Promise.reject(error);
    const outcome = await createIssueSecret(world.deps)(act(issueInput()));
    expect(outcome).toEqual({
      kind: 'unknown',
      requestId: 'r-1',
      orgId: issueInput().orgId,
      clientId: issueInput().clientId,
      accountName: 'billing-ci',
      appeared: [],
      looked: true,
      others: [secret(OLD_SECRET)],
    });
    expect(world.sleeps).toEqual([2000, 3000, 5000]);
    expect(world.order).toEqual([
      'GET',
      'secret.issue.attempted',
      'POST',
      'secret.issue.unknown',
      'GET',
      'GET',
      'GET',
    ]);
    expect(world.calls.posts).toBe(1);
  });

  it('stops looking as soon as one has appeared, and names it', async () => {
    const world = createWorld();
    loseAnswer(world, [{ id: NEW_SECRET, afterMs: 4000 }]);
    const outcome = await createIssueSecret(world.deps)(act(issueInput()));
    expect(outcome).toMatchObject({ kind: 'unknown', looked: true, appeared: [{ id: NEW_SECRET }] });
    expect(outcome).toMatchObject({ others: [{ id: OLD_SECRET }] });
    expect(world.sleeps).toEqual([2000, 3000]);
  });

  it('names both when two have appeared', async () => {
    const world = createWorld();
    loseAnswer(world, [
      { id: NEW_SECRET, afterMs: 1 },
      { id: THIRD_SECRET, afterMs: 1 },
    ]);
    const outcome = await createIssueSecret(world.deps)(act(issueInput()));
    expect(outcome).toMatchObject({ appeared: [{ id: NEW_SECRET }, { id: THIRD_SECRET }] });
  });

  it('does not take a secret from long before the attempt for its own', async () => {
    const world = createWorld();
    world.atlas.create = () => Promise.reject(lost());
    world.atlas.account = async () => ({
      ...world.account,
      secrets: world.calls.gets === 1 ? [secret(OLD_SECRET)] : [secret(OLD_SECRET), secret(THIRD_SECRET)],
    });
    const outcome = await createIssueSecret(world.deps)(act(issueInput()));
    expect(outcome).toMatchObject({ kind: 'unknown', appeared: [] });
  });

  it('does not take a young secret that was there before for its own', async () => {
    const world = createWorld();
    world.account.secrets = [secret(OLD_SECRET, { createdAt: new Date(NOON - 1000).toISOString() })];
    world.atlas.create = () => Promise.reject(lost());
    const outcome = await createIssueSecret(world.deps)(act(issueInput()));
    expect(outcome).toMatchObject({ kind: 'unknown', appeared: [], others: [{ id: OLD_SECRET }] });
  });

  it('says so when it cannot look, and gives the other secrets as last seen', async () => {
    const world = createWorld();
    world.atlas.create = () => Promise.reject(lost());
    const account = world.atlas.account;
    world.atlas.account = () => (world.calls.gets === 1 ? account() : Promise.reject(lost()));
    const outcome = await createIssueSecret(world.deps)(act(issueInput()));
    expect(outcome).toMatchObject({ looked: false, appeared: [], others: [{ id: OLD_SECRET }] });
  });

  it('stays unknown when even waiting fails', async () => {
    const world = createWorld();
    world.atlas.create = () => Promise.reject(lost());
    const sleep = () => Promise.reject(new Error('canary'));
    const outcome = await createIssueSecret({ ...world.deps, sleep })(act(issueInput()));
    expect(outcome).toMatchObject({ kind: 'unknown', looked: false });
  });

  it('is told again, not sent again, when the browser re-sends the click', async () => {
    const world = createWorld();
    loseAnswer(world, [{ id: NEW_SECRET, afterMs: 1 }]);
    const issue = createIssueSecret(world.deps);
    const input = issueInput();
    const first = await issue(act(input));
    expect(await issue(act(input))).toEqual(first);
    expect(world.calls.posts).toBe(1);
    expect(world.events.at(-1)).toMatchObject({ code: 'already_issued' });
  });

  it.each([
    ['an id that was there before', created({ id: OLD_SECRET })],
    ['no id', created({ id: '' })],
    [
      'an expiry long after what was asked',
      created({ expiresAt: new Date(NOON + 72 * 3_600_000).toISOString() }),
    ],
    ['an expiry before its creation', created({ expiresAt: new Date(NOON - 1).toISOString() })],
    ['no readable date', created({ expiresAt: 'soon' })],
  ])('is also what an answer with %s is, and its value is shown nowhere', async (_what, answer) => {
    const world = createWorld();
    world.atlas.create = async () => answer;
    const outcome = await createIssueSecret(world.deps)(act(issueInput()));
    expect(outcome.kind).toBe('unknown');
    expect(JSON.stringify(outcome) + printed(world)).not.toContain('made-up-');
    expect(world.calls.posts).toBe(1);
  });
});

describe('the audit line after the fact', () => {
  it('missing, still gives the operator the secret and one emergency line without the value', async () => {
    const world = createWorld();
    world.audit.fails = ({ event }) => event === 'secret.issue.succeeded';
    const outcome = await createIssueSecret(world.deps)(act(issueInput()));
    expect(outcome).toMatchObject({ kind: 'issued', auditIncomplete: true });
    expect(world.emergencies).toEqual([
      expect.objectContaining({ event: 'secret.issue.succeeded', secretId: NEW_SECRET }),
    ]);
    expect(printed(world)).not.toContain('made-up-');
  });

  it('missing with a broken emergency output, still gives the operator the secret', async () => {
    const world = createWorld();
    world.audit.fails = ({ event }) => event === 'secret.issue.succeeded';
    const emergency = () => {
      throw new Error('EPIPE');
    };
    const outcome = await createIssueSecret({ ...world.deps, emergency })(act(issueInput()));
    expect(outcome).toMatchObject({ kind: 'issued', auditIncomplete: true });
  });
});
