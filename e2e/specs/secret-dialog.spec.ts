import { DEMO } from '../fakes/atlas/demo-cast';
import { pasted } from '../pages/pasted';
import { expect, test } from '../test';

const { payments } = DEMO;
const link = (account: { clientId: string }) => ({
  orgId: payments.orgId,
  clientId: account.clientId,
  hours: 24,
});

test('copying puts the value on the clipboard without showing it', async ({ page, desk, atlas }) => {
  const account = payments.accounts.ibanLookup;
  await desk.openAs('Ada Admin', desk.linkTo(link(account)));
  await desk.press();
  await expect(desk.dialog.getByRole('button', { name: 'Copy secret' })).toBeFocused();
  await desk.dialog.getByRole('button', { name: 'Copy secret' }).click();
  await expect(desk.dialog.getByRole('status')).toContainText('Copied');
  const created = (await atlas.secrets(account.clientId)).at(-1);
  expect(await pasted(page)).toBe(created?.value);
  await expect(desk.value).not.toContainText('mdb_sa_sk_');
  await expect(desk.dialog.getByRole('status')).not.toContainText('mdb_sa_sk_');
});

test('a refused clipboard is admitted: the value is shown, selected, and a manual copy counts', async ({
  page,
  desk,
  atlas,
}) => {
  const account = payments.accounts.giftCards;
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  await desk.openAs('Ada Admin', desk.linkTo(link(account)));
  await desk.press();
  await desk.dialog.getByRole('button', { name: 'Copy secret' }).click();
  const created = (await atlas.secrets(account.clientId)).at(-1);
  await expect(desk.value).toHaveText(created?.value ?? 'no secret');
  await expect(desk.dialog).toContainText(/Ctrl\+C/);
  await expect(desk.dialog.getByRole('status')).not.toContainText(/^Copied/);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(created?.value);
  await page.keyboard.press('ControlOrMeta+c');
  await desk.dialog.getByRole('button', { name: 'Done' }).click();
  await expect(desk.dialog).toBeHidden();
  await expect(desk.guard).toBeHidden();
});

test('leaving uncopied asks, and each of the three exits does what it says', async ({
  page,
  desk,
  atlas,
}) => {
  const account = payments.accounts.dataLakeSink;
  await desk.openAs('Ada Admin', desk.linkTo(link(account)));
  await desk.press();
  await expect(desk.dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(desk.guard).toBeVisible();
  await desk.guard.getByRole('button', { name: 'Copy secret' }).click();
  const created = (await atlas.secrets(account.clientId)).at(-1);
  expect(await pasted(page)).toBe(created?.value);
  await page.keyboard.press('Escape');
  await expect(desk.guard).toBeHidden();
});

test('discard and revoke takes the unseen secret away in Atlas', async ({ page, desk, atlas }) => {
  const account = payments.accounts.nightlyBackup;
  const before = await atlas.secrets(account.clientId);
  await desk.openAs('Ada Admin', desk.linkTo(link(account)));
  await desk.press();
  await desk.dialog.getByRole('button', { name: 'Done' }).click();
  await desk.guard.getByRole('button', { name: 'Discard and revoke it' }).click();
  await expect(desk.dialog).toBeHidden();
  await expect.poll(() => atlas.secrets(account.clientId)).toHaveLength(before.length);
  await expect(page.getByRole('main')).toContainText(/revoked/i);
  await page.reload();
  await expect(desk.organization).toBeVisible();
  await expect(page.getByText('shown once and is gone')).toHaveCount(0);
});

test('leaving it unseen keeps the secret in Atlas and out of the page', async ({ page, desk, atlas }) => {
  const account = payments.accounts.legacyBridge;
  await desk.openAs('Ada Admin', desk.linkTo(link(account)));
  await desk.press();
  await expect(desk.dialog).toBeVisible();
  await page.goBack();
  await expect(desk.guard).toBeVisible();
  await desk.guard.getByRole('button', { name: 'Leave it unseen' }).click();
  await expect(desk.dialog).toBeHidden();
  await expect(page.getByText('shown once and is gone')).toContainText('It was not copied');
  expect(await atlas.secrets(account.clientId)).toHaveLength(2);
});

test('closing the tab uncopied is asked about by the browser', async ({ page, desk }) => {
  await desk.openAs('Ada Admin', desk.linkTo(link(payments.accounts.smokeTests)));
  await desk.press();
  await expect(desk.dialog).toBeVisible();
  await page.keyboard.press('Tab');
  const asked = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
});

test('printing shows no value', async ({ page, desk }) => {
  await desk.openAs('Ada Admin', desk.linkTo(link(payments.accounts.terraform)));
  await desk.press();
  await desk.dialog.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(desk.value).toContainText('mdb_sa_sk_');
  await page.emulateMedia({ media: 'print' });
  await expect(desk.value).toBeHidden();
});
