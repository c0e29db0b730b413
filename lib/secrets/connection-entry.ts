import type { Organization } from '../atlas/model';
import type { Gate } from './create-gate';
import type { Connection } from './directory';
import { listRefusal } from './list-refusal';
import type { Refusal } from './outcome';
import { createSetback, refusalAt, type Setback } from './setback';

const FAILURE_MS = 5_000;

/** What the directory remembers of one connection. */
export type ConnectionEntry = {
  connection: Connection;
  /** Asks Atlas unless the last answer still counts; callers at the same time share one request. Never rejects. */
  load(): Promise<void>;
  isFresh(): boolean;
  /** The last answer, kept through later failures: which organization a credential belongs to does not change. */
  organizations(): Organization[];
  serves(orgId: string): Organization | undefined;
  /** Why the last asking failed; absent after a success. */
  failure(): Refusal | undefined;
};

export function createConnectionEntry({
  connection,
  now,
  cacheMs,
  gate,
}: {
  connection: Connection;
  now: () => Date;
  cacheMs: number;
  gate: Gate;
}): ConnectionEntry {
  let organizations: Organization[] = [];
  let setback: Setback | undefined;
  let validUntilMs = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;
  const isFresh = () => now().getTime() < validUntilMs;

  async function ask(): Promise<void> {
    try {
      organizations = await gate(() => connection.read.listOrganizations());
      setback = undefined;
      validUntilMs = now().getTime() + cacheMs;
    } catch (error) {
      const pauseMs = Math.min(FAILURE_MS, cacheMs);
      setback = createSetback({ refusal: listRefusal(error), nowMs: now().getTime(), pauseMs });
      validUntilMs = setback.untilMs;
    } finally {
      asking = undefined;
    }
  }

  return {
    connection,
    isFresh,
    async load() {
      if (isFresh()) return;
      asking ??= ask();
      await asking;
    },
    organizations: () => organizations,
    serves: (orgId) => organizations.find((organization) => organization.id === orgId),
    failure: () => setback && refusalAt(setback, now().getTime()),
  };
}
