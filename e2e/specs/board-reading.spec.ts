import type { Page } from '@playwright/test';
import { createAtlasControl } from '../atlas-control';
import { DEMO } from '../fakes/atlas/demo-cast';
import { createBoardPage } from '../pages/board';
import { createDesk } from '../pages/desk';
import { expect, type StartOwn, test } from '../test';

const { logistics, sandbox } = DEMO;
const OFTEN = 20;

/** Every secret of the cast in these organizations. */
function secretsOf(...organizations: (typeof logistics | typeof sandbox)[]) {
  return organizations
    .flatMap(({ owner, reader, accounts }) => [owner, reader, ...Object.values(accounts)])
    .flatMap(({ secrets }) => secrets);
}

/** A server that has read nothing yet, and an operator of two organizations. */
async function openFresh(page: Page, startOwn: StartOwn) {
  const stack = await startOwn();
  const atlas = createAtlasControl(stack.atlasUrl);
  const open = () => createDesk(page, stack.appUrl).openAs('Ivan Issuer', `${stack.appUrl}/`);
  return { atlas, open, board: createBoardPage(page) };
}

test('every secret is listed, soonest death first, the expired last', async ({ startOwn, page }) => {
  const { open, board } = await openFresh(page, startOwn);
  // High enough for all of them to be in the page.
  await page.setViewportSize({ width: 1280, height: 1400 });
  await open();
  const secrets = secretsOf(logistics, sandbox);
  await expect(board.rows).toHaveCount(secrets.length);
  const lefts = await board.timesLeft();
  expect(lefts.map((words) => words.replace(/\d+/, 'N'))).toEqual([
    ...secrets.filter(({ expiresInHours: left }) => left > 0 && left < 48).map(() => 'in N h'),
    ...secrets.filter(({ expiresInHours: left }) => left >= 48).map(() => 'in N d'),
    ...secrets.filter(({ expiresInHours: left }) => left < 0).map(() => 'expired N days ago'),
  ]);
  const row = board.rowOf(logistics.accounts.routePlanner.name);
  await expect(row).toContainText(logistics.name);
  await expect(row).toContainText(logistics.accounts.routePlanner.clientId.slice(-6));
  await expect(row).toContainText('ORG_MEMBER');
  await expect(row).toContainText(/\d\d:\d\d CET/);
  await expect(row).toContainText(/\d\d:\d\d UTC/);
  await expect(row).toContainText('45 min ago');
  await expect(row).toContainText('expires in < 7 d');
  await expect(row).toContainText('only secret of this account');
  await expect(board.heading('Last used (as reported by Atlas)')).toBeVisible();
  const soon = secrets.filter(({ expiresInHours: left }) => left > 0 && left < 7 * 24);
  await expect(board.state('expires')).toHaveText(new RegExp(`^${soon.length} `));
});

test('rows are there while an organization still has not answered, and progress is told', async ({
  startOwn,
  page,
}) => {
  const { atlas, open, board } = await openFresh(page, startOwn);
  await atlas.plan({
    operation: 'listServiceAccounts',
    orgId: sandbox.orgId,
    fault: { kind: 'stall-before' },
    times: OFTEN,
  });
  await open();
  await expect(board.rowOf(logistics.accounts.routePlanner.name)).toBeVisible();
  await expect(board.status).toHaveText('1 of 2 connections have answered');
  await expect(board.refresh).toBeDisabled();
  await expect(board.alert).toContainText(/sandbox could not be read/, { timeout: 20_000 });
  await expect(board.rowOf(logistics.accounts.routePlanner.name)).toBeVisible();
});

test('an organization that fails later says why and how old its rows are; the others stay', async ({
  startOwn,
  page,
}) => {
  const { atlas, open, board } = await openFresh(page, startOwn);
  await open();
  await expect(board.rowOf(sandbox.accounts.demoLoader.name)).toBeVisible();
  await atlas.plan({
    operation: 'listServiceAccounts',
    orgId: sandbox.orgId,
    fault: { kind: 'ip-not-allowed' },
    times: OFTEN,
  });
  // Atlas is asked again when what is known is ten seconds old.
  await expect(async () => {
    await board.refresh.click();
    await expect(board.alert).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 30_000 });
  await expect(board.alert).toHaveCount(1);
  await expect(board.alert).toContainText(`${sandbox.name} (sandbox) could not be read again`);
  await expect(board.alert).toContainText(/access list/);
  await expect(board.alert).toContainText(/as of \d\d:\d\d CET/);
  await expect(board.rowOf(sandbox.accounts.demoLoader.name)).toBeVisible();
  await expect(board.rowOf(logistics.accounts.routePlanner.name)).toBeVisible();
});

test('a board that is cut half way says so and keeps what came', async ({ startOwn, page }) => {
  const { open, board } = await openFresh(page, startOwn);
  await page.route('**/api/board*', async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({ response, body: text.slice(0, text.lastIndexOf('{"kind":"end"')) });
  });
  await open();
  await expect(board.alert).toContainText('The board is not whole');
  await expect(board.rowOf(logistics.accounts.routePlanner.name)).toBeVisible();
  await page.unroute('**/api/board*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(board.alert).toHaveCount(0);
});
