import { z } from 'zod';
import type { IssueRequest, RevokeRequest } from './requests';

export const ORG_ID = /^[a-f0-9]{24}$/;
export const CLIENT_ID = /^mdb_sa_id_[a-fA-F\d]{24}$/;
export const MIN_HOURS = 8;
export const MAX_HOURS = 8760;
const MAX_REASON = 500;
const SECRET_ID = /^[a-f0-9]{24}$/;

const hours = z
  .number('Give the hours as a whole number.')
  .int('Give whole hours.')
  .min(MIN_HOURS, `A secret lives at least ${MIN_HOURS} hours.`)
  .max(MAX_HOURS, `A secret lives at most ${MAX_HOURS} hours (365 days).`);

/** One line for the audit trail; empty means none. */
export const reasonText = z
  .string('Give the reason as text.')
  .max(10_000, `Keep the reason to ${MAX_REASON} characters.`)
  .transform((text) => text.trim())
  .refine((text) => text.length <= MAX_REASON, `Keep the reason to ${MAX_REASON} characters.`)
  // Controls, line separators, and the marks that reorder text: one line that reads as it was written.
  .refine(
    (text) => !/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u.test(text),
    'Keep the reason to one line, without control characters.',
  )
  .refine(
    (text) => !/mdb_sa_sk_/i.test(text),
    'The reason contains what looks like an Atlas secret. Take it out: reasons are written to the audit log. If it is real, revoke it.',
  )
  .transform((text) => (text === '' ? undefined : text));

export const orgIdText = z.string('Choose an organization.').regex(ORG_ID, 'Choose an organization.');
export const clientIdText = z
  .string('Choose a service account.')
  .regex(CLIENT_ID, 'Choose a service account.');
export const hoursNumber = hours;
export const secretIdText = z
  .string('Name the secret by its id.')
  .regex(SECRET_ID, 'That is not the id of an Atlas secret.');
const attemptId = z.uuid('Reload the page and try again: the request carried no valid attempt id.');

const seenSecret = z.strictObject(
  { id: secretIdText, expiresAt: z.iso.datetime({ offset: true }) },
  'Reload the page and try again: the request does not say which secrets you saw.',
);

const issueRequest = z.strictObject({
  attemptId,
  orgId: orgIdText,
  clientId: clientIdText,
  expiresAfterHours: hours,
  reason: reasonText.optional(),
  seenSecrets: z
    .array(seenSecret, 'Reload the page and try again: the request does not say which secrets you saw.')
    .max(50, 'Reload the page and try again: the request names too many secrets.'),
});

const revokeRequest = z.strictObject({
  attemptId,
  orgId: orgIdText,
  clientId: clientIdText,
  secretId: secretIdText,
  reason: reasonText.optional(),
});

export type FieldProblem = { field: string; message: string };
export type Parsed<T> = { ok: true; value: T } | { ok: false; fields: FieldProblem[] };

/** `input` is whatever the browser sent. The words are for the operator; no value is quoted back. */
export function parseIssueRequest(input: unknown): Parsed<IssueRequest> {
  return parsed(issueRequest, input);
}

export function parseRevokeRequest(input: unknown): Parsed<RevokeRequest> {
  return parsed(revokeRequest, input);
}

/** What of a refused request may still be written to the audit log: ids that have the shape of ids. */
export function claimedAddress(input: unknown): { orgId?: string; clientId?: string } {
  const claim = z.object({
    orgId: orgIdText.optional().catch(undefined),
    clientId: clientIdText.optional().catch(undefined),
  });
  const { data } = claim.safeParse(input);
  return {
    ...(data?.orgId === undefined ? {} : { orgId: data.orgId }),
    ...(data?.clientId === undefined ? {} : { clientId: data.clientId }),
  };
}

function parsed<T>(schema: z.ZodType<T>, input: unknown): Parsed<T> {
  const result = schema.safeParse(input);
  if (result.success) return { ok: true, value: result.data };
  const fields = new Map<string, string>();
  for (const issue of result.error.issues) {
    const field = issue.code === 'unrecognized_keys' ? 'request' : String(issue.path[0] ?? 'request');
    if (!fields.has(field)) fields.set(field, issueWords(issue));
  }
  return { ok: false, fields: [...fields].map(([field, message]) => ({ field, message })) };
}

/** zod's own words quote the keys that were sent. */
function issueWords({ code, path, message }: z.core.$ZodIssue): string {
  if (code === 'unrecognized_keys') return 'The request carries fields that do not belong to it.';
  return path.length === 0 ? 'The request cannot be read. Reload the page and try again.' : message;
}
