import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { parseLogoutToken } from './parse-logout-token';
import type { Revocations } from './revocations';

const LIMIT_MS = 8_000;
const MAX_BODY_BYTES = 16_384;
const USED_MS = 5 * 60_000;
const MAX_USED = 10_000;
const METADATA = z.object({ issuer: z.string(), jwks_uri: z.url() });

/**
 * Ends sessions when the identity provider says so (OpenID Connect Back-Channel Logout 1.0).
 * @returns for a form-encoded POST, whether a session was named by a token worth believing.
 */
export function createBackchannelLogout(options: {
  issuer: string;
  clientId: string;
  revocations: Revocations;
  now: () => Date;
}): (form: string) => Promise<boolean> {
  const { issuer, clientId, revocations, now } = options;
  const used = new Map<string, number>();
  let key: Promise<JWTVerifyGetKey> | undefined;

  function isReplay(jti: string): boolean {
    const nowMs = now().getTime();
    for (const [old, usedAtMs] of used) {
      if (nowMs - usedAtMs < USED_MS && used.size < MAX_USED) break;
      used.delete(old);
    }
    if (used.has(jti)) return true;
    used.set(jti, nowMs);
    return false;
  }

  return async (form) => {
    const token = form.length <= MAX_BODY_BYTES ? new URLSearchParams(form).get('logout_token') : null;
    if (!token) return false;
    key ??= discoverKeys(issuer);
    const resolved = await key.catch(() => undefined);
    if (!resolved) {
      // The provider was not there: the next token asks again.
      key = undefined;
      return false;
    }
    const logout = await parseLogoutToken(token, { issuer, audience: clientId, key: resolved, now: now() });
    if (!logout || isReplay(logout.jti)) return false;
    if (logout.sid) revocations.revoke({ kind: 'sid', value: logout.sid });
    else if (logout.sub) revocations.revoke({ kind: 'sub', value: logout.sub });
    return true;
  };
}

async function discoverKeys(issuer: string): Promise<JWTVerifyGetKey> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(LIMIT_MS),
    redirect: 'error',
    cache: 'no-store',
  });
  const metadata = METADATA.parse(await response.json());
  if (metadata.issuer !== issuer) throw new Error('discovery names another issuer');
  return createRemoteJWKSet(new URL(metadata.jwks_uri), { timeoutDuration: LIMIT_MS });
}
