/** The closed list of what is audited. No field can hold a secret, a token or a header (contract, "Audit lines"). */
export const AUDIT_EVENTS = [
  'sign-in.refused',
  'access.denied',
  'secret.issue.attempted',
  'secret.issue.succeeded',
  'secret.issue.refused',
  'secret.issue.unknown',
  'secret.displayed',
  'secret.revoke.attempted',
  'secret.revoke.succeeded',
  'secret.revoke.refused',
  'secret.revoke.unknown',
  'secret.verified',
] as const;
export type AuditEventName = (typeof AUDIT_EVENTS)[number];

export type AuditActor = { subject: string; email?: string; groups: string[] } | 'unknown';

export type AuditEvent = {
  event: AuditEventName;
  actor: AuditActor;
  requestId: string;
  ip?: string;
  connection?: string;
  orgId?: string;
  clientId?: string;
  secretId?: string;
  hours?: number;
  expiresAt?: string;
  reason?: string;
  code?: string;
};

export interface AuditLog {
  /**
   * Writes one line and, with `AUDIT_FILE`, has it on disk before it resolves.
   * @throws AuditUnavailableError within two seconds when it cannot.
   */
  write(event: AuditEvent): Promise<void>;
  /** False for a minute from a failed write, or until the next one that succeeds. */
  isHealthy(): boolean;
}

/** The audit line could not be written, so the act it announces must not happen. */
export class AuditUnavailableError extends Error {
  override readonly name = 'AuditUnavailableError';
}
