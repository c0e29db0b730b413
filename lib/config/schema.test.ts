import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSettings } from './schema';
import type { Settings } from './settings';

const KEY = 'k'.repeat(32);
const ID = `mdb_sa_id_${'0a'.repeat(12)}`;
const BASE = {
  NEXTAUTH_URL: 'https://desk.example.com',
  NEXTAUTH_SECRET: KEY,
  OIDC_ISSUER: 'https://login.example.com/tenant/v2.0',
  OIDC_CLIENT_ID: 'desk',
  OIDC_CLIENT_SECRET: 'oidc-canary',
};
const ATLAS = { MONGODB_ATLAS_CLIENT_ID: ID, MONGODB_ATLAS_CLIENT_SECRET: 'atlas-canary' };
const DIGEST = { MONGODB_ATLAS_PUBLIC_API_KEY: 'abcdefgh', MONGODB_ATLAS_PRIVATE_API_KEY: 'private-canary' };

type Given = {
  env?: Record<string, string | undefined>;
  files?: Record<string, string>;
  nodeVersion?: string;
};

function parse({ env = {}, files = {}, nodeVersion = '24.21.0' }: Given) {
  const readFile = (path: string) => {
    const text = files[path];
    if (text === undefined) throw new Error(`ENOENT ${path}`);
    return text;
  };
  return parseSettings({ env: { ...BASE, ...env }, readFile, nodeVersion });
}

function settings(given: Given): Settings {
  const parsed = parse(given);
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.settings;
}

function problems(given: Given): Record<string, string> {
  const parsed = parse(given);
  if ('settings' in parsed) return {};
  return Object.fromEntries(parsed.problems.map(({ field, problem }) => [field, problem]));
}

const withAtlas = (env: Given['env']) => ({ env: { ...ATLAS, ...env } });

describe('the environment', () => {
  it('gets the defaults of the contract', () => {
    const { sessionKey, oidc, connections, ...rest } = settings(withAtlas({}));
    expect(sessionKey.reveal()).toBe(KEY);
    expect(oidc.clientSecret.reveal()).toBe('oidc-canary');
    expect(oidc).toMatchObject({
      issuer: BASE.OIDC_ISSUER,
      clientId: 'desk',
      scope: 'openid profile email groups',
      groupsClaim: 'groups',
      maxAgeS: 3600,
    });
    expect(rest).toEqual({
      publicUrl: 'https://desk.example.com',
      sessionMaxAgeS: 28_800,
      limits: { issuesPerOperator: 10, issuesPerAccount: 4 },
      proxy: false,
      port: 3000,
      hostname: '0.0.0.0',
    });
    expect(connections).toMatchObject([
      {
        name: 'default',
        baseUrl: 'https://cloud.mongodb.com',
        write: { kind: 'oauth', clientId: ID },
        access: [],
      },
    ]);
    expect(connections[0]?.read).toBe(connections[0]?.write);
  });

  it('tells everything that is missing at once', () => {
    const empty = {
      NEXTAUTH_URL: '',
      NEXTAUTH_SECRET: '',
      OIDC_ISSUER: ' ',
      OIDC_CLIENT_ID: '',
      OIDC_CLIENT_SECRET: '',
    };
    expect(Object.keys(problems({ env: empty })).sort()).toEqual(
      [...Object.keys(BASE), 'MONGODB_ATLAS_CLIENT_ID'].sort(),
    );
  });

  it.each([
    ['http://desk.example.com', /https/],
    ['https://desk.example.com/desk', /origin only/],
    ['https://desk.example.com/?', /origin only/],
    ['https://user:canary@desk.example.com', /origin only/],
    ['http://127.0.0.1.example.com', /https/],
    ['ftp://localhost', /address/],
    ['https:desk.example.com', /address/],
    ['desk.example.com', /address/],
  ])('does not take %s for the public or the Atlas address', (url, words) => {
    const found = problems(withAtlas({ NEXTAUTH_URL: url, MONGODB_ATLAS_BASE_URL: url }));
    expect(found).toEqual({
      NEXTAUTH_URL: expect.stringMatching(words),
      MONGODB_ATLAS_BASE_URL: expect.stringMatching(words),
    });
  });

  it.each(['http://localhost:3000', 'http://127.9.9.9', 'http://[::1]:80'])(
    'takes plain http on loopback: %s',
    (url) => {
      const given = settings(
        withAtlas({ NEXTAUTH_URL: `${url}/`, MONGODB_ATLAS_BASE_URL: url, OIDC_ISSUER: `${url}/x/` }),
      );
      expect(given.publicUrl).toBe(new URL(url).origin);
      expect(given.oidc.issuer).toBe(`${url}/x/`);
    },
  );

  it.each([
    'http://login.example.com',
    'https://login.example.com?x=1',
    'https://u@login.example.com',
    'login',
  ])('does not take %s for an issuer', (url) =>
    expect(Object.keys(problems(withAtlas({ OIDC_ISSUER: url })))).toEqual(['OIDC_ISSUER']),
  );

  it.each([
    ['NEXTAUTH_SECRET', 'k'.repeat(31)],
    ['OIDC_CLIENT_SECRET', 'canary\n'],
    ['OIDC_SCOPE', 'profile'],
    ['OIDC_GROUPS_CLAIM', 'my groups'],
    ['OIDC_MAX_AGE_SECONDS', '-1'],
    ['OIDC_MAX_AGE_SECONDS', '1e3'],
    ['SESSION_MAX_AGE_SECONDS', '0'],
    ['MONGODB_ATLAS_CLIENT_ID', 'mdb_sa_id_0'],
    ['ISSUE_LIMIT_PER_OPERATOR', 'ten'],
    ['ISSUE_LIMIT_PER_ACCOUNT', '1.5'],
    ['PORT', '65536'],
    ['NODE_TLS_REJECT_UNAUTHORIZED', '0'],
    ['NODE_EXTRA_CA_CERTS', '/etc/none.pem'],
  ])('names %s when it is %j', (name, value) => {
    expect(Object.keys(problems(withAtlas({ [name]: value })))).toEqual([name]);
  });

  it('gives the groups of ALLOWED_GROUPS every verb', () => {
    const [connection] = settings(withAtlas({ ALLOWED_GROUPS: ' admins,on call ,,admins' })).connections;
    expect(connection?.access).toEqual([{ groups: ['admins', 'on call'], may: ['view', 'issue', 'revoke'] }]);
  });

  it('takes 0 for no limit and for no age', () => {
    const off = { ISSUE_LIMIT_PER_OPERATOR: '0', ISSUE_LIMIT_PER_ACCOUNT: '0', OIDC_MAX_AGE_SECONDS: '0' };
    const { limits, oidc } = settings(withAtlas(off));
    expect([limits.issuesPerOperator, limits.issuesPerAccount, oidc.maxAgeS]).toEqual([0, 0, 0]);
  });

  it('resolves AUDIT_FILE from where the server was started', () => {
    expect(settings(withAtlas({ AUDIT_FILE: 'audit.log', INIT_CWD: '/srv/desk' })).auditFile).toBe(
      '/srv/desk/audit.log',
    );
  });
});

describe('the Atlas credential of the environment', () => {
  it('may be an API key', () => {
    expect(settings({ env: DIGEST }).connections[0]?.write).toMatchObject({
      kind: 'digest',
      publicKey: 'abcdefgh',
    });
  });

  it.each([
    ['MONGODB_ATLAS_CLIENT_ID', { ...ATLAS, MONGODB_ATLAS_CLIENT_ID: undefined }],
    ['MONGODB_ATLAS_CLIENT_SECRET', { ...ATLAS, MONGODB_ATLAS_CLIENT_SECRET: undefined }],
    ['MONGODB_ATLAS_PUBLIC_API_KEY', { ...DIGEST, MONGODB_ATLAS_PUBLIC_API_KEY: undefined }],
    ['MONGODB_ATLAS_PRIVATE_API_KEY', { ...DIGEST, MONGODB_ATLAS_PRIVATE_API_KEY: undefined }],
  ])('lacks its other half: %s', (name, env) => {
    expect(problems({ env })).toEqual({ [name]: expect.stringMatching(/is missing/) });
  });

  it('is one of two kinds, never both', () => {
    expect(Object.values(problems({ env: { ...ATLAS, ...DIGEST } }))).toEqual([
      expect.stringMatching(/one credential/),
    ]);
  });
});

describe('a secret in a file', () => {
  const unset = { NEXTAUTH_SECRET: undefined };

  it('loses its trailing line break', () => {
    const env = { ...ATLAS, ...unset, NEXTAUTH_SECRET_FILE: '/run/key' };
    expect(settings({ env, files: { '/run/key': `${KEY}\r\n` } }).sessionKey.reveal()).toBe(KEY);
  });

  it.each(['NEXTAUTH_SECRET', 'OIDC_CLIENT_SECRET', 'MONGODB_ATLAS_CLIENT_SECRET'])(
    'works for %s, and not beside it',
    (name) => {
      const files = { '/run/x': 'x'.repeat(40) };
      expect(problems({ env: { ...ATLAS, [name]: undefined, [`${name}_FILE`]: '/run/x' }, files })).toEqual(
        {},
      );
      expect(
        problems({ env: { ...ATLAS, [name]: 'y'.repeat(40), [`${name}_FILE`]: '/run/x' }, files }),
      ).toEqual({
        [`${name}_FILE`]: `is given together with ${name}: keep one`,
      });
    },
  );

  it('works for the private API key', () => {
    const env = {
      ...DIGEST,
      MONGODB_ATLAS_PRIVATE_API_KEY: undefined,
      MONGODB_ATLAS_PRIVATE_API_KEY_FILE: '/run/x',
    };
    expect(problems({ env, files: { '/run/x': 'private' } })).toEqual({});
  });

  it('is reported once, with its path, when it cannot be read or is empty', () => {
    const env = { ...ATLAS, ...unset, NEXTAUTH_SECRET_FILE: '/run/key' };
    expect(problems({ env })).toEqual({ NEXTAUTH_SECRET_FILE: 'cannot read the file /run/key' });
    expect(problems({ env, files: { '/run/key': '\n' } })).toEqual({
      NEXTAUTH_SECRET_FILE: 'the file /run/key is empty',
    });
  });

  it('does not print a secret given in place of its path', () => {
    const env = { ...ATLAS, ...unset, NEXTAUTH_SECRET_FILE: 'canary-canary' };
    expect(JSON.stringify(problems({ env }))).not.toContain('canary');
  });
});

describe('a proxy', () => {
  const env = { ...ATLAS, HTTPS_PROXY: 'http://u:canary@proxy:3128', NODE_USE_ENV_PROXY: '1' };

  it('is honoured on Node 24 that was told so', () => {
    expect(settings({ env }).proxy).toBe(true);
    expect(settings({ env: { ...env, NODE_USE_ENV_PROXY: '', NODE_OPTIONS: '--use-env-proxy' } }).proxy).toBe(
      true,
    );
  });

  it.each(['20.20.2', '22.21.0', '24.4.1'])(
    'is a problem on Node %s, which would go direct',
    (nodeVersion) => {
      expect(problems({ env, nodeVersion })).toEqual({ HTTPS_PROXY: expect.stringMatching(/needs Node 24/) });
    },
  );

  it('is a problem when Node was not told at its start', () => {
    const found = problems({ env: { ...ATLAS, https_proxy: 'http://proxy:3128' } });
    expect(found).toEqual({ NODE_USE_ENV_PROXY: expect.stringMatching(/npm start/) });
  });

  it('is a problem without a scheme', () => {
    expect(problems({ env: { ...env, HTTPS_PROXY: 'proxy:3128' } })).toEqual({
      HTTPS_PROXY: expect.stringMatching(/http:\/\//),
    });
  });
});

it('no problem ever holds a value', () => {
  const names = [
    ...Object.keys({ ...BASE, ...ATLAS, ...DIGEST }),
    ...['OIDC_SCOPE', 'PORT', 'HTTPS_PROXY', 'CONFIG_FILE', 'NEXTAUTH_SECRET_FILE', 'NODE_EXTRA_CA_CERTS'],
  ];
  const value = fc
    .tuple(
      fc.constantFrom('', 'http://', 'https://x/', 'mdb_sa_sk_', ' '),
      fc.constantFrom('', '\n', ' ', '?', '"'),
    )
    .map(([before, after]) => `${before}CaNaRy${after}`);
  fc.assert(
    fc.property(
      fc.record(Object.fromEntries(names.map((name) => [name, fc.option(value, { nil: undefined })]))),
      (env) => {
        const parsed = parse({ env, nodeVersion: '20.19.0' });
        expect(JSON.stringify('problems' in parsed ? parsed.problems : []).toLowerCase()).not.toContain(
          'canary',
        );
      },
    ),
  );
});
