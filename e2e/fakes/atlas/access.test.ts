import { expect, test } from 'vitest';
import { accountPath, ORG_PATH, startTestAtlas } from './testing/start-test-atlas';
import { CAST } from './testing/test-world';

test('a reader reads and may not create or delete: 401, as the published table has it', async () => {
  const atlas = await startTestAtlas();
  const { call, create, remove } = await atlas.signIn(CAST.reader);
  expect((await call(`${ORG_PATH}/serviceAccounts`)).status).toBe(200);
  const refused = await create(CAST.none.clientId);
  expect(refused.status).toBe(401);
  expect(refused.text).toBe(
    '{"detail":"Current user is not authorized to perform this action.","error":401,"errorCode":"USER_UNAUTHORIZED","parameters":[],"reason":"Unauthorized"}',
  );
  expect(refused.headers.get('x-error-code')).toBe('USER_UNAUTHORIZED');
  expect((await remove(CAST.living.clientId, CAST.living.secretId)).json.errorCode).toBe('USER_UNAUTHORIZED');
});

test('a member reads the organization and its settings, and no service account', async () => {
  const atlas = await startTestAtlas();
  const { call } = await atlas.signIn(CAST.member);
  expect((await call(ORG_PATH)).status).toBe(200);
  expect((await call(`${ORG_PATH}/settings`)).status).toBe(200);
  expect((await call(accountPath(CAST.none.clientId))).json.errorCode).toBe('USER_UNAUTHORIZED');
});

test('another organization is refused, an unknown one does not exist', async () => {
  const atlas = await startTestAtlas();
  const { call } = await atlas.signIn(CAST.owner);
  const other = await call(`/api/atlas/v2/orgs/${CAST.otherOrgId}/serviceAccounts`);
  expect(other).toMatchObject({ status: 401, json: { errorCode: 'USER_CANNOT_ACCESS_ORG' } });
  const unknown = await call(`/api/atlas/v2/orgs/${'9'.repeat(24)}`);
  expect(unknown).toMatchObject({ status: 404, json: { errorCode: 'ORG_NOT_FOUND' } });
});

test('an account of another organization is not found in this one', async () => {
  const atlas = await startTestAtlas();
  const { create } = await atlas.signIn(CAST.owner);
  expect((await create(CAST.stranger.clientId)).status).toBe(404);
});

test('the access list is checked when a token is used, not when it is made', async () => {
  const atlas = await startTestAtlas();
  const path = `/api/atlas/v2/orgs/${CAST.lockedOrgId}`;
  const unlisted = await atlas.signIn(CAST.unlisted);
  expect(await unlisted.call(path)).toMatchObject({
    status: 403,
    json: { errorCode: 'ORG_REQUIRES_ACCESS_LIST' },
  });
  const elsewhere = await atlas.signIn(CAST.elsewhere);
  const refused = await elsewhere.call(path);
  expect(refused.json).toEqual({
    error: 403,
    errorCode: 'IP_ADDRESS_NOT_ON_ACCESS_LIST',
    reason: 'Forbidden',
    detail: 'IP address 127.0.0.1 is not allowed to access this resource.',
    parameters: ['127.0.0.1'],
  });
  const listed = await atlas.signIn(CAST.listed);
  expect((await listed.call(path)).status).toBe(200);
});

test('settings allow ten calls an organization, then five a minute, with the documented 429', async () => {
  const atlas = await startTestAtlas();
  const owner = await atlas.signIn(CAST.owner);
  const reader = await atlas.signIn(CAST.reader);
  const path = `${ORG_PATH}/settings`;
  for (let left = 9; left >= 0; left -= 1) {
    const { status, headers } = await (left % 2 ? owner : reader).call(path);
    expect([status, headers.get('ratelimit-limit'), headers.get('ratelimit-remaining')]).toEqual([
      200,
      '10',
      String(left),
    ]);
  }
  atlas.state.clock.advance(5);
  const limited = await owner.call(path);
  const resource = path.slice(1);
  expect(limited.status).toBe(429);
  expect(limited.text).toBe(
    `{"detail":"Rate limit exceeded for ${resource}. Please retry after 55 seconds. Request capacity: 10. Refill rate: 5 per 60 seconds.","error":429,"errorCode":"RATE_LIMITED_TOKEN_BUCKET","parameters":["${resource}",55,10,5,60],"reason":"Too Many Requests"}`,
  );
  expect(limited.headers.get('retry-after')).toBe('55');
  expect(limited.headers.get('x-error-code')).toBe('RATE_LIMITED_TOKEN_BUCKET');
  expect((await owner.call(ORG_PATH)).headers.get('ratelimit-limit')).toBe('500');
  atlas.state.clock.advance(55);
  expect((await owner.call(path)).headers.get('ratelimit-remaining')).toBe('4');
});

test('GET /orgs counts each credential by itself', async () => {
  const atlas = await startTestAtlas();
  for (const who of [CAST.owner, CAST.reader]) {
    const { headers } = await (await atlas.signIn(who)).call('/api/atlas/v2/orgs');
    expect(headers.get('ratelimit-limit')).toBe('300');
    expect(headers.get('ratelimit-remaining')).toBe('299');
  }
});
