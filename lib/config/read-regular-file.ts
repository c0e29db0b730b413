import { readFileSync, statSync } from 'node:fs';

const MAX_BYTES = 1_048_576;

/**
 * The text of a small regular file. A named pipe would hold the server's start until somebody writes,
 * and be empty at the next reload.
 *
 * @throws when it is missing, unreadable, not a regular file or larger than 1 MiB.
 */
export function readRegularFile(path: string): string {
  const facts = statSync(path);
  if (!facts.isFile()) throw new Error('not a regular file');
  if (facts.size > MAX_BYTES) throw new Error('too large');
  return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
}
