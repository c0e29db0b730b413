import { randomBytes } from 'node:crypto';
import { type Context, interactionPolicy, Provider } from 'oidc-provider';
import type { Person } from './people';
import type { ProviderState } from './provider-state';
import type { SigningKey } from './signing-key';

export type Client = { id: string; secret: string; appUrl: string };

export const BACKCHANNEL_LOGOUT_PATH = '/api/auth/backchannel-logout';
const SCOPE = 'openid profile email groups';
const TTL_S = { Session: 86_400, Grant: 86_400, Interaction: 3_600, IdToken: 3_600, AccessToken: 3_600 };

/** An OpenID Connect provider for one client: code flow with PKCE, nothing to consent to. */
export function createProvider(
  issuer: string,
  { client, state, key }: { client: Client; state: ProviderState; key: SigningKey },
): Provider {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  return new Provider(issuer, {
    clients: [registrationOf(client)],
    scopes: SCOPE.split(' '),
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic'],
    claims: {
      openid: ['sub'],
      profile: ['name'],
      email: ['email', 'email_verified'],
      groups: ['groups'],
    },
    // The product reads the ID token; by default these claims are at the userinfo endpoint alone.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    jwks: { keys: [key.privateJwk] },
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    features: { devInteractions: { enabled: false }, backchannelLogout: { enabled: true } },
    interactions: { policy, url: (_: Context, { uid }: { uid: string }) => `/interaction/${uid}` },
    ttl: TTL_S,
    findAccount: (_: Context, subject: string) => {
      const person = state.people.get(subject);
      return person ? { accountId: subject, claims: () => claimsOf(person) } : undefined;
    },
    loadExistingGrant: grantEverything,
    // Logout tokens are sent by the control plane alone, so that no test is signed out by another.
    fetch: async () => new Response(null),
  });
}

function registrationOf({ id, secret, appUrl }: Client) {
  return {
    client_id: id,
    client_secret: secret,
    redirect_uris: [`${appUrl}/api/auth/callback/sso`],
    post_logout_redirect_uris: [appUrl],
    response_types: ['code'],
    grant_types: ['authorization_code'],
    token_endpoint_auth_method: 'client_secret_basic',
    id_token_signed_response_alg: 'RS256',
    backchannel_logout_uri: `${appUrl}${BACKCHANNEL_LOGOUT_PATH}`,
    backchannel_logout_session_required: true,
    scope: SCOPE,
  };
}

/** Takes the place of a consent page. */
async function grantEverything({ oidc }: Context) {
  if (!oidc.account || !oidc.client) return undefined;
  const owner = { accountId: oidc.account.accountId, clientId: oidc.client.clientId };
  const grant = new oidc.provider.Grant(owner);
  grant.addOIDCScope(SCOPE);
  await grant.save();
  return grant;
}

function claimsOf(person: Person): Record<string, unknown> {
  return {
    sub: person.subject,
    name: person.name,
    email: person.email,
    email_verified: true,
    ...(person.groups === undefined ? {} : { groups: person.groups }),
    ...person.otherClaims,
  };
}
