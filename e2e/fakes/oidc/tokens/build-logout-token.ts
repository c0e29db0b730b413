import { SignJWT } from 'jose';
import { SIGNING_ALGORITHM, type SigningKey } from '../signing-key';

export const LOGOUT_VARIANTS = [
  'good',
  'nonce',
  'wrong-typ',
  'events-null',
  'wrong-aud',
  'replayed',
] as const;
export type LogoutVariant = (typeof LOGOUT_VARIANTS)[number];

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
const LIFE_S = 120;

/** A logout token (OpenID Connect Back-Channel Logout 1.0, 2.4), right but for what the variant names. */
export async function buildLogoutToken(
  key: SigningKey,
  facts: { issuer: string; clientId: string; subject: string; sid?: string; variant: LogoutVariant },
): Promise<string> {
  const { issuer, clientId, subject, sid, variant } = facts;
  const nowS = Math.floor(Date.now() / 1000);
  const claims = {
    iss: issuer,
    aud: variant === 'wrong-aud' ? 'another-client' : clientId,
    sub: subject,
    iat: nowS,
    exp: nowS + LIFE_S,
    jti: crypto.randomUUID(),
    events: { [EVENT]: variant === 'events-null' ? null : {} },
    ...(sid === undefined ? {} : { sid }),
    ...(variant === 'nonce' ? { nonce: crypto.randomUUID() } : {}),
  };
  const typ = variant === 'wrong-typ' ? 'JWT' : 'logout+jwt';
  return new SignJWT(claims)
    .setProtectedHeader({ alg: SIGNING_ALGORITHM, kid: key.kid, typ })
    .sign(key.privateKey);
}
