import { z } from '../browser-zod';
import type { Receipt } from './issue-state';

const KEY = 'secretDeskReceipt';

const entry = z.object({
  [KEY]: z.object({
    orgId: z.string(),
    clientId: z.string(),
    accountName: z.string(),
    secretId: z.string(),
    createdAt: z.string(),
    expiresAt: z.string(),
    auditIncomplete: z.boolean(),
  }),
});

/** Keeps *that* a secret was created with this entry of the tab's history, so that a reload can say so. */
export function rememberReceipt({
  orgId,
  clientId,
  accountName,
  secretId,
  createdAt,
  expiresAt,
  auditIncomplete,
}: Receipt): void {
  // Field by field: whatever a receipt may carry one day, only this is written.
  const receipt = { orgId, clientId, accountName, secretId, createdAt, expiresAt, auditIncomplete };
  window.history.replaceState({ ...window.history.state, [KEY]: receipt }, '');
}

export function recallReceipt(): Receipt | undefined {
  return entry.safeParse(window.history.state).data?.[KEY];
}

export function forgetReceipt(): void {
  if (recallReceipt()) window.history.replaceState({ ...window.history.state, [KEY]: undefined }, '');
}
