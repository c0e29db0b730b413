import { DEMO } from '../fakes/atlas/demo-cast';
import { expect, test } from '../test';

const { payments } = DEMO;
const { accounts } = payments;
const UNKNOWN = /may have been created/i;
const NOTHING = /nothing was created/i;

/** What may go wrong between us and Atlas, whether the deed was done, and what is true to say of it. */
const FAULTS = [
  {
    title: 'a reset before Atlas read it',
    account: accounts.taxReporter,
    fault: { kind: 'reset-before' },
    words: UNKNOWN,
  },
  {
    title: 'a reset after Atlas did it',
    account: accounts.refundWorker,
    fault: { kind: 'reset-after' },
    words: UNKNOWN,
    created: true,
  },
  {
    title: 'silence before',
    account: accounts.riskDashboard,
    fault: { kind: 'stall-before' },
    words: UNKNOWN,
  },
  {
    title: 'silence after',
    account: accounts.reconciliation,
    fault: { kind: 'stall-after' },
    words: UNKNOWN,
    created: true,
  },
  {
    title: 'half an answer',
    account: accounts.fxRates,
    fault: { kind: 'truncated' },
    words: UNKNOWN,
    created: true,
  },
  {
    title: 'a page of HTML that says 200',
    account: accounts.merchantPortal,
    fault: { kind: 'html-200' },
    words: UNKNOWN,
  },
  {
    title: 'a page of HTML that says 502',
    account: accounts.webhookRelay,
    fault: { kind: 'html-502' },
    words: UNKNOWN,
  },
  {
    title: 'an empty 201',
    account: accounts.disputeBot,
    fault: { kind: 'empty-201' },
    words: UNKNOWN,
    created: true,
  },
  {
    title: 'another content type',
    account: accounts.kycChecks,
    fault: { kind: 'wrong-content-type' },
    words: UNKNOWN,
    created: true,
  },
  {
    title: 'bytes that are no text',
    account: accounts.subscriptionRenewal,
    fault: { kind: 'invalid-utf8' },
    words: UNKNOWN,
    created: true,
  },
  {
    title: 'a 201 without the secret',
    account: accounts.dunningJobs,
    fault: { kind: 'secret-missing' },
    words: UNKNOWN,
    created: true,
  },
  {
    title: 'a 429 without Retry-After',
    account: accounts.treasuryFeed,
    fault: { kind: 'status', status: 429 },
    words: NOTHING,
  },
  { title: 'a 500', account: accounts.auditTrail, fault: { kind: 'status', status: 500 }, words: UNKNOWN },
  {
    title: 'a 503 after Atlas did it',
    account: accounts.pricingEngine,
    fault: { kind: 'status', status: 503, when: 'after' },
    words: UNKNOWN,
    created: true,
  },
  {
    title: 'a redirect',
    account: accounts.loyaltyPoints,
    fault: { kind: 'redirect', location: 'http://127.0.0.1:9/elsewhere' },
    words: UNKNOWN,
  },
  {
    title: 'an answer of 200 MB',
    account: accounts.gatewayCanary,
    fault: { kind: 'huge' },
    words: UNKNOWN,
    created: true,
  },
  {
    title: 'an answer that drips',
    account: accounts.statementPdf,
    fault: { kind: 'slow-drip', ms: 1000 },
    words: UNKNOWN,
    created: true,
  },
] as const;

for (const { title, account, fault, words, ...rest } of FAULTS) {
  test(`${title}: one POST, a true sentence within 20 s`, async ({ page, desk, atlas }) => {
    await atlas.plan({ operation: 'createSecret', clientId: account.clientId, fault });
    const before = (await atlas.secrets(account.clientId)).map(({ id }) => id);
    await desk.openAs(
      'Ada Admin',
      desk.linkTo({ orgId: payments.orgId, clientId: account.clientId, hours: 24 }),
    );
    await desk.press();
    await expect(desk.alert).toContainText(words, { timeout: 20_000 });
    // The last word comes when Atlas has been looked at again.
    await expect(desk.alert).not.toContainText(/still looking/i, { timeout: 15_000 });
    await expect(desk.alert).toContainText(words);
    const appeared = (await atlas.secrets(account.clientId)).filter(({ id }) => !before.includes(id));
    expect(appeared).toHaveLength('created' in rest ? 1 : 0);
    for (const { id } of appeared) await expect(desk.alert).toContainText(id.slice(-4));
    expect(await atlas.countPosts(account.clientId)).toBe(1);
    await expect(desk.dialog).toBeHidden();
    await expect(page.locator('body')).not.toContainText('mdb_sa_sk_');
  });
}

test('after a fault the next issue works, and the log names what failed', async ({
  desk,
  atlas,
  page,
  stack,
}) => {
  const account = accounts.newPartnerApi;
  await atlas.plan({ operation: 'createSecret', clientId: account.clientId, fault: { kind: 'html-502' } });
  await desk.openAs(
    'Ada Admin',
    desk.linkTo({ orgId: payments.orgId, clientId: account.clientId, hours: 24 }),
  );
  await desk.press();
  await expect(desk.alert).toContainText(UNKNOWN, { timeout: 20_000 });
  await page.getByRole('button', { name: 'Create another' }).click();
  await desk.press();
  await expect(desk.dialog).toBeVisible();
  const logged = stack.app.lines.filter((line) => line.includes('the outcome of an issue is unknown'));
  expect(logged.find((line) => line.includes(account.clientId))).toContain('"errorName":"AtlasServerError"');
});

test('an unseen secret is revoked from where it is named', async ({ desk, atlas, page }) => {
  const account = accounts.newScheduler;
  await atlas.plan({ operation: 'createSecret', clientId: account.clientId, fault: { kind: 'reset-after' } });
  await desk.openAs(
    'Ada Admin',
    desk.linkTo({ orgId: payments.orgId, clientId: account.clientId, hours: 24 }),
  );
  await desk.press();
  await page.getByRole('button', { name: 'Revoke it' }).click({ timeout: 15_000 });
  const confirm = page.getByRole('alertdialog');
  if (await confirm.isVisible()) await confirm.getByRole('button', { name: 'Revoke secret' }).click();
  await expect.poll(() => atlas.secrets(account.clientId)).toHaveLength(0);
});
