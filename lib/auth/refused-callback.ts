/** next-auth's error for a sign-in that our own `signIn` callback refused, and audited with its reason. */
const AUDITED = 'AccessDenied';

/**
 * Whether the answer to a provider's callback turns the person away unaudited: state, nonce, PKCE,
 * signature or times were wrong, or the provider itself refused. Read from where next-auth sends them,
 * because its logger is one for the whole process and may speak for another request.
 */
export function isRefusedCallback(location: string | null): boolean {
  if (location === null || !URL.canParse(location)) return false;
  const { pathname, searchParams } = new URL(location);
  // Without a profile it goes back to the start and names no error.
  if (pathname === '/api/auth/signin') return true;
  return pathname === '/api/auth/error' && searchParams.get('error') !== AUDITED;
}
