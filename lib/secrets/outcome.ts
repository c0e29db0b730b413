import type { Secret } from '../atlas/model';

/** Why an issue (or a revoke) was refused; nothing was created. Each has words in words.ts and a heading in docs/runbook.md. */
export type Refusal =
  | { code: 'bad_origin' }
  | { code: 'signed_out' }
  | { code: 'reauth_required' }
  /** The identity provider never said when the operator proved who they are. */
  | { code: 'auth_time_missing' }
  | { code: 'bad_input'; fields: { field: string; message: string }[] }
  /** No such organization among those the operator may use. `groups` are the configured groups that may issue. */
  | { code: 'organization_forbidden'; groups: string[] }
  | { code: 'account_not_found' }
  /** `maxHours` is what binds: the organization's own maximum or the connection's policy, whichever is less. */
  | { code: 'above_maximum'; maxHours: number; boundBy: 'organization' | 'policy' }
  | { code: 'slots_full'; secrets: Secret[] }
  /** The account's secrets are not those the operator was shown. */
  | { code: 'account_changed'; secrets: Secret[] }
  | { code: 'rotation_running' }
  /** Our own limit, before Atlas is called. */
  | { code: 'issue_limit'; retryAfterS: number; scope: 'operator' | 'account' }
  /** This very click was already carried out; its value was returned once. */
  | { code: 'already_issued' }
  | { code: 'audit_unavailable' }
  | { code: 'credential_refused' }
  | { code: 'address_not_allowed' }
  /** Atlas's limit. */
  | { code: 'rate_limited'; retryAfterS: number }
  | { code: 'atlas_unreachable' }
  /** Atlas said no in its own words. */
  | { code: 'atlas_refused'; status?: number; atlasCode?: string; detail?: string }
  /** Atlas failed on reading, before anything was sent to create. */
  | { code: 'atlas_failed' }
  /** Revoking this would lock the dashboard out. */
  | { code: 'own_credential' }
  | { code: 'secret_not_found' }
  /** A surprise of ours; the log has it under the request id. */
  | { code: 'internal' };

export type RefusalCode = Refusal['code'];

/** What the operator gets back, plain data that crosses the wire. `requestId` is in every log line of the act. */
export type IssueOutcome =
  | {
      kind: 'issued';
      requestId: string;
      orgId: string;
      clientId: string;
      accountName: string;
      secret: { id: string; createdAt: string; expiresAt: string; value: string };
      /** Audit of the result failed although the secret exists; the log has an emergency line. */
      auditIncomplete?: true;
    }
  | { kind: 'refused'; requestId: string; refusal: Refusal }
  | {
      kind: 'unknown';
      requestId: string;
      orgId: string;
      clientId: string;
      accountName: string;
      /** Secrets that were not there before: none, one, or (with a colleague in Atlas) more. */
      appeared: Secret[];
      /** False when the account could not be read again, so `appeared` says nothing. */
      looked: boolean;
      /** The living secrets from before, as they are now (or were last seen). */
      others: Secret[];
    };

/** What came of trying a new secret once, after it was displayed. `unverified`: it was not tried. */
export type DisplayedOutcome =
  | { kind: 'verified'; at: string }
  | { kind: 'failed'; code: RefusalCode }
  | { kind: 'unverified' };

export type RevokeOutcome =
  | { kind: 'revoked'; requestId: string; secretId: string }
  | { kind: 'refused'; requestId: string; refusal: Refusal }
  /** Atlas's answer was lost; `stillThere` is what a second look said, absent when it failed. */
  | { kind: 'unknown'; requestId: string; secretId: string; stillThere?: boolean };
