import { expect, test } from '../test';

const REFUSED = ['wrong-iss', 'wrong-nonce', 'wrong-aud', 'alg-none', 'wrong-key'];

for (const variant of REFUSED) {
  test(`an ID token with ${variant} signs nobody in, and is audited`, async ({ page, oidc, stack }) => {
    await oidc.spoilIdToken('stan', variant);
    await page.goto(`${stack.appUrl}/secrets/new`);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: 'Sign in as Stringy Stan' }).click();
    await expect(page.getByText('You are not signed in')).toBeVisible();
    await expect(page).toHaveURL(/\/sign-in/);
    const session = await page.request.get('/api/auth/session');
    expect(await session.json()).toEqual({});
    await expect
      .poll(() => stack.app.lines.filter((line) => line.includes('"event":"sign-in.refused"')).length)
      .toBeGreaterThan(0);
  });
}

test('a callback without its cookies signs nobody in', async ({ request }) => {
  const response = await request.get('/api/auth/callback/sso?code=stolen&state=guessed');
  expect(response.url()).toContain('/sign-in');
  expect(await (await request.get('/api/auth/session')).json()).toEqual({});
});

test('the twenty-first sign-in of a minute from one address is refused, from another it is not', async ({
  page,
}) => {
  const begin = async (address: string) => {
    const headers = { 'x-forwarded-for': address };
    return (await page.request.post('/api/auth/signin/sso', { headers, form: {} })).status();
  };
  const statuses: number[] = [];
  // The window is a minute of the clock: across its edge, twenty more are let in.
  for (let count = 0; count < 41; count += 1) statuses.push(await begin('198.51.100.7'));
  expect(statuses.slice(0, 20)).not.toContain(429);
  expect(statuses.at(-1)).toBe(429);
  expect(await begin('198.51.100.8')).not.toBe(429);
});

test('what the browser asks of the provider does not reach it', async ({ request, oidc, stack }) => {
  const { csrfToken } = await (await request.get('/api/auth/csrf')).json();
  const response = await request.post(
    '/api/auth/signin/sso?prompt=none&max_age=99999&scope=openid+admin&redirect_uri=https%3A%2F%2Fevil.example',
    { form: { csrfToken, callbackUrl: '/', json: 'true' } },
  );
  const { url } = await response.json();
  const asked = new URL(url).searchParams;
  expect(asked.get('prompt')).toBeNull();
  expect(asked.get('max_age')).toBe('3600');
  expect(asked.get('redirect_uri')).toBe(`${stack.appUrl}/api/auth/callback/sso`);
  expect(asked.get('scope')).toBe('openid profile email groups');
  expect(asked.get('code_challenge_method')).toBe('S256');
  expect(asked.get('state')).toBeTruthy();
  expect(asked.get('nonce')).toBeTruthy();
  expect(await oidc.authorizations()).toEqual(expect.any(Array));
});

for (const address of [
  '//evil.example',
  '/\\evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/%2f%2fevil.example',
]) {
  test(`nobody is led to ${address}`, async ({ page, desk, stack }) => {
    await desk.openAs('Ada Admin', `${stack.appUrl}/sign-in?callbackUrl=${encodeURIComponent(address)}`);
    await expect(page).toHaveURL(`${stack.appUrl}/`);
  });
}

for (const person of ['Stringy Stan', 'Oliver Overage']) {
  test(`${person}’s groups are no groups`, async ({ page, desk, stack }) => {
    await desk.openAs(person, `${stack.appUrl}/secrets/new`);
    await expect(page.getByRole('main')).toContainText('platform-admins');
    await expect(desk.create).toHaveCount(0);
  });
}

test('Ivan receives nothing that is not his', async ({ page, desk, stack }) => {
  await desk.openAs('Ivan Issuer', `${stack.appUrl}/secrets/new`);
  const response = await page.request.get('/api/organizations');
  const { organizations } = await response.json();
  expect(organizations.map(({ name }: { name: string }) => name).sort()).toEqual([
    'Acme Logistics',
    'Acme Sandbox',
  ]);
});

test.describe('a provider in trouble', () => {
  test.describe.configure({ mode: 'serial' });

  test('a discovery document that names another issuer signs nobody in', async ({ page, oidc, stack }) => {
    await oidc.setIssuer('http://evil-issuer.example');
    await page.goto(`${stack.appUrl}/secrets/new`);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByRole('button', { name: 'Sign in as Ada Admin' }).click();
    await expect(page.getByText('You are not signed in')).toBeVisible();
    expect(await (await page.request.get('/api/auth/session')).json()).toEqual({});
    await oidc.setIssuer(null);
  });

  test('a provider that is down is said to be', async ({ page, oidc, stack }) => {
    await oidc.setDown(true);
    await page.goto(`${stack.appUrl}/secrets/new`);
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByText(/did not answer/)).toBeVisible();
    await oidc.setDown(false);
  });
});
