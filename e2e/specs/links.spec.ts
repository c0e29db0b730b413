import { DEMO } from '../fakes/atlas/demo-cast';
import { expect, test } from '../test';

const { payments } = DEMO;
const account = payments.accounts.settlementBatch;

test('a deep link opened signed out comes back filled, and submits nothing', async ({
  page,
  desk,
  atlas,
}) => {
  const link = desk.linkTo({
    orgId: payments.orgId,
    clientId: account.clientId,
    hours: 36,
    reason: 'INC-7 & more',
  });
  await desk.openAs('Ada Admin', link);
  await expect(page).toHaveURL(link);
  await expect(desk.organization).toHaveValue(payments.name);
  await expect(desk.account).toHaveValue(account.name);
  await expect(desk.hours).toHaveValue('36');
  await expect(desk.reason).toHaveValue('INC-7 & more');
  expect(await atlas.countPosts(account.clientId)).toBe(0);
});

test('a field from a link says so', async ({ page, desk }) => {
  await desk.openAs('Ada Admin', desk.linkTo({ orgId: payments.orgId, hours: 36 }));
  await expect(page.getByText('from link')).toHaveCount(2);
});

test('a hostile link fills nothing it should not, runs nothing and says what it left out', async ({
  page,
  desk,
}) => {
  let ran = false;
  page.on('dialog', (dialog) => {
    ran = true;
    void dialog.dismiss();
  });
  const query = new URLSearchParams({
    orgId: '../../etc/passwd',
    clientId: '<img src=x onerror=alert(1)>',
    hours: '1e9',
    reason: '"><script>alert(1)</script>',
  });
  await desk.openAs('Ada Admin', `${desk.linkTo({})}${query}`);
  await expect(desk.organization).toHaveValue('');
  await expect(desk.account).toHaveValue('');
  await expect(desk.reason).toHaveValue('"><script>alert(1)</script>');
  await expect(page.getByText(/link/i).first()).toBeVisible();
  expect(ran).toBe(false);
});

test('a link into an organization of others names the groups that may', async ({ desk }) => {
  await desk.openAs('Ivan Issuer', desk.linkTo({ orgId: payments.orgId, clientId: account.clientId }));
  await expect(desk.alert).toContainText('platform-admins');
});

test('somebody without a group is told which groups may and who they are', async ({ page, desk }) => {
  await desk.openAs('Nora Nogroup', desk.linkTo({ orgId: payments.orgId }));
  const main = page.getByRole('main');
  await expect(main).toContainText('platform-admins');
  await expect(main).toContainText('nora');
  await expect(desk.create).toHaveCount(0);
});

test('the front door is the board', async ({ page, desk, stack }) => {
  await desk.openAs('Ada Admin', `${stack.appUrl}/`);
  await expect(page).toHaveURL(`${stack.appUrl}/`);
  await expect(page.getByRole('heading', { name: 'Secrets by time left' })).toBeVisible();
  await page.getByRole('link', { name: 'Create secret' }).click();
  await expect(desk.create).toBeVisible();
  await page.getByRole('link', { name: 'Secret Desk' }).click();
  await expect(page.getByRole('heading', { name: 'Secrets by time left' })).toBeVisible();
});
