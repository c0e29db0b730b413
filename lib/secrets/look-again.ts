/** When Atlas is looked at again after a lost answer, milliseconds after the failure (security H-1). */
const LOOKS_MS = [2_000, 5_000, 10_000] as const;
/** One look may not eat the time of the others. */
const LOOK_TIMEOUT_MS = 5_000;

export type Looked<T> = { looked: true; seen: T } | { looked: false };

/**
 * Looks 2, 5 and 10 s from now and stops as soon as `isEnough`. Answers what the last look saw, or
 * that it failed: an older sight would say nothing about now. Never throws.
 */
export async function lookAgain<T>({
  look,
  isEnough,
  now,
  sleep,
}: {
  look: (signal: AbortSignal) => Promise<T>;
  isEnough: (seen: T) => boolean;
  now: () => Date;
  sleep: (ms: number) => Promise<void>;
}): Promise<Looked<T>> {
  const failedAtMs = now().getTime();
  let last: Looked<T> = { looked: false };
  for (const lookMs of LOOKS_MS) {
    last = await tryLook(async (signal) => {
      await sleep(Math.max(0, failedAtMs + lookMs - now().getTime()));
      return look(signal());
    });
    if (last.looked && isEnough(last.seen)) return last;
  }
  return last;
}

async function tryLook<T>(look: (signal: () => AbortSignal) => Promise<T>): Promise<Looked<T>> {
  try {
    return { looked: true, seen: await look(() => AbortSignal.timeout(LOOK_TIMEOUT_MS)) };
  } catch {
    return { looked: false };
  }
}
