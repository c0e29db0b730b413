import type { OAuthConfig } from 'next-auth/providers/oauth';
import { z } from 'zod';
import type { Settings } from '../config/settings';

const PROFILE = z.looseObject({
  sub: z.string(),
  name: z.string().nullish().catch(undefined),
  email: z.string().nullish().catch(undefined),
});

/** The company's identity provider, found by discovery. Its id is part of the registered redirect URI. */
export function createProvider(oidc: Settings['oidc']): OAuthConfig<Record<string, unknown>> {
  return {
    id: 'sso',
    name: 'single sign-on',
    type: 'oauth',
    issuer: oidc.issuer,
    wellKnown: `${oidc.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: oidc.clientId,
    clientSecret: oidc.clientSecret.reveal(),
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    // Asking for max_age obliges the provider to send auth_time; its age is checked when the deed is done.
    authorization: {
      params: { scope: oidc.scope, ...(oidc.maxAgeS > 0 ? { max_age: oidc.maxAgeS } : {}) },
    },
    httpOptions: { timeout: 8_000 },
    profile: (claims) => {
      const { sub, name, email } = PROFILE.parse(claims);
      return { id: sub, name, email };
    },
  };
}
