import { afterLimit } from './after-limit';
import { createFileAppend } from './create-file-append';
import { createLineWriter, type WriteLine } from './create-line-writer';
import { type AuditEvent, type AuditLog, AuditUnavailableError } from './event';
import { formatAuditLine } from './format-audit-line';
import { writeStdoutLine } from './write-stdout-line';

const TIME_LIMIT_MS = 1000;
/** A replica taken out of service gets nothing to write, so it could never show that it has recovered. */
const UNHEALTHY_MS = 60_000;

/**
 * Writes each event as one JSON line to standard output and, when `file` is given, to that file and its
 * disk. Both must have it within `timeLimitMs` (milliseconds), otherwise the event is not audited.
 *
 * @throws (rejects) AuditUnavailableError, which names the sinks that failed and the system's error codes.
 */
export function createAuditLog({
  file,
  writeStdout = writeStdoutLine,
  now = () => new Date(),
  timeLimitMs = TIME_LIMIT_MS,
}: {
  file?: string | undefined;
  writeStdout?: WriteLine;
  now?: () => Date;
  timeLimitMs?: number;
} = {}): AuditLog {
  const sinks: [string, WriteLine][] = [
    ['standard output', createLimited(writeStdout, timeLimitMs)],
    ...(file === undefined ? [] : [toFileSink(file, timeLimitMs)]),
  ];
  let failedAtMs: number | undefined;

  async function write(event: AuditEvent): Promise<void> {
    const failures = await writeEverywhere(event);
    failedAtMs = failures.length === 0 ? undefined : now().getTime();
    if (failures.length > 0)
      throw new AuditUnavailableError(`audit line not written: ${failures.join(', ')}`);
  }

  async function writeEverywhere(event: AuditEvent): Promise<string[]> {
    let line: string;
    try {
      line = formatAuditLine(event, { time: now() });
    } catch {
      return ['the event is malformed'];
    }
    const failures = await Promise.all(
      sinks.map(([name, writeLine]) =>
        writeLine(line).then(
          () => [],
          (error: unknown) => [`${name} (${nameFailure(error)})`],
        ),
      ),
    );
    return failures.flat();
  }

  return {
    write,
    isHealthy: () => failedAtMs === undefined || now().getTime() - failedAtMs > UNHEALTHY_MS,
  };
}

function toFileSink(file: string, timeLimitMs: number): [string, WriteLine] {
  return ['AUDIT_FILE', createLineWriter({ append: createFileAppend(file), timeLimitMs })];
}

/** Standard output has its own queue and limit; ours may be tighter. */
function createLimited(writeLine: WriteLine, timeLimitMs: number): WriteLine {
  return (line) =>
    new Promise((resolve, reject) => {
      const callOff = afterLimit(timeLimitMs, () => reject(new DOMException('too slow', 'TimeoutError')));
      writeLine(line).then(resolve, reject).finally(callOff);
    });
}

/** The system's code or the error's name: nothing that could repeat the line. */
function nameFailure(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^E[A-Z0-9]{1,20}$/.test(code) ? code : error.name;
}
