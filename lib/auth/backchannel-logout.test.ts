import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterEach, expect, test } from 'vitest';
import { createBackchannelLogout } from './backchannel-logout';
import { createRevocations } from './revocations';

const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} };
const closers: (() => void)[] = [];

afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function setUp(options: { namedIssuer?: string } = {}) {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256' };
  const asked: string[] = [];
  let isDown = false;
  let issuer = '';
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    if (isDown) return void response.writeHead(503).end();
    const metadata = { issuer: options.namedIssuer ?? issuer, jwks_uri: `${issuer}/jwks` };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(request.url === '/jwks' ? { keys: [jwk] } : metadata));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  closers.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

  const now = () => new Date();
  const revocations = createRevocations({ now, ttlS: 3600 });
  const logout = createBackchannelLogout({ issuer, clientId: 'desk', revocations, now });
  const nowS = Math.floor(Date.now() / 1000);
  return {
    asked,
    revocations,
    session: { tid: 't1', sid: 's1', sub: 'ada', signedInAt: nowS },
    setDown: (down: boolean) => {
      isDown = down;
    },
    logout,
    token: async (claims: object) => {
      const payload = { iss: issuer, aud: 'desk', iat: nowS, exp: nowS + 120, events: EVENTS, ...claims };
      const token = await new SignJWT(payload)
        .setProtectedHeader({ alg: 'RS256', kid: 'k1', typ: 'logout+jwt' })
        .sign(privateKey);
      return new URLSearchParams({ logout_token: token }).toString();
    },
  };
}

test('the session that the provider names is ended, another of the same person is not', async () => {
  const { logout, token, revocations, session } = await setUp();
  expect(await logout(await token({ jti: 'j1', sub: 'ada', sid: 's1' }))).toBe(true);
  expect(revocations.isRevoked(session)).toBe(true);
  expect(revocations.isRevoked({ ...session, tid: 't2', sid: 's2' })).toBe(false);
});

test('a token that names only the person ends all their sessions', async () => {
  const { logout, token, revocations, session } = await setUp();
  expect(await logout(await token({ jti: 'j1', sub: 'ada' }))).toBe(true);
  expect(revocations.isRevoked({ ...session, sid: 's2' })).toBe(true);
});

test('a token is used once', async () => {
  const { logout, token, revocations } = await setUp();
  const form = await token({ jti: 'j1', sub: 'ada' });
  expect([await logout(form), await logout(form)]).toEqual([true, false]);
  expect(revocations.size()).toBe(1);
});

test('the provider’s keys are asked for once, whatever is sent', async () => {
  const { logout, token, asked } = await setUp();
  for (const jti of ['j1', 'j2', 'j3']) await logout(await token({ jti, sub: 'ada' }));
  expect(asked).toEqual(['/.well-known/openid-configuration', '/jwks']);
});

test('what holds no token asks the provider nothing', async () => {
  const { logout, asked } = await setUp();
  expect(await logout('')).toBe(false);
  expect(await logout('logout_token=')).toBe(false);
  expect(asked).toEqual([]);
});

test('a provider that names another issuer is not believed', async () => {
  const { logout, token } = await setUp({ namedIssuer: 'https://evil.example' });
  expect(await logout(await token({ jti: 'j1', sub: 'ada' }))).toBe(false);
});

test('a provider that was away is asked again for the next token', async () => {
  const { logout, token, setDown } = await setUp();
  setDown(true);
  expect(await logout(await token({ jti: 'j1', sub: 'ada' }))).toBe(false);
  setDown(false);
  expect(await logout(await token({ jti: 'j2', sub: 'ada' }))).toBe(true);
});
