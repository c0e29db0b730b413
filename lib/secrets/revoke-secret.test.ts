import { describe, expect, it } from 'vitest';
import {
  AtlasConflictError,
  AtlasConnectionLostError,
  AtlasNotFoundError,
  AtlasTimeoutError,
} from '../atlas/errors';
import { createIssueSecret } from './issue-secret';
import type { RevokeOutcome } from './outcome';
import { createRevokeSecret } from './revoke-secret';
import { createHold } from './testing/hold';
import {
  act,
  CLIENT,
  createWorld,
  issueInput,
  NOON,
  newAttempt,
  OLD_SECRET,
  ORG,
  secret,
  THIRD_SECRET,
} from './testing/world';

const codeOf = (outcome: RevokeOutcome) => (outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind);
const input = (facts = {}) => ({
  attemptId: newAttempt(),
  orgId: ORG,
  clientId: CLIENT,
  secretId: OLD_SECRET,
  ...facts,
});
const lost = () => new AtlasConnectionLostError('lost', { mayHaveHappened: true });

describe('revoking a secret', () => {
  it('deletes once, between two audit lines', async () => {
    const world = createWorld();
    const outcome = await createRevokeSecret(world.deps)(act(input({ reason: 'leaked' })));
    expect(outcome).toEqual({ kind: 'revoked', requestId: 'r-1', secretId: OLD_SECRET });
    expect(world.order).toEqual(['GET', 'secret.revoke.attempted', 'DELETE', 'secret.revoke.succeeded']);
    expect(world.events[0]).toMatchObject({ secretId: OLD_SECRET, reason: 'leaked', connection: 'payments' });
  });

  it('is one DELETE for twenty parallel requests of one click and for a later replay', async () => {
    const world = createWorld();
    const revoke = createRevokeSecret(world.deps);
    const request = input();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => revoke(act(request))));
    expect(new Set(outcomes.map((outcome) => outcome.kind))).toEqual(new Set(['revoked']));
    expect((await revoke(act(request))).kind).toBe('revoked');
    expect(world.calls.deletes).toBe(1);
  });

  it('waits for no running issue of the same account, and the other way round', async () => {
    const world = createWorld();
    const hold = createHold();
    world.atlas.remove = () => hold.wait;
    const running = createRevokeSecret(world.deps)(act(input()));
    const issue = await createIssueSecret(world.deps)(act(issueInput()));
    expect(issue).toMatchObject({ kind: 'refused', refusal: { code: 'rotation_running' } });
    const second = await createRevokeSecret(world.deps)(act(input()));
    expect(codeOf(second)).toBe('rotation_running');
    hold.open();
    expect((await running).kind).toBe('revoked');
    expect(world.deps.state.busyAccounts.size).toBe(0);
  });

  it.each([
    ['bad_input', { secretId: 'x' }, {}],
    ['organization_forbidden', {}, { groups: ['auditors'] }],
    ['reauth_required', {}, { authTime: NOON / 1000 - 4000 }],
    ['auth_time_missing', {}, { authTime: undefined }],
    ['secret_not_found', { secretId: THIRD_SECRET }, {}],
  ])('is refused, audited, and not sent: %s', async (code, facts, operator) => {
    const world = createWorld();
    expect(codeOf(await createRevokeSecret(world.deps)(act(input(facts), operator)))).toBe(code);
    const event = code === 'organization_forbidden' ? 'access.denied' : 'secret.revoke.refused';
    expect(world.events).toEqual([expect.objectContaining({ event, code })]);
    expect(world.calls.deletes).toBe(0);
  });

  it('is refused for a living secret of the account the dashboard signs in with, even beside another', async () => {
    const world = createWorld();
    world.connection.ownClientIds = [CLIENT];
    expect(codeOf(await createRevokeSecret(world.deps)(act(input())))).toBe('own_credential');
    world.account.secrets.push(secret(THIRD_SECRET));
    expect(codeOf(await createRevokeSecret(world.deps)(act(input())))).toBe('own_credential');
    expect(world.calls.deletes).toBe(0);
  });

  it('is allowed for an expired secret of that account: it cannot be in use', async () => {
    const world = createWorld();
    world.connection.ownClientIds = [CLIENT];
    world.account.secrets.push(secret(THIRD_SECRET, { expiresAt: new Date(NOON - 1).toISOString() }));
    expect(codeOf(await createRevokeSecret(world.deps)(act(input({ secretId: THIRD_SECRET }))))).toBe(
      'revoked',
    );
  });

  it('does not call Atlas when it cannot be audited', async () => {
    const world = createWorld();
    world.audit.fails = () => true;
    expect(codeOf(await createRevokeSecret(world.deps)(act(input())))).toBe('audit_unavailable');
    expect(world.calls.deletes).toBe(0);
  });

  it('goes to the emergency output when it is done and cannot be audited', async () => {
    const world = createWorld();
    world.audit.fails = ({ event }) => event === 'secret.revoke.succeeded';
    expect(codeOf(await createRevokeSecret(world.deps)(act(input())))).toBe('revoked');
    expect(world.emergencies).toEqual([expect.objectContaining({ event: 'secret.revoke.succeeded' })]);
  });

  it.each([
    [new AtlasNotFoundError('x', { mayHaveHappened: false }), 'secret_not_found'],
    [new AtlasConflictError('x', { mayHaveHappened: false }), 'rotation_running'],
  ])('is refused when Atlas refuses: %s', async (error, code) => {
    const world = createWorld();
    world.atlas.remove = () => Promise.reject(error);
    expect(codeOf(await createRevokeSecret(world.deps)(act(input())))).toBe(code);
    expect(world.events.at(-1)).toMatchObject({ event: 'secret.revoke.refused', code });
    expect(world.calls.deletes).toBe(1);
  });

  it('names a fault of the reading and does not delete', async () => {
    const world = createWorld();
    world.atlas.account = () => Promise.reject(new AtlasTimeoutError('x', { mayHaveHappened: false }));
    expect(codeOf(await createRevokeSecret(world.deps)(act(input())))).toBe('atlas_failed');
    expect(world.calls.deletes).toBe(0);
  });
});

describe('a revoke whose answer was lost', () => {
  it('is unknown and says that the secret is gone as soon as it is', async () => {
    const world = createWorld();
    world.atlas.remove = () => {
      world.account.secrets = [];
      return Promise.reject(lost());
    };
    const outcome = await createRevokeSecret(world.deps)(act(input()));
    expect(outcome).toEqual({ kind: 'unknown', requestId: 'r-1', secretId: OLD_SECRET, stillThere: false });
    expect(world.sleeps).toEqual([2000]);
    expect(world.calls.deletes).toBe(1);
  });

  it('says after three looks that it is still there', async () => {
    const world = createWorld();
    world.atlas.remove = () => Promise.reject(lost());
    expect(await createRevokeSecret(world.deps)(act(input()))).toMatchObject({ stillThere: true });
    expect(world.sleeps).toEqual([2000, 3000, 5000]);
    expect(world.events.at(-1)?.event).toBe('secret.revoke.unknown');
  });

  it('says nothing of it when it cannot look', async () => {
    const world = createWorld();
    world.atlas.remove = () => {
      world.atlas.account = () => Promise.reject(lost());
      return Promise.reject(lost());
    };
    expect(await createRevokeSecret(world.deps)(act(input()))).not.toHaveProperty('stillThere');
  });
});
