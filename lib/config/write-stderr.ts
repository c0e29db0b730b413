import { writeSync } from 'node:fs';

const PATIENCE_MS = 2000;
const PAUSE_MS = 20;

/**
 * Writes to standard error before it returns, however standard error is read: a process that ends next
 * would lose what is queued, and one that waits for a reader without end would never end. Gives up
 * after two seconds.
 */
export function writeStderr(text: string): void {
  // Node makes a pipe non-blocking when the stream is first asked for; without that, the write below could wait for ever.
  if (!process.stderr.writable) return;
  const giveUpAt = Date.now() + PATIENCE_MS;
  let rest = Buffer.from(text);
  while (rest.length > 0 && Date.now() < giveUpAt) {
    try {
      rest = rest.subarray(writeSync(2, rest));
    } catch (error) {
      if (!isFull(error)) return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EAGAIN';
}
