import { DEMO } from '../fakes/atlas/demo-cast';
import { expect, test } from '../test';

const { payments } = DEMO;
const addressOf = (account: { clientId: string }) =>
  `/organizations/${payments.orgId}/service-accounts/${account.clientId}`;

test('the page of an account tells what it is, and each secret by its dates', async ({
  page,
  desk,
  stack,
}) => {
  const account = payments.accounts.acquirerLink;
  await desk.openAs('Ada Admin', `${stack.appUrl}${addressOf(account)}`);
  await expect(page.getByRole('heading', { name: account.name })).toBeVisible();
  const main = page.getByRole('main');
  await expect(main).toContainText(account.clientId);
  await expect(main).toContainText('2 of 2 slots');
  await expect(main).toContainText('as reported by Atlas');
  await expect(main.getByRole('link', { name: 'Open in Atlas' })).toHaveAttribute(
    'href',
    `${stack.atlasUrl}/v2#/org/${payments.orgId}/access/serviceAccounts/${account.clientId}`,
  );
  await expect(page.getByRole('region', { name: 'Finish the rotation' })).toContainText('still in use');
  await main.getByRole('link', { name: 'Rotate' }).click();
  await expect(desk.account).toHaveValue(account.name);
});

test('a secret still in use asks twice before it is revoked', async ({ page, desk, atlas, stack }) => {
  const account = payments.accounts.posTerminals;
  await desk.openAs('Ada Admin', `${stack.appUrl}${addressOf(account)}`);
  await page.getByRole('button', { name: 'Revoke' }).last().click();
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: 'Revoke secret' }).click();
  await expect(question).toContainText('Tick this first');
  expect(await atlas.secrets(account.clientId)).toHaveLength(2);
  await question.getByRole('checkbox', { name: /^I understand/ }).check();
  await question.getByRole('button', { name: 'Revoke secret' }).click();
  await expect(question).toBeHidden();
  await expect(page.getByRole('main')).toContainText('1 of 2 slots');
  expect(await atlas.secrets(account.clientId)).toHaveLength(1);
});

test('an expired secret is revoked with one answer, and keeping it changes nothing', async ({
  page,
  desk,
  atlas,
  stack,
}) => {
  const account = payments.accounts.schemeReports;
  await desk.openAs('Ada Admin', `${stack.appUrl}${addressOf(account)}`);
  await page.getByRole('button', { name: 'Revoke' }).first().click();
  await page.getByRole('button', { name: 'Keep it' }).click();
  expect(await atlas.secrets(account.clientId)).toHaveLength(2);
  await page.getByRole('button', { name: 'Revoke' }).first().click();
  await page.getByRole('button', { name: 'Revoke secret' }).click();
  await expect(page.getByRole('main')).toContainText('1 of 2 slots');
});

test('a revocation whose answer is lost is said to be in doubt', async ({ page, desk, atlas, stack }) => {
  const account = payments.accounts.archiveLoader;
  await atlas.plan({
    operation: 'deleteSecret',
    clientId: account.clientId,
    fault: { kind: 'reset-before' },
  });
  await desk.openAs('Ada Admin', `${stack.appUrl}${addressOf(account)}`);
  await page.getByRole('button', { name: 'Revoke' }).last().click();
  await page.getByRole('button', { name: 'Revoke secret' }).click();
  await expect(page.getByRole('alertdialog').getByRole('alert')).toBeVisible({ timeout: 20_000 });
  const deletes = await atlas.requests({ clientId: account.clientId, operation: 'deleteSecret' });
  expect(deletes).toHaveLength(1);
});

test('the dashboard does not revoke what it signs in with', async ({ page, desk, stack }) => {
  await desk.openAs('Ada Admin', `${stack.appUrl}${addressOf(payments.owner)}`);
  await expect(page.getByRole('main')).toContainText(
    'Secret Desk itself signs in to Atlas with this account',
  );
  await expect(page.getByRole('button', { name: 'Revoke' })).toHaveCount(0);
});

test('an auditor looks and finds nothing to press', async ({ page, desk, stack }) => {
  await desk.openAs('Vera Viewer', `${stack.appUrl}${addressOf(payments.accounts.walletService)}`);
  await expect(page.getByRole('main')).toContainText('2 of 2 slots');
  await expect(page.getByRole('button', { name: 'Revoke' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Rotate' })).toHaveCount(0);
});

test('an account that does not exist is said not to', async ({ page, desk, stack }) => {
  await desk.openAs('Ada Admin', `${stack.appUrl}${addressOf({ clientId: `mdb_sa_id_${'0'.repeat(24)}` })}`);
  await expect(desk.alert).toContainText(/no such|not found|does not/i);
  await expect(page.getByRole('button', { name: 'Revoke' })).toHaveCount(0);
});
