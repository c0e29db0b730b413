import { decodeJwt, decodeProtectedHeader } from 'jose';
import { expect, test } from 'vitest';
import { accountPath, basic, ORG_PATH, startTestAtlas } from './testing/start-test-atlas';
import { CAST } from './testing/test-world';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

test('a token answers as documented: three fields, an hour, the claims of the sample', async () => {
  const atlas = await startTestAtlas();
  const { status, json, headers } = await atlas.requestToken(CAST.owner);
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('application/json');
  expect(json).toEqual({ access_token: expect.any(String), expires_in: 3600, token_type: 'Bearer' });
  const token = String(json.access_token);
  expect(decodeProtectedHeader(token).alg).toBe('ES512');
  const claims = decodeJwt(token);
  expect(claims).toMatchObject({ iss: atlas.url, aud: 'api://admin', sub: CAST.owner.clientId });
  expect(claims).toMatchObject({ cid: CAST.owner.clientId, actorId: CAST.owner.clientId });
  expect(Number(claims.exp) - Number(claims.iat)).toBe(3600);
});

test('a wrong secret, an expired secret and a percent-encoded underscore are an invalid client', async () => {
  const atlas = await startTestAtlas();
  const documented = '{"error":"invalid_client","error_description":"Invalid credentials provided."}';
  const encoded = { ...CAST.owner, clientId: CAST.owner.clientId.replaceAll('_', '%5F') };
  for (const who of [{ ...CAST.owner, secret: 'mdb_sa_sk_no' }, CAST.full, encoded]) {
    expect(await atlas.requestToken(who)).toMatchObject({ status: 401, text: documented });
  }
});

test('minting sets lastUsedAt of the secret used', async () => {
  const atlas = await startTestAtlas();
  const owner = await atlas.signIn(CAST.owner);
  await atlas.requestToken(CAST.living);
  const { json } = await owner.call(accountPath(CAST.living.clientId));
  expect(json.secrets).toMatchObject([{ lastUsedAt: '2026-11-24T12:00:00Z' }]);
});

test('a missing grant and a foreign grant are refused in the OAuth shape', async () => {
  const atlas = await startTestAtlas();
  const ask = (body: string, headers: Record<string, string>) =>
    atlas.send('/api/oauth/token', {
      method: 'POST',
      headers: { ...headers, authorization: basic(CAST.owner) },
      body,
    });
  expect(await ask('', FORM)).toMatchObject({ status: 400, json: { error: 'invalid_request' } });
  const password = await ask('grant_type=password', FORM);
  expect(password).toMatchObject({ status: 400, json: { error: 'unsupported_grant_type' } });
  const json = await ask('{"grant_type":"client_credentials"}', { 'content-type': 'application/json' });
  expect(json).toMatchObject({ status: 400, json: { error: 'invalid_request' } });
});

test('the fifty-first request of a minute is limited in the shape of an ApiError', async () => {
  const atlas = await startTestAtlas();
  const statuses: number[] = [];
  for (let i = 0; i < 50; i += 1) statuses.push((await atlas.requestToken(CAST.owner)).status);
  expect(new Set(statuses)).toEqual(new Set([200]));
  const limited = await atlas.requestToken(CAST.owner);
  expect(limited.status).toBe(429);
  expect(limited.text).toBe(
    '{"detail":"Resource /api/oauth/token is limited to 50 requests every 1 minutes.","error":429,"errorCode":"RATE_LIMITED","parameters":["/api/oauth/token",50,1],"reason":"Too Many Requests"}',
  );
  expect((await atlas.requestToken(CAST.reader)).status).toBe(200);
  await atlas.control('clock', { advanceS: 60 });
  expect((await atlas.requestToken(CAST.owner)).status).toBe(200);
});

test('a hundred living tokens are the most; an hour later there is room again', async () => {
  const atlas = await startTestAtlas();
  for (let i = 0; i < 100; i += 1) {
    if (i % 50 === 49) atlas.state.clock.advance(60);
    await atlas.requestToken(CAST.owner);
  }
  const refused = await atlas.requestToken(CAST.owner);
  expect(refused).toMatchObject({ status: 403, json: { error: 'access_denied' } });
  atlas.state.clock.advance(3600);
  expect((await atlas.requestToken(CAST.owner)).status).toBe(200);
});

test('a token dies with its secret, with its hour, and by revocation; the last answers 200 and nothing', async () => {
  const atlas = await startTestAtlas();
  const owner = await atlas.signIn(CAST.owner);
  const reader = await atlas.signIn(CAST.reader);
  expect((await reader.call(ORG_PATH)).status).toBe(200);
  expect((await owner.remove(CAST.reader.clientId, CAST.reader.secretId)).status).toBe(204);
  expect((await reader.call(ORG_PATH)).status).toBe(401);

  const again = await atlas.signIn(CAST.owner);
  const revoked = await atlas.send('/api/oauth/revoke', {
    method: 'POST',
    headers: { ...FORM, authorization: basic(CAST.owner) },
    body: `token=${again.token}&token_type_hint=access_token`,
  });
  expect(revoked).toMatchObject({ status: 200, text: '' });
  expect((await again.call(ORG_PATH)).status).toBe(401);
  expect((await owner.call(ORG_PATH)).status).toBe(200);
  atlas.state.clock.advance(3600);
  expect((await owner.call(ORG_PATH)).status).toBe(401);
});
