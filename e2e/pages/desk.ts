import { expect, type Locator, type Page } from '@playwright/test';

export type FormLink = { orgId?: string; clientId?: string; hours?: number; reason?: string };

/** What an operator sees and does, found by role and name. */
export function createDesk(page: Page, appUrl: string) {
  const choose = async (field: Locator, text: string) => {
    await field.click();
    await field.fill(text);
    await page.getByRole('option', { name: text }).first().click();
  };

  const desk = {
    organization: page.getByRole('combobox', { name: 'Organization' }),
    account: page.getByRole('combobox', { name: 'Service account' }),
    hours: page.getByRole('spinbutton', { name: 'Expires after (hours)' }),
    reason: page.getByRole('textbox', { name: 'Reason' }),
    understand: page.getByRole('checkbox', { name: /^I understand/ }),
    create: page.getByRole('button', { name: /^Create secret/ }),
    alert: page.getByRole('alert').filter({ hasText: /\S/ }),
    dialog: page.getByRole('dialog', { name: 'Copy this secret now' }),
    value: page.getByLabel('Secret value'),
    happening: page.getByRole('region', { name: 'What will happen' }),
    guard: page.getByRole('alertdialog'),

    linkTo: ({ orgId, clientId, hours, reason }: FormLink) => {
      const query = new URLSearchParams({
        ...(orgId === undefined ? {} : { orgId }),
        ...(clientId === undefined ? {} : { clientId }),
        ...(hours === undefined ? {} : { hours: String(hours) }),
        ...(reason === undefined ? {} : { reason }),
      });
      return `${appUrl}/secrets/new?${query}`;
    },

    /** Opens an address as a named person: the sign-in comes up by itself and leads back. */
    async openAs(person: string, address: string) {
      await page.goto(address);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.getByRole('button', { name: `Sign in as ${person}` }).click();
      await page.waitForURL((url) => url.href.startsWith(appUrl));
    },

    chooseOrganization: (name: string) => choose(desk.organization, name),
    chooseAccount: (name: string) => choose(desk.account, name),

    /** Ticks what has to be ticked, when it has to be, and presses. */
    async press() {
      await expect(desk.create).toHaveAccessibleName(/^Create secret for /);
      const needsConsent = page.getByText(/stops working on/).or(page.getByText('Slots'));
      await expect(needsConsent.first()).toBeVisible();
      if (await desk.understand.isVisible()) await desk.understand.check();
      await desk.create.click();
    },

    /** Copies the new secret, and leaves for the account's page. */
    async copyAndLeave() {
      await desk.dialog.getByRole('button', { name: 'Copy secret' }).click();
      await desk.dialog.getByRole('button', { name: 'Done' }).click();
      await page.waitForURL('**/organizations/*/service-accounts/*');
    },
  };
  return desk;
}

export type Desk = ReturnType<typeof createDesk>;
