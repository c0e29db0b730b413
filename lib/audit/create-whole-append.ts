import { setTimeout as delay } from 'node:timers/promises';
import type { Append } from './create-line-writer';

const PAUSE_MS = 10;
const NOTHING = Buffer.alloc(0);

/** Writes some of the bytes and says how many. */
export type WriteSome = (bytes: Buffer) => Promise<number>;

/**
 * Turns a write that may be partial, or refused for now (EAGAIN: the pipe is full), into one of whole
 * lines. The rest of a line that was cut off by its time limit is written before the next one, so that
 * a broken line never swallows a good one.
 */
export function createWholeAppend(writeSome: WriteSome): Append {
  let unfinished = NOTHING;

  return async (line, signal) => {
    const bytes = Buffer.concat([unfinished, line]);
    let written = 0;
    try {
      while (written < bytes.length) {
        const count = await tryWrite(bytes.subarray(written), writeSome);
        written += count;
        if (written < bytes.length) signal.throwIfAborted();
        if (count === 0) await delay(PAUSE_MS, undefined, { signal });
      }
    } finally {
      // A line that was not begun is forgotten: its writer is told that it was not written.
      const begun = written > unfinished.length ? bytes.length : unfinished.length;
      unfinished = bytes.subarray(written, begun);
    }
  };
}

async function tryWrite(bytes: Buffer, writeSome: WriteSome): Promise<number> {
  try {
    return await writeSome(bytes);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EAGAIN') return 0;
    throw error;
  }
}
