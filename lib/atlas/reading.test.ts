import { afterEach, expect, test } from 'vitest';
import { type AtlasClientOptions, createAtlasClient } from './create-atlas-client';
import {
  AtlasRateLimitedError,
  AtlasServerError,
  AtlasTimeoutError,
  AtlasUnreadableAnswerError,
} from './errors';
import { ACCOUNT, CLIENT, CREATE, CREATED, ORG, oauthOptions, SECRET_ID } from './testing/sample';
import { type Reply, sendJson, startStub } from './testing/start-stub';
import type { ObservedCall } from './transport';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

async function open(reply: Reply, more: Partial<AtlasClientOptions> = {}) {
  const server = await startStub(reply);
  const options = oauthOptions(server.url);
  const client = createAtlasClient({ ...options, ...more });
  stops.push(server.close, client.close);
  return { server, client, waits: options.waits };
}

const account = (index: number) => ({
  ...ACCOUNT,
  clientId: `mdb_sa_id_${index.toString(16).padStart(24, '0')}`,
  description: 'd'.repeat(250),
  secrets: [1, 2].map((secret) => ({
    ...ACCOUNT.secrets[0],
    id: (index * 2 + secret).toString(16).padStart(24, '0'),
  })),
});
const pageNumber = (path: string) => Number(new URL(path, 'http://x').searchParams.get('pageNum'));
const NEXT = [{ rel: 'next', href: 'https://elsewhere.example/steal?pageNum=77' }];

const DOMAIN = {
  clientId: CLIENT,
  name: 'billing',
  description: 'Bills',
  roles: ['ORG_MEMBER'],
  createdAt: '2026-08-10T03:06:47Z',
  secrets: [
    {
      id: SECRET_ID,
      createdAt: CREATED.createdAt,
      expiresAt: CREATED.expiresAt,
      maskedValue: 'mdb_sa_sk_...',
    },
  ],
};

test('all pages are read, by number, whatever the next link says', async () => {
  const { server, client } = await open((seen, response) => {
    const page = pageNumber(seen.path);
    const size = page < 3 ? 500 : 4;
    const results = Array.from({ length: size }, (_, index) => account(page * 1000 + index));
    sendJson(response, 200, { results, links: page < 3 ? NEXT : [], totalCount: 1 });
  });
  const accounts = await client.listServiceAccounts(ORG);
  expect(accounts).toHaveLength(1004);
  expect(server.api().map(({ path }) => path)).toEqual(
    [1, 2, 3].map((page) => `/api/atlas/v2/orgs/${ORG}/serviceAccounts?itemsPerPage=500&pageNum=${page}`),
  );
});

test('a server that gives smaller pages than asked for is read to its end', async () => {
  const { client } = await open((seen, response) => {
    const page = pageNumber(seen.path);
    const results = Array.from({ length: page < 3 ? 100 : 20 }, (_, index) => account(page * 1000 + index));
    sendJson(response, 200, { results, links: page < 3 ? NEXT : [] });
  });
  expect(await client.listServiceAccounts(ORG)).toHaveLength(220);
});

test('without links a full page goes on and a short one is the last', async () => {
  const { client } = await open((seen, response) => {
    const page = pageNumber(seen.path);
    const size = page === 1 ? 500 : 20;
    sendJson(response, 200, {
      results: Array.from({ length: size }, (_, index) => account(page * 1000 + index)),
    });
  });
  expect(await client.listServiceAccounts(ORG)).toHaveLength(520);
});

test('an account that moves to the next page while we read is there once', async () => {
  const { client } = await open((seen, response) => {
    const page = pageNumber(seen.path);
    sendJson(response, 200, { results: [account(1), account(page * 10)], links: page < 2 ? NEXT : [] });
  });
  expect(await client.listServiceAccounts(ORG)).toHaveLength(3);
});

test('an answer about another account is not taken for the one asked for', async () => {
  const { client } = await open((_seen, response) => sendJson(response, 200, account(2)));
  await expect(
    client.getServiceAccount({ orgId: ORG, clientId: account(1).clientId }),
  ).rejects.toBeInstanceOf(AtlasUnreadableAnswerError);
});

test('a full page without a next link is the last', async () => {
  const results = Array.from({ length: 500 }, (_, index) => account(index));
  const { server, client } = await open((_seen, response) => sendJson(response, 200, { results, links: [] }));
  expect(await client.listServiceAccounts(ORG)).toHaveLength(500);
  expect(server.api()).toHaveLength(1);
});

test('a list without end is an error after twenty pages, not half a list', async () => {
  const results = Array.from({ length: 500 }, () => ({ id: ORG, name: 'Acme' }));
  const { server, client } = await open((_seen, response) =>
    sendJson(response, 200, { results, links: NEXT }),
  );
  await expect(client.listOrganizations()).rejects.toBeInstanceOf(AtlasUnreadableAnswerError);
  expect(server.api()).toHaveLength(20);
});

/** Words an answer as `envelope` and `pretty` in the query ask. */
const word = (status: number, entity: object): Reply => {
  return (seen, response) => {
    const query = new URL(seen.path, 'http://x').searchParams;
    const isList = 'results' in entity;
    const enveloped = isList ? { status, ...entity } : { status, content: entity };
    const body = query.get('envelope') === 'true' ? enveloped : entity;
    const type = 'application/vnd.atlas.2024-08-05+json';
    response.writeHead(status, { 'content-type': type });
    response.end(JSON.stringify(body, null, query.get('pretty') === 'true' ? 2 : 0));
  };
};

test.each([[{}], [{ envelope: true }], [{ pretty: true }], [{ envelope: true, pretty: true }]])(
  'every operation returns the same with %j',
  async (options) => {
    const organizations = await open(word(200, { results: [{ id: ORG, name: 'Acme' }] }));
    expect(await organizations.client.listOrganizations(options)).toEqual([{ id: ORG, name: 'Acme' }]);
    const organization = await open(word(200, { id: ORG, name: 'Acme', isDeleted: false }));
    expect(await organization.client.getOrganization(ORG, options)).toEqual({ id: ORG, name: 'Acme' });
    const settings = await open(word(200, { maxServiceAccountSecretValidityInHours: 720 }));
    expect(await settings.client.getOrganizationSettings(ORG, options)).toEqual({
      maxExpiresAfterHours: 720,
      accessListRequired: false,
    });
    const list = await open(word(200, { results: [ACCOUNT], totalCount: 1 }));
    expect(await list.client.listServiceAccounts(ORG, options)).toEqual([DOMAIN]);
    const one = await open(word(200, ACCOUNT));
    expect(await one.client.getServiceAccount(CREATE, options)).toEqual(DOMAIN);
    const created = await open(word(201, CREATED));
    expect((await created.client.createSecret(CREATE, options)).value.reveal()).toBe(CREATED.secret);
    const query = new URLSearchParams(Object.entries(options).map(([name, value]) => [name, String(value)]));
    expect(created.server.posts()[0]?.path.split('?')[1] ?? '').toBe(query.toString());
  },
);

test('an account of which Atlas tells only the id is taken', async () => {
  const { client } = await open((_seen, response) => sendJson(response, 200, { clientId: CLIENT }));
  expect(await client.getServiceAccount(CREATE)).toEqual({
    clientId: CLIENT,
    name: '',
    description: '',
    roles: [],
    secrets: [],
  });
});

test.each([
  [{}, 8760],
  [{ maxServiceAccountSecretValidityInHours: null }, 8760],
  [{ maxServiceAccountSecretValidityInHours: 0 }, 8],
  [{ maxServiceAccountSecretValidityInHours: 99_999 }, 8760],
])('settings of %j mean at most %d hours', async (wire, hours) => {
  const { client } = await open((_seen, response) => sendJson(response, 200, wire));
  expect(await client.getOrganizationSettings(ORG)).toMatchObject({ maxExpiresAfterHours: hours });
});

test('settings are read once in five minutes for each organization, and failures are not kept', async () => {
  let nowMs = 0;
  let status = 404;
  const { server, client } = await open((_seen, response) => sendJson(response, status, {}), {
    now: () => nowMs,
  });
  await expect(client.getOrganizationSettings(ORG)).rejects.toMatchObject({ status: 404 });
  status = 200;
  await Promise.all(Array.from({ length: 20 }, () => client.getOrganizationSettings(ORG)));
  expect(server.api()).toHaveLength(2);
  await client.getOrganizationSettings('d'.repeat(24));
  nowMs = 299_999;
  await client.getOrganizationSettings(ORG);
  expect(server.api()).toHaveLength(3);
  nowMs = 300_000;
  await client.getOrganizationSettings(ORG);
  expect(server.api()).toHaveLength(4);
});

test('a GET is tried three times with jitter', async () => {
  const { server, client, waits } = await open((_seen, response) => sendJson(response, 503, undefined));
  await expect(client.getOrganization(ORG)).rejects.toBeInstanceOf(AtlasServerError);
  expect(server.api()).toHaveLength(3);
  expect(waits).toEqual([500, 500]);
});

test('a GET whose connection is lost is tried again', async () => {
  let calls = 0;
  const { client } = await open((_seen, response) => {
    calls += 1;
    if (calls < 3) response.destroy();
    else sendJson(response, 200, { id: ORG, name: 'Acme' });
  });
  expect(await client.getOrganization(ORG)).toEqual({ id: ORG, name: 'Acme' });
});

test('a short wait is honoured and a long one is the operator’s', async () => {
  let retryAfter = '5';
  const { server, client, waits } = await open((_seen, response) =>
    sendJson(response, 429, {}, { 'retry-after': retryAfter }),
  );
  await expect(client.getOrganization(ORG)).rejects.toBeInstanceOf(AtlasRateLimitedError);
  expect(waits).toEqual([5000, 5000]);
  retryAfter = '6';
  await expect(client.getOrganization(ORG)).rejects.toMatchObject({ retryAfterS: 6 });
  expect(server.api()).toHaveLength(4);
});

test('the signal of a caller stops a GET and its connection', async () => {
  const stop = new AbortController();
  let noteClosed = () => {};
  const closed = new Promise<void>((resolve) => {
    noteClosed = resolve;
  });
  const { client } = await open((_seen, response) => {
    response.once('close', noteClosed);
    stop.abort();
  });
  const error = await client.getOrganization(ORG, { signal: stop.signal }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(AtlasTimeoutError);
  expect(error).toMatchObject({ mayHaveHappened: false });
  await closed;
});

test('every exchange is told to the observer, whose failure does no harm', async () => {
  const calls: ObservedCall[] = [];
  const { client } = await open((_seen, response) => sendJson(response, 201, CREATED), {
    observe: (call) => {
      calls.push(call);
      throw new Error('observer');
    },
  });
  await client.createSecret(CREATE);
  expect(calls).toMatchObject([
    { operation: 'mintToken', status: 200, outcome: 'ok' },
    { operation: 'createSecret', status: 201, outcome: 'ok' },
  ]);
});

test.each([
  ['http://cloud.mongodb.com'],
  ['https://user:pass@cloud.mongodb.com'],
  ['https://cloud.mongodb.com/path'],
  ['ftp://127.0.0.1'],
])('%s is not a base URL', (baseUrl) => {
  expect(() => createAtlasClient(oauthOptions(baseUrl))).toThrow(TypeError);
});
