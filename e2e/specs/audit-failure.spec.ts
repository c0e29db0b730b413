import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAtlasControl } from '../atlas-control';
import { DEMO } from '../fakes/atlas/demo-cast';
import { createDesk } from '../pages/desk';
import { expect, test } from '../test';

const { payments } = DEMO;
const account = payments.accounts.billingCi;

for (const file of ['/dev/full', tmpdir()]) {
  test(`an audit line that ${file} does not take stops the issue before Atlas is asked`, async ({
    startOwn,
    page,
  }) => {
    const stack = await startOwn({ env: { AUDIT_FILE: file } });
    const desk = createDesk(page, stack.appUrl);
    await desk.openAs(
      'Ada Admin',
      desk.linkTo({ orgId: payments.orgId, clientId: account.clientId, hours: 24 }),
    );
    const pressed = Date.now();
    await desk.press();
    await expect(desk.alert).toContainText(/audit/i);
    expect(Date.now() - pressed).toBeLessThan(5_000);
    await expect(desk.alert).toContainText(/nothing was created/i);
    expect(await createAtlasControl(stack.atlasUrl).countPosts(account.clientId)).toBe(0);
    expect((await fetch(`${stack.appUrl}/readyz`)).status).toBe(503);
  });
}

test('with AUDIT_FILE the attempt is on disk before Atlas is asked', async ({ startOwn, page }) => {
  const file = join(await mkdtemp(join(tmpdir(), 'audit-')), 'audit.jsonl');
  const stack = await startOwn({ env: { AUDIT_FILE: file } });
  const atlas = createAtlasControl(stack.atlasUrl);
  const desk = createDesk(page, stack.appUrl);
  await atlas.plan({
    operation: 'createSecret',
    clientId: account.clientId,
    fault: { kind: 'latency', ms: 3000 },
  });
  await desk.openAs(
    'Ada Admin',
    desk.linkTo({ orgId: payments.orgId, clientId: account.clientId, hours: 24 }),
  );
  await desk.press();
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('secret.issue.attempted');
  expect(await readFile(file, 'utf8')).not.toContain('secret.issue.succeeded');
  await expect(desk.dialog).toBeVisible();
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  // What follows is about the value on the screen, and comes when the browser says so.
  expect(lines.slice(0, 2).map((line) => JSON.parse(line).event)).toEqual([
    'secret.issue.attempted',
    'secret.issue.succeeded',
  ]);
});
