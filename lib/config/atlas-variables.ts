import type { PartNames } from './credential-parts';

export const DEFAULT_BASE_URL = 'https://cloud.mongodb.com';

/** The variables of the single-connection form, by the part of a credential they hold. */
export const ATLAS_VARIABLES = {
  clientId: 'MONGODB_ATLAS_CLIENT_ID',
  clientSecret: 'MONGODB_ATLAS_CLIENT_SECRET',
  publicKey: 'MONGODB_ATLAS_PUBLIC_API_KEY',
  privateKey: 'MONGODB_ATLAS_PRIVATE_API_KEY',
} as const satisfies PartNames;

/** What `CONFIG_FILE` stands in for (the base URL stays, as its connections' default): given beside it, one of the two would be ignored in silence. */
export const REPLACED_BY_FILE = [...Object.values(ATLAS_VARIABLES), 'ALLOWED_GROUPS'] as const;
