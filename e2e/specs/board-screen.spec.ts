import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { DEMO } from '../fakes/atlas/demo-cast';
import { createBoardPage } from '../pages/board';
import { expect, test } from '../test';

const { payments, logistics } = DEMO;

test('search, filters and order are in the address and survive a reload', async ({ page, desk, stack }) => {
  const board = createBoardPage(page);
  await desk.openAs('Ada Admin', `${stack.appUrl}/`);
  await board.search.fill('route-planner');
  await expect(board.rows).toHaveCount(1);
  await board.state('expires').click();
  await board.organization.fill('Logistics');
  await page.getByRole('option', { name: logistics.name }).click();
  await board.heading('Account').getByRole('button').click();
  await expect(page).toHaveURL(
    `${stack.appUrl}/?q=route-planner&org=${logistics.orgId}&state=expiring&sort=account`,
  );
  await page.reload();
  await expect(board.search).toHaveValue('route-planner');
  await expect(board.organization).toHaveValue(logistics.name);
  await expect(board.state('expires')).toHaveAttribute('aria-pressed', 'true');
  await expect(board.heading('Account')).toHaveAttribute('aria-sort', 'ascending');
  await expect(board.rows).toHaveCount(1);
  await board.clear.click();
  await expect(page).toHaveURL(`${stack.appUrl}/?sort=account`);
  await expect(board.organization).toHaveValue('');
  await board.search.fill('no such account');
  await expect(page.getByText('No secret matches')).toBeVisible();
});

test('a link to a filtered board opened signed out comes back filtered; what is hostile in it is named', async ({
  page,
  desk,
  stack,
}) => {
  const board = createBoardPage(page);
  const address = `${stack.appUrl}/?q=route-planner&org=..%2F..&week=%3Cscript%3E`;
  await desk.openAs('Ada Admin', address);
  await expect(board.rows).toHaveCount(1);
  await expect(page.getByRole('note')).toContainText('24 hexadecimal digits');
  await expect(page.getByRole('note')).toContainText('Monday');
  await expect(page).toHaveURL(`${stack.appUrl}/?q=route-planner`);
});

test('a row leads to its account and, filled in, to the form', async ({ page, desk, stack }) => {
  const board = createBoardPage(page);
  const account = payments.accounts.mandates;
  await desk.openAs('Ada Admin', `${stack.appUrl}/?q=${account.clientId}`);
  await board
    .rowOf(account.name)
    .getByRole('link', { name: `Rotate ${account.name}` })
    .click();
  await expect(desk.organization).toHaveValue(payments.name);
  await expect(desk.account).toHaveValue(account.name);
  // What was done at the form has made the old rows untrue.
  const readAgain = page.waitForRequest('**/api/board');
  await page.goBack();
  await readAgain;
  await expect(board.search).toHaveValue(account.clientId);
  await page.getByRole('link', { name: account.name, exact: true }).click();
  await expect(page.getByRole('heading', { name: account.name })).toBeVisible();
});

test('an auditor sees rows and nothing to rotate', async ({ page, desk, stack }) => {
  const board = createBoardPage(page);
  await desk.openAs('Vera Viewer', `${stack.appUrl}/?q=mandates`);
  await expect(board.rowOf(payments.accounts.mandates.name)).toBeVisible();
  await expect(page.getByRole('link', { name: /^Rotate/ })).toHaveCount(0);
  await board.clear.click();
  await expect(board.status).toHaveText(/^Showing (\d+) of \1 secrets$/);
  await board.search.fill(logistics.name);
  await expect(page.getByText('No secret matches')).toBeVisible();
});

test('somebody without a group is told which groups may', async ({ page, desk, stack }) => {
  await desk.openAs('Nora Nogroup', `${stack.appUrl}/`);
  await expect(page.getByRole('main')).toContainText('platform-admins');
  await expect(createBoardPage(page).table).toHaveCount(0);
});

test('whoever is signed out meanwhile signs in and comes back to the same view', async ({
  page,
  desk,
  stack,
}) => {
  const board = createBoardPage(page);
  await desk.openAs('Ada Admin', `${stack.appUrl}/?q=route-planner`);
  await expect(board.rows).toHaveCount(1);
  await page.context().clearCookies();
  const asked = page.waitForRequest('**/api/board?fresh=1');
  await board.refresh.click();
  await asked;
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=%2F%3Fq%3Droute-planner$/);
});

test('a week of the strip shows just what dies in it', async ({ page, desk, stack }) => {
  const board = createBoardPage(page);
  await desk.openAs('Ada Admin', `${stack.appUrl}/`);
  await expect(board.weeks).toHaveCount(13);
  // Once every organization has answered: the bars grow until then.
  await expect(board.refresh).toBeEnabled();
  const bar = page.getByRole('button', { name: /^Week of .*: [1-9]\d* secrets? expires?$/ }).last();
  const name = (await bar.textContent()) ?? '';
  await bar.click();
  await expect(bar).toHaveAttribute('aria-pressed', 'true');
  const count = /:\s*(\d+)/.exec(name)?.[1];
  await expect(board.table).toHaveAttribute('aria-rowcount', String(Number(count) + 1));
  await expect(page).toHaveURL(/\?week=\d{4}-\d\d-\d\d$/);
  await bar.click();
  await expect(page).toHaveURL(`${stack.appUrl}/`);
});

test('the CSV holds every row that is shown, in the order that is shown', async ({ page, desk, stack }) => {
  const board = createBoardPage(page);
  await desk.openAs('Ada Admin', `${stack.appUrl}/?q=acme+data&sort=-account`);
  await expect(board.status).toHaveText(/^Showing \d+ of \d+ secrets$/);
  const total = Number(await board.table.getAttribute('aria-rowcount')) - 1;
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: /^CSV/ }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^secrets-\d{4}-\d\d-\d\d\.csv$/);
  const text = await readFile(await download.path(), 'utf8');
  const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  expect(data).toHaveLength(total);
  const names = data.map((row) => row['service account'] ?? '');
  expect(names).toContain("'-rf");
  expect(names.filter((name) => /^[=+\-@]/.test(name))).toEqual([]);
  const first = await board.rows.first().getByRole('link').first().textContent();
  expect(names[0]).toBe(first);
  expect(text).not.toMatch(/mdb_sa_sk_[A-Za-z0-9_-]{20}/);
});

test('few rows are in the page, all of them are counted, and scrolling loses no focus', async ({
  page,
  desk,
  stack,
}) => {
  const board = createBoardPage(page);
  await desk.openAs('Ada Admin', `${stack.appUrl}/`);
  await expect(board.status).toHaveText(/^Showing \d+ of \d+ secrets$/);
  const total = Number(await board.table.getAttribute('aria-rowcount')) - 1;
  expect(total).toBeGreaterThan(250);
  expect(await page.locator('tr').count()).toBeLessThanOrEqual(200);

  const rotate = board.rows.first().getByRole('link', { name: /^Rotate/ });
  await rotate.focus();
  const name = (await rotate.getAttribute('aria-label')) ?? '';
  await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const last = page.locator(`tr[aria-rowindex="${total + 1}"]`);
  await expect(last).toBeInViewport();
  expect(await page.locator('tr').count()).toBeLessThanOrEqual(200);
  await expect(page.locator(':focus')).toHaveAccessibleName(name);
  await last.getByRole('link').last().focus();
  await page.keyboard.press('Control+Home');
  await expect(page.locator('tr[aria-rowindex="2"]')).toBeInViewport();
});

test('a tab that returns reads again when what it shows is older than a minute, and not before', async ({
  page,
  desk,
  stack,
}) => {
  const board = createBoardPage(page);
  await page.clock.install();
  await desk.openAs('Ada Admin', `${stack.appUrl}/`);
  await expect(board.status).toHaveText(/^Showing/);
  let readings = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/api/board')) readings += 1;
  });
  const returnToTab = () => page.evaluate(() => window.dispatchEvent(new Event('visibilitychange')));
  await page.clock.fastForward(30_000);
  await returnToTab();
  expect(readings).toBe(0);
  await page.clock.fastForward(31_000);
  const again = page.waitForRequest('**/api/board');
  await returnToTab();
  await again;
  expect(readings).toBe(1);
});
