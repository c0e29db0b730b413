import { afterEach, expect, test } from 'vitest';
import { createAtlasClient } from './create-atlas-client';
import { AtlasCredentialRefusedError, AtlasForbiddenError, AtlasRateLimitedError } from './errors';
import { SecretValue } from './secret-value';
import { CLIENT, CREATE, CREATED, ORG, OWN_SECRET, oauthOptions } from './testing/sample';
import { type Reply, sendJson, startStub } from './testing/start-stub';
import { exchangeSecretOnce } from './verify-secret';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

const answerOrganization: Reply = (_seen, response) => sendJson(response, 200, { id: ORG, name: 'Acme' });
const refuse: Reply = (_seen, response) =>
  sendJson(response, 401, { error: 401, reason: 'Unauthorized', errorCode: 'UNEXPECTED_ERROR' });

async function open(reply: Reply, options: { token?: Reply; now?: () => number } = {}) {
  const server = await startStub(reply, options);
  const client = createAtlasClient({
    ...oauthOptions(server.url),
    ...(options.now ? { now: options.now } : {}),
  });
  stops.push(server.close, client.close);
  return { server, client };
}

test('fifty cold callers make one exchange, with the pair as it is', async () => {
  const { server, client } = await open(answerOrganization);
  await Promise.all(Array.from({ length: 50 }, () => client.getOrganization(ORG)));
  expect(server.tokens()).toHaveLength(1);
  expect(server.tokens()[0]).toMatchObject({
    authorization: `Basic ${Buffer.from(`${CLIENT}:${OWN_SECRET}`).toString('base64')}`,
    type: 'application/x-www-form-urlencoded',
    body: 'grant_type=client_credentials',
    accept: 'application/json',
  });
  expect(server.api()[0]).toMatchObject({
    authorization: 'Bearer token-1',
    accept: 'application/vnd.atlas.2023-01-01+json',
  });
  expect(server.api()[0]?.agent).toMatch(/^atlas-secret-desk\/1\.2\.3 \(\w+;\w+\)$/);
});

test('a token is used for 80 % of its life', async () => {
  let nowMs = 0;
  const { server, client } = await open(answerOrganization, { now: () => nowMs });
  await client.getOrganization(ORG);
  nowMs = 3_600_000 * 0.8 - 1;
  await client.getOrganization(ORG);
  expect(server.tokens()).toHaveLength(1);
  nowMs += 1;
  await client.getOrganization(ORG);
  expect(server.tokens()).toHaveLength(2);
});

test('after a 401 a new token is fetched and the call sent once more', async () => {
  const { server, client } = await open((seen, response) =>
    (seen.authorization === 'Bearer token-1' ? refuse : answerOrganization)(seen, response),
  );
  await Promise.all(Array.from({ length: 10 }, () => client.getOrganization(ORG)));
  expect(server.tokens()).toHaveLength(2);
});

test('a POST is sent once more after a 401 of Atlas', async () => {
  const { server, client } = await open((seen, response) =>
    seen.authorization === 'Bearer token-1' ? refuse(seen, response) : sendJson(response, 201, CREATED),
  );
  await client.createSecret(CREATE);
  expect(server.posts().map(({ authorization }) => authorization)).toEqual([
    'Bearer token-1',
    'Bearer token-2',
  ]);
});

test('a missing role is told at once: no new token, no second POST', async () => {
  const { server, client } = await open((_seen, response) =>
    sendJson(response, 401, { error: 401, errorCode: 'USER_UNAUTHORIZED' }),
  );
  await expect(client.createSecret(CREATE)).rejects.toMatchObject({
    status: 401,
    code: 'USER_UNAUTHORIZED',
    mayHaveHappened: false,
  });
  expect(server.api()).toHaveLength(1);
  expect(server.tokens()).toHaveLength(1);
});

test('a POST is not sent again after a 401 that is not of Atlas', async () => {
  const { server, client } = await open((_seen, response) => {
    response.writeHead(401, { 'content-type': 'text/html' }).end('<h1>Sign in to the guest network</h1>');
  });
  await expect(client.createSecret(CREATE)).rejects.toMatchObject({ status: 401, mayHaveHappened: true });
  expect(server.posts()).toHaveLength(1);
});

test('a credential that stays refused costs two calls, and tokens are not minted for every further call', async () => {
  const { server, client } = await open(refuse);
  for (let call = 0; call < 4; call += 1) {
    await expect(client.getOrganization(ORG)).rejects.toBeInstanceOf(AtlasCredentialRefusedError);
  }
  expect(server.tokens()).toHaveLength(2);
});

test.each([
  [
    401,
    { error: 'invalid_client', error_description: 'Invalid credentials provided.' },
    AtlasCredentialRefusedError,
  ],
  [400, { error: 'invalid_grant' }, AtlasCredentialRefusedError],
  [403, { error: 'access_denied', error_description: 'Too many tokens' }, AtlasForbiddenError],
  [
    429,
    { error: 429, errorCode: 'RATE_LIMITED', parameters: ['/api/oauth/token', 50, 1] },
    AtlasRateLimitedError,
  ],
])('a %i of the token endpoint means that nothing was created', async (status, body, type) => {
  const { server, client } = await open(answerOrganization, {
    token: (_seen, response) => sendJson(response, status, body),
  });
  const error = await client.createSecret(CREATE).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(type);
  expect(error).toMatchObject({ status, mayHaveHappened: false });
  expect(server.posts()).toHaveLength(0);
  expect(server.tokens()).toHaveLength(1);
});

test('closing revokes the token', async () => {
  const { server, client } = await open(answerOrganization);
  await client.getOrganization(ORG);
  await client.close();
  const revoked = server.seen.filter(({ path }) => path === '/api/oauth/revoke');
  expect(revoked.map(({ body }) => body)).toEqual(['token=token-1&token_type_hint=access_token']);
});

test('closing does not throw when the server is gone', async () => {
  const { server, client } = await open(answerOrganization);
  await client.getOrganization(ORG);
  await server.close();
  await expect(client.close()).resolves.toBeUndefined();
});

test('a secret is verified by one exchange, and its token given back', async () => {
  const { server } = await open(answerOrganization);
  const clientSecret = new SecretValue(OWN_SECRET);
  await exchangeSecretOnce({ baseUrl: server.url, clientId: CLIENT, clientSecret, version: '1.2.3' });
  expect(server.seen.map(({ path }) => path)).toEqual(['/api/oauth/token', '/api/oauth/revoke']);
});

test('a secret that does not work is refused', async () => {
  const { server } = await open(answerOrganization, {
    token: (_seen, response) => sendJson(response, 401, { error: 'invalid_client' }),
  });
  const clientSecret = new SecretValue(OWN_SECRET);
  const verified = exchangeSecretOnce({
    baseUrl: server.url,
    clientId: CLIENT,
    clientSecret,
    version: '1.2.3',
  });
  await expect(verified).rejects.toMatchObject({
    status: 401,
    code: 'invalid_client',
    mayHaveHappened: false,
  });
});
