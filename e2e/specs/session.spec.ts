import type { BrowserContext } from '@playwright/test';
import { DEMO } from '../fakes/atlas/demo-cast';
import { createOidcControl } from '../oidc-control';
import { createDesk } from '../pages/desk';
import { expect, test } from '../test';

const { payments, logistics } = DEMO;
const COOKIE = 'secret-desk.session';

async function sessionCookie(context: BrowserContext) {
  return (await context.cookies()).find(({ name }) => name === COOKIE);
}

test('the session cookie is out of reach of scripts and other sites', async ({ context, desk, stack }) => {
  await desk.openAs('Ada Admin', stack.appUrl);
  expect(await sessionCookie(context)).toMatchObject({
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    domain: 'localhost',
  });
});

test('the session endpoint tells a name, and takes nothing', async ({ page, desk, stack }) => {
  await desk.openAs('Ada Admin', stack.appUrl);
  const session = await (await page.request.get('/api/auth/session')).json();
  expect(Object.keys(session).sort()).toEqual(['expires', 'user']);
  expect(session.user).toEqual({ name: 'Ada Admin' });
  const forged = await page.request.post('/api/auth/session', {
    data: { csrfToken: 'x', data: { groups: ['treasury-admins'], authTime: 9_999_999_999 } },
  });
  expect(forged.status()).toBe(405);
});

test('a tossed part of the cookie is a sign-out, not an error', async ({ page, context, desk, stack }) => {
  await desk.openAs('Ada Admin', stack.appUrl);
  await context.addCookies([{ name: `${COOKIE}.9`, value: 'junk', url: stack.appUrl }]);
  const response = await page.request.get('/api/organizations');
  expect(response.status()).toBe(401);
  const opened = await page.request.get('/secrets/new');
  expect(opened.status()).toBe(200);
  expect(opened.url()).toContain('/sign-in');
});

test('a cookie of other making is nobody', async ({ page, context, stack }) => {
  await context.addCookies([
    { name: COOKIE, value: 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..x.y.z', url: stack.appUrl },
  ]);
  expect((await page.request.get('/api/organizations')).status()).toBe(401);
});

test('the provider’s back-channel logout ends a session at once; a token that is none does not', async ({
  page,
  desk,
  oidc,
  stack,
}) => {
  await desk.openAs('Tilda Treasury', stack.appUrl);
  for (const variant of ['nonce', 'wrong-typ', 'events-null', 'wrong-aud']) {
    expect(await oidc.logOut('tilda', variant), variant).toBe(400);
  }
  expect((await page.request.get('/api/organizations')).status()).toBe(200);
  expect(await oidc.logOut('tilda')).toBe(200);
  expect((await page.request.get('/api/organizations')).status()).toBe(401);
});

test('a logout token counts once', async ({ oidc }) => {
  expect(await oidc.logOutTwice('oliver')).toEqual([200, 400]);
});

test('an old sign-in is renewed on the way, and the form comes back filled', async ({
  page,
  desk,
  oidc,
  atlas,
}) => {
  const account = logistics.accounts.warehouseSync;
  const link = desk.linkTo({
    orgId: logistics.orgId,
    clientId: account.clientId,
    hours: 36,
    reason: 'CHG-9',
  });
  await oidc.setAuthTime('ivan', { ageS: 4000 });
  await desk.openAs('Ivan Issuer', link);
  await oidc.setAuthTime('ivan', { mode: 'normal' });
  await desk.press();
  await page.getByRole('button', { name: 'Sign in as Ivan Issuer' }).click();
  await expect(desk.hours).toHaveValue('36');
  await expect(desk.reason).toHaveValue('CHG-9');
  expect(await atlas.countPosts(account.clientId)).toBe(0);
  const asked = (await oidc.authorizations()).at(-1);
  expect(asked).toMatchObject({ prompt: 'login', max_age: '3600' });
  await desk.press();
  await expect(desk.dialog).toBeVisible();
});

for (const mode of ['missing', 'string', 'future']) {
  test(`a sign-in whose time is ${mode} issues nothing`, async ({ page, desk, oidc, atlas }) => {
    const account = {
      missing: payments.accounts.splitBills,
      string: payments.accounts.kioskFeed,
      future: payments.accounts.paydayLoans,
    }[mode];
    await oidc.setAuthTime('ada', { mode });
    await desk.openAs(
      'Ada Admin',
      desk.linkTo({ orgId: payments.orgId, clientId: account?.clientId ?? '', hours: 24 }),
    );
    await oidc.setAuthTime('ada', { mode: 'normal' });
    await desk.press();
    if (mode === 'future')
      await expect(page.getByRole('button', { name: 'Sign in as Ada Admin' })).toBeVisible();
    else await expect(desk.alert).toContainText('OIDC_MAX_AGE_SECONDS');
    expect(await atlas.countPosts(account?.clientId ?? '')).toBe(0);
  });
}

test('a session ends when it was said to, however often it is read', async ({ startOwn, browser }) => {
  const stack = await startOwn({ env: { SESSION_MAX_AGE_SECONDS: '10', OIDC_MAX_AGE_SECONDS: '0' } });
  const context = await browser.newContext();
  const page = await context.newPage();
  await createDesk(page, stack.appUrl).openAs('Timeless Tom', stack.appUrl);
  const began = Date.now();
  await expect
    .poll(
      async () => {
        await page.request.get(`${stack.appUrl}/api/auth/session`);
        return (await page.request.get(`${stack.appUrl}/api/organizations`)).status();
      },
      { timeout: 30_000, intervals: [500] },
    )
    .toBe(401);
  expect(Date.now() - began).toBeGreaterThan(5_000);
  expect(Date.now() - began).toBeLessThan(16_000);
  expect(await createOidcControl(stack.oidcUrl).authorizations()).not.toHaveLength(0);
  await context.close();
});
