import type { IssueOutcome, Refusal } from '../../lib/secrets/outcome';

/** What is known of the new secret once its value has been taken out. */
export type Receipt = {
  orgId: string;
  clientId: string;
  accountName: string;
  secretId: string;
  createdAt: string;
  expiresAt: string;
  auditIncomplete: boolean;
  /** Whether the browser ever confirmed a copy of the value. */
  isCopied: boolean;
};

export type UnknownIssue = Extract<IssueOutcome, { kind: 'unknown' }>;

/** Where the one act of this page stands. No state holds a value. */
export type IssueState =
  | { phase: 'filling' }
  | { phase: 'pending'; isSlow: boolean }
  | { phase: 'refused'; refusal: Refusal; requestId: string }
  | { phase: 'unknown'; outcome: UnknownIssue }
  | { phase: 'showing'; receipt: Receipt; requestId: string }
  /** The value is gone and the operator on the way to the account's page. */
  | { phase: 'leaving'; receipt: Receipt }
  | { phase: 'gone'; receipt: Receipt; isRevoked: boolean };
