import { DEMO } from '../fakes/atlas/demo-cast';
import { expect, test } from '../test';

const { payments } = DEMO;

test('health and readiness answer without a session and name nothing', async ({ request }) => {
  for (const path of ['/healthz', '/readyz']) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(200);
    const body = await response.text();
    expect(body.length).toBeLessThan(20);
    expect(response.headers()['cache-control']).toContain('no-store');
  }
});

test('the metrics count, and name nobody', async ({ request, desk, stack }) => {
  await desk.openAs('Ada Admin', `${stack.appUrl}/secrets/new`);
  await expect(desk.organization).toBeVisible();
  await expect
    .poll(async () => (await request.get('/metrics')).text())
    .toContain('secret_desk_atlas_calls_total{operation="listOrganizations"');
  const text = await (await request.get('/metrics')).text();
  for (const name of ['Acme', 'mdb_sa', 'ada', payments.orgId, '127.0.0.1']) expect(text).not.toContain(name);
});

test('the metrics tell of expiries though nobody has signed in, by connection and state alone', async ({
  startOwn,
}) => {
  const stack = await startOwn();
  const text = await (await fetch(`${stack.appUrl}/metrics`)).text();
  const sample = (name: string) => new RegExp(`^${name}\\{(.*)\\} (\\S+)$`, 'gm');
  const secrets = [...text.matchAll(sample('secret_desk_secrets'))].map(([, labels, value]) => ({
    labels,
    value: Number(value),
  }));
  expect(secrets).toHaveLength(5 * 6);
  const { owner, reader, accounts } = DEMO.sandbox;
  const cast = [owner, reader, ...Object.values(accounts)].flatMap((account) => account.secrets);
  for (const { labels } of secrets) {
    expect(labels).toMatch(
      /^connection="(payments|logistics|data-platform|sandbox|treasury)",state="(any|expiring|expired|never-used|only|being-replaced)"$/,
    );
  }
  expect(secrets.find(({ labels }) => labels === 'connection="sandbox",state="any"')?.value).toBe(
    cast.length,
  );
  expect(secrets.find(({ labels }) => labels === 'connection="sandbox",state="expired"')?.value).toBe(
    cast.filter(({ expiresInHours }) => expiresInHours < 0).length,
  );

  const inThreeHours = Date.now() / 1000 + 3 * 3600;
  const soonest = [...text.matchAll(sample('secret_desk_soonest_expiry_timestamp_seconds'))];
  expect(soonest.map(([, labels]) => labels)).toHaveLength(5);
  const sandbox = soonest.find(([, labels]) => labels === 'connection="sandbox"');
  expect(Math.abs(Number(sandbox?.[2]) - inThreeHours)).toBeLessThan(120);
  const readAt = [...text.matchAll(sample('secret_desk_board_read_timestamp_seconds'))];
  expect(readAt.map(([, labels]) => labels)).toHaveLength(5);
  for (const [, , value] of readAt) expect(Date.now() / 1000 - Number(value)).toBeLessThan(60);
});

test('every kind of answer carries the headers', async ({ request }) => {
  for (const path of [
    '/sign-in',
    '/secrets/new',
    '/no-such-page',
    '/api/organizations',
    '/api/board',
    '/api/auth/csrf',
    '/healthz',
  ]) {
    const response = await request.get(path, { maxRedirects: 0 });
    const headers = response.headers();
    expect(headers['content-security-policy'], path).toContain("require-trusted-types-for 'script'");
    expect(headers['x-frame-options'], path).toBe('DENY');
    expect(headers['x-content-type-options'], path).toBe('nosniff');
    expect(headers['referrer-policy'], path).toBe('no-referrer');
    expect(headers['cache-control'], path).toContain('no-store');
    expect(headers['x-powered-by'], path).toBeUndefined();
    expect(headers['access-control-allow-origin'], path).toBeUndefined();
  }
});

test('every page gets a nonce of its own, never the one a client sends', async ({ request }) => {
  const nonces = new Set<string>();
  for (let round = 0; round < 20; round += 1) {
    const response = await request.get('/sign-in', { headers: { 'x-nonce': 'mine' } });
    const nonce = /'nonce-([^']+)'/.exec(response.headers()['content-security-policy'] ?? '')?.[1] ?? '';
    nonces.add(nonce);
    expect(await response.text()).toContain(`nonce="${nonce}"`);
  }
  expect(nonces.size).toBe(20);
  expect(nonces.has('mine')).toBe(false);
});

test('reads without a session answer 401 and nothing else', async ({ request }) => {
  for (const path of [
    '/api/organizations',
    `/api/organizations/${payments.orgId}/limits`,
    `/api/organizations/${payments.orgId}/service-accounts`,
    '/api/board',
  ]) {
    const response = await request.get(path);
    expect(response.status(), path).toBe(401);
    expect(Object.keys(await response.json())).toEqual(['code', 'requestId']);
  }
  const metrics = await (await request.get('/metrics')).text();
  for (const route of ['organizations', 'limits', 'accounts', 'board']) {
    expect(metrics).toMatch(
      new RegExp(`^secret_desk_request_seconds_count\\{route="${route}",status="401"\\} [1-9]`, 'm'),
    );
  }
});

test('an identity in a header is nobody', async ({ request }) => {
  const response = await request.get('/api/organizations', {
    headers: {
      'x-forwarded-user': 'ada',
      'x-auth-request-groups': 'platform-admins',
      'x-forwarded-email': 'a@b.c',
    },
  });
  expect(response.status()).toBe(401);
});

test('the audit trail says who, what and when, before and after', async ({ desk, stack }) => {
  const account = payments.accounts.escrow;
  await desk.openAs(
    'Ada Admin',
    desk.linkTo({ orgId: payments.orgId, clientId: account.clientId, hours: 24, reason: 'INC-42' }),
  );
  await desk.press();
  await expect(desk.dialog).toBeVisible();
  const lines = stack.app.lines
    .filter((line) => line.includes('"event":"secret.issue.') && line.includes(account.clientId))
    .map((line): Record<string, unknown> => JSON.parse(line));
  expect(lines.map(({ event }) => event)).toEqual(['secret.issue.attempted', 'secret.issue.succeeded']);
  for (const line of lines) {
    expect(line).toMatchObject({
      kind: 'audit',
      connection: 'payments',
      orgId: payments.orgId,
      hours: 24,
      reason: 'INC-42',
    });
    expect(line.actor).toMatchObject({ groups: ['platform-admins'] });
    expect(String(line.time)).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
  }
  expect(lines[1]?.secretId).toMatch(/^[0-9a-f]{24}$/);
  // Next's own greeting aside, a line is a JSON object, and only audit lines say that they are.
  for (const line of stack.app.lines.filter((text) => text.startsWith('{'))) {
    expect(() => JSON.parse(line), line).not.toThrow();
  }
});
