import pino from 'pino';
import type { WriteLine } from '../audit/create-line-writer';
import { escapeLine } from '../audit/escape-line';
import { writeStdoutLine } from '../audit/write-stdout-line';
import type { LogFields, Logger } from './logger';
import { redactHeaders } from './redact-headers';

const MAX_TEXT_LENGTH = 2000;
/** Keys that are ours to set: a field of that name could pass a log line off as an audit line. */
const OWN_KEYS = new Set(['kind', 'level', 'time', 'msg']);

/**
 * Logs one JSON object a line (`"kind":"log"`) through the writer that audit uses. Waits for nobody: a
 * line that standard output does not take within a second is lost, and nothing else is.
 */
export function createLogger({ writeLine = writeStdoutLine }: { writeLine?: WriteLine } = {}): Logger {
  const destination = {
    write(line: string): void {
      writeLine(escapeLine(line.trimEnd())).catch(() => undefined);
    },
  };
  // No transport: those are worker threads whose files the standalone build does not trace.
  const logger = pino(
    {
      base: { kind: 'log' },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    destination,
  );
  return {
    info: (message, fields) => logger.info(clean(fields), shorten(message)),
    warn: (message, fields) => logger.warn(clean(fields), shorten(message)),
    error: (message, fields) => logger.error(clean(fields), shorten(message)),
  };
}

function clean(fields: LogFields = {}): LogFields {
  const facts: LogFields = {};
  for (const [key, value] of Object.entries(fields)) {
    const name = OWN_KEYS.has(key) ? `${key}_` : key;
    // Runtime check too: an object from outside would be printed with everything in it.
    if (typeof value === 'string') facts[name] = shorten(value);
    else if (typeof value === 'number' || typeof value === 'boolean') facts[name] = value;
  }
  return facts;
}

function shorten(text: string): string {
  // Redacted before it is cut: the head of a secret is still the head of a secret.
  const safe = redactHeaders(String(text));
  return safe.length > MAX_TEXT_LENGTH ? `${safe.slice(0, MAX_TEXT_LENGTH - 1)}…` : safe;
}
