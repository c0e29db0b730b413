import {
  AtlasConnectionLostError,
  AtlasError,
  AtlasRateLimitedError,
  AtlasServerError,
  AtlasUnreachableError,
} from './errors';

const TRIES = 3;
/** Longer waits are the operator's to take: no request of the dashboard sleeps longer. */
const LONGEST_WAIT_S = 5;
const JITTER_MS = { least: 200, most: 800 };

export type Waiting = { sleep(ms: number): Promise<void>; random(): number };

/** Runs a call that changes nothing, up to three times; gives up when the wait does not fit into what is left. */
export async function retryGet<T>(
  attempt: () => Promise<T>,
  { sleep, random, leftMs }: Waiting & { leftMs(): number },
): Promise<T> {
  for (let tryNumber = 1; ; tryNumber += 1) {
    try {
      return await attempt();
    } catch (error) {
      const waitMs = readWaitMs(error, random);
      if (tryNumber === TRIES || waitMs === undefined || waitMs >= leftMs()) throw error;
      await sleep(waitMs);
    }
  }
}

function readWaitMs(error: unknown, random: () => number): number | undefined {
  if (!(error instanceof AtlasError)) return undefined;
  const jitterMs = JITTER_MS.least + random() * (JITTER_MS.most - JITTER_MS.least);
  if (error instanceof AtlasRateLimitedError) {
    const waitS = error.retryAfterS ?? 1;
    return waitS <= LONGEST_WAIT_S ? waitS * 1000 : undefined;
  }
  const isPassing =
    error instanceof AtlasServerError ||
    error instanceof AtlasConnectionLostError ||
    error instanceof AtlasUnreachableError;
  return isPassing ? jitterMs : undefined;
}
