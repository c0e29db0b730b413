import type { AuditEventName } from '../audit/event';
import type { RecordLine } from './act-record';
import type { Refusal } from './outcome';

/** A refusal for want of authority is `access.denied`, whatever was asked; every other one belongs to its verb. */
export function refusalLine({
  event,
  refusal,
  line,
}: {
  event: AuditEventName;
  refusal: Refusal;
  line: Omit<RecordLine, 'event' | 'code'>;
}): RecordLine {
  const isDenied = refusal.code === 'organization_forbidden';
  return { ...line, event: isDenied ? 'access.denied' : event, code: refusal.code };
}
