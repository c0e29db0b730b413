import { DEMO } from '../fakes/atlas/demo-cast';
import { createBoardPage } from '../pages/board';
import { violations } from '../pages/violations';
import { expect, test } from '../test';

const { payments, sandbox } = DEMO;

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme });

    test('sign-in, form, refusal, dialog and guard have no violations', async ({ page, desk, stack }) => {
      await page.goto(`${stack.appUrl}/sign-in?error=OAuthCallback`);
      await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
      expect(await violations(page)).toEqual([]);

      const account = colorScheme === 'light' ? sandbox.accounts.demoLoader : payments.accounts.archiveLoader;
      const organization = colorScheme === 'light' ? sandbox : payments;
      const link = desk.linkTo({
        orgId: organization.orgId,
        clientId: account.clientId,
        hours: 8,
        reason: 'axe',
      });
      await desk.openAs('Ada Admin', link);
      await expect(desk.create).toHaveAccessibleName(/^Create secret for /);
      expect(await violations(page)).toEqual([]);

      await desk.press();
      if (colorScheme === 'dark') {
        await expect(desk.alert).toBeVisible();
        expect(await violations(page)).toEqual([]);
        return;
      }
      await expect(desk.dialog).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(desk.guard).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('the board has no violations, wide, narrow, filtered and empty', async ({ page, desk, stack }) => {
      const board = createBoardPage(page);
      await desk.openAs('Ada Admin', `${stack.appUrl}/?org=zz`);
      await expect(board.status).toHaveText(/^Showing/);
      expect(await violations(page)).toEqual([]);
      await board.state('never used').click();
      await board.weeks.first().click();
      await page.setViewportSize({ width: 360, height: 740 });
      await expect(page.getByRole('combobox', { name: 'Order' })).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await board.search.fill('no such account');
      await expect(page.getByText('No secret matches')).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('the page of an account has no violations', async ({ page, desk, stack }) => {
      const { acquirerLink } = payments.accounts;
      await desk.openAs(
        'Ada Admin',
        `${stack.appUrl}/organizations/${payments.orgId}/service-accounts/${acquirerLink.clientId}`,
      );
      await page.getByRole('button', { name: 'Revoke' }).last().click();
      await expect(desk.guard).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('the secret dialog has no violations', async ({ page, desk }) => {
      const account =
        colorScheme === 'light' ? payments.accounts.branchLocator : payments.accounts.cashPickup;
      await desk.openAs(
        'Ada Admin',
        desk.linkTo({ orgId: payments.orgId, clientId: account.clientId, hours: 8 }),
      );
      await desk.press();
      await expect(desk.dialog).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}

test('at 360 pixels nothing is cut off sideways', async ({ page, desk }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const account = payments.accounts.walletService;
  await desk.openAs(
    'Ada Admin',
    desk.linkTo({ orgId: payments.orgId, clientId: account.clientId, hours: 24 }),
  );
  await expect(desk.create).toHaveAccessibleName(/^Create secret for /);
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
});

test('the board has no sideways scroll at 360 pixels', async ({ page, desk, stack }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await desk.openAs('Ada Admin', `${stack.appUrl}/`);
  const board = createBoardPage(page);
  await expect(board.status).toHaveText(/^Showing/);
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  // The longest and the strangest names.
  await board.search.fill('WWWWWW');
  await expect(board.rows.first()).toContainText('WWWW');
  expect(await overflow()).toBeLessThanOrEqual(0);
});
