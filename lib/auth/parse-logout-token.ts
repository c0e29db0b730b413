import { type JWTVerifyGetKey, jwtVerify } from 'jose';
import { z } from 'zod';

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const MAX_AGE_S = 120;
const SKEW_S = 10;

const CLAIMS = z
  .looseObject({
    jti: z.string().min(1).max(255),
    iat: z.number(),
    exp: z.number().optional(),
    sub: z.string().min(1).max(255).optional(),
    sid: z.string().min(1).max(255).optional(),
    // An object, not null and not a list (OpenID Connect Back-Channel Logout 1.0, 2.4).
    events: z.looseObject({ [EVENT]: z.looseObject({}) }),
  })
  .refine((claims) => (claims.sub !== undefined || claims.sid !== undefined) && !('nonce' in claims));

export type LogoutToken = { jti: string; sub?: string; sid?: string };

/**
 * The logout token of the provider (OpenID Connect Back-Channel Logout 1.0, 2.6): signed by its key, for
 * us, of this kind, at most two minutes old, without a nonce (which would make it an ID token).
 * @returns undefined for anything else; why is nobody's business who can only guess.
 */
export async function parseLogoutToken(
  token: string,
  expected: { issuer: string; audience: string; key: JWTVerifyGetKey; now: Date },
): Promise<LogoutToken | undefined> {
  try {
    const { payload } = await jwtVerify(token, expected.key, {
      issuer: expected.issuer,
      audience: expected.audience,
      typ: 'logout+jwt',
      algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
      maxTokenAge: MAX_AGE_S,
      clockTolerance: SKEW_S,
      currentDate: expected.now,
    });
    const { jti, sub, sid } = CLAIMS.parse(payload);
    return { jti, ...(sub === undefined ? {} : { sub }), ...(sid === undefined ? {} : { sid }) };
  } catch {
    return undefined;
  }
}
