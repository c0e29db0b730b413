export type BoundedMap<V> = {
  get(key: string, nowMs: number): V | undefined;
  /** Starts the entry's time anew; the oldest entry makes room when the map is full. */
  set(key: string, value: V, nowMs: number): void;
  delete(key: string): void;
  size(): number;
};

/** A map that cannot grow without end: at most `maxEntries`, each for `ttlMs`. Insertion order is age. */
export function createBoundedMap<V>({
  maxEntries,
  ttlMs,
}: {
  maxEntries: number;
  ttlMs: number;
}): BoundedMap<V> {
  const entries = new Map<string, { value: V; untilMs: number }>();

  function makeRoom(nowMs: number): void {
    for (const [key, entry] of entries) {
      if (entry.untilMs > nowMs && entries.size < maxEntries) return;
      entries.delete(key);
    }
  }

  return {
    get(key, nowMs) {
      const entry = entries.get(key);
      return entry && entry.untilMs > nowMs ? entry.value : undefined;
    },
    set(key, value, nowMs) {
      entries.delete(key);
      makeRoom(nowMs);
      entries.set(key, { value, untilMs: nowMs + ttlMs });
    },
    delete: (key) => void entries.delete(key),
    size: () => entries.size,
  };
}
