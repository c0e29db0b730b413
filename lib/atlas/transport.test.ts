import { createServer } from 'node:http';
import { connect, createServer as createRawServer, type Server } from 'node:net';
import { afterEach, expect, test, vi } from 'vitest';
import { createAtlasClient } from './create-atlas-client';
import { AtlasUnreachableError, AtlasUnreadableAnswerError } from './errors';
import { CREATE, CREATED, oauthOptions } from './testing/sample';
import { sendJson, startStub } from './testing/start-stub';

const stops: (() => unknown)[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const stop of stops.splice(0).reverse()) await stop();
});

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

async function openAtlas() {
  const atlas = await startStub((_seen, response) => sendJson(response, 201, CREATED));
  stops.push(atlas.close);
  return atlas;
}

/** A forward proxy that lets CONNECT through, or asks who is there. */
async function openProxy(status: 200 | 407) {
  const targets: string[] = [];
  const proxy = createServer();
  proxy.on('connect', (request, socket) => {
    targets.push(request.url ?? '');
    if (status === 407) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n');
      return;
    }
    const [host, port] = (request.url ?? '').split(':');
    const upstream = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.pipe(socket).pipe(upstream);
    });
    for (const end of [upstream, socket]) end.on('error', () => end.destroy());
  });
  const port = await listen(proxy);
  vi.stubEnv('HTTP_PROXY', `http://127.0.0.1:${port}`);
  vi.stubEnv('http_proxy', `http://127.0.0.1:${port}`);
  vi.stubEnv('NO_PROXY', '');
  vi.stubEnv('no_proxy', '');
  return targets;
}

test('every call goes through the proxy of the environment when asked to', async () => {
  const atlas = await openAtlas();
  const targets = await openProxy(200);
  const client = createAtlasClient({ ...oauthOptions(atlas.url), proxyFromEnvironment: true });
  stops.push(client.close);
  await client.createSecret(CREATE);
  expect(targets.length).toBeGreaterThan(0);
  expect(new Set(targets)).toEqual(new Set([new URL(atlas.url).host]));
});

test('the proxy of the environment is not used unasked', async () => {
  const atlas = await openAtlas();
  const targets = await openProxy(200);
  const client = createAtlasClient(oauthOptions(atlas.url));
  stops.push(client.close);
  await client.createSecret(CREATE);
  expect(targets).toEqual([]);
});

test('a proxy that refuses means that nothing was created', async () => {
  const atlas = await openAtlas();
  await openProxy(407);
  const client = createAtlasClient({ ...oauthOptions(atlas.url), proxyFromEnvironment: true });
  stops.push(client.close);
  const error = await client.createSecret(CREATE).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(AtlasUnreachableError);
  expect(error).toMatchObject({ mayHaveHappened: false });
  expect(atlas.seen).toHaveLength(0);
});

test('a failed TLS handshake means that nothing was created', async () => {
  const atlas = await openAtlas();
  const client = createAtlasClient(oauthOptions(atlas.url.replace('http:', 'https:')));
  stops.push(client.close);
  const error = await client.createSecret(CREATE).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(AtlasUnreachableError);
  expect(error).toMatchObject({ mayHaveHappened: false });
});

test.each([
  ['something that is not HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
  ['headers without end', `HTTP/1.1 200 OK\r\n${'x-filler: 0123456789\r\n'.repeat(5000)}`],
])('%s is an answer that cannot be read', async (_name, answer) => {
  const port = await listen(
    createRawServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.once('data', () => socket.end(answer));
    }),
  );
  const client = createAtlasClient(oauthOptions(`http://127.0.0.1:${port}`));
  stops.push(client.close);
  await expect(client.listOrganizations()).rejects.toBeInstanceOf(AtlasUnreadableAnswerError);
});
