import { afterLimit } from './after-limit';

/** Appends bytes somewhere; stops trying when the signal says so. */
export type Append = (bytes: Buffer, signal: AbortSignal) => Promise<void>;
export type WriteLine = (line: string) => Promise<void>;

const MAX_WAITING = 5000;

/**
 * Writes lines one after another, each within its time limit, waiting included. A line whose time ran
 * out before its turn is never written: whoever asked for it was told that it was not. At most one
 * write is under way, so a sink that hangs holds one thread of the pool and no more.
 *
 * @throws (rejects) what `append` throws, or a DOMException named `TimeoutError` after `timeLimitMs`.
 */
export function createLineWriter({
  append,
  timeLimitMs,
}: {
  append: Append;
  timeLimitMs: number;
}): WriteLine {
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;

  async function take(line: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    await append(Buffer.from(`${line}\n`), signal);
  }

  return async (line) => {
    if (waiting >= MAX_WAITING) throw new DOMException('too many lines wait', 'QuotaExceededError');
    waiting += 1;
    const controller = new AbortController();
    const { signal } = controller;
    const callOff = afterLimit(timeLimitMs, () =>
      controller.abort(new DOMException('too slow', 'TimeoutError')),
    );
    const turn = last.then(() => take(line, signal));
    // Counted until its turn is over, not until its time is: behind a write that never ends nothing may pile up.
    last = turn
      .catch(() => undefined)
      .then(() => {
        waiting -= 1;
      });
    try {
      await Promise.race([turn, rejectOnAbort(signal)]);
    } finally {
      callOff();
    }
  };
}

function rejectOnAbort(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
