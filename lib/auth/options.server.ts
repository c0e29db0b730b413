import 'server-only';
import { randomUUID } from 'node:crypto';
import type { NextAuthOptions, Profile } from 'next-auth';
import type { AuditLog } from '../audit/event';
import type { Settings } from '../config/settings';
import type { Logger } from '../log/logger';
import type { RequestContext } from '../request-context.server';
import { createCookies } from './cookies';
import { openSession } from './open-session';
import { configuredGroups } from './policy';
import type { Revocations } from './revocations';
import { safePath } from './safe-path';
import { type SessionClaims, sessionClaims } from './session-claims';
import { createProvider } from './sso-provider';

type Deps = {
  settings: Settings;
  revocations: Revocations;
  audit: AuditLog;
  log: Logger;
  now: () => Date;
};

/**
 * next-auth for one request, with every pitfall of docs/security.md ("next-auth") closed. The request's
 * context is in the audit lines, which is why this is built anew each time (it is only an object).
 */
export function createAuthOptions(deps: Deps, context: RequestContext): NextAuthOptions {
  const { settings, revocations, audit, log, now } = deps;
  const refuseSignIn = (code: string, subject?: string) => {
    const actor = subject === undefined ? ('unknown' as const) : { subject, groups: [] };
    audit.write({ event: 'sign-in.refused', actor, code, ...context }).catch(() => {
      log.error('a refused sign-in could not be audited', { requestId: context.requestId, code });
    });
    return false;
  };

  return {
    // Given, not left to the environment: NEXTAUTH_SECRET_FILE is as good as NEXTAUTH_SECRET.
    secret: settings.sessionKey.reveal(),
    debug: false,
    useSecureCookies: settings.publicUrl.startsWith('https:'),
    cookies: createCookies(settings.publicUrl),
    session: { strategy: 'jwt', maxAge: settings.sessionMaxAgeS },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [createProvider(settings.oidc)],
    callbacks: {
      // Never throws: next-auth would put the message into the address.
      signIn: ({ profile }) => {
        const claims = asClaims(profile);
        // next-auth believes whatever issuer the discovery document names.
        if (claims.iss !== settings.oidc.issuer) return refuseSignIn('issuer_mismatch');
        if (typeof claims.sub !== 'string' || claims.sub === '') return refuseSignIn('subject_missing');
        return true;
      },
      redirect: ({ url }) => `${settings.publicUrl}${safePath(url, settings.publicUrl)}`,
      jwt: ({ token, trigger, account, profile }) => {
        // What a browser sends with an update is not a fact about anybody.
        if (trigger === 'update') return token;
        if (account && profile) {
          const { claims, problem } = openSession({
            claims: asClaims(profile),
            groupsClaim: settings.oidc.groupsClaim,
            configuredGroups: configuredGroups(settings.connections),
            maxAgeS: settings.sessionMaxAgeS,
            now: now(),
            id: randomUUID(),
          });
          if (problem)
            log.warn('groups of a sign-in unusable', { requestId: context.requestId, code: problem });
          return claims;
        }
        return { ...requireLiving(sessionClaims.parse(token), { revocations, now: now() }) };
      },
      session: ({ session, token }) => ({
        user: { name: typeof token.name === 'string' ? token.name : null },
        expires: session.expires,
      }),
    },
    events: {
      signOut: ({ token }) => {
        const claims = sessionClaims.safeParse(token);
        if (claims.success) revocations.revoke({ kind: 'tid', value: claims.data.tid });
      },
    },
    // The code alone: the rest holds tokens and claims. next-auth keeps the logger of whichever request
    // came last, so nothing here may speak for one of them.
    logger: {
      error: (code) => log.warn('sign-in', { code }),
      warn: (code) => log.warn('sign-in', { code }),
      debug: () => undefined,
    },
  };
}

/** @throws Error when the session has ended: next-auth then clears its cookie. */
function requireLiving(
  claims: SessionClaims,
  { revocations, now }: { revocations: Revocations; now: Date },
): SessionClaims {
  if (claims.endsAt * 1000 <= now.getTime()) throw new Error('session over');
  if (revocations.isRevoked(claims)) throw new Error('session revoked');
  return claims;
}

function asClaims(profile: Profile | undefined): Record<string, unknown> {
  return { ...profile };
}
