import type { CookiesOptions } from 'next-auth';

const FIFTEEN_MINUTES_S = 15 * 60;

/**
 * Names and attributes of every cookie next-auth sets. `__Host-` binds them to this host, https and
 * the whole path; a browser refuses that prefix on plain http, which is accepted for loopback only.
 * `lax`, because `strict` cookies are not sent on the way back from the identity provider.
 */
export function createCookies(
  publicUrl: string,
): Partial<CookiesOptions> & { sessionToken: { name: string } } {
  const secure = publicUrl.startsWith('https:');
  const cookie = (name: string, maxAge?: number) => ({
    name: `${secure ? '__Host-' : ''}secret-desk.${name}`,
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure, ...(maxAge ? { maxAge } : {}) },
  });
  return {
    sessionToken: cookie('session'),
    callbackUrl: cookie('callback-url'),
    csrfToken: cookie('csrf'),
    pkceCodeVerifier: cookie('pkce', FIFTEEN_MINUTES_S),
    state: cookie('state', FIFTEEN_MINUTES_S),
    nonce: cookie('nonce', FIFTEEN_MINUTES_S),
  };
}
