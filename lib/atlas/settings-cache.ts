const LIFE_MS = 5 * 60_000;

type Options<T> = { read(key: string): Promise<T>; now(): number };

/** Keeps each value five minutes and reads it once for any number of callers; failures are not kept. */
export function createSettingsCache<T>() {
  const kept = new Map<string, { value: T; readAtMs: number }>();
  const reading = new Map<string, Promise<T>>();

  return (key: string, { read, now }: Options<T>): Promise<T> => {
    const found = kept.get(key);
    if (found && now() - found.readAtMs < LIFE_MS) return Promise.resolve(found.value);
    const running = reading.get(key);
    if (running) return running;
    const started = read(key)
      .then((value) => {
        kept.set(key, { value, readAtMs: now() });
        return value;
      })
      .finally(() => reading.delete(key));
    reading.set(key, started);
    return started;
  };
}
