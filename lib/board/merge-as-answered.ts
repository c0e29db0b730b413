/**
 * What many sources yield, in the order in which it comes. When the caller stops early the sources are
 * told, but not waited for: one that waits for Atlas hears of it only when Atlas answers.
 */
export async function* mergeAsAnswered<T>(sources: AsyncGenerator<T>[]): AsyncGenerator<T> {
  const step = async (source: AsyncGenerator<T>) => ({ source, result: await source.next() });
  const pending = new Map(sources.map((source) => [source, step(source)]));
  try {
    while (pending.size > 0) {
      const { source, result } = await Promise.race(pending.values());
      if (result.done) {
        pending.delete(source);
        continue;
      }
      // Set anew at the end of the map: of two that have answered, the other comes next.
      pending.delete(source);
      pending.set(source, step(source));
      yield result.value;
    }
  } finally {
    for (const [source, answer] of pending) {
      answer.catch(() => undefined);
      source.return(undefined).catch(() => undefined);
    }
  }
}
