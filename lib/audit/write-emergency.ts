import { write } from 'node:fs';
import { promisify } from 'node:util';
import { createLineWriter, type WriteLine } from './create-line-writer';
import { createWholeAppend } from './create-whole-append';
import type { AuditEvent } from './event';
import { formatAuditLine } from './format-audit-line';

const TIME_LIMIT_MS = 5000;
const STDERR = 2;
const writeDescriptor = promisify(write);

/**
 * The last resort for an event whose act has happened and whose audit line could not be written: one line
 * with `"kind":"audit-emergency"` on standard error, picked and redacted like an audit line. Does not
 * wait for it, and nothing is left to tell when that fails too.
 *
 * @throws TypeError for an event that is not in the list.
 */
export function writeEmergency(event: AuditEvent): void {
  const line = formatAuditLine(event, { time: new Date(), kind: 'audit-emergency' });
  writeStderrLine(line).catch(() => undefined);
}

const writeStderrLine: WriteLine = createLineWriter({
  append: createWholeAppend(async (bytes) => {
    // As for standard output: asking for the stream makes a pipe non-blocking.
    if (!process.stderr.writable) throw new DOMException('standard error is closed', 'InvalidStateError');
    return (await writeDescriptor(STDERR, bytes)).bytesWritten;
  }),
  timeLimitMs: TIME_LIMIT_MS,
});
