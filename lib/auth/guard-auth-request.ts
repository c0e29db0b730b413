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
  /** The second part of the path. */
  provider?: string;
  query: URLSearchParams;
  maxAgeS: number;
  /** Counts one more start of a sign-in, or one more answer of the provider, and says whether it is too many. */
  maySignIn: () => boolean;
}): Guarded {
  const { method, action, provider, query } = request;
  if (method === 'POST' && action === 'session') return { allowed: false, status: 405 };
  if (!(method === 'POST' ? POST_ACTIONS : GET_ACTIONS).includes(action))
    return { allowed: false, status: 404 };
  if (provider !== undefined && !(provider === 'sso' && ['signin', 'callback'].includes(action)))
    return { allowed: false, status: 404 };
  const isStart = method === 'POST' && action === 'signin';
  // Each answer, forged ones too, costs a call to the provider and an audit line.
  if ((isStart || action === 'callback') && !request.maySignIn()) return { allowed: false, status: 429 };
  if (!isStart) return { allowed: true, query: action === 'callback' ? query : plain(query) };
  return {
    allowed: true,
    query: query.get('stepUp') === '1' ? stepUp(request.maxAgeS) : new URLSearchParams(),
  };
}

/** next-auth writes `error` into a header as it came: a line break there would be a fault of ours. */
function plain(query: URLSearchParams): URLSearchParams {
  const [error, callbackUrl] = [query.get('error'), query.get('callbackUrl')];
  return new URLSearchParams({
    ...(error !== null && /^\w{1,40}$/.test(error) ? { error } : {}),
    ...(callbackUrl === null ? {} : { callbackUrl }),
  });
}

function stepUp(maxAgeS: number): URLSearchParams {
  return new URLSearchParams({ prompt: 'login', ...(maxAgeS > 0 ? { max_age: String(maxAgeS) } : {}) });
}
