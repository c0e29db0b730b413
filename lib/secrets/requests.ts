/** What the screens send with a write. Parsed again on the server (input.ts): nothing here is believed. */

export type IssueRequest = {
  /** Made once per click (`crypto.randomUUID()`): a request that the browser re-sends joins the running call. */
  attemptId: string;
  orgId: string;
  clientId: string;
  expiresAfterHours: number;
  reason?: string;
  /** The account's secrets as the operator saw them; refused when one came, went or was cut since. */
  seenSecrets: SeenSecret[];
};

export type SeenSecret = { id: string; expiresAt: string };

export type RevokeRequest = {
  attemptId: string;
  orgId: string;
  clientId: string;
  secretId: string;
  reason?: string;
};

/** The browser's receipt: the value of that issue is on the screen. Holds no value. */
export type DisplayedReceipt = { requestId: string; orgId: string; clientId: string; secretId: string };
