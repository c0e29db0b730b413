import { describe, expect, it } from 'vitest';
import { createIssueSecret } from './issue-secret';
import type { IssueOutcome } from './outcome';
import { createHold } from './testing/hold';
import {
  act,
  CLIENT,
  created,
  createWorld,
  issueInput,
  NEW_SECRET,
  NOON,
  ORG,
  printed,
  VALUE,
} from './testing/world';

const codeOf = (outcome: IssueOutcome) => (outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind);

describe('issuing a secret', () => {
  it('returns the value once, after one GET and one POST, and audits around the POST', async () => {
    const world = createWorld();
    const issue = createIssueSecret(world.deps);
    await world.deps.directory.find(ORG);
    const outcome = await issue(act(issueInput()));
    expect(outcome).toEqual({
      kind: 'issued',
      requestId: 'r-1',
      orgId: ORG,
      clientId: CLIENT,
      accountName: 'billing-ci',
      secret: {
        id: NEW_SECRET,
        createdAt: created().createdAt,
        expiresAt: created().expiresAt,
        value: VALUE,
      },
    });
    expect(world.order).toEqual(['GET', 'secret.issue.attempted', 'POST', 'secret.issue.succeeded']);
    expect(world.calls).toMatchObject({ gets: 1, posts: 1, orgs: 1 });
    expect(world.events[0]).toEqual({
      event: 'secret.issue.attempted',
      actor: { subject: 'ada', email: 'ada@example.com', groups: ['platform-admins'] },
      requestId: 'r-1',
      ip: '192.0.2.7',
      connection: 'payments',
      orgId: ORG,
      clientId: CLIENT,
      hours: 24,
      reason: 'CHG-7',
    });
    expect(world.events[1]).toMatchObject({ secretId: NEW_SECRET, expiresAt: created().expiresAt });
  });

  it('leaves the value in no audit line, no log line and no memory of this replica', async () => {
    const world = createWorld();
    const issue = createIssueSecret(world.deps);
    const input = issueInput();
    await issue(act(input));
    expect(printed(world)).not.toContain('made-up-');
    expect(world.deps.state.running.size).toBe(0);
    expect(world.deps.state.busyAccounts.size).toBe(0);
    const key = JSON.stringify(['https://idp.example', 'ada', CLIENT, input.attemptId]);
    expect(world.deps.state.tombstones.get(key, NOON)).toEqual({ kind: 'issued' });
  });

  it('creates one secret for twenty parallel requests of one click and tells all of them the same', async () => {
    const world = createWorld();
    const issue = createIssueSecret(world.deps);
    const input = issueInput();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => issue(act(input))));
    expect(world.calls.posts).toBe(1);
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(outcomes[0]?.kind).toBe('issued');
  });

  it('refuses a replayed click and never shows its value again', async () => {
    const world = createWorld();
    const issue = createIssueSecret(world.deps);
    const input = issueInput();
    await issue(act(input));
    const again = await issue(act(input));
    expect(codeOf(again)).toBe('already_issued');
    expect(JSON.stringify(again)).not.toContain('made-up-');
    expect(world.calls.posts).toBe(1);
    expect(world.events.at(-1)).toMatchObject({ event: 'secret.issue.refused', code: 'already_issued' });
  });

  it('keeps the same attempt id of two operators apart', async () => {
    const world = createWorld();
    const issue = createIssueSecret(world.deps);
    const input = issueInput();
    await issue(act(input));
    const other = await issue(act(input, { subject: 'grace' }));
    expect(codeOf(other)).toBe('account_changed');
  });

  it('refuses at once while another attempt for the account runs, whatever the case of its id', async () => {
    const world = createWorld();
    const hold = createHold();
    const create = world.atlas.create;
    world.atlas.create = async () => {
      await hold.wait;
      return create();
    };
    const issue = createIssueSecret(world.deps);
    const first = issue(act(issueInput()));
    const second = await issue(act(issueInput({ clientId: CLIENT.replace('abcdef', 'ABCDEF') })));
    expect(codeOf(second)).toBe('rotation_running');
    hold.open();
    expect(codeOf(await first)).toBe('issued');
    expect(world.calls.posts).toBe(1);
  });

  it('lets the next attempt run when the last one has ended', async () => {
    const world = createWorld();
    const issue = createIssueSecret(world.deps);
    await issue(act(issueInput({ seenSecrets: [] })));
    expect(codeOf(await issue(act(issueInput())))).toBe('issued');
  });
});
