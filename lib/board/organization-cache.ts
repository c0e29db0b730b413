import { listRefusal } from '../secrets/list-refusal';
import { createSetback, type Setback } from '../secrets/setback';
import type { ServiceAccountView } from '../secrets/views';

const PAUSE_MS = 10_000;

/** What is known of one organization: the last good reading, and what went wrong since. */
export type Snapshot = {
  last?: { accounts: ServiceAccountView[]; readAtMs: number };
  /** The last reading failed. `error` is for the log's facts only. */
  setback?: Setback & { error: unknown };
};

export type OrganizationCache = {
  /** Asks Atlas unless what is known is younger; callers at the same time share one request. Never rejects. */
  get(maxAgeMs: number): Promise<Snapshot>;
  /** What is known now, asking nobody. */
  peek(): Snapshot;
  /** The next caller asks Atlas; until it answers, what was known still counts as the last good reading. */
  forget(): void;
};

export function createOrganizationCache({
  read,
  now,
}: {
  read: () => Promise<ServiceAccountView[]>;
  now: () => Date;
}): OrganizationCache {
  let snapshot: Snapshot = {};
  let flight: Promise<void> | undefined;
  let isForgotten = false;
  /** Counts what was forgotten: an answer from before must not pass for news. */
  let generation = 0;

  function isDue(maxAgeMs: number): boolean {
    const nowMs = now().getTime();
    if (snapshot.setback) return nowMs >= snapshot.setback.untilMs;
    return isForgotten || !snapshot.last || nowMs - snapshot.last.readAtMs >= maxAgeMs;
  }

  async function ask(): Promise<Snapshot> {
    try {
      const accounts = await read();
      return { last: { accounts, readAtMs: now().getTime() } };
    } catch (error) {
      const refusal = listRefusal(error);
      const setback = createSetback({ refusal, nowMs: now().getTime(), pauseMs: PAUSE_MS });
      return { ...snapshot, setback: { ...setback, error } };
    }
  }

  async function fly(): Promise<void> {
    const begunIn = generation;
    const answered = await ask();
    const isOutdated = begunIn !== generation;
    // A refusal holds whatever was forgotten: Atlas is not to be asked again before its time.
    if (isOutdated && !answered.setback) return;
    snapshot = answered;
    if (isOutdated) return;
    flight = undefined;
    isForgotten = false;
  }

  async function get(maxAgeMs: number): Promise<Snapshot> {
    if (!isDue(maxAgeMs)) return snapshot;
    const begunIn = generation;
    flight ??= fly();
    await flight;
    return begunIn === generation ? snapshot : get(maxAgeMs);
  }

  return {
    get,
    peek: () => snapshot,
    forget() {
      generation += 1;
      flight = undefined;
      isForgotten = true;
    },
  };
}
