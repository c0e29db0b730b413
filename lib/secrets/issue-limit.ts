import { createBoundedMap } from './bounded-map';

const WINDOW_MS = 10 * 60_000;

/** A place in the window, held while the act runs so that parallel acts cannot pass the limit together. */
export type Place = { keep(nowMs: number): void; giveBack(): void };
export type Taken = { ok: true; place: Place } | { ok: false; retryAfterS: number };

export type IssueLimit = {
  /** `limit` acts in any ten minutes; 0: no limit. */
  take(request: { key: string; limit: number; nowMs: number }): Taken;
  size(): number;
};

const NO_PLACE: Place = { keep: () => {}, giveBack: () => {} };

/** Counts per key in a sliding window; forgets the oldest key beyond ten thousand. */
export function createIssueLimit({ maxKeys = 10_000 }: { maxKeys?: number } = {}): IssueLimit {
  const keys = createBoundedMap<{ atMs: number }[]>({ maxEntries: maxKeys, ttlMs: WINDOW_MS });
  return {
    size: keys.size,
    take({ key, limit, nowMs }) {
      if (limit === 0) return { ok: true, place: NO_PLACE };
      const recent = (keys.get(key, nowMs) ?? []).filter((taken) => taken.atMs > nowMs - WINDOW_MS);
      const blocking = recent.toSorted((a, b) => a.atMs - b.atMs)[recent.length - limit];
      if (blocking) {
        return {
          ok: false,
          retryAfterS: Math.max(1, Math.ceil((blocking.atMs + WINDOW_MS - nowMs) / 1000)),
        };
      }
      const taken = { atMs: nowMs };
      recent.push(taken);
      keys.set(key, recent, nowMs);
      return { ok: true, place: createPlace({ key, taken }) };
    },
  };

  function createPlace({ key, taken }: { key: string; taken: { atMs: number } }): Place {
    return {
      keep(nowMs) {
        // The window counts from when the act was over; another act may have rebuilt the list meanwhile.
        const others = (keys.get(key, nowMs) ?? []).filter((other) => other !== taken);
        taken.atMs = nowMs;
        keys.set(key, [...others, taken], nowMs);
      },
      giveBack() {
        const others = (keys.get(key, taken.atMs) ?? []).filter((other) => other !== taken);
        if (others.length === 0) keys.delete(key);
        else keys.set(key, others, Math.max(...others.map((other) => other.atMs)));
      },
    };
  }
}
