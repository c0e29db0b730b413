import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { parseLogoutToken } from './parse-logout-token';

const NOW = new Date('2026-11-24T10:00:00Z');
const NOW_S = NOW.getTime() / 1000;
const EVENTS = { 'http://schemas.openid.net/event/backchannel-logout': {} };
const GOOD = {
  iss: 'https://idp.example',
  aud: 'desk',
  iat: NOW_S,
  exp: NOW_S + 60,
  jti: 'j1',
  sub: 'ada',
  events: EVENTS,
};

let keys: Awaited<ReturnType<typeof generateKeyPair>>;
let strangers: typeof keys;

beforeAll(async () => {
  keys = await generateKeyPair('RS256');
  strangers = await generateKeyPair('RS256');
});

async function parse(payload: JWTPayload, options: { typ?: string; signer?: typeof keys } = {}) {
  const token = await new SignJWT(payload)
    .setProtectedHeader({ alg: 'RS256', kid: 'k1', typ: options.typ ?? 'logout+jwt' })
    .sign((options.signer ?? keys).privateKey);
  const key = createLocalJWKSet({
    keys: [{ ...(await exportJWK(keys.publicKey)), kid: 'k1', alg: 'RS256' }],
  });
  return parseLogoutToken(token, { issuer: 'https://idp.example', audience: 'desk', key, now: NOW });
}

test('a good logout token names whom it ends', async () => {
  expect(await parse(GOOD)).toEqual({ jti: 'j1', sub: 'ada' });
  expect(await parse({ ...GOOD, sub: undefined, sid: 's1' })).toEqual({ jti: 'j1', sid: 's1' });
});

test.each<[string, JWTPayload]>([
  ['with a nonce', { ...GOOD, nonce: 'n' }],
  ['with events null', { ...GOOD, events: null }],
  ['with events as a list', { ...GOOD, events: ['http://schemas.openid.net/event/backchannel-logout'] }],
  ['without events', { ...GOOD, events: undefined }],
  ['for somebody else', { ...GOOD, aud: 'other' }],
  ['of another issuer', { ...GOOD, iss: 'https://evil.example' }],
  ['that names nobody', { ...GOOD, sub: undefined }],
  ['without an id of its own', { ...GOOD, jti: undefined }],
  ['without a date', { ...GOOD, iat: undefined }],
  ['that is too old', { ...GOOD, iat: NOW_S - 300, exp: NOW_S + 60 }],
  ['that is over', { ...GOOD, exp: NOW_S - 60 }],
])('a token %s ends nothing', async (_title, payload) => {
  expect(await parse(payload)).toBeUndefined();
});

test('an ID token is no logout token', async () => {
  expect(await parse(GOOD, { typ: 'JWT' })).toBeUndefined();
});

test('a token signed by a stranger ends nothing', async () => {
  expect(await parse(GOOD, { signer: strangers })).toBeUndefined();
});

test('nonsense ends nothing', async () => {
  const key = createLocalJWKSet({ keys: [] });
  expect(await parseLogoutToken('x.y.z', { issuer: 'i', audience: 'a', key, now: NOW })).toBeUndefined();
});
