import type { IncomingMessage } from 'node:http';
import { type Answer, answerError, answerJson } from '../http/answer';
import { ApiError } from '../http/api-error';
import type { AtlasState } from '../state/atlas-state';
import { TOKEN_LIFE_S } from '../state/tokens';
import type { Account, Organization, Secret } from '../world-type';

const MAX_ACTIVE_TOKENS = 100;

export type OAuthRequest = { request: IncomingMessage; body: Buffer; remoteAddress: string; issuer: string };

/** POST /api/oauth/token (atlas-api D1). Errors have the OAuth shape; the limit alone has the shape of an ApiError. */
export function answerTokenRequest(state: AtlasState, asked: OAuthRequest): Answer {
  const basic = readBasic(asked.request);
  const limited = limitTokenRequests(state, asked.remoteAddress, basic?.clientId ?? '');
  if (limited) return limited;
  const refused = checkForm(asked, (form) => checkGrant(form));
  if (refused) return refused;
  const owner = basic ? findOwner(state, basic) : undefined;
  if (!owner) return invalidClient();
  if (state.tokens.countActive(owner.account.clientId) >= MAX_ACTIVE_TOKENS) {
    return answerJson(403, {
      error: 'access_denied',
      error_description:
        'The access token limit has been reached. Reuse existing access tokens or create another service account.',
    });
  }
  owner.secret.lastUsedAt = state.clock.nowInSeconds();
  const { clientId } = owner.account;
  const token = state.tokens.mint({ clientId, secretId: owner.secret.id, issuer: asked.issuer });
  return answerJson(200, { access_token: token.value, expires_in: TOKEN_LIFE_S, token_type: 'Bearer' });
}

/** POST /api/oauth/revoke: 200 and nothing, also for a token that is not (any more) this client's. */
export function answerRevokeRequest(state: AtlasState, asked: OAuthRequest): Answer {
  const basic = readBasic(asked.request);
  const limited = limitTokenRequests(state, asked.remoteAddress, `revoke ${basic?.clientId ?? ''}`);
  if (limited) return limited;
  const refused = checkForm(asked, (form) => (form.get('token') ? undefined : 'invalid_request'));
  if (refused) return refused;
  const owner = basic ? findOwner(state, basic) : undefined;
  if (!owner) return invalidClient();
  const token = state.tokens.find(new URLSearchParams(asked.body.toString('utf8')).get('token') ?? '');
  if (token?.clientId === owner.account.clientId) state.tokens.revoke(token.value);
  return { status: 200, headers: {}, body: Buffer.alloc(0) };
}

/** The pair of HTTP Basic. Never percent-decoded: a client that writes %5F for _ is refused, as by Atlas (D1). */
export function readBasic(request: IncomingMessage): { clientId: string; clientSecret: string } | undefined {
  const encoded = /^basic +([A-Za-z0-9+/=]+)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const pair = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  if (colon < 1) return undefined;
  return { clientId: pair.slice(0, colon), clientSecret: pair.slice(colon + 1) };
}

type Owner = { organization: Organization; account: Account; secret: Secret };

/** An expired secret keeps its slot but opens nothing. */
function findOwner(state: AtlasState, basic: { clientId: string; clientSecret: string }): Owner | undefined {
  const found = state.findAccount(basic.clientId);
  const secret = found?.account.secrets.find((one) => one.value === basic.clientSecret);
  if (!found || !secret || secret.expiresAt <= state.clock.now()) return undefined;
  return { ...found, secret };
}

function checkForm(
  asked: OAuthRequest,
  judge: (form: URLSearchParams) => string | undefined,
): Answer | undefined {
  const type = asked.request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  const isForm = type === 'application/x-www-form-urlencoded';
  const error = isForm ? judge(new URLSearchParams(asked.body.toString('utf8'))) : 'invalid_request';
  return error === undefined
    ? undefined
    : answerJson(400, { error, error_description: 'The request is not acceptable.' });
}

function checkGrant(form: URLSearchParams): string | undefined {
  const grant = form.get('grant_type');
  if (grant === null) return 'invalid_request';
  return grant === 'client_credentials' ? undefined : 'unsupported_grant_type';
}

function invalidClient(): Answer {
  return answerJson(401, { error: 'invalid_client', error_description: 'Invalid credentials provided.' });
}

/** Counted per address and client (atlas-api D1); this legacy limit names no Retry-After. */
function limitTokenRequests(state: AtlasState, remoteAddress: string, client: string): Answer | undefined {
  const size = state.findAccount(client)?.organization.rateBuckets?.token;
  const take = state.buckets.take({ name: 'token', scope: `${remoteAddress} ${client}`, size });
  if (take.allowed) return undefined;
  const { capacity, intervalS } = take.size;
  const error = new ApiError({
    status: 429,
    errorCode: 'RATE_LIMITED',
    detail: `Resource /api/oauth/token is limited to ${capacity} requests every ${intervalS / 60} minutes.`,
    parameters: ['/api/oauth/token', capacity, intervalS / 60],
  });
  return answerError(error, { envelope: false, pretty: false });
}
