import { z } from 'zod';
import { type GroupsProblem, parseGroups } from './parse-groups';
import type { SessionClaims } from './session-claims';

/** A claim that a person reads: anything but text of a sensible length is as good as absent. */
const text = (max: number) => z.string().min(1).max(max).optional().catch(undefined);
const CLAIMS = z.object({
  iss: z.string(),
  sub: z.string().max(255),
  email: text(320),
  name: text(200),
  sid: text(255),
  // Seconds since 1970 as a number (OpenID Connect Core 2); a string is not one.
  auth_time: z.number().int().positive().optional().catch(undefined),
});

/**
 * The session of a sign-in just completed, from the claims of its ID token.
 * @throws ZodError when `iss` or `sub` is missing, which the sign-in callback has ruled out.
 */
export function openSession(input: {
  claims: Record<string, unknown>;
  groupsClaim: string;
  configuredGroups: string[];
  maxAgeS: number;
  now: Date;
  id: string;
}): { claims: SessionClaims; problem?: GroupsProblem } {
  const { iss, sub, email, name, sid, auth_time: authTime } = CLAIMS.parse(input.claims);
  const { groups, problem } = parseGroups({
    claims: input.claims,
    claim: input.groupsClaim,
    configured: input.configuredGroups,
  });
  const nowS = Math.floor(input.now.getTime() / 1000);
  const claims: SessionClaims = {
    iss,
    sub,
    ...(email === undefined ? {} : { email }),
    ...(name === undefined ? {} : { name }),
    groups,
    ...(authTime === undefined ? {} : { authTime }),
    ...(sid === undefined ? {} : { sid }),
    tid: input.id,
    signedInAt: nowS,
    endsAt: nowS + input.maxAgeS,
  };
  return problem === undefined ? { claims } : { claims, problem };
}
