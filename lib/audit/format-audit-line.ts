import { escapeLine } from './escape-line';
import { AUDIT_EVENTS, type AuditActor, type AuditEvent } from './event';
import { redact } from './redact';

/** With these, a line of plain text stays below the 4096 bytes that a pipe takes whole or not at all (pipe(7), PIPE_BUF). */
const LIMITS = { text: 128, reason: 500, group: 100, groups: 20 } as const;

/**
 * One event as one line of JSON without its line break. Fields are picked one by one, so that one added
 * by mistake stays behind; text is cut, redacted and escaped.
 *
 * @throws TypeError for an event that is not in the list.
 */
export function formatAuditLine(
  event: AuditEvent,
  { time, kind = 'audit' }: { time: Date; kind?: 'audit' | 'audit-emergency' },
): string {
  if (!AUDIT_EVENTS.includes(event.event)) throw new TypeError('not an audit event');
  return escapeLine(
    JSON.stringify({
      kind,
      time: time.toISOString(),
      event: event.event,
      actor: pickActor(event.actor),
      requestId: text(event.requestId),
      ip: text(event.ip),
      connection: text(event.connection),
      orgId: text(event.orgId),
      clientId: text(event.clientId),
      secretId: text(event.secretId),
      hours: Number.isFinite(event.hours) ? event.hours : undefined,
      expiresAt: text(event.expiresAt),
      reason: text(event.reason, LIMITS.reason),
      code: text(event.code),
    }),
  );
}

function pickActor(actor: AuditActor): unknown {
  if (actor === 'unknown') return actor;
  const groups = actor.groups.slice(0, LIMITS.groups).map((group) => text(group, LIMITS.group));
  return { subject: text(actor.subject), email: text(actor.email), groups };
}

/** Absent when it is no text: what is not text was not meant to be here. */
function text(value: unknown, limit: number = LIMITS.text): string | undefined {
  if (typeof value !== 'string') return undefined;
  // Redacted before it is cut: the head of a secret is still the head of a secret.
  const safe = redact(value);
  if (safe.length <= limit) return safe;
  return `${safe.slice(0, limit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
