import { expect, test } from 'vitest';
import { accountPath, ORG_PATH, startTestAtlas } from './testing/start-test-atlas';
import { CAST } from './testing/test-world';

async function startAsOwner(options: Parameters<typeof startTestAtlas>[0] = {}) {
  const atlas = await startTestAtlas(options);
  return { atlas, ...(await atlas.signIn(CAST.owner)) };
}

test('a created secret has its value and no mask; every later read has the mask and no value', async () => {
  const { call, create } = await startAsOwner();
  const created = await create(CAST.none.clientId, 8);
  expect(created.status).toBe(201);
  expect(created.headers.get('content-type')).toBe('application/vnd.atlas.2024-08-05+json;charset=utf-8');
  expect(created.json).toEqual({
    createdAt: '2026-11-24T12:00:00Z',
    expiresAt: '2026-11-24T20:00:00Z',
    id: expect.stringMatching(/^[a-f0-9]{24}$/),
    secret: expect.stringMatching(/^mdb_sa_sk_[A-Za-z0-9_-]{40}$/),
  });
  const read = await call(accountPath(CAST.none.clientId));
  expect(read.text).not.toContain(created.json.secret);
  expect(read.json.secrets).toMatchObject([{ id: created.json.id, maskedSecretValue: 'mdb_sa_sk_...' }]);
});

test('a secret ends at the whole second that Atlas writes', async () => {
  const { atlas, create } = await startAsOwner();
  const { clientId } = CAST.none;
  const who = { clientId, secret: String((await create(clientId, 8)).json.secret) };
  atlas.state.clock.advance(8 * 3600 - 1);
  expect((await atlas.requestToken(who)).status).toBe(200);
  atlas.state.clock.advance(0.5);
  expect((await atlas.requestToken(who)).status).toBe(401);
});

test('an enveloped create puts the secret into content', async () => {
  const { call } = await startAsOwner();
  const path = `${accountPath(CAST.none.clientId)}/secrets?envelope=true`;
  const { status, json } = await call(path, { method: 'POST', body: '{"secretExpiresAfterHours":8}' });
  expect(status).toBe(201);
  expect(json).toEqual({ status: 201, content: expect.objectContaining({ secret: expect.any(String) }) });
});

test('creating cuts the other living secret to seven days, from whoever created it', async () => {
  const { atlas, call, create } = await startAsOwner();
  await create(CAST.living.clientId, 720);
  const { json } = await call(accountPath(CAST.living.clientId));
  expect(json.secrets).toMatchObject([
    { expiresAt: '2026-12-01T12:00:00Z' },
    { expiresAt: '2026-12-24T12:00:00Z' },
  ]);
  const { clientId, secretId } = CAST.full;
  await atlas.control('secrets', { action: 'delete', clientId, secretId });
  await atlas.control('secrets', { action: 'add', clientId });
  const full = await call(accountPath(clientId));
  expect(full.json.secrets).toMatchObject([{ expiresAt: '2026-12-01T12:00:00Z' }, {}]);
});

test('a secret with less than seven days left keeps its end', async () => {
  const { call, create } = await startAsOwner();
  await create(CAST.soon.clientId, 720);
  const { json } = await call(accountPath(CAST.soon.clientId));
  expect(json.secrets).toMatchObject([{ expiresAt: '2026-11-24T15:00:00Z' }, {}]);
});

test('an expired secret keeps its slot: the third is refused and cuts nothing, until one is deleted', async () => {
  const { call, create, remove } = await startAsOwner();
  const before = await call(accountPath(CAST.full.clientId));
  const refused = await create(CAST.full.clientId);
  expect(refused.status).toBe(400);
  expect(refused.headers.get('x-error-code')).toBe('MAX_SECRETS_PER_SERVICE_ACCOUNT_EXCEEDED');
  expect((await call(accountPath(CAST.full.clientId))).text).toBe(before.text);
  const removed = await remove(CAST.full.clientId, CAST.full.secretId);
  expect(removed).toMatchObject({ status: 204, text: '' });
  expect((await create(CAST.full.clientId)).status).toBe(201);
});

test('hours go from eight to the maximum of the organization, or a year where there is none', async () => {
  const { atlas, create } = await startAsOwner();
  for (const hours of [7, 721]) {
    const { status, json } = await create(CAST.none.clientId, hours);
    const text = 'secretExpiresAfterHours must be between 8 and 720 hours';
    expect(status).toBe(400);
    expect(json).toEqual({
      detail: `The request content produced the validation error: ${text}.`,
      error: 400,
      errorCode: 'VALIDATION_ERROR',
      parameters: [text],
      reason: 'Bad Request',
    });
  }
  expect((await create(CAST.none.clientId, 720)).status).toBe(201);
  const stranger = await atlas.signIn(CAST.stranger);
  const path = `/api/atlas/v2/orgs/${CAST.otherOrgId}/serviceAccounts/${CAST.stranger.clientId}/secrets`;
  const ask = (hours: number) =>
    stranger.call(path, { method: 'POST', body: JSON.stringify({ secretExpiresAfterHours: hours }) });
  expect((await ask(8761)).status).toBe(400);
  expect((await ask(8760)).status).toBe(201);
});

test.each([
  ['{"secretExpiresAfterHours":8,"name":"x"}', 'INVALID_ATTRIBUTE'],
  ['{}', 'MISSING_ATTRIBUTE'],
  ['{"secretExpiresAfterHours":"8"}', 'INVALID_ATTRIBUTE'],
  ['{"secretExpiresAfterHours":8.5}', 'INVALID_ATTRIBUTE'],
  ['{"secretExpiresAfterHours":0}', 'ATTRIBUTE_NEGATIVE_OR_ZERO'],
  ['{"secretExpiresAfterHours":', 'MALFORMED_JSON'],
  ['[8]', 'MALFORMED_JSON'],
  ['', 'MALFORMED_JSON'],
])('the body %s is refused', async (body, code) => {
  const { call } = await startAsOwner();
  const path = `${accountPath(CAST.none.clientId)}/secrets`;
  const { status, json } = await call(path, { method: 'POST', body });
  expect(status).toBe(400);
  expect(json.errorCode).toBe(code);
});

test('the content type of a POST is JSON, plain or versioned', async () => {
  const { call } = await startAsOwner();
  const post = async (type: string, clientId: string) => {
    const headers = { 'content-type': type };
    const body = '{"secretExpiresAfterHours":8}';
    return (await call(`${accountPath(clientId)}/secrets`, { method: 'POST', body, headers })).status;
  };
  expect(await post('text/plain', CAST.none.clientId)).toBe(415);
  expect(await post('application/json; charset=utf-8', CAST.none.clientId)).toBe(201);
  expect(await post('application/vnd.atlas.2024-08-05+json', CAST.soon.clientId)).toBe(201);
});

test('two creates at once for one account: one is made, the other meets DATA_CONCURRENCY_ERROR', async () => {
  const { atlas, create } = await startAsOwner({ createLatencyMs: 60 });
  const [first, second, other] = await Promise.all([
    create(CAST.none.clientId),
    create(CAST.none.clientId),
    create(CAST.living.clientId),
  ]);
  expect([first.status, second.status].toSorted()).toEqual([201, 409]);
  const refused = first.status === 409 ? first : second;
  expect(refused.headers.get('x-error-code')).toBe('DATA_CONCURRENCY_ERROR');
  expect(refused.json).toMatchObject({ error: 409, reason: 'Conflict', parameters: [] });
  expect(other.status).toBe(201);
  expect(atlas.state.findAccount(CAST.none.clientId)?.account.secrets).toHaveLength(1);
  expect((await create(CAST.none.clientId)).status).toBe(201);
});

test('what is not there is not found, in the recorded words', async () => {
  const { call, remove } = await startAsOwner();
  const nobody = `mdb_sa_id_${'0'.repeat(24)}`;
  const unknown = await call(accountPath(nobody));
  expect(unknown.status).toBe(404);
  expect(unknown.text).toBe(
    `{"detail":"Cannot find resource Service Account with id ${nobody}.","error":404,"errorCode":"RESOURCE_NOT_FOUND","parameters":["Service Account with id ${nobody}"],"reason":"Not Found"}`,
  );
  expect((await remove(CAST.living.clientId, 'nonsense')).status).toBe(404);
  expect((await remove(CAST.none.clientId, CAST.living.secretId)).status).toBe(404);
  expect((await call(accountPath('mdb_sa_id_short'))).json.errorCode).toBe('INVALID_PATH_PARAMETER');
  expect((await call('/api/atlas/v2/orgs/short/settings')).json.errorCode).toBe('INVALID_ORG_ID');
});

test.each([
  ['GET', `${ORG_PATH}/events`],
  ['POST', `${ORG_PATH}/serviceAccounts`],
  ['DELETE', accountPath(CAST.none.clientId)],
  ['PATCH', `${ORG_PATH}/settings`],
  ['GET', `${accountPath(CAST.none.clientId)}/secrets`],
  ['GET', '/api/oauth/token'],
  ['GET', '/'],
])('%s %s is not played: 501', async (method, path) => {
  const { call } = await startAsOwner();
  expect((await call(path, { method })).status).toBe(501);
});
