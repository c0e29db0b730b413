import { write } from 'node:fs';
import { promisify } from 'node:util';
import { createLineWriter, type WriteLine } from './create-line-writer';
import { createWholeAppend } from './create-whole-append';

const TIME_LIMIT_MS = 1000;
const STDOUT = 1;
const writeDescriptor = promisify(write);

/**
 * Writes one line to standard output within a second, without ever holding up the event loop.
 *
 * `process.stdout.write` will not do: it takes any amount into memory when nobody reads, and says so to
 * no one. Audit and log share this writer, so that their lines cannot run into each other.
 *
 * @throws (rejects) EPIPE when the reader is gone, ENOSPC when the disk is full, TimeoutError after a second.
 */
export const writeStdoutLine: WriteLine = (line) => {
  // Next may load this module once per bundle; two queues would be two writers.
  globalThis.atlasSecretDeskStdout ??= createLineWriter({
    append: createWholeAppend(writeSome),
    timeLimitMs: TIME_LIMIT_MS,
  });
  return globalThis.atlasSecretDeskStdout(line);
};

declare global {
  var atlasSecretDeskStdout: WriteLine | undefined;
}

async function writeSome(bytes: Buffer): Promise<number> {
  // Node makes a pipe or a socket non-blocking when the stream is first asked for (libuv, uv_pipe_open).
  // A blocking one would hold a thread, and with it the end of the process, for as long as nobody reads.
  if (!process.stdout.writable) throw new DOMException('standard output is closed', 'InvalidStateError');
  const { bytesWritten } = await writeDescriptor(STDOUT, bytes);
  return bytesWritten;
}
