import { expect, test } from 'vitest';
import { accountPath, ORG_PATH, startTestAtlas } from './testing/start-test-atlas';
import { CAST } from './testing/test-world';

const { clientId } = CAST.none;

/** Signed in as the owner, with one fault waiting for the next create. */
async function startWithFault(fault: object) {
  const atlas = await startTestAtlas();
  const owner = await atlas.signIn(CAST.owner);
  const planned = await atlas.control('faults', { operation: 'createSecret', clientId, fault });
  expect(planned.status).toBe(200);
  const secrets = () => atlas.state.findAccount(clientId)?.account.secrets ?? [];
  const journal = () => atlas.state.journal.read({ operation: 'createSecret', clientId });
  return { atlas, ...owner, secrets, journal };
}

test.each([
  ['reset-before', 0],
  ['reset-after', 1],
  ['truncated', 1],
])('%s breaks the connection, with %i secrets made', async (kind, made) => {
  const { create, secrets, journal } = await startWithFault({ kind });
  await expect(create(clientId)).rejects.toThrow(TypeError);
  expect(secrets()).toHaveLength(made);
  expect(journal()).toMatchObject([{ fault: kind, processed: made === 1 }]);
  expect((await create(clientId)).status).toBe(201);
});

test.each([
  ['stall-before', 0],
  ['stall-after', 1],
])('%s never answers, with %i secrets made', async (kind, made) => {
  const { call, secrets, journal } = await startWithFault({ kind });
  const signal = AbortSignal.timeout(200);
  const body = '{"secretExpiresAfterHours":8}';
  await expect(
    call(`${accountPath(clientId)}/secrets`, { method: 'POST', body, signal }),
  ).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(secrets()).toHaveLength(made);
  expect(journal()).toMatchObject([{ status: null }]);
});

test.each([
  ['html-200', 200, 0],
  ['html-502', 502, 0],
  ['empty-201', 201, 1],
])('%s answers %i with %i secrets made', async (kind, status, made) => {
  const { create, secrets } = await startWithFault({ kind });
  const reply = await create(clientId);
  expect(reply.status).toBe(status);
  if (kind === 'empty-201') expect(reply.text).toBe('');
  else expect(reply.headers.get('content-type')).toContain('text/html');
  expect(secrets()).toHaveLength(made);
});

test('a damaged answer hides the value of a secret that exists', async () => {
  for (const kind of ['wrong-content-type', 'invalid-utf8', 'secret-missing']) {
    const { create, secrets } = await startWithFault({ kind });
    const { status, headers, text, json } = await create(clientId);
    expect(status).toBe(201);
    expect(secrets()).toHaveLength(1);
    if (kind === 'wrong-content-type') expect(headers.get('content-type')).toBe('text/plain');
    if (kind === 'invalid-utf8') expect(text).toContain('\uFFFD');
    if (kind === 'secret-missing') expect(Object.keys(json)).toEqual(['createdAt', 'expiresAt', 'id']);
  }
});

test.each([
  [429, '7'],
  [429, null],
  [409, null],
  [500, null],
  [502, null],
  [503, 'Tue, 24 Nov 2026 12:01:00 GMT'],
  [504, null],
])('status %i with Retry-After %s, before the deed or after it', async (status, retryAfter) => {
  for (const when of ['before', 'after']) {
    const fault = { kind: 'status', status, when, ...(retryAfter === null ? {} : { retryAfter }) };
    const { create, secrets } = await startWithFault(fault);
    const reply = await create(clientId);
    expect(reply.status).toBe(status);
    expect(reply.json.error).toBe(status);
    expect(reply.headers.get('retry-after')).toBe(retryAfter);
    expect(reply.headers.get('x-error-code')).toBe(reply.json.errorCode);
    expect(secrets()).toHaveLength(when === 'after' ? 1 : 0);
  }
});

test('a 401 without a code has the body of the sign-in layer', async () => {
  const { create } = await startWithFault({ kind: 'status', status: 401 });
  const { status, text, headers } = await create(clientId);
  expect(status).toBe(401);
  expect(text).toContain('"error" : 401');
  expect(headers.get('x-error-code')).toBeNull();
});

test('a redirect points wherever the test likes and does nothing', async () => {
  const location = 'http://127.0.0.1:9/elsewhere';
  const { create, secrets } = await startWithFault({ kind: 'redirect', location });
  const { status, headers } = await create(clientId);
  expect([status, headers.get('location')]).toEqual([307, location]);
  expect(secrets()).toHaveLength(0);
});

test('a huge answer streams as many bytes as asked for', async () => {
  const { create } = await startWithFault({ kind: 'huge', bytes: 1_000_000 });
  const { status, text, headers } = await create(clientId);
  expect(status).toBe(201);
  expect(headers.get('content-length')).toBeNull();
  expect(text.length).toBeGreaterThan(1_000_000);
});

test('a huge answer of the usual two hundred megabytes ends when the client leaves', async () => {
  const { atlas, token, secrets } = await startWithFault({ kind: 'huge' });
  const response = await fetch(`${atlas.url}${accountPath(clientId)}/secrets`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'application/vnd.atlas.2024-08-05+json',
      'content-type': 'application/json',
    },
    body: '{"secretExpiresAfterHours":8}',
  });
  await response.body?.cancel();
  expect(secrets()).toHaveLength(1);
});

test('a slow drip arrives whole in the end', async () => {
  const { create } = await startWithFault({ kind: 'slow-drip', ms: 1 });
  const { status, json } = await create(clientId);
  expect(status).toBe(201);
  expect(json.secret).toMatch(/^mdb_sa_sk_/);
});

test('an address that is not allowed gets the documented 403 and nothing is made', async () => {
  const { create, secrets } = await startWithFault({ kind: 'ip-not-allowed' });
  const { status, json } = await create(clientId);
  expect(status).toBe(403);
  expect(json).toMatchObject({ errorCode: 'IP_ADDRESS_NOT_ON_ACCESS_LIST', parameters: ['127.0.0.1'] });
  expect(secrets()).toHaveLength(0);
});

test('latency on a create holds the account, so that a second create meets 409', async () => {
  const { create } = await startWithFault({ kind: 'latency', ms: 80 });
  const replies = await Promise.all([create(clientId), create(clientId)]);
  expect(replies.map((reply) => reply.status).toSorted()).toEqual([201, 409]);
});

test('a fault meets only what it was planned for, as often as planned, oldest first', async () => {
  const atlas = await startTestAtlas();
  const { call, create } = await atlas.signIn(CAST.owner);
  const plan = (operation: string, status: number, rest: object = {}) =>
    atlas.control('faults', { operation, fault: { kind: 'status', status }, ...rest });
  await plan('createSecret', 503, { clientId, times: 2 });
  await plan('createSecret', 500, { clientId });
  await plan('getSettings', 502, { orgId: CAST.otherOrgId });
  expect((await create(CAST.living.clientId)).status).toBe(201);
  expect((await call(`${ORG_PATH}/settings`)).status).toBe(200);
  const statuses: number[] = [];
  for (let i = 0; i < 4; i += 1) statuses.push((await create(clientId)).status);
  expect(statuses).toEqual([503, 503, 500, 201]);
});

test('the token endpoint fails on request, for one client, in the OAuth shape', async () => {
  const atlas = await startTestAtlas();
  await atlas.control('faults', {
    operation: 'token',
    clientId: CAST.owner.clientId,
    fault: { kind: 'status', status: 503 },
  });
  expect((await atlas.requestToken(CAST.reader)).status).toBe(200);
  const refused = await atlas.requestToken(CAST.owner);
  expect(refused).toMatchObject({ status: 503, json: { error: 'server_error' } });
  expect((await atlas.requestToken(CAST.owner)).status).toBe(200);
});

test.each(['listOrganizations', 'getSettings', 'listServiceAccounts', 'getServiceAccount', 'deleteSecret'])(
  '%s fails on request too',
  async (operation) => {
    const atlas = await startTestAtlas();
    const { call, remove } = await atlas.signIn(CAST.owner);
    await atlas.control('faults', { operation, fault: { kind: 'html-502' } });
    const calls: Record<string, () => Promise<{ status: number }>> = {
      listOrganizations: () => call('/api/atlas/v2/orgs'),
      getSettings: () => call(`${ORG_PATH}/settings`),
      listServiceAccounts: () => call(`${ORG_PATH}/serviceAccounts`),
      getServiceAccount: () => call(accountPath(CAST.living.clientId)),
      deleteSecret: () => remove(CAST.living.clientId, CAST.living.secretId),
    };
    expect((await calls[operation]?.())?.status).toBe(502);
    expect((await calls[operation]?.())?.status).toBeLessThan(300);
  },
);
