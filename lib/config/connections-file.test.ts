import { describe, expect, it } from 'vitest';
import { parseConnectionsFile } from './connections-file';
import { parseSettings } from './schema';

const ID = `mdb_sa_id_${'0a'.repeat(12)}`;
const GOOD = `
connections:
  - name: payments
    baseUrl: https://atlas.example.com/
    write: { clientId: ${ID}, clientSecret: { env: PAYMENTS_SECRET } }
    read: { publicKey: abcdefgh, privateKey: { file: /run/reader } }
    access:
      - { groups: [admins, admins], may: [view, issue, revoke], maxHours: 2160 }
      - { groups: [auditors], may: [view] }
  - name: ledger
    write: { clientId: ${ID}, clientSecret: { env: LEDGER_SECRET } }
    access: []
`;
const SOURCES = {
  env: { PAYMENTS_SECRET: 'payments-canary', LEDGER_SECRET_FILE: '/run/ledger' },
  readFile: (path: string) => {
    const text = new Map([
      ['/run/reader', 'reader-canary\n'],
      ['/run/ledger', 'ledger-canary\n'],
    ]).get(path);
    if (text === undefined) throw new Error(`ENOENT ${path}`);
    return text;
  },
};

function problems(text: string): Record<string, string> {
  const parsed = parseConnectionsFile(text, SOURCES);
  if ('connections' in parsed) return {};
  expect(JSON.stringify(parsed.problems).toLowerCase()).not.toContain('canary');
  return Object.fromEntries(parsed.problems.map(({ field, problem }) => [field, problem]));
}

/** The good file with one text replaced. */
function changed(before: string, after: string): string {
  expect(GOOD).toContain(before);
  return GOOD.replace(before, after);
}

describe('a file of connections', () => {
  it('becomes connections with their secrets wrapped', () => {
    const parsed = parseConnectionsFile(GOOD, SOURCES);
    if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
    const [payments, ledger] = parsed.connections;
    expect(payments).toMatchObject({
      name: 'payments',
      baseUrl: 'https://atlas.example.com',
      access: [
        { groups: ['admins'], may: ['view', 'issue', 'revoke'], maxHours: 2160 },
        { groups: ['auditors'], may: ['view'] },
      ],
    });
    expect(payments?.write.kind === 'oauth' && payments.write.clientSecret.reveal()).toBe('payments-canary');
    expect(payments?.read.kind === 'digest' && payments.read.privateKey.reveal()).toBe('reader-canary');
    expect(ledger?.write.kind === 'oauth' && ledger.write.clientSecret.reveal()).toBe('ledger-canary');
    expect(ledger?.read).toBe(ledger?.write);
    expect(ledger?.baseUrl).toBe('https://cloud.mongodb.com');
    expect(JSON.stringify(parsed)).not.toContain('canary');
  });

  const WRITE = 'connections[0].write';
  it.each([
    [
      'an inline secret',
      '{ env: PAYMENTS_SECRET }',
      'canary-inline',
      `${WRITE}.clientSecret`,
      /must not stand in this file/,
    ],
    [
      'an inline secret as a key',
      '{ env: PAYMENTS_SECRET }',
      '{ canary }',
      `${WRITE}.clientSecret`,
      /must be \{ env/,
    ],
    [
      'a secret as a variable name',
      'PAYMENTS_SECRET',
      'mdb_sa_sk_canary',
      `${WRITE}.clientSecret`,
      /name of an env/,
    ],
    ['a variable that is not set', 'PAYMENTS_SECRET', 'OTHER', `${WRITE}.clientSecret`, /OTHER is not set/],
    [
      'a file that is not there',
      '/run/reader',
      '/run/other',
      'connections[0].read.privateKey',
      /\/run\/other/,
    ],
    [
      'a secret as a file name',
      '/run/reader',
      'mdb_sa_sk_canary',
      'connections[0].read.privateKey',
      /name not shown/,
    ],
    [
      'an unknown key',
      'name: payments',
      'name: payments\n    proxy: canary',
      'connections[0].proxy',
      /not a field/,
    ],
    [
      'a key like a secret',
      'name: payments',
      'name: payments\n    mdb_sa_sk_canary: 1',
      'connections[0]',
      /not shown/,
    ],
    [
      'a misspelt key',
      'clientSecret: { env: P',
      'clientSecrt: { env: P',
      `${WRITE}.clientSecrt`,
      /not a field/,
    ],
    [
      'half a pair',
      ', privateKey: { file: /run/reader }',
      '',
      'connections[0].read.privateKey',
      /is missing/,
    ],
    [
      'both kinds',
      `clientId: ${ID}, clientSecret: { env: P`,
      `publicKey: abcdefgh, privateKey: { env: LEDGER_SECRET }, clientId: ${ID}, clientSecret: { env: P`,
      `${WRITE}.publicKey`,
      /one credential/,
    ],
    [
      'no credential',
      `{ publicKey: abcdefgh, privateKey: { file: /run/reader } }`,
      '{}',
      'connections[0].read.clientId',
      /is required/,
    ],
    ['a wrong client id', ID, 'canary', `${WRITE}.clientId`, /mdb_sa_id_/],
    ['plain http', 'https://atlas', 'http://atlas', 'connections[0].baseUrl', /https/],
    ['a name used twice', 'name: ledger', 'name: payments', 'connections[1].name', /another connection/],
    ['no name', 'name: ledger', 'baseUrl: https://x.example', 'connections[1].name', /is required/],
    ['no access', '    access: []\n', '', 'connections[1].access', /who may use/],
    [
      'an unknown verb',
      'may: [view] }',
      'may: [canary] }',
      'connections[0].access[1].may[0]',
      /view, issue, revoke/,
    ],
    ['no verb', 'may: [view] }', 'may: [] }', 'connections[0].access[1].may', /at least one/],
    ['no group', '[auditors]', '[]', 'connections[0].access[1].groups', /at least one/],
    ['a group that is a number', '[auditors]', '[7]', 'connections[0].access[1].groups[0]', /quotes/],
    ['too many hours', '2160', '8761', 'connections[0].access[0].maxHours', /8760/],
    ['half an hour', '2160', '8.5', 'connections[0].access[0].maxHours', /whole number/],
  ])('with %s is refused by field', (_title, before, after, field, words) => {
    expect(problems(changed(before, after))).toMatchObject({ [field]: expect.stringMatching(words) });
  });

  it('tells the faults of all connections at once', () => {
    const text = changed('{ env: PAYMENTS_SECRET }', 'canary').replace('name: ledger', 'name: payments');
    expect(Object.keys(problems(text))).toEqual([`${WRITE}.clientSecret`, 'connections[1].name']);
  });

  it.each([
    ['broken flow', 'connections: [ canary: {'],
    ['a tab', 'connections:\n\t- canary: 1'],
    ['an unresolved alias', 'connections: *canary'],
    ['a key twice', 'canary: 1\ncanary: 2'],
    ['an unknown tag', 'connections: !canary 1'],
    ['two documents', 'connections: []\n---\ncanary: 1'],
  ])('with %s is refused by line, unquoted', (_title, text) => {
    expect(problems(text).CONFIG_FILE ?? '').toMatch(
      /^is not valid YAML at line \d+, column \d+ \([A-Z_]+\)$|aliases/,
    );
  });

  it.each(['', 'canary', '- canary', 'connections: canary', 'connections: []', 'connections: [canary]'])(
    'that is %j is refused',
    (text) => expect(Object.keys(problems(text))).toHaveLength(1),
  );
});

describe('CONFIG_FILE', () => {
  const env = {
    NEXTAUTH_URL: 'https://desk.example.com',
    NEXTAUTH_SECRET: 'k'.repeat(32),
    OIDC_ISSUER: 'https://login.example.com',
    OIDC_CLIENT_ID: 'desk',
    OIDC_CLIENT_SECRET: 'canary',
    ...SOURCES.env,
    CONFIG_FILE: '/etc/desk.yaml',
  };
  const readFile = (path: string) => (path === '/etc/desk.yaml' ? GOOD : SOURCES.readFile(path));
  const parse = (more: Record<string, string>) =>
    parseSettings({ env: { ...env, ...more }, readFile, nodeVersion: '24.21.0' });

  it('takes the place of the single connection', () => {
    const parsed = parse({});
    expect('settings' in parsed && parsed.settings.connections.map(({ name }) => name)).toEqual([
      'payments',
      'ledger',
    ]);
  });

  it.each([
    ['MONGODB_ATLAS_CLIENT_ID', ID],
    ['ALLOWED_GROUPS', 'admins'],
  ])('beside %s is a problem of that variable', (name, value) => {
    expect(parse({ [name]: value })).toEqual({
      problems: [{ field: name, problem: 'is given together with CONFIG_FILE: keep one' }],
    });
  });

  it('takes its default base URL from MONGODB_ATLAS_BASE_URL', () => {
    const parsed = parse({ MONGODB_ATLAS_BASE_URL: 'https://cloud.mongodbgov.com' });
    expect('settings' in parsed && parsed.settings.connections.map(({ baseUrl }) => baseUrl)).toEqual([
      'https://atlas.example.com',
      'https://cloud.mongodbgov.com',
    ]);
  });

  it('that cannot be read is named with its path', () => {
    expect(parse({ CONFIG_FILE: '/etc/none.yaml' })).toEqual({
      problems: [{ field: 'CONFIG_FILE', problem: 'cannot read the file /etc/none.yaml' }],
    });
  });
});
