import { DEMO } from '../fakes/atlas/demo-cast';
import { expect, test } from '../test';

const { payments, sandbox, dataPlatform } = DEMO;

/** Every refusal is an alert, says that nothing was created, and leaves the form as it was. */
async function expectRefused(desk: import('../pages/desk').Desk, words: RegExp) {
  await expect(desk.alert).toContainText(words);
  await expect(desk.alert).toContainText(/nothing was created/i);
  await expect(desk.hours).not.toHaveValue('');
  await expect(desk.dialog).toBeHidden();
}

test('both slots full: refused before Atlas is asked to create', async ({ page, desk, atlas }) => {
  const account = payments.accounts.checkoutApi;
  await desk.openAs(
    'Ada Admin',
    desk.linkTo({ orgId: payments.orgId, clientId: account.clientId, hours: 24 }),
  );
  await desk.press();
  await expectRefused(desk, /two secrets|both slots/i);
  await expect(page.getByRole('main')).toContainText('2 of 2');
  expect(await atlas.countPosts(account.clientId)).toBe(0);
});

test('an expired secret still fills its slot', async ({ desk, atlas }) => {
  const account = payments.accounts.sepaExport;
  await desk.openAs(
    'Ada Admin',
    desk.linkTo({ orgId: payments.orgId, clientId: account.clientId, hours: 24 }),
  );
  await desk.press();
  await expectRefused(desk, /two secrets|both slots/i);
  expect(await atlas.countPosts(account.clientId)).toBe(0);
});

test('more hours than the organization allows are refused in the form, what was typed stays', async ({
  page,
  desk,
  atlas,
}) => {
  const account = sandbox.accounts.playground;
  await desk.openAs(
    'Ada Admin',
    desk.linkTo({ orgId: sandbox.orgId, clientId: account.clientId, hours: 24 }),
  );
  await expect(desk.create).toHaveAccessibleName(/^Create secret for /);
  await desk.create.click();
  await expect(desk.hours).toHaveAttribute('aria-invalid', 'true');
  await expect(desk.hours).toHaveValue('24');
  await expect(page.getByText(/maximum.*8 h|8 h.*maximum|at most 8/i).first()).toBeVisible();
  expect(await atlas.countPosts(account.clientId)).toBe(0);
});

test('the policy of a connection may be narrower than the organization', async ({ page, desk }) => {
  await desk.openAs('Ada Admin', desk.linkTo({ orgId: dataPlatform.orgId }));
  await expect(page.getByRole('button', { name: '90 d', exact: true })).toBeEnabled();
  await expect(page.getByRole('button', { name: '180 d', exact: true })).toBeDisabled();
});

test('a secret made by somebody else since the form was read stops the issue', async ({ desk, atlas }) => {
  const account = payments.accounts.newMobileApp;
  await desk.openAs(
    'Ada Admin',
    desk.linkTo({ orgId: payments.orgId, clientId: account.clientId, hours: 24 }),
  );
  await expect(desk.create).toHaveAccessibleName(/^Create secret for /);
  await atlas.changeSecret({ action: 'add', clientId: account.clientId });
  await desk.create.click();
  await expectRefused(desk, /changed/i);
  expect(await atlas.countPosts(account.clientId)).toBe(0);
  await expect(desk.understand).toBeVisible();
  await desk.understand.check();
  await desk.create.click();
  await expect(desk.dialog).toBeVisible();
});

const ATLAS_REFUSALS = [
  {
    title: 'a credential that Atlas refuses',
    account: payments.accounts.fraudScoring,
    fault: { kind: 'status', status: 403, errorCode: 'ACCESS_FORBIDDEN' },
    words: /Atlas/,
  },
  {
    title: 'an address that is not on the access list',
    account: payments.accounts.chargebackSync,
    fault: { kind: 'ip-not-allowed' },
    words: /access list/i,
  },
  {
    title: 'a rate limit',
    account: payments.accounts.payoutRunner,
    fault: { kind: 'status', status: 429, retryAfter: 30 },
    words: /again in \d+ s/i,
  },
  {
    title: 'a rotation that somebody else runs',
    account: payments.accounts.invoiceMailer,
    fault: { kind: 'status', status: 409, errorCode: 'DATA_CONCURRENCY_ERROR' },
    words: /another rotation/i,
  },
] as const;

for (const { title, account, fault, words } of ATLAS_REFUSALS) {
  test(`${title} is told in words, and nothing was created`, async ({ desk, atlas }) => {
    await atlas.plan({ operation: 'createSecret', clientId: account.clientId, fault });
    await desk.openAs(
      'Ada Admin',
      desk.linkTo({ orgId: payments.orgId, clientId: account.clientId, hours: 24 }),
    );
    await desk.press();
    await expectRefused(desk, words);
    expect(await atlas.countPosts(account.clientId)).toBe(1);
    expect(await atlas.secrets(account.clientId)).toHaveLength(1);
  });
}

test('a sign-in that never says when is refused with the variable to look at', async ({ desk, atlas }) => {
  const account = payments.accounts.cardVault;
  await desk.openAs(
    'Timeless Tom',
    desk.linkTo({ orgId: payments.orgId, clientId: account.clientId, hours: 24 }),
  );
  await desk.press();
  await expectRefused(desk, /OIDC_MAX_AGE_SECONDS/);
  expect(await atlas.countPosts(account.clientId)).toBe(0);
});

test('an auditor may look, and reads which groups may issue', async ({ page, desk }) => {
  await desk.openAs('Vera Viewer', desk.linkTo({ orgId: payments.orgId }));
  await expect(page.getByRole('main')).toContainText('platform-admins');
});
