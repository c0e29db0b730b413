import type { AuditEvent, AuditLog } from '../audit/event';
import type { Operator } from '../auth/operator';
import type { Logger } from '../log/logger';
import type { Directory } from './directory';
import type { SecretsState } from './secrets-state';

/** One request of one operator. `input` is what the browser sent, unread. */
export type Act = { operator: Operator; context: ActContext; input: unknown };

export type ActContext = { requestId: string; ip?: string };

/** What issuing and revoking need of the world. */
export type SecretsDeps = {
  directory: Directory;
  audit: AuditLog;
  log: Logger;
  now: () => Date;
  sleep: (ms: number) => Promise<void>;
  /** Issues in any ten minutes on this replica; 0: no limit. */
  limits: { issuesPerOperator: number; issuesPerAccount: number };
  /** Oldest sign-in that may issue or revoke, seconds; 0: off. */
  maxAgeS: number;
  /** Last resort for an audit line that could not be written: one line on standard error. */
  emergency: (event: AuditEvent) => void;
  state: SecretsState;
};
