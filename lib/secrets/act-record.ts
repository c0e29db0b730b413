import { type AuditEvent, type AuditLog, AuditUnavailableError } from '../audit/event';
import type { Operator } from '../auth/operator';
import type { Logger } from '../log/logger';
import type { ActContext } from './act';
import { errorFacts } from './error-facts';

export type RecordLine = Omit<AuditEvent, 'actor' | 'requestId' | 'ip'>;

/** The audit lines of one act: who and from where are filled in. Nothing here throws. */
export type ActRecord = {
  /** Says whether the line was written: what it announces must not happen otherwise. */
  announce(line: RecordLine): Promise<boolean>;
  /** For what has happened already: a line that cannot be written goes to the emergency output. */
  tell(line: RecordLine): Promise<boolean>;
  /** When the audit log is known to be down: straight to the emergency output, without waiting for it. */
  shout(line: RecordLine): void;
};

type RecordDeps = { audit: AuditLog; log: Logger; emergency: (event: AuditEvent) => void };

export function createActRecord(
  deps: RecordDeps,
  { operator, context }: { operator: Operator; context: ActContext },
): ActRecord {
  const { subject, email, groups } = operator;
  const actor = email === undefined ? { subject, groups } : { subject, email, groups };
  const origin = context.ip === undefined ? {} : { ip: context.ip };
  const complete = (line: RecordLine): AuditEvent => ({
    ...line,
    actor,
    requestId: context.requestId,
    ...origin,
  });

  async function announce(line: RecordLine): Promise<boolean> {
    try {
      await deps.audit.write(complete(line));
      return true;
    } catch (error) {
      const facts = error instanceof AuditUnavailableError ? {} : errorFacts(error);
      deps.log.error('audit line not written', { requestId: context.requestId, event: line.event, ...facts });
      return false;
    }
  }

  function shout(line: RecordLine): void {
    try {
      deps.emergency(complete(line));
    } catch (error) {
      // The operator's answer matters more than a broken standard error.
      deps.log.error('emergency line not written', { requestId: context.requestId, ...errorFacts(error) });
    }
  }

  return {
    announce,
    shout,
    async tell(line) {
      const written = await announce(line);
      if (!written) shout(line);
      return written;
    },
  };
}
