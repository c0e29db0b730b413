import type { CDPSession } from '@playwright/test';
import { DEMO } from '../fakes/atlas/demo-cast';
import { expect, test } from '../test';

const { payments } = DEMO;

async function heap(cdp: CDPSession): Promise<string> {
  for (let round = 0; round < 3; round += 1) await cdp.send('HeapProfiler.collectGarbage');
  const chunks: string[] = [];
  cdp.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return chunks.join('');
}

test('after Done the value is nowhere: heap, page, storage, address, log', async ({
  page,
  desk,
  atlas,
  stack,
  context,
}) => {
  const account = payments.accounts.loanQuotes;
  const urls: string[] = [];
  page.on('request', (request) => urls.push(request.url()));
  const cdp = await context.newCDPSession(page);
  await desk.openAs(
    'Ada Admin',
    desk.linkTo({ orgId: payments.orgId, clientId: account.clientId, hours: 24 }),
  );
  await desk.press();
  await desk.dialog.getByRole('button', { name: 'Show', exact: true }).click();
  const value = (await atlas.secrets(account.clientId)).at(-1)?.value ?? 'no secret';
  await expect(desk.value).toHaveText(value);
  // The check can see the value while it is there: otherwise "nowhere" would prove nothing.
  expect(await page.content()).toContain(value);
  expect(await heap(cdp)).toContain(value);

  await desk.dialog.getByRole('button', { name: 'Copy secret' }).click();
  await expect(desk.dialog.getByRole('status')).toContainText('Copied');
  await desk.dialog.getByRole('button', { name: 'Done' }).click();
  await expect(desk.dialog).toBeHidden();

  const tail = value.slice('mdb_sa_sk_'.length);
  expect((await heap(cdp)).split(tail)).toHaveLength(1);
  expect(await page.content()).not.toContain(tail);
  const stored = await page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, window.name, document.cookie]),
  );
  expect(stored).not.toContain(tail);
  expect(urls.join('\n')).not.toContain(tail);
  const tree = await cdp.send('Accessibility.getFullAXTree');
  expect(JSON.stringify(tree)).not.toContain(tail);
  const output = stack.app.lines.join('\n');
  expect(output).toContain('secret.issue.succeeded');
  for (const shape of [
    tail,
    tail.slice(0, 12),
    Buffer.from(value).toString('base64'),
    encodeURIComponent(value),
  ]) {
    expect(output).not.toContain(shape);
  }
  await page.reload();
  expect(await page.content()).not.toContain(tail);
});

test('nothing of the Atlas credentials reaches the browser', async ({ page, desk, stack }) => {
  const bodies: string[] = [];
  page.on('response', async (response) => {
    bodies.push(await response.text().catch(() => ''));
  });
  await desk.openAs(
    'Ada Admin',
    desk.linkTo({ orgId: payments.orgId, clientId: payments.accounts.billingCi.clientId }),
  );
  await expect(desk.create).toHaveAccessibleName(/^Create secret for /);
  const all = bodies.join('\n') + stack.app.lines.join('\n');
  for (const secret of [
    payments.owner.clientSecret,
    payments.reader.clientSecret,
    DEMO.logistics.apiKey.privateKey,
  ]) {
    expect(all).not.toContain(secret);
  }
});
