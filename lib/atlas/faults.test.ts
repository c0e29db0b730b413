import { inspect } from 'node:util';
import { afterEach, describe, expect, test } from 'vitest';
import { createAtlasClient } from './create-atlas-client';
import {
  AtlasConflictError,
  AtlasConnectionLostError,
  AtlasError,
  AtlasInvalidRequestError,
  AtlasNotFoundError,
  AtlasRateLimitedError,
  AtlasServerError,
  AtlasTimeoutError,
  AtlasUnreachableError,
  AtlasUnreadableAnswerError,
} from './errors';
import { CREATE, CREATED, NEW_SECRET, ORG, OWN_SECRET, oauthOptions, SECRET_ID } from './testing/sample';
import { type Reply, sendJson, startStub } from './testing/start-stub';

const VENDOR = { 'content-type': 'application/vnd.atlas.2024-08-05+json' };
const WHOLE = JSON.stringify(CREATED);

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

async function create(reply: Reply) {
  const server = await startStub(reply);
  const options = oauthOptions(server.url);
  const client = createAtlasClient({ ...options, limits: { createMs: 400, listMs: 400 } });
  stops.push(server.close, client.close);
  const error = await client.createSecret(CREATE).catch((caught: unknown) => caught);
  return { server, client, error, waits: options.waits };
}

const apiError = (status: number): Reply => {
  return (_seen, response) =>
    sendJson(response, status, {
      error: status,
      errorCode: 'SOME_CODE',
      detail: `Not with ${NEW_SECRET}`,
      parameters: [],
    });
};
const withBody = (status: number, headers: Record<string, string>, body: string | Uint8Array): Reply => {
  return (_seen, response) => {
    response.writeHead(status, headers).end(body);
  };
};

/** Sends a piece of the answer at every tick of the loop until the client has had enough. */
function pour(response: Parameters<Reply>[1], chunk: Uint8Array): void {
  const more = () => {
    if (!response.destroyed && response.write(chunk)) setImmediate(more);
    else response.once('drain', more);
  };
  more();
}

const drip: Reply = (_seen, response) => {
  response.writeHead(201, VENDOR);
  const timer = setInterval(() => response.write(' '), 20);
  stops.push(() => clearInterval(timer));
};
const tooMuch: Reply = (_seen, response) => {
  response.writeHead(201, { ...VENDOR, 'content-length': String(200 * 1024 * 1024) });
  pour(response, Buffer.alloc(64 * 1024, 'x'));
};
const truncated: Reply = (_seen, response) => {
  response.writeHead(201, { ...VENDOR, 'content-length': String(WHOLE.length) });
  response.write(WHOLE.slice(0, -3), () => response.destroy());
};

type Fault = [name: string, reply: Reply, type: typeof AtlasError, mayHaveHappened: boolean];

const FAULTS: Fault[] = [
  [
    'a reset after the request was read',
    (_s, response) => response.destroy(),
    AtlasConnectionLostError,
    true,
  ],
  ['no answer at all', () => undefined, AtlasTimeoutError, true],
  ['a body that drips', drip, AtlasTimeoutError, true],
  ['a truncated 201', truncated, AtlasUnreadableAnswerError, true],
  [
    'cut JSON of the right length',
    withBody(201, VENDOR, WHOLE.slice(0, -3)),
    AtlasUnreadableAnswerError,
    true,
  ],
  ['an empty 201', withBody(201, VENDOR, ''), AtlasUnreadableAnswerError, true],
  ['a 204', withBody(204, {}, ''), AtlasUnreadableAnswerError, true],
  ['a wrong type', withBody(201, { 'content-type': 'text/plain' }, WHOLE), AtlasUnreadableAnswerError, true],
  [
    'HTML with 200',
    withBody(200, { 'content-type': 'text/html' }, '<html>'),
    AtlasUnreadableAnswerError,
    true,
  ],
  [
    'HTML with 403',
    withBody(403, { 'content-type': 'text/html' }, '<html>'),
    AtlasUnreadableAnswerError,
    true,
  ],
  [
    'invalid UTF-8',
    withBody(201, VENDOR, Buffer.from(WHOLE.replace('{', '{"note":"\xff",'), 'latin1')),
    AtlasUnreadableAnswerError,
    true,
  ],
  [
    'JSON without the secret',
    withBody(201, VENDOR, JSON.stringify({ ...CREATED, secret: undefined })),
    AtlasUnreadableAnswerError,
    true,
  ],
  [
    'JSON without the id',
    withBody(201, VENDOR, JSON.stringify({ ...CREATED, id: undefined })),
    AtlasUnreadableAnswerError,
    true,
  ],
  ['a body of 200 MB', tooMuch, AtlasUnreadableAnswerError, true],
  ['a 400', apiError(400), AtlasInvalidRequestError, false],
  ['a 404', apiError(404), AtlasNotFoundError, false],
  ['a 409', apiError(409), AtlasConflictError, false],
  ['a 429', apiError(429), AtlasRateLimitedError, false],
  ['an empty 404', withBody(404, {}, ''), AtlasNotFoundError, true],
  ['a 500', apiError(500), AtlasServerError, true],
  ['a 502 in HTML', withBody(502, { 'content-type': 'text/html' }, '<html>'), AtlasServerError, true],
  ['a 503 without body', withBody(503, {}, ''), AtlasServerError, true],
  ['a 504', apiError(504), AtlasServerError, true],
];

describe('a POST is sent once', () => {
  test.each(FAULTS)('after %s', async (_name, reply, type, mayHaveHappened) => {
    const { server, error, waits } = await create(reply);
    expect(error).toBeInstanceOf(type);
    expect(error).toMatchObject({ mayHaveHappened, name: type.name });
    expect(server.posts()).toHaveLength(1);
    expect(waits).toEqual([]);
    expectNoSecretIn(error);
  });

  test('after a reset before the request was read', async () => {
    let begun = 0;
    const server = await startStub(() => undefined, {
      begin: (request) => {
        if (request.method !== 'POST' || !request.url?.startsWith('/api/atlas/')) return;
        begun += 1;
        request.destroy();
      },
    });
    const client = createAtlasClient(oauthOptions(server.url));
    stops.push(server.close, client.close);
    await expect(client.createSecret(CREATE)).rejects.toMatchObject({
      name: 'AtlasConnectionLostError',
      mayHaveHappened: true,
    });
    expect(begun).toBe(1);
  });

  test('after a redirect, and nothing goes to where it points', async () => {
    const other = await startStub((_seen, response) => sendJson(response, 201, CREATED));
    stops.push(other.close);
    for (const status of [301, 302, 307, 308]) {
      const location = `${other.url}/api/atlas/v2/orgs`;
      const { server, error } = await create(withBody(status, { location }, ''));
      expect(error).toBeInstanceOf(AtlasUnreadableAnswerError);
      expect(error).toMatchObject({ status, mayHaveHappened: true });
      expect(server.posts()).toHaveLength(1);
    }
    expect(other.seen).toHaveLength(0);
  });
});

test('a created secret is returned, and printed nowhere', async () => {
  const { server, error: created } = await create((_seen, response) => sendJson(response, 201, CREATED));
  expect(created).toMatchObject({
    id: SECRET_ID,
    createdAt: CREATED.createdAt,
    expiresAt: CREATED.expiresAt,
  });
  expect(server.posts()[0]).toMatchObject({
    type: 'application/json',
    accept: 'application/vnd.atlas.2024-08-05+json',
    body: '{"secretExpiresAfterHours":8}',
  });
  expectNoSecretIn(created);
});

test('the signal of a caller does not stop a POST', async () => {
  const server = await startStub((_seen, response) => sendJson(response, 201, CREATED));
  const client = createAtlasClient(oauthOptions(server.url));
  stops.push(server.close, client.close);
  const created = await client.createSecret(CREATE, { signal: AbortSignal.abort() });
  expect(created.value.reveal()).toBe(NEW_SECRET);
});

test('no connection means that nothing was created', async () => {
  const server = await startStub(() => undefined);
  const client = createAtlasClient(oauthOptions(server.url));
  stops.push(client.close);
  await server.close();
  const error = await client.createSecret(CREATE).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(AtlasUnreachableError);
  expect(error).toMatchObject({ mayHaveHappened: false });
  expect(inspect(error)).not.toContain('127.0.0.1');
});

test('a DELETE is sent once after a 500, and is done with 204', async () => {
  let status = 500;
  const server = await startStub((_seen, response) => sendJson(response, status, undefined));
  const client = createAtlasClient(oauthOptions(server.url));
  stops.push(server.close, client.close);
  const address = { ...CREATE, secretId: SECRET_ID };
  await expect(client.deleteSecret(address)).rejects.toMatchObject({ status: 500, mayHaveHappened: true });
  expect(server.api()).toHaveLength(1);
  status = 200;
  await expect(client.deleteSecret(address)).rejects.toMatchObject({ status: 200, mayHaveHappened: true });
  status = 204;
  await expect(client.deleteSecret(address)).resolves.toBeUndefined();
});

test.each([
  ['../../orgs', CREATE.clientId, 8],
  [ORG, 'mdb_sa_id_x/../..', 8],
  [ORG, CREATE.clientId, 0],
  [ORG, CREATE.clientId, 1.5],
])('nothing is sent for organization %s, client %s, %d hours', async (orgId, clientId, expiresAfterHours) => {
  const server = await startStub(() => undefined);
  const client = createAtlasClient(oauthOptions(server.url));
  stops.push(server.close, client.close);
  const created = client.createSecret({ orgId, clientId, expiresAfterHours });
  await expect(created).rejects.toBeInstanceOf(AtlasInvalidRequestError);
  expect(server.seen).toHaveLength(0);
});

function expectNoSecretIn(value: unknown): void {
  const texts = [String(value), inspect(value, { depth: 9, showHidden: true }), JSON.stringify(value)];
  if (value instanceof AtlasError) texts.push(value.message, value.stack ?? '', value.detail ?? '');
  for (const text of texts) {
    for (const secret of [NEW_SECRET, OWN_SECRET, 'token-1', NEW_SECRET.slice(10, 40)]) {
      expect(text).not.toContain(secret);
    }
  }
  expect(value).not.toHaveProperty('cause');
}
