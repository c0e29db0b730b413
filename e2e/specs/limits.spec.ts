import { createAtlasControl } from '../atlas-control';
import { DEMO } from '../fakes/atlas/demo-cast';
import { createDesk } from '../pages/desk';
import { expect, test } from '../test';

const { payments } = DEMO;

test('whoever has used up the limit is told how long to wait, and Atlas is not asked', async ({
  startOwn,
  page,
}) => {
  const stack = await startOwn({ env: { ISSUE_LIMIT_PER_OPERATOR: '1' } });
  const atlas = createAtlasControl(stack.atlasUrl);
  const desk = createDesk(page, stack.appUrl);
  const [first, second] = [payments.accounts.newMobileApp, payments.accounts.newPartnerApi];
  await desk.openAs('Ada Admin', desk.linkTo({ orgId: payments.orgId, clientId: first.clientId, hours: 24 }));
  await desk.press();
  await desk.copyAndLeave();

  await page.goto(desk.linkTo({ orgId: payments.orgId, clientId: second.clientId, hours: 24 }));
  await desk.press();
  await expect(desk.alert).toContainText(/again in/i);
  await expect(desk.alert).toContainText(/nothing was created/i);
  expect(await atlas.countPosts(second.clientId)).toBe(0);
});
