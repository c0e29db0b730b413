import { describe, expect, it } from 'vitest';
import { AtlasNotFoundError, AtlasRateLimitedError, AtlasTimeoutError } from '../atlas/errors';
import { type Connection, createDirectory } from './directory';
import { createHold } from './testing/hold';
import { createWorld, NOON, OPERATOR, ORG } from './testing/world';

const OTHER_ORG = 'e'.repeat(24);

function twoConnections() {
  const first = createWorld();
  const second = createWorld();
  second.atlas.organizations = async () => [{ id: OTHER_ORG, name: 'Search' }];
  const other: Connection = { ...second.connection, name: 'search', ownClientIds: ['mdb_sa_id_OWN'] };
  const clock = { nowMs: NOON };
  const directory = createDirectory({
    connections: [first.connection, other],
    now: () => new Date(clock.nowMs),
  });
  return { first, second, other, clock, directory };
}

describe('the directory', () => {
  it('asks each connection once for many callers, and again after five minutes', async () => {
    const { first, clock, directory } = twoConnections();
    await Promise.all(Array.from({ length: 20 }, () => directory.organizationsFor(OPERATOR)));
    clock.nowMs += 299_000;
    await directory.organizationsFor(OPERATOR);
    expect(first.calls.orgs).toBe(1);
    clock.nowMs += 1_000;
    await directory.organizationsFor(OPERATOR);
    expect(first.calls.orgs).toBe(2);
  });

  it('lists what the operator may view, with what they may do and the policy maximum', async () => {
    const { first, directory, other } = twoConnections();
    first.connection.access = [{ groups: ['platform-admins'], may: ['view', 'issue'], maxHours: 720 }];
    other.access = [{ groups: ['sales'], may: ['view'] }];
    expect(await directory.organizationsFor(OPERATOR)).toEqual({
      organizations: [
        {
          id: ORG,
          name: 'Payments',
          connection: 'payments',
          may: ['view', 'issue'],
          issuingGroups: ['platform-admins'],
          policyMaxHours: 720,
        },
      ],
      failures: [],
    });
  });

  it('does not ask on behalf of who may view nothing', async () => {
    const { first, directory } = twoConnections();
    const view = await directory.organizationsFor({ ...OPERATOR, groups: [] });
    expect(view).toEqual({ organizations: [], failures: [] });
    expect(first.calls.orgs).toBe(0);
  });

  it('reports the connection that failed, keeps the others, and asks again after five seconds', async () => {
    const { first, clock, directory } = twoConnections();
    const answer = first.atlas.organizations;
    first.atlas.organizations = () => Promise.reject(new AtlasTimeoutError('x', { mayHaveHappened: false }));
    const view = await directory.organizationsFor(OPERATOR);
    expect(view.failures).toEqual([{ connection: 'payments', code: 'atlas_failed' }]);
    expect(view.organizations.map(({ id }) => id)).toEqual([OTHER_ORG]);
    clock.nowMs += 4_999;
    await directory.organizationsFor(OPERATOR);
    expect(first.calls.orgs).toBe(1);
    first.atlas.organizations = answer;
    clock.nowMs += 1;
    expect((await directory.organizationsFor(OPERATOR)).failures).toEqual([]);
  });

  it('keeps what it knew through a later failure, and still reports it', async () => {
    const { first, clock, directory } = twoConnections();
    await directory.organizationsFor(OPERATOR);
    clock.nowMs += 300_000;
    const limited = new AtlasRateLimitedError('x', { mayHaveHappened: false, retryAfterS: 3 });
    first.atlas.organizations = () => Promise.reject(limited);
    const view = await directory.organizationsFor(OPERATOR);
    expect(view.organizations).toHaveLength(2);
    expect(view.failures).toEqual([{ connection: 'payments', code: 'rate_limited' }]);
    expect((await directory.find(ORG))?.connection.name).toBe('payments');
  });

  it('does not call a missing answer a missing account', async () => {
    const { first, directory } = twoConnections();
    first.atlas.organizations = () => Promise.reject(new AtlasNotFoundError('x', { mayHaveHappened: false }));
    expect((await directory.organizationsFor(OPERATOR)).failures[0]?.code).toBe('atlas_failed');
  });

  it('finds an organization without waiting for a connection that hangs', async () => {
    const { first, directory } = twoConnections();
    const hold = createHold();
    first.atlas.organizations = async () => {
      await hold.wait;
      return [];
    };
    expect((await directory.find(OTHER_ORG))?.connection.name).toBe('search');
    hold.open();
  });

  it('finds nothing for an id that nobody serves, and asks nobody when all have answered', async () => {
    const { first, directory } = twoConnections();
    expect(await directory.find('f'.repeat(24))).toBeUndefined();
    expect(await directory.find('__proto__')).toBeUndefined();
    expect(first.calls.orgs).toBe(1);
  });

  it('knows its own credentials and the groups that may', () => {
    const { directory } = twoConnections();
    expect(directory.isOwnCredential('mdb_sa_id_own')).toBe(true);
    expect(directory.isOwnCredential('mdb_sa_id_other')).toBe(false);
    expect(directory.groupsThatMay('view')).toEqual(['auditors', 'platform-admins']);
  });

  it('sees only the new connections after a reload', async () => {
    const { directory, other } = twoConnections();
    await directory.organizationsFor(OPERATOR);
    directory.replaceConnections([other]);
    expect(await directory.find(ORG)).toBeUndefined();
    expect((await directory.organizationsFor(OPERATOR)).organizations.map(({ id }) => id)).toEqual([
      OTHER_ORG,
    ]);
  });

  it('does not ask again before a limit that Atlas named is over, and counts down', async () => {
    const { first, clock, directory } = twoConnections();
    const limited = new AtlasRateLimitedError('x', { mayHaveHappened: false, retryAfterS: 30 });
    first.atlas.organizations = () => Promise.reject(limited);
    await directory.loadAll();
    clock.nowMs += 29_001;
    await directory.loadAll();
    expect(first.calls.orgs).toBe(1);
    expect(directory.failureFor(OPERATOR)).toEqual({ code: 'rate_limited', retryAfterS: 1 });
    clock.nowMs += 999;
    await directory.loadAll();
    expect(first.calls.orgs).toBe(2);
  });
});
