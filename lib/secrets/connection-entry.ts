import type { Organization } from '../atlas/model';
import { atlasRefusal } from './atlas-refusal';
import type { Connection } from './directory';
import type { Refusal } from './outcome';

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

type Gate = <T>(work: () => Promise<T>) => Promise<T>;

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
  let failure: Refusal | undefined;
  let validUntilMs = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | undefined;
  const isFresh = () => now().getTime() < validUntilMs;

  async function ask(): Promise<void> {
    try {
      organizations = await gate(() => connection.read.listOrganizations());
      failure = undefined;
      validUntilMs = now().getTime() + cacheMs;
    } catch (error) {
      failure = directoryFailure(error);
      validUntilMs = now().getTime() + Math.min(FAILURE_MS, cacheMs);
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
    failure: () => failure,
  };
}

/** No account was asked for, so a 404 here is Atlas not answering as it should. */
function directoryFailure(error: unknown): Refusal {
  const refusal = atlasRefusal(error);
  return refusal.code === 'account_not_found' ? { code: 'atlas_failed' } : refusal;
}

/** Lets at most `maxParallel` pieces of work run; the others wait in the order they came. */
export function createGate(maxParallel: number): Gate {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= maxParallel) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
