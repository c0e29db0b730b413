import type { Account } from 'next-auth';
import type { JWT } from 'next-auth/jwt';
import { expect, test } from 'vitest';
import { SecretValue } from '../atlas/secret-value';
import type { AuditEvent } from '../audit/event';
import type { Settings } from '../config/settings';
import { createAuthOptions } from './options.server';
import { createRevocations } from './revocations';

const ISSUER = 'https://idp.example';
const NOW_MS = Date.parse('2026-11-24T10:00:00Z');
const USER = { id: 'ada' };
const ACCOUNT: Account = {
  provider: 'sso',
  type: 'oauth',
  providerAccountId: 'ada',
  access_token: 'canary-access',
  id_token: 'canary-id',
};
const SETTINGS: Settings = {
  publicUrl: 'https://desk.example',
  sessionKey: new SecretValue('k'.repeat(32)),
  sessionMaxAgeS: 3600,
  oidc: {
    issuer: ISSUER,
    clientId: 'desk',
    clientSecret: new SecretValue('canary-client'),
    scope: 'openid',
    groupsClaim: 'groups',
    maxAgeS: 300,
  },
  connections: [],
  limits: { issuesPerOperator: 0, issuesPerAccount: 0 },
  proxy: false,
  port: 3000,
  hostname: '127.0.0.1',
};

function setUp(write?: () => Promise<void>) {
  let nowMs = NOW_MS;
  const audited: AuditEvent[] = [];
  const logged: string[] = [];
  const now = () => new Date(nowMs);
  const note = (message: string, fields?: object) => logged.push(JSON.stringify([message, fields]));
  const revocations = createRevocations({ now, ttlS: 3600 });
  const options = createAuthOptions(
    {
      settings: SETTINGS,
      revocations,
      now,
      log: { info: note, warn: note, error: note },
      audit: {
        write: write ?? (async (event) => void audited.push(event)),
        isHealthy: () => true,
      },
    },
    { requestId: 'r1', ip: '203.0.113.9' },
  );
  const { signIn, jwt, session, redirect } = options.callbacks ?? {};
  if (!signIn || !jwt || !session || !redirect) throw new Error('a callback is missing');
  const profile = (claims: object) => ({ iss: ISSUER, sub: 'ada', name: 'Ada', ...claims });
  return {
    options,
    audited,
    logged,
    revocations,
    redirect,
    session,
    pass: (seconds: number) => {
      nowMs += seconds * 1000;
    },
    arrive: (claims: object) => signIn({ user: USER, account: ACCOUNT, profile: profile(claims) }),
    open: async (claims: object = {}) =>
      jwt({ token: {}, user: USER, account: ACCOUNT, profile: profile(claims), trigger: 'signIn' }),
    read: async (token: JWT) => jwt({ token, user: USER, account: null }),
    update: async (token: JWT, sent: object) =>
      jwt({ token, user: USER, account: null, trigger: 'update', session: sent }),
  };
}

test('somebody of the configured issuer may come in, with or without groups', async () => {
  const { arrive, audited } = setUp();
  expect(await arrive({})).toBe(true);
  expect(audited).toEqual([]);
});

test.each([
  ['another issuer', { iss: 'https://evil.example' }, 'issuer_mismatch'],
  ['the issuer with a slash more', { iss: `${ISSUER}/` }, 'issuer_mismatch'],
  ['no issuer', { iss: undefined }, 'issuer_mismatch'],
  ['no subject', { sub: '' }, 'subject_missing'],
])('a token of %s is refused and audited', async (_title, claims, code) => {
  const { arrive, audited } = setUp();
  expect(await arrive(claims)).toBe(false);
  expect(audited).toEqual([
    { event: 'sign-in.refused', actor: 'unknown', code, requestId: 'r1', ip: '203.0.113.9' },
  ]);
});

test('an audit trail that cannot be written does not turn a refusal into an error', async () => {
  const { arrive, logged } = setUp(() => Promise.reject(new Error('disk full')));
  expect(await arrive({ iss: 'https://evil.example' })).toBe(false);
  await expect.poll(() => logged).toHaveLength(1);
});

test('no token of the provider is kept in the session', async () => {
  const { open, session } = setUp();
  const token = await open({ email: 'ada@acme.example' });
  expect(JSON.stringify(token)).not.toContain('canary');
  const expires = new Date(NOW_MS).toISOString();
  const given = { session: { user: {}, expires }, token, user: { ...USER, email: '', emailVerified: null } };
  const shown = await session({ ...given, newSession: undefined, trigger: 'update' });
  expect(shown).toEqual({ user: { name: 'Ada' }, expires });
});

test('reading a session does not make it longer', async () => {
  const { open, read, pass } = setUp();
  let token = await open();
  pass(1800);
  token = await read({ ...token, iat: NOW_MS / 1000 + 1800, exp: NOW_MS / 1000 + 5400 });
  pass(1799);
  token = await read(token);
  pass(1);
  await expect(read(token)).rejects.toThrow('session over');
});

test('what a browser sends with an update changes nothing', async () => {
  const { open, update } = setUp();
  const token = await open();
  const sent = { groups: ['admins'], authTime: 9_999_999_999, endsAt: 9_999_999_999 };
  expect(await update(token, sent)).toEqual(token);
});

test('signing out ends the session that was signed out, and no other', async () => {
  const { options, open, read } = setUp();
  const [mine, other] = [await open(), await open()];
  await options.events?.signOut?.({ token: mine, session: { expires: '' } });
  await expect(read(mine)).rejects.toThrow('session revoked');
  expect(await read(other)).toEqual(other);
});

test('a cookie that holds something else is no session', async () => {
  const { read } = setUp();
  await expect(read({ sub: 'ada', name: 'Ada' })).rejects.toThrow();
});

test('after signing in nobody ends up at another origin', async () => {
  const { redirect } = setUp();
  const baseUrl = 'https://evil.example';
  for (const url of ['//evil.example', '/\\evil.example', 'https://evil.example/', 'javascript:alert(1)']) {
    expect(await redirect({ url, baseUrl })).toBe('https://desk.example/');
  }
  expect(await redirect({ url: '/secrets/new?hours=8', baseUrl })).toBe(
    'https://desk.example/secrets/new?hours=8',
  );
});

test('of what next-auth has to say only the code is logged', () => {
  const { options, logged } = setUp();
  options.logger?.error?.('OAUTH_CALLBACK_ERROR', { error: new Error('canary'), tokens: 'canary' });
  options.logger?.warn?.('NEXTAUTH_URL');
  options.logger?.debug?.('PROFILE_DATA', { profile: 'canary' });
  expect(logged).toEqual([
    '["sign-in",{"code":"OAUTH_CALLBACK_ERROR"}]',
    '["sign-in",{"code":"NEXTAUTH_URL"}]',
  ]);
});

test('PKCE, state and nonce are checked, and the provider is asked for a proof no older than allowed', () => {
  const [provider] = setUp().options.providers;
  expect(provider).toMatchObject({
    id: 'sso',
    issuer: ISSUER,
    wellKnown: `${ISSUER}/.well-known/openid-configuration`,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { scope: 'openid', max_age: 300 } },
    httpOptions: { timeout: 8_000 },
  });
});
