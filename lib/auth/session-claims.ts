import { z } from 'zod';
import type { Operator } from './operator';

/**
 * What the encrypted session cookie holds: who, which groups of ours, since when and until when. No
 * token of the provider, so that the cookie stays small and worth less.
 */
export const sessionClaims = z.object({
  iss: z.string().min(1),
  sub: z.string().min(1).max(255),
  email: z.string().max(320).optional(),
  name: z.string().max(200).optional(),
  groups: z.array(z.string()),
  authTime: z.number().int().positive().optional(),
  /** The provider's session, when it names one: what back-channel logout refers to. */
  sid: z.string().max(255).optional(),
  /** Ours: names this session in the revocation list. */
  tid: z.string().min(1),
  signedInAt: z.number().int(),
  /** Seconds since 1970; next-auth renews its own `exp` at every read, this one never moves. */
  endsAt: z.number().int(),
});
export type SessionClaims = z.infer<typeof sessionClaims>;

export function toOperator(claims: SessionClaims): Operator {
  return {
    issuer: claims.iss,
    subject: claims.sub,
    ...(claims.email === undefined ? {} : { email: claims.email }),
    ...(claims.name === undefined ? {} : { name: claims.name }),
    groups: claims.groups,
    ...(claims.authTime === undefined ? {} : { authTime: claims.authTime }),
    sessionId: claims.tid,
  };
}
