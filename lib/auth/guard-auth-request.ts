/** What next-auth's own route may be asked, and with what. Anything else never reaches it. */
export type Guarded = { allowed: true; query: URLSearchParams } | { allowed: false; status: 404 | 405 | 429 };

const GET_ACTIONS = ['csrf', 'providers', 'session', 'signin', 'callback', 'error', 'signout'];
const POST_ACTIONS = ['signin', 'signout'];

/**
 * Decides on one request below /api/auth. next-auth passes the query of a sign-in on to the identity
 * provider, over our own parameters (`prompt`, `max_age`, even `redirect_uri`), and lets a POST to
 * /session write into the token: so a sign-in keeps nothing of its query but our own mark `stepUp`,
 * which becomes constants, and a POST to /session is refused.
 */
export function guardAuthRequest(request: {
  method: string;
  action: string;
  query: URLSearchParams;
  maxAgeS: number;
  maySignIn: () => boolean;
}): Guarded {
  const { method, action, query } = request;
  if (method === 'POST' && action === 'session') return { allowed: false, status: 405 };
  if (!(method === 'POST' ? POST_ACTIONS : GET_ACTIONS).includes(action))
    return { allowed: false, status: 404 };
  if (method !== 'POST' || action !== 'signin') return { allowed: true, query };
  if (!request.maySignIn()) return { allowed: false, status: 429 };
  return {
    allowed: true,
    query: query.get('stepUp') === '1' ? stepUp(request.maxAgeS) : new URLSearchParams(),
  };
}

function stepUp(maxAgeS: number): URLSearchParams {
  return new URLSearchParams({ prompt: 'login', ...(maxAgeS > 0 ? { max_age: String(maxAgeS) } : {}) });
}
