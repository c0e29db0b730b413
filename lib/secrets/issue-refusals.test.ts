import { describe, expect, it } from 'vitest';
import {
  AtlasAddressRefusedError,
  AtlasConnectionLostError,
  AtlasCredentialRefusedError,
  AtlasForbiddenError,
  AtlasNotFoundError,
  AtlasRateLimitedError,
  AtlasServerError,
  AtlasTimeoutError,
  AtlasUnreachableError,
  AtlasUnreadableAnswerError,
} from '../atlas/errors';
import { createIssueSecret } from './issue-secret';
import type { IssueOutcome } from './outcome';
import {
  act,
  CLIENT,
  createWorld,
  issueInput,
  NOON,
  OLD_SECRET,
  ORG,
  printed,
  secret,
  seen,
  THIRD_SECRET,
  VALUE,
} from './testing/world';

const codeOf = (outcome: IssueOutcome) => (outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind);
const refused = { mayHaveHappened: false };
const inDoubt = { mayHaveHappened: true };

describe('what is refused before Atlas is asked to create', () => {
  const never = (world: ReturnType<typeof createWorld>) => expect(world.calls.posts).toBe(0);

  it('refuses input that cannot be read, and audits only ids that look like ids', async () => {
    const world = createWorld();
    const issue = createIssueSecret(world.deps);
    const outcome = await issue(act({ ...issueInput({ expiresAfterHours: 7 }), orgId: '../x' }));
    expect(codeOf(outcome)).toBe('bad_input');
    expect(world.events).toEqual([
      expect.objectContaining({ event: 'secret.issue.refused', code: 'bad_input', clientId: CLIENT }),
    ]);
    expect(world.events[0]).not.toHaveProperty('orgId');
    never(world);
  });

  it('does not tell an organization nobody serves from one the operator may not view', async () => {
    const world = createWorld();
    const issue = createIssueSecret(world.deps);
    const stranger = { groups: ['sales'] };
    const known = await issue(act(issueInput(), stranger));
    const unknown = await issue(act(issueInput({ orgId: 'f'.repeat(24) }), stranger));
    expect(known).toEqual(unknown);
    expect(known).toMatchObject({ refusal: { code: 'organization_forbidden', groups: ['platform-admins'] } });
    expect(world.events.map(({ event, code }) => [event, code])).toEqual([
      ['access.denied', 'organization_forbidden'],
      ['access.denied', 'organization_forbidden'],
    ]);
    never(world);
  });

  it('names no groups that would tell whether the organization exists', async () => {
    const world = createWorld();
    const other = { ...createWorld().connection, name: 'search' };
    other.access = [{ groups: ['searchers'], may: ['view', 'issue'] }];
    other.read = { ...other.read, listOrganizations: async () => [{ id: 'e'.repeat(24), name: 'Search' }] };
    world.deps.directory.replaceConnections([world.connection, other]);
    const issue = createIssueSecret(world.deps);
    const groups = ['platform-admins', 'searchers'];
    for (const orgId of [ORG, 'e'.repeat(24), 'f'.repeat(24)]) {
      const outcome = await issue(act(issueInput({ orgId }), { groups: ['sales'] }));
      expect(outcome).toMatchObject({ refusal: { code: 'organization_forbidden', groups } });
    }
    const auditor = await issue(act(issueInput(), { groups: ['auditors'] }));
    expect(auditor).toMatchObject({ refusal: { groups: ['platform-admins'] } });
  });

  it('refuses who may only view', async () => {
    const world = createWorld();
    const outcome = await createIssueSecret(world.deps)(act(issueInput(), { groups: ['auditors'] }));
    expect(codeOf(outcome)).toBe('organization_forbidden');
    expect(world.calls.gets).toBe(0);
    never(world);
  });

  it('says that Atlas is unreachable when the organization is missing for that reason', async () => {
    const world = createWorld();
    world.atlas.organizations = () => Promise.reject(new AtlasUnreachableError('no route', refused));
    const outcome = await createIssueSecret(world.deps)(act(issueInput()));
    expect(codeOf(outcome)).toBe('atlas_unreachable');
    never(world);
  });

  it.each([
    [{ authTime: NOON / 1000 - 3700 }, 'reauth_required'],
    [{ authTime: undefined }, 'auth_time_missing'],
  ])('refuses a sign-in that is old or undated', async (operator, code) => {
    const world = createWorld();
    const outcome = await createIssueSecret(world.deps)(act(issueInput(), operator));
    expect(codeOf(outcome)).toBe(code);
    expect(world.events.at(-1)).toMatchObject({ event: 'secret.issue.refused', code, orgId: ORG });
    never(world);
  });

  it("names the organization's maximum, or the policy's when it is less", async () => {
    const world = createWorld();
    world.atlas.maxHours = async () => 720;
    const issue = createIssueSecret(world.deps);
    expect(await issue(act(issueInput({ expiresAfterHours: 721 })))).toMatchObject({
      refusal: { code: 'above_maximum', maxHours: 720, boundBy: 'organization' },
    });
    world.connection.access = [{ groups: ['platform-admins'], may: ['view', 'issue'], maxHours: 100 }];
    expect(await issue(act(issueInput({ expiresAfterHours: 101 })))).toMatchObject({
      refusal: { code: 'above_maximum', maxHours: 100, boundBy: 'policy' },
    });
    expect(codeOf(await issue(act(issueInput({ expiresAfterHours: 100 }))))).toBe('issued');
    expect(world.calls.posts).toBe(1);
  });

  it('refuses when the account has other secrets than the operator saw, and shows them', async () => {
    const world = createWorld();
    const outcome = await createIssueSecret(world.deps)(
      act(issueInput({ seenSecrets: [seen(secret(THIRD_SECRET))] })),
    );
    expect(outcome).toMatchObject({ refusal: { code: 'account_changed', secrets: [{ id: OLD_SECRET }] } });
    never(world);
  });

  it('refuses when a secret that was seen has lost time since', async () => {
    const world = createWorld();
    const cut = secret(OLD_SECRET, { expiresAt: new Date(NOON + 1).toISOString() });
    world.account.secrets = [cut];
    expect(await createIssueSecret(world.deps)(act(issueInput()))).toMatchObject({
      refusal: { code: 'account_changed', secrets: [{ expiresAt: cut.expiresAt }] },
    });
    never(world);
  });

  it('refuses a third secret, an expired one counting', async () => {
    const world = createWorld();
    world.account.secrets.push(secret(THIRD_SECRET, { expiresAt: new Date(NOON - 1).toISOString() }));
    const input = issueInput({ seenSecrets: world.account.secrets.map(seen) });
    expect(codeOf(await createIssueSecret(world.deps)(act(input)))).toBe('slots_full');
    never(world);
  });

  it('does not call Atlas when the attempt cannot be audited, and lets the click be tried again', async () => {
    const world = createWorld();
    const tries: string[] = [];
    world.audit.fails = ({ event }) => tries.push(event) > 0;
    const issue = createIssueSecret(world.deps);
    const input = issueInput();
    expect(codeOf(await issue(act(input)))).toBe('audit_unavailable');
    never(world);
    expect(tries).toEqual(['secret.issue.attempted']);
    expect(world.emergencies).toHaveLength(1);
    world.audit.fails = () => false;
    expect(codeOf(await issue(act(input)))).toBe('issued');
  });

  it('calls a surprise of ours internal and keeps its message out of the log', async () => {
    const world = createWorld();
    world.atlas.account = () => Promise.reject(new TypeError(`canary ${VALUE}`));
    expect(codeOf(await createIssueSecret(world.deps)(act(issueInput())))).toBe('internal');
    expect(printed(world)).not.toContain('canary');
    expect(world.logs.at(-1)?.fields).toMatchObject({ errorName: 'TypeError', requestId: 'r-1' });
    never(world);
  });

  it('survives a directory that throws', async () => {
    const world = createWorld();
    const directory = { ...world.deps.directory, find: () => Promise.reject(new Error('canary')) };
    const outcome = await createIssueSecret({ ...world.deps, directory })(act(issueInput()));
    expect(codeOf(outcome)).toBe('internal');
    never(world);
  });

  it.each([
    [new AtlasCredentialRefusedError('x', refused), 'credential_refused'],
    [new AtlasAddressRefusedError('x', refused), 'address_not_allowed'],
    [new AtlasRateLimitedError('x', { ...refused, retryAfterS: 9 }), 'rate_limited'],
    [new AtlasNotFoundError('x', refused), 'account_not_found'],
    [new AtlasUnreachableError('x', refused), 'atlas_unreachable'],
    [new AtlasForbiddenError('x', refused), 'atlas_refused'],
    [new AtlasTimeoutError('x', inDoubt), 'atlas_failed'],
    [new AtlasConnectionLostError('x', inDoubt), 'atlas_failed'],
    [new AtlasServerError('x', inDoubt), 'atlas_failed'],
    [new AtlasUnreadableAnswerError('x', inDoubt), 'atlas_failed'],
  ])('names the fault of the reading: %s', async (error, code) => {
    const world = createWorld();
    world.atlas.account = () => Promise.reject(error);
    expect(codeOf(await createIssueSecret(world.deps)(act(issueInput())))).toBe(code);
    expect(world.events.at(-1)).toMatchObject({ event: 'secret.issue.refused', code });
    never(world);
  });
});
