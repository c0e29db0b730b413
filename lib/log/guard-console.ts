import { describeError } from './describe-error';
import type { LogFields, Logger } from './logger';
import { redactHeaders } from './redact-headers';

type Method = (...values: unknown[]) => void;

/**
 * Sends what others print as errors and warnings through our log. Next prints an error that escapes a page
 * or an action whole, with its message and its cause, and offers no setting against it; from here on
 * only what `describeError` picks is printed.
 */
export function guardConsole({
  log,
  target = console,
}: {
  log: Logger;
  target?: { error: Method; warn: Method };
}): void {
  target.error = (...values) => log.error('console', describeValues(values));
  target.warn = (...values) => log.warn('console', describeValues(values));
}

function describeValues(values: unknown[]): LogFields {
  const error = values.find((value) => value instanceof Error);
  const text = values.filter((value) => typeof value === 'string').map(redactHeaders);
  return { text: text.length > 0 ? text.join(' ') : undefined, ...(error ? describeError(error) : {}) };
}
