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
    isCopied: z.boolean(),
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
  isCopied,
}: Receipt): void {
  // Field by field: whatever a receipt may carry one day, only this is written.
  const receipt = { orgId, clientId, accountName, secretId, createdAt, expiresAt, auditIncomplete, isCopied };
  window.history.replaceState({ ...window.history.state, [KEY]: receipt }, '');
}

/**
 * Loads another page of ours in this entry of the tab's history, receipt and all. A whole load and not a
 * soft one: it takes the page's heap with it, and whatever of a value a browser may have left there.
 */
export function carryReceiptTo(path: string, receipt: Receipt): void {
  rememberReceipt(receipt);
  window.history.replaceState(window.history.state, '', path);
  window.location.reload();
}

/**
 * What this entry remembers, for the page at `path`. While Next goes from page to page, the next one is
 * already drawn and the entry still the last one's: its receipt is not for the next.
 */
export function recallReceipt(path: string): Receipt | undefined {
  if (window.location.pathname !== path) return undefined;
  return entry.safeParse(window.history.state).data?.[KEY];
}

export function forgetReceipt(): void {
  window.history.replaceState({ ...window.history.state, [KEY]: undefined }, '');
}
