import { DEMO } from '../fakes/atlas/demo-cast';
import { expect, test } from '../test';

const { payments, logistics, dataPlatform } = DEMO;
const TRYING = ['token', 'revokeToken'];

test('an admin signs in, chooses, and sees the new secret once', async ({ page, desk, atlas }) => {
  const account = payments.accounts.billingCi;
  await desk.openAs('Ada Admin', desk.linkTo({}));
  await desk.chooseOrganization(payments.name);
  await desk.chooseAccount(account.name);
  await desk.hours.fill('24');
  await desk.reason.fill('rotation of the week');
  await desk.press();

  await expect(desk.dialog).toBeVisible();
  const created = (await atlas.secrets(account.clientId)).at(-1);
  await expect(desk.value).toHaveText('•'.repeat(24));
  await desk.dialog.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(desk.value).toHaveText(created?.value ?? 'no secret');
  expect(await atlas.countPosts(account.clientId)).toBe(1);

  await desk.dialog.getByRole('button', { name: 'Copy secret' }).click();
  await expect(desk.dialog.getByRole('status')).toContainText('Copied');
  await desk.dialog.getByRole('button', { name: 'Done' }).click();
  await expect(desk.dialog).toBeHidden();
  await page.waitForURL(`**/organizations/${payments.orgId}/service-accounts/${account.clientId}`);
  await expect(page.getByText('shown once and is gone')).toBeVisible();
});

test('an API key (HTTP Digest) issues as an OAuth account does', async ({ desk, atlas }) => {
  const account = logistics.accounts.routePlanner;
  await desk.openAs(
    'Ivan Issuer',
    desk.linkTo({ orgId: logistics.orgId, clientId: account.clientId, hours: 48 }),
  );
  await desk.press();
  await desk.dialog.getByRole('button', { name: 'Show', exact: true }).click();
  const created = (await atlas.secrets(account.clientId)).at(-1);
  await expect(desk.value).toHaveText(created?.value ?? 'no secret');
});

test('one of 200 accounts is found by a part of its name or of its client id', async ({ page, desk }) => {
  const wanted = dataPlatform.manyAccounts[150];
  await desk.openAs('Ada Admin', desk.linkTo({ orgId: dataPlatform.orgId }));
  await desk.account.click();
  await desk.account.fill(wanted?.clientId.slice(-8) ?? 'none');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.getByRole('option').click();
  await expect(desk.create).toHaveAccessibleName(`Create secret for ${wanted?.name}`);
});

test('a warm issue costs Atlas one GET and one POST', async ({ desk, atlas, page }) => {
  for (const [organization, account] of [
    [payments, payments.accounts.feeCalculator],
    [logistics, logistics.accounts.fleetTelemetry],
  ] as const) {
    const link = desk.linkTo({ orgId: organization.orgId, clientId: account.clientId, hours: 24 });
    if (organization === payments) await desk.openAs('Ada Admin', link);
    else await page.goto(link);
    await expect(desk.create).toHaveAccessibleName(/^Create secret for /);
    const before = (await atlas.requests({ orgId: organization.orgId })).length;
    await desk.press();
    await expect(desk.dialog).toBeVisible();
    const requests = await atlas.requests({ orgId: organization.orgId });
    // What tries the new secret comes after it is on the screen, and is not part of issuing it.
    const during = requests
      .slice(before)
      .filter((one) => !(one.clientId === account.clientId && TRYING.includes(one.operation)));
    expect(during.map(({ method, operation }) => `${method} ${operation}`)).toEqual([
      'GET getServiceAccount',
      'POST createSecret',
    ]);
    await desk.copyAndLeave();
  }
});

test('Enter before the list has come sends nothing and keeps what was typed', async ({ page, desk }) => {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/organizations', async (route) => {
    await released;
    await route.continue();
  });
  await desk.openAs('Ada Admin', desk.linkTo({}));
  await desk.organization.focus();
  await page.keyboard.type('Acme Pay');
  await page.keyboard.press('Enter');
  await expect(desk.alert).toHaveCount(0);
  release();
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(desk.organization).toHaveValue('Acme Pay');
  await page.keyboard.press('Enter');
  await expect(desk.organization).toHaveValue(payments.name);
});

test('the whole job is done by keyboard alone', async ({ page, desk }) => {
  const account = payments.accounts.ledgerExport;
  await desk.openAs('Ada Admin', desk.linkTo({}));
  await desk.organization.focus();
  await page.keyboard.type('Acme Pay');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await desk.account.focus();
  await page.keyboard.type(account.name);
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(desk.create).toHaveAccessibleName(`Create secret for ${account.name}`);
  await desk.hours.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('72');
  await desk.understand.focus();
  await page.keyboard.press('Space');
  await desk.create.focus();
  await page.keyboard.press('Enter');
  await expect(desk.dialog.getByRole('button', { name: 'Copy secret' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(desk.dialog.getByRole('status')).toContainText('Copied');
  await page.keyboard.press('Escape');
  await expect(desk.dialog).toBeHidden();
});
