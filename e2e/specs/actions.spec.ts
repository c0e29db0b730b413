import type { Page } from '@playwright/test';
import { DEMO } from '../fakes/atlas/demo-cast';
import { type Captured, captureAction, replay } from '../pages/action-capture';
import type { Desk } from '../pages/desk';
import { expect, test } from '../test';

const { payments } = DEMO;

async function capture(
  page: Page,
  desk: Desk,
  account: { clientId: string },
  person = 'Ada Admin',
): Promise<Captured> {
  await desk.openAs(person, desk.linkTo({ orgId: payments.orgId, clientId: account.clientId, hours: 24 }));
  return captureAction(page, () => desk.press());
}

test('twenty arrivals of one click make one POST, and all get the secret', async ({ page, desk, atlas }) => {
  const account = payments.accounts.binLookup;
  const captured = await capture(page, desk, account);
  // Atlas takes its time, so that all of them arrive while the first is under way.
  await atlas.plan({
    operation: 'createSecret',
    clientId: account.clientId,
    fault: { kind: 'latency', ms: 3000 },
  });
  const answers = await Promise.all(Array.from({ length: 20 }, () => replay(captured)));
  expect(await atlas.countPosts(account.clientId)).toBe(1);
  const value = (await atlas.secrets(account.clientId)).at(-1)?.value ?? 'no secret';
  for (const { text } of answers) expect(text.split(value)).toHaveLength(2);

  const late = await replay(captured);
  expect(late.text).toContain('already_issued');
  expect(late.text).not.toContain(value);
  expect(await atlas.countPosts(account.clientId)).toBe(1);
});

test('a write that does not come from our page does nothing', async ({ page, desk, atlas, stack }) => {
  const account = payments.accounts.riskRules;
  const captured = await capture(page, desk, account);
  const evil = 'https://evil.example';
  const attempts: Record<string, string>[] = [
    { origin: '' },
    { origin: 'null' },
    { origin: evil },
    { origin: evil, 'x-forwarded-host': 'evil.example' },
    { origin: stack.appUrl, 'sec-fetch-site': 'cross-site' },
    { origin: stack.appUrl.replace('localhost', '127.0.0.1') },
  ];
  for (const headers of attempts) {
    const { text } = await replay(captured, { headers });
    expect(text).not.toContain('mdb_sa_sk_');
  }
  expect(await atlas.countPosts(account.clientId)).toBe(0);
});

test('no path, header or method makes an action believe more than the session says', async ({
  page,
  desk,
  atlas,
}) => {
  const account = payments.accounts.offerEngine;
  const captured = await capture(page, desk, account);
  for (const path of ['/', '/sign-in', '/no-such-page', '/api/organizations', '/healthz', '/secrets/new']) {
    const { text } = await replay(captured, {
      path,
      headers: { cookie: '', 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
    });
    expect(text).not.toContain('mdb_sa_sk_');
    expect(text).not.toContain(account.name);
  }
  for (const method of ['GET', 'HEAD', 'PUT', 'OPTIONS']) {
    await fetch(captured.url, {
      method,
      headers: {
        'next-action': captured.headers['next-action'] ?? '',
        cookie: captured.headers.cookie ?? '',
      },
    });
  }
  expect(await atlas.countPosts(account.clientId)).toBe(0);
});

test('whoever may only look cannot issue, whatever the browser sends', async ({
  page,
  desk,
  atlas,
  browser,
  stack,
}) => {
  const account = payments.accounts.storeSync;
  const captured = await capture(page, desk, account);
  const other = await browser.newContext();
  const { createDesk } = await import('../pages/desk');
  const visitor = await other.newPage();
  await createDesk(visitor, stack.appUrl).openAs('Vera Viewer', stack.appUrl);
  const cookie = (await other.cookies(stack.appUrl)).map(({ name, value }) => `${name}=${value}`).join('; ');
  const { text } = await replay(captured, { headers: { cookie } });
  await other.close();
  expect(text).toContain('organization_forbidden');
  expect(await atlas.countPosts(account.clientId)).toBe(0);
});

test('arguments of another shape are refused, and nothing inside is told', async ({ page, desk, atlas }) => {
  const account = payments.accounts.tillCloud;
  const captured = await capture(page, desk, account);
  const bodies = [
    '[]',
    '[null]',
    '[{"$F1":1}]',
    '["$@0"]',
    captured.body.replace(account.clientId, '../../orgs'),
    captured.body.replace('"expiresAfterHours":24', '"expiresAfterHours":"24"'),
    captured.body.replace('"expiresAfterHours":24', '"expiresAfterHours":24,"admin":true'),
    captured.body.replace('"expiresAfterHours":24', '"expiresAfterHours":-24'),
    `[${JSON.stringify({ reason: 'x'.repeat(20_000) })}]`,
  ];
  for (const body of bodies) {
    const { text } = await replay({ ...captured, body });
    expect(text).not.toContain('mdb_sa_sk_');
    expect(text).not.toContain('node_modules');
  }
  expect(await atlas.countPosts(account.clientId)).toBe(0);
});

test('signing out ends the session even for whoever kept the cookie', async ({ page, desk, atlas }) => {
  const account = payments.accounts.tipJar;
  const captured = await capture(page, desk, account);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.waitForURL(/\/sign-in/);
  const { text } = await replay(captured);
  expect(text).toContain('signed_out');
  expect(await atlas.countPosts(account.clientId)).toBe(0);
});
