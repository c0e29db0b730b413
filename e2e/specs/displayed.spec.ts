import { z } from 'zod';
import { DEMO } from '../fakes/atlas/demo-cast';
import { expect, test } from '../test';

const { payments } = DEMO;
const AUDIT = z.object({
  kind: z.literal('audit'),
  event: z.string(),
  clientId: z.string(),
  secretId: z.string().optional(),
  code: z.string().optional(),
});

/** The audit lines about one account. */
function auditOf(lines: string[], clientId: string): z.infer<typeof AUDIT>[] {
  return lines.flatMap((line) => {
    const parsed = line.startsWith('{') ? AUDIT.safeParse(JSON.parse(line)) : undefined;
    return parsed?.success && parsed.data.clientId === clientId ? [parsed.data] : [];
  });
}

test('a secret on the screen is receipted, tried once, and its token given back', async ({
  desk,
  atlas,
  stack,
}) => {
  const account = payments.accounts.receiptOne;
  await desk.openAs('Ada Admin', desk.linkTo({ ...payments, clientId: account.clientId, hours: 24 }));
  await desk.press();
  await expect(desk.dialog.getByRole('status')).toContainText(/Authenticates with Atlas, \d\d:\d\d:\d\d UTC/);
  const [, created] = await atlas.secrets(account.clientId);
  const lines = auditOf(stack.app.lines, account.clientId);
  expect(lines.slice(-3).map(({ event, secretId }) => [event, secretId])).toEqual([
    ['secret.issue.succeeded', created?.id],
    ['secret.displayed', created?.id],
    ['secret.verified', created?.id],
  ]);
  expect(await atlas.requests({ clientId: account.clientId, operation: 'token' })).toHaveLength(1);
  expect(await atlas.requests({ clientId: account.clientId, operation: 'revokeToken' })).toHaveLength(1);
});

test('a secret that cannot be verified is shown all the same', async ({ desk, atlas, stack }) => {
  const account = payments.accounts.receiptTwo;
  await atlas.plan({
    operation: 'token',
    clientId: account.clientId,
    fault: { kind: 'status', status: 503 },
  });
  await desk.openAs('Ada Admin', desk.linkTo({ ...payments, clientId: account.clientId, hours: 24 }));
  await desk.press();
  await expect(desk.dialog.getByRole('status')).toContainText('Not verified');
  const [, created] = await atlas.secrets(account.clientId);
  await desk.dialog.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(desk.value).toHaveText(created?.value ?? 'no secret');
  expect(auditOf(stack.app.lines, account.clientId).at(-1)).toMatchObject({
    event: 'secret.verified',
    code: 'atlas_failed',
  });
});
