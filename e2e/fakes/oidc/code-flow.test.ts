import { afterAll, beforeAll, expect, test } from 'vitest';
import { PEOPLE } from './people';
import { createBrowser } from './testing/create-browser';
import { startTestProvider, type TestProvider } from './testing/start-test-provider';

let provider: TestProvider;
beforeAll(async () => {
  provider = await startTestProvider();
});
afterAll(() => provider.close());

test('the code flow ends in an ID token with the nonce, the name, the e-mail and the groups', async () => {
  const { location, nonce, verifier } = await provider.authorize(createBrowser(), { subject: 'ada' });
  expect(`${location.origin}${location.pathname}`).toBe(provider.redirectUri);
  expect(location.searchParams.get('state')).toBe('the-state');
  const claims = await provider.verify(await provider.redeem({ location, verifier }));
  expect(claims).toMatchObject({
    sub: 'ada',
    nonce,
    name: 'Ada Admin',
    email: 'ada.admin@example.com',
    groups: ['platform-admins', 'book-club'],
    sid: expect.any(String),
  });
  expect(claims).not.toHaveProperty('auth_time');
});

test.each(PEOPLE)('$name signs in with the groups of the list', async ({ subject, groups }) => {
  const claims = await provider.verify(await provider.signIn(createBrowser(), { subject }));
  expect(claims.groups).toEqual(groups);
});

test('the overage is told by _claim_names and no groups', async () => {
  const claims = await provider.verify(await provider.signIn(createBrowser(), { subject: 'oliver' }));
  expect(claims).toMatchObject({ _claim_names: { groups: 'src1' }, _claim_sources: { src1: {} } });
  expect(claims).not.toHaveProperty('groups');
});

test('the sign-in page names everyone once and needs nothing from elsewhere', async () => {
  const browser = createBrowser();
  const response = await browser.send(provider.authorizeUrl({ verifier: 'v'.repeat(43), nonce: 'n' }));
  const page = new URL(response.headers.get('location') ?? '', provider.url).href;
  const html = await (await browser.send(page)).text();
  expect([...html.matchAll(/>Sign in as ([^<]+)<\/button>/g)].map((match) => match[1])).toEqual(
    PEOPLE.map(({ name }) => name),
  );
  expect(html).not.toMatch(/https?:|<script/);
  const nobody = await browser.send(page, { method: 'POST', body: new URLSearchParams({ subject: 'eve' }) });
  expect(nobody.status).toBe(400);
  expect((await createBrowser().send(page)).status).toBe(400);
});

test('a request without PKCE, with plain PKCE or for another redirect URI gets no code', async () => {
  const url = new URL(provider.authorizeUrl({ verifier: 'v'.repeat(43), nonce: 'n' }));
  const changed = (change: (query: URLSearchParams) => void) => {
    const copy = new URL(url);
    change(copy.searchParams);
    return createBrowser().send(copy.href);
  };
  const without = await changed((query) => {
    query.delete('code_challenge');
    query.delete('code_challenge_method');
  });
  expect(without.headers.get('location')).toContain('error=invalid_request');
  const plain = await changed((query) => query.set('code_challenge_method', 'plain'));
  expect(plain.headers.get('location')).toContain('error=invalid_request');
  const elsewhere = await changed((query) => query.set('redirect_uri', 'http://localhost:1/'));
  expect(elsewhere.status).toBe(400);
});

test('a code is worth nothing with another verifier', async () => {
  const { location } = await provider.authorize(createBrowser(), { subject: 'ada' });
  await expect(provider.redeem({ location, verifier: 'w'.repeat(43) })).rejects.toThrow('400');
});

test('another person may be chosen in the same browser', async () => {
  const browser = createBrowser();
  await provider.signIn(browser, { subject: 'ada' });
  const { location, verifier } = await provider.authorize(browser, {
    subject: 'vera',
    extra: { prompt: 'login' },
  });
  const claims = await provider.verify(await provider.redeem({ location, verifier }));
  expect(claims.sub).toBe('vera');
});
