import type { Browser } from '@playwright/test';
import { createAtlasControl } from '../atlas-control';
import { DEMO } from '../fakes/atlas/demo-cast';
import { createDesk } from '../pages/desk';
import { type ReadLine, readBoardLines } from '../read-board-lines';
import type { Stack } from '../stack/start-stack';
import { expect, test } from '../test';

const { payments, logistics, dataPlatform, sandbox, treasury } = DEMO;

/** What a person's browser gets from the board, and whatever of it is asked for. */
async function signInAs(person: string, { browser, stack }: { browser: Browser; stack: Stack }) {
  const { appUrl } = stack;
  const context = await browser.newContext();
  const page = await context.newPage();
  const desk = createDesk(page, appUrl);
  // Back to a page that reads nothing of Atlas: what is counted here is the board's alone.
  await desk.openAs(person, `${appUrl}/sign-in?callbackUrl=%2Fhealthz`);
  return { page, desk, read: (query?: string) => readBoardLines(context, { appUrl, query }) };
}

/** Every connection's names and ids, as they would stand in an answer. */
const MARKS = Object.entries({ payments, logistics, dataPlatform, sandbox, treasury }).map(([key, one]) => ({
  key,
  words: [
    one.orgId,
    one.name,
    ...[one.owner, one.reader, ...Object.values(one.accounts)].map(({ clientId }) => clientId),
  ],
}));

function keysIn(text: string): string[] {
  return MARKS.filter(({ words }) => words.some((word) => text.includes(word))).map(({ key }) => key);
}

const planOf = (lines: ReadLine[]) => lines.find(({ kind }) => kind === 'plan')?.connections;
const rowsOf = (lines: ReadLine[]) => lines.flatMap(({ organization }) => organization?.accounts ?? []);
const secretIds = (lines: ReadLine[]) =>
  rowsOf(lines)
    .flatMap(({ secrets }) => secrets.map(({ id }) => id))
    .sort();
const findAt = (lines: ReadLine[], connection: string) =>
  lines.findIndex((line) => (line.connection ?? line.organization?.connection) === connection);

test('each operator gets what their groups may view, whoever has filled the cache', async ({
  browser,
  stack,
  atlas,
}) => {
  const world = { browser, stack };
  const tilda = await signInAs('Tilda Treasury', world);
  expect(keysIn((await tilda.read()).text)).toEqual(['treasury']);
  const ada = await signInAs('Ada Admin', world);
  const all = await ada.read('?fresh=1');
  expect(planOf(all.lines)).toEqual(['payments', 'logistics', 'data-platform', 'sandbox']);
  expect(keysIn(all.text)).toEqual(['payments', 'logistics', 'dataPlatform', 'sandbox']);

  const asked = (await atlas.requests({ operation: 'listServiceAccounts' })).length;
  const vera = await signInAs('Vera Viewer', world);
  const hers = await vera.read();
  expect((await atlas.requests({ operation: 'listServiceAccounts' })).length).toBe(asked);
  expect(hers.lines.map(({ kind }) => kind)).toEqual(['plan', 'organization', 'done', 'end']);
  expect(planOf(hers.lines)).toEqual(['payments']);
  expect(keysIn(hers.text)).toEqual(['payments']);
  for (const name of ['"logistics"', '"data-platform"', '"sandbox"', '"treasury"']) {
    expect(hers.text).not.toContain(name);
  }

  const nora = await signInAs('Nora Nogroup', world);
  expect((await nora.read()).text).toBe('{"kind":"plan","connections":[]}\n{"kind":"end"}\n');
});

test('one stalls, one is limited, one is refused: the others are whole at once, each failure has its code', async ({
  startOwn,
  browser,
}) => {
  const stack = await startOwn();
  const atlas = createAtlasControl(stack.atlasUrl);
  const ada = await signInAs('Ada Admin', { browser, stack });
  const operation = 'listServiceAccounts';
  const limited = { kind: 'status', status: 429, retryAfter: 60 };
  const refused = { kind: 'status', status: 401 };
  await atlas.plan({ operation, orgId: payments.orgId, fault: { kind: 'stall-before' } });
  await atlas.plan({ operation, orgId: logistics.orgId, fault: limited, times: 9 });
  await atlas.plan({ operation, orgId: sandbox.orgId, fault: refused, times: 9 });

  const { lines } = await ada.read();
  const whole = lines.find(({ organization }) => organization?.connection === 'data-platform');
  expect(whole?.organization?.accounts).toHaveLength(200);
  // Atlas is given eight seconds: whatever waited for the stalled one would be as late.
  expect(whole?.atMs).toBeLessThan(4_000);
  expect(lines[0]?.atMs).toBeLessThan(4_000);
  expect(lines[findAt(lines, 'logistics')]?.failure).toMatchObject({ code: 'rate_limited', retryAfterS: 60 });
  expect(lines[findAt(lines, 'sandbox')]?.failure?.code).toBe('credential_refused');
  const told = lines[findAt(lines, 'payments')];
  expect(told?.failure?.code).toBe('atlas_failed');
  expect(told?.atMs).toBeLessThan(10_500);
  expect(lines.at(-1)?.kind).toBe('end');
  const log = stack.app.lines.find((line) => line.includes(told?.failure?.requestId ?? 'no reference'));
  expect(log).toContain('board reading failed');

  const limitedCalls = async () =>
    (await atlas.requests({ operation, orgId: logistics.orgId })).filter(({ auth }) => auth !== 'none')
      .length;
  expect(await limitedCalls()).toBe(1);
  const again = await ada.read('?fresh=1');
  expect(again.lines[findAt(again.lines, 'logistics')]?.failure?.code).toBe('rate_limited');
  expect(await limitedCalls()).toBe(1);
});

test('what was issued or revoked is on the board at once, although it keeps what it has read', async ({
  browser,
  stack,
  atlas,
}) => {
  const account = payments.accounts.rebates;
  const ada = await signInAs('Ada Admin', { browser, stack });
  const before = secretIds((await ada.read()).lines);
  expect(secretIds((await ada.read()).lines)).toEqual(before);

  await ada.page.goto(ada.desk.linkTo({ orgId: payments.orgId, clientId: account.clientId, hours: 24 }));
  await ada.desk.press();
  await expect(ada.desk.dialog).toBeVisible();
  const ids = (await atlas.secrets(account.clientId)).map(({ id }) => id);
  const issued = ids.filter((id) => !before.includes(id));
  expect(issued).toHaveLength(1);
  expect(secretIds((await ada.read()).lines)).toEqual(expect.arrayContaining(issued));

  await ada.page.keyboard.press('Escape');
  await ada.desk.guard.getByRole('button', { name: 'Discard and revoke it' }).click();
  await expect.poll(async () => (await atlas.secrets(account.clientId)).length).toBe(ids.length - 1);
  await expect(ada.desk.dialog).toBeHidden();
  expect(secretIds((await ada.read()).lines)).not.toEqual(expect.arrayContaining(issued));
});
