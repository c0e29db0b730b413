import { z } from 'zod';

const AUTHORIZATIONS = z.object({ authorizations: z.array(z.record(z.string(), z.unknown())) });
const LOGOUT = z.object({ status: z.number(), statuses: z.array(z.number()) });

/** The back door of the identity provider stand-in. */
export function createOidcControl(oidcUrl: string) {
  const post = async (path: string, body: object): Promise<unknown> => {
    const response = await fetch(`${oidcUrl}/__control/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`control ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };

  return {
    /** Spoils the next ID token of this person. */
    spoilIdToken: (subject: string, variant: string) => post('id-token', { subject, variant }),
    setAuthTime: (subject: string, time: { ageS: number } | { mode: string }) =>
      post('auth-time', { subject, ...time }),
    setGroups: (subject: string, groups: unknown) => post('people', { subject, groups }),
    setIssuer: (issuer: string | null) => post('discovery', { issuer }),
    setDown: (down: boolean) => post('down', { down }),
    /** Has the provider tell the app that somebody signed out; gives the app's status. */
    async logOut(subject: string, variant = 'good'): Promise<number> {
      return LOGOUT.parse(await post('backchannel-logout', { subject, variant })).status;
    },
    /** The same good token twice; gives both of the app's statuses. */
    async logOutTwice(subject: string): Promise<number[]> {
      return LOGOUT.parse(await post('backchannel-logout', { subject, variant: 'replayed' })).statuses;
    },
    async authorizations(): Promise<Record<string, unknown>[]> {
      const response = await fetch(`${oidcUrl}/__control/authorizations`);
      return AUTHORIZATIONS.parse(await response.json()).authorizations;
    },
  };
}

export type OidcControl = ReturnType<typeof createOidcControl>;
