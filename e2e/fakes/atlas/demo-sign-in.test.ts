import { expect, test } from 'vitest';
import { createDemoWorld, DEMO } from './demo-world';
import { answerChallenge } from './testing/answer-challenge';
import { startTestAtlas, VERSIONED } from './testing/start-test-atlas';
import { NOON } from './testing/test-world';

test('the owner and the reader of every organization sign in and list its accounts', async () => {
  const atlas = await startTestAtlas({ world: createDemoWorld(NOON) });
  for (const { orgId, owner, reader } of Object.values(DEMO)) {
    for (const { clientId, clientSecret } of [owner, reader]) {
      const { call } = await atlas.signIn({ clientId, secret: clientSecret });
      expect((await call(`/api/atlas/v2/orgs/${orgId}/serviceAccounts?itemsPerPage=500`)).status).toBe(200);
    }
  }
});

test('the API key of logistics opens logistics', async () => {
  const atlas = await startTestAtlas({ world: createDemoWorld(NOON) });
  const { publicKey, privateKey } = DEMO.logistics.apiKey;
  expect(publicKey).toMatch(/^[a-z]{8}$/);
  const uri = '/api/atlas/v2/orgs';
  const challenge = (await atlas.send(uri)).headers.get('www-authenticate') ?? '';
  const authorization = answerChallenge({
    challenge,
    method: 'GET',
    uri,
    user: publicKey,
    password: privateKey,
  });
  const { json } = await atlas.send(uri, { headers: { accept: VERSIONED, authorization } });
  expect(json.results).toMatchObject([{ id: DEMO.logistics.orgId, name: 'Acme Logistics' }]);
});

test('the locked account of treasury gets a token and no further', async () => {
  const atlas = await startTestAtlas({ world: createDemoWorld(NOON) });
  const { locked } = DEMO.treasury.accounts;
  const { call } = await atlas.signIn({ clientId: locked.clientId, secret: locked.secrets[0]?.value ?? '' });
  expect((await call(`/api/atlas/v2/orgs/${DEMO.treasury.orgId}`)).status).toBe(403);
});
