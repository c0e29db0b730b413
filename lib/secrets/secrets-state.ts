import { type BoundedMap, createBoundedMap } from './bounded-map';
import { createIssueLimit, type IssueLimit } from './issue-limit';
import type { IssueOutcome, RevokeOutcome } from './outcome';

const MAX_ENTRIES = 10_000;
const REMEMBERED_MS = 24 * 3_600_000;

/** What is remembered of an attempt whose request went out: never a value. */
export type Tombstone = { kind: 'issued' } | Exclude<IssueOutcome, { kind: 'issued' }>;

/** The memory of this replica. One per process: bundles can load a module twice, so its owner keeps it on `globalThis`. */
export type SecretsState = {
  /** Calls under way by attempt, so that a request the browser re-sends joins the first. */
  running: Map<string, Promise<IssueOutcome>>;
  runningRevokes: Map<string, Promise<RevokeOutcome>>;
  tombstones: BoundedMap<Tombstone>;
  revokeTombstones: BoundedMap<RevokeOutcome>;
  /** Accounts that an issue or a revoke is changing now: Atlas answers 409 to overlapping changes. */
  busyAccounts: Set<string>;
  perOperator: IssueLimit;
  perAccount: IssueLimit;
};

export function createSecretsState({ maxEntries = MAX_ENTRIES }: { maxEntries?: number } = {}): SecretsState {
  return {
    running: new Map(),
    runningRevokes: new Map(),
    tombstones: createBoundedMap({ maxEntries, ttlMs: REMEMBERED_MS }),
    revokeTombstones: createBoundedMap({ maxEntries, ttlMs: REMEMBERED_MS }),
    busyAccounts: new Set(),
    perOperator: createIssueLimit({ maxKeys: maxEntries }),
    perAccount: createIssueLimit({ maxKeys: maxEntries }),
  };
}
