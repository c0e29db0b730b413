import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { DEMO } from '../fakes/atlas/demo-cast';
import { expect, test } from '../test';

const { payments, sandbox } = DEMO;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page: Page): Promise<string[]> {
  // Over the debugger, as an extension would: the page's own policy forbids injected scripts.
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: AXE });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, { runOnly: ['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice'] })
      .then((r) => JSON.stringify(r.violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.target).join(' | '))))`,
    awaitPromise: true,
  });
  return JSON.parse(String(result.value));
}

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
