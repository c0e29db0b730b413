import type { Operation } from '../http/match-route';

/** What came in and what became of it. Never a header, body, query or token. */
export type JournalEntry = {
  at: string;
  method: string;
  path: string;
  operation: Operation | 'unknown';
  orgId?: string;
  /** The account the request is about; for the token endpoint, the one that asks. */
  clientId?: string;
  auth: 'none' | 'basic' | 'bearer' | 'digest';
  /** Client id or public key of whoever was let in. */
  actor?: string;
  /** Whether the deed was done: false for a challenge, a refusal by a limit, a fault before processing. */
  processed: boolean;
  fault?: string | undefined;
  /** Null: no answer was sent (yet). */
  status: number | null;
};

export type JournalFilter = Partial<Pick<JournalEntry, 'orgId' | 'clientId' | 'method' | 'operation'>>;

export type Journal = {
  add(entry: JournalEntry): void;
  read(filter: JournalFilter): JournalEntry[];
  clear(): void;
};

export function createJournal(): Journal {
  let entries: JournalEntry[] = [];
  return {
    add: (entry) => void entries.push(entry),
    read: (filter) =>
      entries.filter(
        (entry) =>
          (filter.orgId === undefined || entry.orgId === filter.orgId) &&
          (filter.clientId === undefined || entry.clientId === filter.clientId) &&
          (filter.method === undefined || entry.method === filter.method) &&
          (filter.operation === undefined || entry.operation === filter.operation),
      ),
    clear: () => {
      entries = [];
    },
  };
}
