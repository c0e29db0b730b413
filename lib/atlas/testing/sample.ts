import type { AtlasClientOptions } from '../create-atlas-client';
import { SecretValue } from '../secret-value';

export const ORG = 'a'.repeat(24);
export const CLIENT = `mdb_sa_id_${'b'.repeat(24)}`;
export const SECRET_ID = 'c'.repeat(24);
export const OWN_SECRET = `mdb_sa_sk_${'own'.repeat(13)}x`;
export const NEW_SECRET = `mdb_sa_sk_${'new'.repeat(13)}y`;

export const CREATE = { orgId: ORG, clientId: CLIENT, expiresAfterHours: 8 };
export const CREATED = {
  id: SECRET_ID,
  createdAt: '2026-08-10T03:06:47Z',
  expiresAt: '2026-08-10T11:06:47Z',
  secret: NEW_SECRET,
};
export const ACCOUNT = {
  clientId: CLIENT,
  name: 'billing',
  description: 'Bills',
  roles: ['ORG_MEMBER'],
  createdAt: '2026-08-10T03:06:47Z',
  secrets: [
    {
      id: SECRET_ID,
      createdAt: CREATED.createdAt,
      expiresAt: CREATED.expiresAt,
      lastUsedAt: null,
      maskedSecretValue: 'mdb_sa_sk_...',
    },
  ],
};

/** Options of a client with a service account; retries do not wait, and tell how long they would have. */
export function oauthOptions(baseUrl: string) {
  const waits: number[] = [];
  const options = {
    baseUrl,
    version: '1.2.3',
    credential: { kind: 'oauth', clientId: CLIENT, clientSecret: new SecretValue(OWN_SECRET) },
    sleep: async (ms) => {
      waits.push(ms);
    },
    random: () => 0.5,
  } satisfies AtlasClientOptions;
  return { ...options, waits };
}
