import type { Page } from '@playwright/test';
import { createAtlasControl } from '../atlas-control';
import { DEMO } from '../fakes/atlas/demo-cast';
import { createDesk, type Desk } from '../pages/desk';
import { expect, test } from '../test';

const { payments, sandbox } = DEMO;

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
type Life = { createdInS: number; expiresInS: number; usedInS?: number };
const life = (expiresInS: number, usedInS?: number): Life => ({
  createdInS: -400 * DAY,
  expiresInS,
  ...(usedInS === undefined ? {} : { usedInS }),
});

type State = { of: string; secrets: Life[]; hours: number };
const STATES: State[] = [
  { of: 'no secret', secrets: [], hours: 8 },
  { of: 'no secret, a year', secrets: [], hours: 8760 },
  { of: 'comfortable, in use now', secrets: [life(60 * DAY, 0)], hours: 2160 },
  { of: 'comfortable, used an hour ago', secrets: [life(60 * DAY, -HOUR)], hours: 24 },
  { of: 'comfortable, used long ago', secrets: [life(300 * DAY, -200 * DAY)], hours: 168 },
  { of: 'comfortable, never used', secrets: [life(45 * DAY)], hours: 720 },
  { of: 'a second less than seven days', secrets: [life(7 * DAY - 1)], hours: 24 },
  { of: 'seven days to the second', secrets: [life(7 * DAY)], hours: 24 },
  { of: 'a second more than seven days', secrets: [life(7 * DAY + 1)], hours: 24 },
  { of: 'dying in three hours, in use', secrets: [life(3 * HOUR, -5 * MINUTE)], hours: 4320 },
  { of: 'dying in a minute', secrets: [life(MINUTE)], hours: 8 },
  { of: 'expired a minute ago', secrets: [life(-MINUTE, -2 * MINUTE)], hours: 720 },
  { of: 'expired long ago', secrets: [life(-35 * DAY)], hours: 8760 },
  { of: 'shorter than the cut', secrets: [life(90 * DAY, -MINUTE)], hours: 8 },
  { of: 'two living, both long', secrets: [life(90 * DAY, -MINUTE), life(30 * DAY)], hours: 720 },
  { of: 'two living, one being replaced', secrets: [life(6 * DAY, -HOUR), life(89 * DAY)], hours: 2160 },
  { of: 'two living, both dying', secrets: [life(HOUR), life(2 * HOUR)], hours: 24 },
  { of: 'one expired, one long', secrets: [life(-12 * DAY), life(60 * DAY, -4 * MINUTE)], hours: 2160 },
  { of: 'one expired, one dying', secrets: [life(-DAY), life(3 * HOUR)], hours: 168 },
  { of: 'one long, one expired just now', secrets: [life(60 * DAY), life(-1)], hours: 8 },
  { of: 'one expired, one that loses a second', secrets: [life(-1), life(7 * DAY + 1)], hours: 8760 },
  { of: 'both expired', secrets: [life(-2 * DAY), life(-90 * DAY)], hours: 720 },
];

type Place = { zone: string; now: string; extra: State[] };
const PLACES: Place[] = [
  {
    zone: 'Europe/Berlin',
    // Four days before the clocks go forward, in the night of 28 March.
    now: '2027-03-24T01:30:00.640Z',
    extra: [
      { of: 'dies in the hour that does not exist', secrets: [life(60 * DAY)], hours: 96 },
      { of: 'cut across the change of the clocks', secrets: [life(200 * DAY, -MINUTE)], hours: 4320 },
    ],
  },
  {
    zone: 'America/New_York',
    // Three days before the clocks go back, in the night of 1 November.
    now: '2026-10-29T05:30:00.120Z',
    extra: [
      { of: 'dies in the hour that comes twice', secrets: [life(60 * DAY)], hours: 72 },
      { of: 'cut across the change of the clocks', secrets: [life(200 * DAY, -MINUTE)], hours: 8760 },
    ],
  },
];

/** The moments that the preview names, as machines read them. */
async function readPreview(page: Page) {
  const panel = page.getByRole('region', { name: 'What will happen' });
  const secrets = panel.getByRole('list', { name: /^Secrets of / });
  const moments = await secrets
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map((item) => [...item.querySelectorAll('time')].at(-1)?.getAttribute('datetime') ?? ''),
    );
  const created = panel.getByText(/^Expires /).locator('time');
  return {
    isBlocked: (await created.count()) === 0,
    newExpiry: (await created.count()) === 0 ? '' : await created.getAttribute('datetime'),
    moments,
    isFreeing: await panel.getByRole('button', { name: 'Delete it and continue' }).isVisible(),
  };
}

const seconds = (date: string | null) => Math.floor(Date.parse(date ?? '') / 1000);

async function issue(desk: Desk, page: Page, isFreeing: boolean) {
  if (!isFreeing) return desk.press();
  if (await desk.understand.isVisible()) await desk.understand.check();
  await page.getByRole('button', { name: 'Delete it and continue' }).click();
  await desk.guard.getByRole('button', { name: 'Revoke secret' }).click();
}

for (const { zone, now, extra } of PLACES) {
  test(`in ${zone} the preview is what Atlas then does, to the second`, async ({ startOwn, browser }) => {
    const states = [...STATES, ...extra];
    test.setTimeout(states.length * 12_000);
    const stack = await startOwn({
      env: { ISSUE_LIMIT_PER_OPERATOR: '0', ISSUE_LIMIT_PER_ACCOUNT: '0', OIDC_MAX_AGE_SECONDS: '0' },
    });
    const atlas = createAtlasControl(stack.atlasUrl);
    const context = await browser.newContext({ timezoneId: zone, locale: 'en-GB' });
    const page = await context.newPage();
    const desk = createDesk(page, stack.appUrl);
    const { clientId } = payments.accounts.previewTable;
    await atlas.stopClockAt(new Date(now));
    // At that moment the dashboard's own secrets would have expired, or not yet been born.
    for (const own of [payments.owner, payments.reader]) {
      const [secret] = await atlas.secrets(own.clientId);
      await atlas.changeSecret({
        action: 'expire',
        clientId: own.clientId,
        secretId: secret?.id ?? '',
        inS: 30 * DAY,
      });
    }
    await page.clock.setFixedTime(new Date(now));
    await desk.openAs('Ada Admin', desk.linkTo({}));

    for (const { of, secrets, hours } of states) {
      await test.step(of, async () => {
        await atlas.changeSecret({ action: 'replace', clientId, secrets });
        const before = await atlas.secrets(clientId);
        await page.goto(desk.linkTo({ orgId: payments.orgId, clientId, hours }));
        await expect(desk.create).toHaveAccessibleName(/^Create secret for /);
        await expect(page.getByRole('list', { name: /^Secrets of / }).getByRole('listitem')).toHaveCount(
          secrets.length,
        );
        const preview = await readPreview(page);
        await issue(desk, page, preview.isFreeing);
        if (preview.isBlocked) {
          await expect(desk.alert).toContainText('Both slots are full');
          expect(await atlas.secrets(clientId)).toEqual(before);
          return;
        }
        await expect(desk.dialog).toBeVisible();
        const after = await atlas.secrets(clientId);
        expect(seconds(after.at(-1)?.expiresAt ?? ''), 'the new secret').toBe(seconds(preview.newExpiry));
        const freed = before.filter(({ id }) => !after.some((one) => one.id === id));
        expect(freed).toHaveLength(preview.isFreeing ? 1 : 0);
        before.forEach(({ id }, index) => {
          const kept = after.find((one) => one.id === id);
          if (kept) expect(seconds(kept.expiresAt), of).toBe(seconds(preview.moments[index] ?? ''));
        });
        await desk.dialog.getByRole('button', { name: 'Done' }).click();
        await desk.guard.getByRole('button', { name: 'Leave it unseen' }).click();
        await page.waitForURL('**/organizations/**');
      });
    }
    await context.close();
  });
}

test('an organization that allows eight hours gets a preview of eight hours', async ({
  page,
  desk,
  atlas,
}) => {
  const account = sandbox.accounts.eightHours;
  await desk.openAs('Ada Admin', desk.linkTo({ orgId: sandbox.orgId, clientId: account.clientId }));
  await expect(desk.hours).toHaveValue('8');
  await desk.press();
  await expect(desk.dialog).toBeVisible();
  const [, created] = await atlas.secrets(account.clientId);
  expect(Date.parse(created?.expiresAt ?? '') - Date.parse(created?.createdAt ?? '')).toBe(8 * 3_600_000);
  await expect(page.getByRole('dialog')).toBeVisible();
});
