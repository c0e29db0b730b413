import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import { DEMO } from '../fakes/atlas/demo-cast';
import { createDesk } from '../pages/desk';
import { pasted } from '../pages/pasted';
import { expect, test } from '../test';

const { payments, logistics, treasury, sandbox } = DEMO;
const accountPage = (clientId: string) => `**/organizations/*/service-accounts/${clientId}`;

test('of two operators on one account the second gets the new preview, and loses nothing', async ({
  desk,
  atlas,
  stack,
  browser,
}) => {
  const account = logistics.accounts.twoDesks;
  const link = desk.linkTo({ orgId: logistics.orgId, clientId: account.clientId, hours: 48 });
  await desk.openAs('Ada Admin', link);
  const second = await browser.newContext();
  const ivan = createDesk(await second.newPage(), stack.appUrl);
  await ivan.openAs('Ivan Issuer', link);
  await ivan.reason.fill('CHG-77');
  await expect(ivan.understand).toBeVisible();

  await desk.press();
  await expect(desk.dialog).toBeVisible();
  await ivan.press();
  await expect(ivan.alert).toContainText("The account's secrets have changed");
  await expect(ivan.alert).toContainText('Nothing was created');
  await expect(ivan.happening).toContainText('2 of 2: both are full');
  await expect(ivan.reason).toHaveValue('CHG-77');
  await expect(ivan.hours).toHaveValue('48');
  expect(await atlas.countPosts(account.clientId)).toBe(1);
  expect(await atlas.secrets(account.clientId)).toHaveLength(2);
  await second.close();
});

test('an expired secret is deleted and the new one created in one confirmed step', async ({
  page,
  desk,
  atlas,
}) => {
  const account = payments.accounts.freeSlot;
  const [expired, living] = await atlas.secrets(account.clientId);
  await desk.openAs('Ada Admin', desk.linkTo({ ...payments, clientId: account.clientId, hours: 24 }));
  const go = page.getByRole('button', { name: 'Delete it and continue' });
  await expect(desk.happening).toContainText('expired 35 days ago and still holds one');
  await go.click();
  await expect(desk.guard).toBeHidden();
  await expect(page.getByText('Tick this first').first()).toBeVisible();
  await desk.understand.check();
  await go.click();
  await expect(desk.guard).toContainText(`Then a new secret is created for ${account.name}`);
  await desk.guard.getByRole('button', { name: 'Keep it' }).click();
  expect(await atlas.secrets(account.clientId)).toHaveLength(2);
  await go.click();
  await desk.guard.getByRole('button', { name: 'Revoke secret' }).click();
  await expect(desk.dialog).toBeVisible();
  const after = (await atlas.secrets(account.clientId)).map(({ id }) => id);
  expect(after).not.toContain(expired?.id);
  expect(after[0]).toBe(living?.id);
  expect(after).toHaveLength(2);
});

test('a delete whose answer is lost creates nothing after it', async ({ page, desk, atlas }) => {
  const account = payments.accounts.freeSlotLost;
  await atlas.plan({
    operation: 'deleteSecret',
    clientId: account.clientId,
    fault: { kind: 'reset-before' },
  });
  await desk.openAs('Ada Admin', desk.linkTo({ ...payments, clientId: account.clientId, hours: 24 }));
  await page.getByRole('button', { name: 'Delete it and continue' }).click();
  await desk.guard.getByRole('button', { name: 'Revoke secret' }).click();
  await expect(desk.guard.getByRole('alert')).toBeVisible({ timeout: 20_000 });
  expect(await atlas.countPosts(account.clientId)).toBe(0);
  await desk.guard.getByRole('button', { name: 'Keep it' }).click();
  await expect(desk.hours).toHaveValue('24');
});

test('while it is in doubt whether a secret was created, no slot is offered to be freed', async ({
  page,
  desk,
  atlas,
}) => {
  const account = payments.accounts.doubtfulSlot;
  await atlas.plan({ operation: 'createSecret', clientId: account.clientId, fault: { kind: 'reset-after' } });
  await desk.openAs('Ada Admin', desk.linkTo({ ...payments, clientId: account.clientId, hours: 24 }));
  await desk.press();
  await expect(desk.alert).toContainText('may have been created', { timeout: 15_000 });
  await expect(desk.happening).toContainText('2 of 2: both are full');
  await expect(page.getByRole('button', { name: 'Delete it and continue' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Create another' }).click();
  await expect(page.getByRole('button', { name: 'Delete it and continue' })).toBeVisible();
});

test('a living secret has a question of its own, and its slot is free afterwards', async ({
  page,
  desk,
  atlas,
}) => {
  const account = payments.accounts.twoLiving;
  await desk.openAs('Ada Admin', desk.linkTo({ ...payments, clientId: account.clientId, hours: 24 }));
  const candidates = page.getByRole('list', { name: 'Secrets that could be revoked' });
  await expect(candidates).toContainText('It is still in use');
  await candidates.getByRole('button', { name: 'Revoke' }).last().click();
  await desk.guard.getByRole('checkbox', { name: /^I understand/ }).check();
  await desk.guard.getByRole('button', { name: 'Revoke secret' }).click();
  await expect(desk.guard).toBeHidden();
  await expect(desk.happening).toContainText('Slots 1 of 2 → 2 of 2');
  await desk.press();
  await expect(desk.dialog).toBeVisible();
  expect(await atlas.secrets(account.clientId)).toHaveLength(2);
});

test('a death outside office hours is moved with one press, never above the maximum', async ({
  page,
  desk,
}) => {
  // Friday noon: 31 hours later it is Saturday evening, and Monday's first office hour is nearer than Friday's last.
  await page.clock.setFixedTime(new Date('2026-11-27T11:00:00Z'));
  const { orgId } = payments;
  await desk.openAs(
    'Ada Admin',
    desk.linkTo({ orgId, clientId: payments.accounts.newMobileApp.clientId, hours: 31 }),
  );
  await page.getByRole('button', { name: 'Make it Mon 30 Nov, 10:00 (+39 h)' }).click();
  await expect(desk.hours).toHaveValue('70');
  await page.goto(desk.linkTo({ orgId: sandbox.orgId, clientId: sandbox.accounts.playground.clientId }));
  await expect(desk.happening).toContainText('outside office hours');
  await expect(page.getByRole('button', { name: /^Make it/ })).toHaveCount(0);
});

test('a change of what will happen is said politely, once it stands still', async ({ desk }) => {
  const { clientId } = payments.accounts.smokeScreen;
  await desk.openAs('Ada Admin', desk.linkTo({ ...payments, clientId, hours: 24 }));
  const said = desk.happening.getByRole('status');
  await expect(said).toContainText('Slots 1 of 2, then 2');
  const before = await said.textContent();
  await desk.hours.fill('720');
  await expect(said).not.toHaveText(before ?? '');
  await expect(said).toContainText('will stop working');
});

test('an empty access list is warned about where one is required', async ({ desk }) => {
  const { cashForecast } = treasury.accounts;
  await desk.openAs(
    'Tilda Treasury',
    desk.linkTo({ ...treasury, clientId: cashForecast.clientId, hours: 24 }),
  );
  await expect(desk.happening).toContainText('API calls get 403 until an address is added');
  await desk.press();
  await expect(desk.dialog).toContainText('API calls get 403 until an address is added');
});

test('a rotation from the link to the revoked old secret by keyboard alone', async ({
  page,
  desk,
  atlas,
}, testInfo) => {
  const account = payments.accounts.nightRotation;
  const [old] = await atlas.secrets(account.clientId);
  await desk.openAs('Ada Admin', desk.linkTo({ ...payments, clientId: account.clientId, hours: 720 }));
  await expect(desk.create).toHaveAccessibleName(`Create secret for ${account.name}`);
  const beganMs = Date.now();
  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const tabTo = async (name: RegExp) => {
    const isThere = () =>
      page.evaluate(
        () =>
          document.activeElement?.closest('label, button')?.textContent ??
          document.activeElement?.parentElement?.textContent ??
          '',
      );
    for (let presses = 0; presses < 60 && !name.test(await isThere()); presses += 1) await press('Tab');
  };

  await tabTo(/^I understand/);
  await press('Space');
  await tabTo(/^Create secret for/);
  await press('Enter');
  await expect(desk.dialog.getByRole('button', { name: 'Copy secret' })).toBeFocused();
  await press('Enter');
  await expect(desk.dialog.getByRole('status')).toContainText('Copied');
  await press('Escape');
  await page.waitForURL(accountPage(account.clientId));
  await expect(page.getByRole('region', { name: 'Finish the rotation' })).toBeVisible();
  await tabTo(/^Revoke …/);
  await press('Enter');
  await expect(desk.guard).toBeVisible();
  await tabTo(/^I understand/);
  await press('Space');
  await tabTo(/^Revoke secret$/);
  await press('Enter');
  await expect(desk.guard).toBeHidden();
  await expect(page.getByRole('region', { name: 'The next rotation' })).toBeVisible();
  testInfo.annotations.push({ type: 'measured', description: `${keys} keys, ${Date.now() - beganMs} ms` });
  expect((await atlas.secrets(account.clientId)).map(({ id }) => id)).not.toContain(old?.id);
});

test('what is taken away holds the dates and the link, and no value', async ({
  page,
  desk,
  atlas,
  stack,
}) => {
  const account = payments.accounts.takeAway;
  await desk.openAs('Ada Admin', desk.linkTo({ ...payments, clientId: account.clientId, hours: 2160 }));
  await desk.press();
  await desk.copyAndLeave();
  const [old, created] = await atlas.secrets(account.clientId);
  const link = `${stack.appUrl}/secrets/new?orgId=${payments.orgId}&clientId=${account.clientId}`;

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download reminder (.ics)' }).click();
  const download = await downloading;
  const text = await readFile(await download.path(), 'utf8');
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  const rings = events.map((event) =>
    String(event.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')),
  );
  const fortnightBefore = new Date(Date.parse(created?.expiresAt ?? '') - 14 * 86_400_000);
  expect(rings.map((ring) => new Date(ring).getTime())).toEqual([
    fortnightBefore.getTime(),
    new Date(old?.expiresAt ?? '').getTime(),
  ]);
  expect(events[0]?.getFirstPropertyValue('url')).toBe(link);

  const copied = async (name: string) => {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('status').filter({ hasText: 'copied.' })).toBeVisible();
    return pasted(page);
  };
  expect(await copied('Copy runbook link')).toBe(
    `[Rotate the secret of ${account.name} (${payments.name})](${link})`,
  );
  const summary = await copied('Copy summary for the ticket');
  expect(summary).toContain(created?.id);
  expect(summary).toContain(old?.id);
  await page.getByText('The same by command line').click();
  await expect(page.getByRole('main')).toContainText(
    `atlas api serviceAccounts createOrgSecret --version 2024-08-05 --orgId ${payments.orgId} --clientId ${account.clientId}`,
  );
  for (const taken of [text, summary, await page.content()]) expect(taken).not.toContain(created?.value);
});

test('nobody is told to move to a secret whose value was left unseen', async ({ page, desk }) => {
  const account = payments.accounts.leftUnseen;
  await desk.openAs('Ada Admin', desk.linkTo({ ...payments, clientId: account.clientId, hours: 24 }));
  await desk.press();
  await desk.dialog.getByRole('button', { name: 'Done' }).click();
  await desk.guard.getByRole('button', { name: 'Leave it unseen' }).click();
  await page.waitForURL(accountPage(account.clientId));
  const card = page.getByRole('region', { name: 'Finish the rotation' });
  await expect(card).toContainText('do not revoke this one for it');
  await expect(card).not.toContainText('move what uses it to');
  await expect(card.getByRole('button', { name: /^Revoke/ })).toHaveCount(0);
});

test('after an issue the account page says once more that the value is gone, also after a reload', async ({
  page,
  desk,
}) => {
  const account = payments.accounts.arrival;
  await desk.openAs('Ada Admin', desk.linkTo({ ...payments, clientId: account.clientId, hours: 24 }));
  await desk.press();
  await desk.copyAndLeave();
  const said = page.getByText(/was created at .* by you; its value was shown once and is gone/);
  await expect(said).toBeVisible();
  await page.reload();
  await expect(said).toBeVisible();
  await page.getByRole('link', { name: 'Rotate' }).click();
  await expect(desk.account).toHaveValue(account.name);
  await expect(said).toBeHidden();
});
