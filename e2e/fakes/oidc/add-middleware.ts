import type { Context, Provider } from 'oidc-provider';
import { z } from 'zod';
import type { AuthorizationRequest, ProviderState } from './provider-state';
import { answerSignIn } from './sign-in/answer-sign-in';
import type { SigningKey } from './signing-key';
import { rewriteIdToken } from './tokens/rewrite-id-token';

const TOKEN_RESPONSE = z.looseObject({ id_token: z.string() });
const DISCOVERY = z.looseObject({ issuer: z.string() });
const HIDDEN = ['nonce', 'state'];

/** Puts the sign-in page, the journal and the planned misbehaviour around the provider. */
export function addMiddleware(
  provider: Provider,
  { state, key }: { state: ProviderState; key: SigningKey },
): void {
  provider.use(async (context, next) => {
    if (context.path.startsWith('/interaction/')) return answerSignIn(context, { provider, state });
    if (context.path === '/auth') state.authorizations.push(journalEntry(context));
    await next();
    if (state.discoveryIssuer !== null) renameIssuer(context, state.discoveryIssuer);
    if (context.path === '/token') {
      const answer = TOKEN_RESPONSE.safeParse(context.body).data;
      if (answer)
        context.body = { ...answer, id_token: await rewriteIdToken(answer.id_token, { state, key }) };
    }
  });
}

function journalEntry({ query }: Context): AuthorizationRequest {
  const shown = Object.entries(query).filter(([name]) => !HIDDEN.includes(name));
  return {
    ...Object.fromEntries(shown.map(([name, value]) => [name, [value ?? []].flat().join(' ')])),
    hasNonce: query.nonce !== undefined,
    hasState: query.state !== undefined,
  };
}

/** A rogue that is consistent: discovery, the answer to the app and the ID token name the same issuer. */
function renameIssuer(context: Context, issuer: string): void {
  if (context.path === '/.well-known/openid-configuration') {
    context.body = { ...DISCOVERY.parse(context.body), issuer };
  }
  const location = context.response.get('Location');
  if (!URL.canParse(location)) return;
  const target = new URL(location);
  if (!target.searchParams.has('iss')) return;
  target.searchParams.set('iss', issuer);
  context.set('Location', target.href);
}
