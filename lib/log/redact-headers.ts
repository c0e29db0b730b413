import { redact } from '../audit/redact';

/** An Authorization header's value: the scheme stays, what follows goes. */
const CREDENTIAL = /\b(Basic|Bearer|Digest)\s+[^\s"',]{6,}[^\r\n]*/gi;

/** `redact`, and no header values: a log has no sentences of operators that could begin with "basic". */
export function redactHeaders(text: string): string {
  return redact(text).replace(CREDENTIAL, '$1 [redacted]');
}
