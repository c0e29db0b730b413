import { decodeJwt, decodeProtectedHeader } from 'jose';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBrowser } from './testing/create-browser';
import { startTestProvider, type TestProvider } from './testing/start-test-provider';

let provider: TestProvider;
beforeEach(async () => {
  provider = await startTestProvider();
});
afterEach(() => provider.close());

const signIn = (subject: string) => provider.signIn(createBrowser(), { subject });

test('changed groups are in the next ID token, whatever their shape, until a reset', async () => {
  await provider.control('people', { subject: 'ada', groups: ['auditors'] });
  expect(decodeJwt(await signIn('ada')).groups).toEqual(['auditors']);
  await provider.control('people', { subject: 'ada', groups: '' });
  expect(decodeJwt(await signIn('ada')).groups).toBe('');
  await provider.control('people', { subject: 'ada' });
  expect(decodeJwt(await signIn('ada'))).not.toHaveProperty('groups');
  await provider.control('reset', {});
  expect(decodeJwt(await signIn('ada')).groups).toContain('platform-admins');
});

test.each([
  ['wrong-iss', /"iss"/],
  ['wrong-aud', /"aud"/],
  ['wrong-key', /signature verification failed/],
] as const)('the next ID token is refused for %s, and the one after it is good', async (variant, reason) => {
  await provider.control('id-token', { variant });
  await expect(provider.verify(await signIn('ada'))).rejects.toThrow(reason);
  expect((await provider.verify(await signIn('ada'))).sub).toBe('ada');
});

test('an ID token with another nonce is otherwise good', async () => {
  await provider.control('id-token', { variant: 'wrong-nonce' });
  const attempt = await provider.authorize(createBrowser(), { subject: 'ada' });
  const claims = await provider.verify(await provider.redeem(attempt));
  expect(claims.nonce).not.toBe(attempt.nonce);
});

test('an ID token may be unsigned', async () => {
  await provider.control('id-token', { variant: 'alg-none' });
  const token = await signIn('ada');
  expect(decodeProtectedHeader(token).alg).toBe('none');
  expect(token).toMatch(/\.$/);
});

test('a fault for one subject waits for that subject', async () => {
  await provider.control('id-token', { variant: 'wrong-iss', subject: 'ivan' });
  await provider.verify(await signIn('ada'));
  await expect(provider.verify(await signIn('ivan'))).rejects.toThrow('"iss"');
});

test('another issuer is named by discovery, the answer to the app and the ID token alike', async () => {
  const issuer = 'http://rogue.example.com';
  const discover = async () => (await fetch(`${provider.url}/.well-known/openid-configuration`)).json();
  await provider.control('discovery', { issuer });
  expect(await discover()).toMatchObject({ issuer, token_endpoint: `${provider.url}/token` });
  const attempt = await provider.authorize(createBrowser(), { subject: 'ada' });
  expect(attempt.location.searchParams.get('iss')).toBe(issuer);
  expect(decodeJwt(await provider.redeem(attempt)).iss).toBe(issuer);
  await provider.control('discovery', { issuer: null });
  expect(await discover()).toMatchObject({ issuer: provider.url });
});

test('while it is down, everything but the control plane answers 503', async () => {
  const status = async () => (await fetch(`${provider.url}/.well-known/openid-configuration`)).status;
  await provider.control('down', { down: true });
  expect(await status()).toBe(503);
  await provider.control('down', { down: false });
  expect(await status()).toBe(200);
});

test('authorization requests are told with their parameters, without nonce and state', async () => {
  await provider.authorize(createBrowser(), { extra: { prompt: 'login', max_age: '300' } });
  const told = await (await provider.control('authorizations')).json();
  expect(told.authorizations).toEqual([
    {
      client_id: provider.clientId,
      response_type: 'code',
      scope: 'openid profile email groups',
      redirect_uri: provider.redirectUri,
      code_challenge: expect.any(String),
      code_challenge_method: 'S256',
      prompt: 'login',
      max_age: '300',
      hasNonce: true,
      hasState: true,
    },
  ]);
});

test('what the control plane does not know is refused', async () => {
  expect((await provider.control('people', { subject: 'eve', groups: [] })).status).toBe(400);
  expect((await provider.control('id-token', { variant: 'odd' })).status).toBe(400);
  expect((await provider.control('auth-time', { ageS: '5' })).status).toBe(400);
  expect((await provider.control('elsewhere', {})).status).toBe(404);
});
