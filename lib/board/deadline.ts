/** One point in time for any number of waits. */
export type Deadline = {
  /** The promise's value, or undefined when the time is up first; the work behind it goes on. */
  within<T>(promise: Promise<T>): Promise<T | undefined>;
  /** Stops the clock: to be called when nobody waits any more. */
  clear(): void;
};

export function createDeadline(limitMs: number): Deadline {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), limitMs);
  });
  return {
    within: (promise) => Promise.race([promise, over]),
    clear: () => clearTimeout(timer),
  };
}
