import { expect, test } from 'vitest';
import { z } from 'zod';
import { accountPath, startTestAtlas } from './testing/start-test-atlas';
import { CAST } from './testing/test-world';

const journal = z.object({ requests: z.array(z.record(z.string(), z.unknown())) });

test('the journal tells who asked for what and holds no secret and no token', async () => {
  const atlas = await startTestAtlas();
  const { token, create } = await atlas.signIn(CAST.owner);
  const created = await create(CAST.none.clientId);
  const { json, text } = await atlas.control('requests');
  expect(journal.parse(json).requests).toMatchObject([
    { method: 'POST', path: '/api/oauth/token', operation: 'token', auth: 'basic', status: 200 },
    {
      at: '2026-11-24T12:00:00.500Z',
      method: 'POST',
      operation: 'createSecret',
      orgId: CAST.orgId,
      clientId: CAST.none.clientId,
      auth: 'bearer',
      actor: CAST.owner.clientId,
      processed: true,
      status: 201,
    },
  ]);
  for (const secret of [token, CAST.owner.secret, String(created.json.secret)]) {
    expect(text).not.toContain(secret);
  }
});

test('the journal is filtered by account, method and operation, and emptied', async () => {
  const atlas = await startTestAtlas();
  const { call, create } = await atlas.signIn(CAST.owner);
  await create(CAST.none.clientId);
  await create(CAST.living.clientId);
  await call(accountPath(CAST.none.clientId));
  const count = async (query: string) =>
    journal.parse((await atlas.control(`requests?${query}`)).json).requests.length;
  expect(await count(`clientId=${CAST.none.clientId}&method=POST`)).toBe(1);
  expect(await count(`clientId=${CAST.none.clientId}`)).toBe(2);
  expect(await count('operation=createSecret')).toBe(2);
  await atlas.send('/__control/requests', { method: 'DELETE' });
  expect(await count('')).toBe(0);
});

test('the state shows secret values, for one account', async () => {
  const atlas = await startTestAtlas();
  await atlas.signIn(CAST.living);
  const { json } = await atlas.control(`state?orgId=${CAST.orgId}&clientId=${CAST.living.clientId}`);
  expect(json).toMatchObject({
    now: '2026-11-24T12:00:00.500Z',
    organizations: [{ accounts: [{ activeTokens: 1, secrets: [{ value: CAST.living.secret }] }] }],
  });
});

test('somebody else adds, expires and deletes secrets', async () => {
  const atlas = await startTestAtlas();
  const { clientId } = CAST.none;
  const added = await atlas.control('secrets', { action: 'add', clientId, expiresAfterHours: 100 });
  const secretId = z.string().parse(added.json.id);
  const who = { clientId, secret: z.string().parse(added.json.value) };
  expect((await atlas.requestToken(who)).status).toBe(200);
  await atlas.control('secrets', { action: 'expire', clientId, secretId });
  expect((await atlas.requestToken(who)).status).toBe(401);
  await atlas.control('secrets', { action: 'delete', clientId, secretId });
  expect(atlas.state.findAccount(clientId)?.account.secrets).toEqual([]);
  expect((await atlas.control('secrets', { action: 'delete', clientId, secretId })).status).toBe(404);
});

test('the clock moves on, and a reset brings everything back', async () => {
  const atlas = await startTestAtlas();
  const { call, create } = await atlas.signIn(CAST.owner);
  await create(CAST.none.clientId);
  await atlas.control('faults', { operation: 'token', fault: { kind: 'html-502' }, times: 9 });
  const moved = await atlas.control('clock', { advanceS: 10 });
  expect(moved.json).toEqual({ now: '2026-11-24T12:00:10.500Z' });
  expect((await atlas.control('reset', {})).status).toBe(200);
  expect((await call(accountPath(CAST.none.clientId))).status).toBe(401);
  expect(atlas.state.findAccount(CAST.none.clientId)?.account.secrets).toEqual([]);
  const again = await atlas.signIn(CAST.owner);
  expect((await again.call(accountPath(CAST.none.clientId))).json.secrets).toEqual([]);
});

test('a reset moves the dates of the world by the time gone by', async () => {
  let elapsedMs = 0;
  const start = new Date('2026-11-24T12:00:00Z').getTime();
  const atlas = await startTestAtlas({ now: () => new Date(start + elapsedMs) });
  const expiry = () => atlas.state.findAccount(CAST.soon.clientId)?.account.secrets[0]?.expiresAt;
  const before = expiry();
  elapsedMs = 3_600_000;
  await atlas.control('reset', {});
  expect(Number(expiry()) - Number(before)).toBe(3_600_000);
});

test('faults are listed and taken back, for one account or all', async () => {
  const atlas = await startTestAtlas();
  const fault = { kind: 'reset-before' };
  await atlas.control('faults', { operation: 'createSecret', clientId: CAST.none.clientId, fault });
  await atlas.control('faults', { operation: 'token', fault });
  await atlas.send(`/__control/faults?clientId=${CAST.none.clientId}`, { method: 'DELETE' });
  expect((await atlas.control('faults')).json).toMatchObject({ faults: [{ operation: 'token' }] });
  await atlas.send('/__control/faults', { method: 'DELETE' });
  expect((await atlas.control('faults')).json).toEqual({ faults: [] });
});

test('a control that is misspelt is refused, not ignored', async () => {
  const atlas = await startTestAtlas();
  const bad = { operation: 'createSecret', fault: { kind: 'explode' } };
  expect((await atlas.control('faults', bad)).status).toBe(400);
  expect((await atlas.control('faults', { ...bad, fault: { kind: 'truncated' }, time: 2 })).status).toBe(400);
  expect((await atlas.control('nothing')).status).toBe(501);
});

test('creates take as long as asked for', async () => {
  const atlas = await startTestAtlas();
  const { create } = await atlas.signIn(CAST.owner);
  await atlas.control('latency', { createLatencyMs: 80 });
  const replies = await Promise.all([create(CAST.none.clientId), create(CAST.none.clientId)]);
  expect(replies.map((reply) => reply.status).toSorted()).toEqual([201, 409]);
});

test('an account is given other secrets, and the clock is stopped', async () => {
  const atlas = await startTestAtlas();
  await atlas.control('clock', { stopAt: '2027-03-24T11:00:00.700Z' });
  const { clientId } = CAST.living;
  const secrets = [
    { createdInS: -100, expiresInS: 900_000, usedInS: -60 },
    { createdInS: -50, expiresInS: -10 },
  ];
  await atlas.control('secrets', { action: 'replace', clientId, secrets });
  const { json } = await atlas.control(`state?orgId=${CAST.orgId}&clientId=${clientId}`);
  expect(json).toMatchObject({
    now: '2027-03-24T11:00:00.700Z',
    organizations: [
      {
        accounts: [
          {
            secrets: [
              {
                createdAt: '2027-03-24T10:58:20.000Z',
                expiresAt: '2027-04-03T21:00:00.000Z',
                lastUsedAt: '2027-03-24T10:59:00.000Z',
              },
              { createdAt: '2027-03-24T10:59:10.000Z', expiresAt: '2027-03-24T10:59:50.000Z' },
            ],
          },
        ],
      },
    ],
  });
});
