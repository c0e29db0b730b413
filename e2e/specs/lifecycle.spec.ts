import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAtlasControl } from '../atlas-control';
import { DEMO } from '../fakes/atlas/demo-cast';
import { createDesk } from '../pages/desk';
import { expect, test } from '../test';

const { payments } = DEMO;
const account = payments.accounts.billingCi;

test('SIGTERM in the middle of an issue: the secret is still shown, then the token is revoked and the process ends', async ({
  startOwn,
  page,
}) => {
  const stack = await startOwn();
  const atlas = createAtlasControl(stack.atlasUrl);
  const desk = createDesk(page, stack.appUrl);
  await atlas.plan({
    operation: 'createSecret',
    clientId: account.clientId,
    fault: { kind: 'latency', ms: 2000 },
  });
  await desk.openAs(
    'Ada Admin',
    desk.linkTo({ orgId: payments.orgId, clientId: account.clientId, hours: 24 }),
  );
  await desk.press();
  await expect.poll(() => stack.app.lines.join('\n')).toContain('secret.issue.attempted');
  stack.app.signal('SIGTERM');
  await expect(desk.dialog).toBeVisible();
  const shown = Date.now();
  await stack.app.ended;
  expect(Date.now() - shown).toBeLessThan(8_000);
  const revoked = await atlas.requests({ operation: 'revokeToken' });
  expect(revoked.length).toBeGreaterThan(0);
});

test('a connection on which nothing is asked does not keep the process', async ({ startOwn }) => {
  const stack = await startOwn();
  const { hostname, port } = new URL(stack.appUrl);
  const idle = connect(Number(port), hostname === 'localhost' ? '127.0.0.1' : hostname);
  await once(idle, 'connect');
  idle.on('error', () => undefined);
  const began = Date.now();
  stack.app.signal('SIGTERM');
  expect(await stack.app.ended).toBe(143);
  expect(Date.now() - began).toBeLessThan(8_000);
  idle.destroy();
});

test('SIGHUP takes a new credential from its file, and keeps the old one when the file is no good', async ({
  startOwn,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'reload-'));
  const file = join(folder, 'owner');
  await writeFile(file, payments.owner.clientSecret);
  const stack = await startOwn({ env: { PAYMENTS_OWNER_SECRET: '', PAYMENTS_OWNER_SECRET_FILE: file } });
  const log = () => stack.app.lines.join('\n');

  await writeFile(file, '');
  stack.app.signal('SIGHUP');
  await expect.poll(log).toContain('configuration kept as it was');
  expect(log()).toContain('connections[0].write.clientSecret');

  await writeFile(file, 'canary-of-a-new-secret');
  stack.app.signal('SIGHUP');
  await expect.poll(log).toContain('configuration reloaded');
  expect(log()).not.toContain('canary');
});

test('a proxy that this Node cannot use is refused rather than gone around', async ({ startOwn }) => {
  const starting = startOwn({
    env: { HTTPS_PROXY: 'http://127.0.0.1:9', NO_PROXY: '127.0.0.1,localhost' },
  });
  if (Number(process.versions.node.split('.')[0]) < 24) {
    await expect(starting).rejects.toThrow(/configuration: HTTPS_PROXY/);
  } else {
    await starting;
  }
});
