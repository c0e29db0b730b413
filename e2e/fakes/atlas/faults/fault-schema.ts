import { z } from 'zod';
import { OPERATIONS } from '../http/match-route';

const when = z.enum(['before', 'after']);

/** What can go wrong on request. `when` says whether the deed is done first. */
export const faultSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reset-before') }),
  z.strictObject({ kind: z.literal('reset-after') }),
  z.strictObject({ kind: z.literal('stall-before') }),
  z.strictObject({ kind: z.literal('stall-after') }),
  z.strictObject({ kind: z.literal('truncated') }),
  z.strictObject({ kind: z.literal('html-200'), when: when.default('before') }),
  z.strictObject({ kind: z.literal('html-502'), when: when.default('before') }),
  z.strictObject({ kind: z.literal('empty-201'), when: when.default('after') }),
  z.strictObject({ kind: z.literal('wrong-content-type') }),
  z.strictObject({ kind: z.literal('invalid-utf8') }),
  z.strictObject({ kind: z.literal('secret-missing') }),
  z.strictObject({
    kind: z.literal('status'),
    status: z.int().min(400).max(599),
    errorCode: z.string().optional(),
    detail: z.string().optional(),
    /** Sent as it is: seconds, an HTTP date, or nonsense. */
    retryAfter: z.union([z.int(), z.string()]).optional(),
    when: when.default('before'),
  }),
  z.strictObject({
    kind: z.literal('redirect'),
    location: z.string(),
    status: z
      .union([z.literal(301), z.literal(302), z.literal(303), z.literal(307), z.literal(308)])
      .default(307),
    when: when.default('before'),
  }),
  z.strictObject({
    kind: z.literal('huge'),
    bytes: z.int().positive().default(200_000_000),
    when: when.default('after'),
  }),
  z.strictObject({ kind: z.literal('slow-drip'), ms: z.int().positive().default(1000) }),
  z.strictObject({ kind: z.literal('ip-not-allowed') }),
  z.strictObject({ kind: z.literal('latency'), ms: z.int().nonnegative() }),
]);

export type Fault = z.infer<typeof faultSchema>;

/** A fault waits for the next `times` requests that match every field given. */
export const plannedFaultSchema = z.strictObject({
  operation: z.enum(OPERATIONS),
  orgId: z.string().optional(),
  /** The account the request is about; for `token` and `revokeToken`, the account that asks. */
  clientId: z.string().optional(),
  /** Client id or public key of the credential that asks. */
  actor: z.string().optional(),
  fault: faultSchema,
  times: z.int().positive().default(1),
});

export type PlannedFault = z.infer<typeof plannedFaultSchema>;
