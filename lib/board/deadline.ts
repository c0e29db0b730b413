/** One end for any number of waits: a time, or sooner when `signal` says so. */
export type Deadline = {
  /** The promise's value, or undefined when the end comes first; the work behind it goes on. */
  within<T>(promise: Promise<T>): Promise<T | undefined>;
  /** Stops the clock: to be called when nobody waits any more. */
  clear(): void;
};

export function createDeadline({
  limitMs,
  signal,
}: {
  limitMs: number;
  signal?: AbortSignal | undefined;
}): Deadline {
  let end = () => {};
  const over = new Promise<undefined>((resolve) => {
    end = () => resolve(undefined);
  });
  const timer = setTimeout(end, limitMs);
  signal?.addEventListener('abort', end, { once: true });
  if (signal?.aborted) end();
  return {
    within: (promise) => Promise.race([promise, over]),
    clear() {
      clearTimeout(timer);
      signal?.removeEventListener('abort', end);
    },
  };
}
