import { afterEach, expect, test } from 'vitest';
import { createAtlasClient } from './create-atlas-client';
import { AtlasCredentialRefusedError } from './errors';
import type { AtlasClient } from './model';
import { SecretValue } from './secret-value';
import { CREATE, CREATED, ORG } from './testing/sample';
import { type Seen, sendJson, startStub } from './testing/start-stub';

const ORGANIZATION = { id: ORG, name: 'Acme' };
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
});

/** Accepts the nonce that `nonce` names at the time, and challenges with it otherwise. */
async function open(options: { nonce: (seen: Seen) => string; stale?: boolean; key?: string }) {
  const server = await startStub((seen, response) => {
    const nonce = options.nonce(seen);
    if (options.key !== 'wrong' && seen.authorization.includes(`nonce="${nonce}"`)) {
      if (seen.method === 'POST') sendJson(response, 201, CREATED);
      else sendJson(response, 200, ORGANIZATION);
      return;
    }
    const stale = options.stale ?? false;
    sendJson(
      response,
      401,
      { error: 401, reason: 'Unauthorized', detail: 'You are not authorized for this resource.' },
      {
        'www-authenticate': `Digest realm="MMS Public API", domain="", nonce="${nonce}", algorithm=MD5, qop="auth", stale=${stale}`,
      },
    );
  });
  const client: AtlasClient = createAtlasClient({
    baseUrl: server.url,
    version: '1.2.3',
    credential: { kind: 'digest', publicKey: 'abcdefgh', privateKey: new SecretValue('private-key') },
  });
  stops.push(server.close, client.close);
  return { server, client };
}

test('a warm call is one round trip: the nonce is used again with a higher count', async () => {
  const { server, client } = await open({ nonce: () => 'one' });
  await client.getOrganization(ORG);
  expect(server.seen).toHaveLength(2);
  await client.getOrganization(ORG, { pretty: true });
  expect(server.seen).toHaveLength(3);
  expect(server.seen.slice(1).map(({ authorization }) => /nc=(\d+)/.exec(authorization)?.[1])).toEqual([
    '00000001',
    '00000002',
  ]);
  expect(server.seen[2]?.authorization).toContain(`uri="/api/atlas/v2/orgs/${ORG}?pretty=true"`);
});

test('many cold callers share one challenge', async () => {
  const { server, client } = await open({ nonce: () => 'one' });
  await Promise.all(Array.from({ length: 20 }, () => client.getOrganization(ORG)));
  expect(server.seen).toHaveLength(21);
});

test('a stale nonce is replaced and the call sent once more', async () => {
  let nonce = 'one';
  const { server, client } = await open({ nonce: () => nonce, stale: true });
  await client.getOrganization(ORG);
  nonce = 'two';
  await client.getOrganization(ORG);
  expect(server.seen).toHaveLength(4);
});

test('a POST is never sent without a nonce', async () => {
  const { server, client } = await open({ nonce: () => 'one' });
  await client.createSecret(CREATE);
  expect(server.seen.map(({ method }) => method)).toEqual(['GET', 'POST']);
  expect(server.posts()[0]?.authorization).toContain('Digest username="abcdefgh"');
});

test('a POST refused for its nonce is sent once more and not again', async () => {
  let count = 0;
  const { server, client } = await open({
    nonce: () => {
      count += 1;
      return `nonce-${count}`;
    },
  });
  const error = await client.createSecret(CREATE).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(AtlasCredentialRefusedError);
  expect(error).toMatchObject({ status: 401, mayHaveHappened: false });
  expect(server.posts()).toHaveLength(2);
});

test('a nonce that is given again as stale is tried once more', async () => {
  const { server, client } = await open({ nonce: () => 'one', stale: true, key: 'wrong' });
  await expect(client.getOrganization(ORG)).rejects.toBeInstanceOf(AtlasCredentialRefusedError);
  expect(server.seen).toHaveLength(3);
});

test('a wrong key is refused after one try with each nonce', async () => {
  const { server, client } = await open({ nonce: () => 'one', key: 'wrong' });
  await expect(client.getOrganization(ORG)).rejects.toBeInstanceOf(AtlasCredentialRefusedError);
  expect(server.seen).toHaveLength(2);
});
