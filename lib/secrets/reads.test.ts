import { describe, expect, it } from 'vitest';
import { AtlasRateLimitedError, AtlasTimeoutError } from '../atlas/errors';
import { createReads } from './reads';
import { act, CLIENT, createWorld, OLD_SECRET, ORG, secret } from './testing/world';

const asker = (groups = ['platform-admins']) => act(undefined, { groups });

describe('what the screens read', () => {
  it('is what they show and nothing else Atlas may add', async () => {
    const world = createWorld();
    const leaky = { ...secret(OLD_SECRET), secret: 'canary' };
    world.account.secrets = [leaky];
    Object.assign(world.account, { internal: 'canary' });
    const reads = createReads(world.deps);
    const account = {
      clientId: CLIENT,
      name: 'billing-ci',
      description: '',
      roles: ['ORG_READ_ONLY'],
      secrets: [secret(OLD_SECRET)],
      ownCredential: false,
    };
    const one = await reads.readServiceAccount({ ...asker(), orgId: ORG, clientId: CLIENT });
    expect(one).toEqual({
      ok: true,
      view: {
        ...account,
        organizationName: 'Payments',
        connection: 'payments',
        may: ['view', 'issue', 'revoke'],
        accessList: 'present',
        atlasHref: `https://atlas.example/v2#/org/${ORG}/access/serviceAccounts/${CLIENT}`,
      },
    });
    const all = await reads.listServiceAccounts({ ...asker(), orgId: ORG });
    expect(all).toEqual({ ok: true, view: { accounts: [account] } });
  });

  it('says whether the access list is empty, where the organization requires one', async () => {
    const world = createWorld();
    const reads = createReads(world.deps);
    const accessList = async () => {
      const reading = await reads.readServiceAccount({ ...asker(), orgId: ORG, clientId: CLIENT });
      return reading.ok ? reading.view.accessList : reading.failure.code;
    };
    world.atlas.hasAccessListEntry = async () => false;
    expect(await accessList()).toBe('empty');
    world.atlas.hasAccessListEntry = () =>
      Promise.reject(new AtlasTimeoutError('x', { mayHaveHappened: false }));
    expect(await accessList()).toBe('unknown');
    world.atlas.accessListRequired = false;
    const before = world.calls.accessLists;
    expect(await accessList()).toBe('not-required');
    expect(world.calls.accessLists).toBe(before);
  });

  it('marks the account that the dashboard signs in with', async () => {
    const world = createWorld();
    world.connection.ownClientIds = [CLIENT];
    const reading = await createReads(world.deps).readServiceAccount({
      ...asker(),
      orgId: ORG,
      clientId: CLIENT,
    });
    expect(reading).toMatchObject({ view: { ownCredential: true } });
  });

  it('names the maximum that binds this operator', async () => {
    const world = createWorld();
    world.connection.access = [{ groups: ['platform-admins'], may: ['view', 'issue'], maxHours: 100 }];
    expect(await createReads(world.deps).readLimits({ ...asker(), orgId: ORG })).toEqual({
      ok: true,
      view: { organizationMaxHours: 8760, maxHours: 100, accessListRequired: true },
    });
  });

  it('lists organizations for who may only view', async () => {
    const world = createWorld();
    const reading = await createReads(world.deps).listOrganizations(asker(['auditors']));
    expect(reading).toMatchObject({ ok: true, view: { organizations: [{ id: ORG, may: ['view'] }] } });
  });

  it('is denied to who may not view, audited, and Atlas is not asked', async () => {
    const world = createWorld();
    const ask = { ...asker(['sales']), orgId: ORG };
    const reads = createReads(world.deps);
    const denied = { ok: false, failure: { code: 'organization_forbidden', requestId: 'r-1' } };
    expect(await reads.readLimits(ask)).toMatchObject(denied);
    expect(await reads.listServiceAccounts(ask)).toMatchObject(denied);
    expect(await reads.readServiceAccount({ ...ask, clientId: CLIENT })).toMatchObject(denied);
    expect(await reads.readServiceAccount({ ...ask, orgId: 'nowhere', clientId: CLIENT })).toMatchObject(
      denied,
    );
    expect(world.events.map(({ event }) => event)).toEqual(Array.from({ length: 4 }, () => 'access.denied'));
    expect(world.events[3]).not.toHaveProperty('orgId');
    expect(world.calls).toMatchObject({ gets: 0, settings: 0 });
  });

  it('never sends a client id to Atlas that does not look like one', async () => {
    const world = createWorld();
    const reads = createReads(world.deps);
    const reading = await reads.readServiceAccount({ ...asker(), orgId: ORG, clientId: '../../x' });
    expect(reading).toMatchObject({ failure: { code: 'account_not_found' } });
    expect(world.calls.gets).toBe(0);
  });

  it('names a failure and how long to wait, and logs no message from outside', async () => {
    const world = createWorld();
    const reads = createReads(world.deps);
    const limited = new AtlasRateLimitedError('canary', { mayHaveHappened: false, retryAfterS: 7 });
    world.atlas.account = () => Promise.reject(limited);
    expect(await reads.listServiceAccounts({ ...asker(), orgId: ORG })).toEqual({
      ok: false,
      failure: { code: 'rate_limited', requestId: 'r-1', retryAfterS: 7 },
    });
    world.atlas.account = () => Promise.reject(new AtlasTimeoutError('canary', { mayHaveHappened: false }));
    const ask = { ...asker(), orgId: ORG, clientId: CLIENT };
    expect(await reads.readServiceAccount(ask)).toMatchObject({ failure: { code: 'atlas_failed' } });
    expect(JSON.stringify(world.logs)).not.toContain('canary');
  });
});
