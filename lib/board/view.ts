import type { Verb } from '../auth/policy';
import type { FailureView, ServiceAccountView } from '../secrets/views';

/** What is known of one organization: the accounts as Atlas gave them at `readAt` (ISO 8601 UTC). */
export type BoardOrganization = {
  connection: string;
  orgId: string;
  name: string;
  may: Verb[];
  readAt: string;
  accounts: ServiceAccountView[];
  /** The last reading failed: what is shown is as old as `readAt`. */
  failure?: FailureView;
};

/**
 * One line of `GET /api/board` (`application/x-ndjson`). First `plan`, then one or more lines per
 * connection in the order in which Atlas answers, then `end`. A stream without `end` was cut.
 */
export type BoardLine =
  /** The connections the operator may view: how many will answer. */
  | { kind: 'plan'; connections: string[] }
  | { kind: 'organization'; organization: BoardOrganization }
  /** Nothing can be shown of this connection. */
  | { kind: 'failure'; connection: string; failure: FailureView }
  /** This connection has said everything. */
  | { kind: 'done'; connection: string }
  | { kind: 'end' };
