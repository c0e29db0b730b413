import { z } from 'zod';
import { DEFAULT_BASE_URL } from './atlas-variables';
import { issuer, origin } from './origin';
import { clientId, commaList, publicKey, secret, wholeNumber } from './scalars';

const DAY_S = 86_400;
const text = z.string('is required');

/** Every variable of the contract's table that stands for itself, defaults and bounds included. */
export const environment = z.object({
  NEXTAUTH_URL: origin,
  NEXTAUTH_SECRET: secret({ minLength: 32 }),
  OIDC_ISSUER: issuer,
  OIDC_CLIENT_ID: text,
  OIDC_CLIENT_SECRET: secret({ minLength: 1 }),
  OIDC_SCOPE: text
    .default('openid profile email groups')
    .refine((scope) => scope.split(/\s+/).includes('openid'), 'must contain openid')
    .refine((scope) => /^[\x21\x23-\x5b\x5d-\x7e\s]+$/.test(scope), 'must be scope names separated by spaces')
    .transform((scope) => scope.split(/\s+/).join(' ')),
  OIDC_GROUPS_CLAIM: text
    .default('groups')
    .refine((name) => !/\s/.test(name), 'must be the name of one claim'),
  OIDC_MAX_AGE_SECONDS: wholeNumber({ min: 0, max: 30 * DAY_S, fallback: 3600 }),
  SESSION_MAX_AGE_SECONDS: wholeNumber({ min: 1, max: 30 * DAY_S, fallback: 28_800 }),
  MONGODB_ATLAS_BASE_URL: origin.default(DEFAULT_BASE_URL),
  MONGODB_ATLAS_CLIENT_ID: clientId.optional(),
  MONGODB_ATLAS_CLIENT_SECRET: secret({ minLength: 1 }).optional(),
  MONGODB_ATLAS_PUBLIC_API_KEY: publicKey.optional(),
  MONGODB_ATLAS_PRIVATE_API_KEY: secret({ minLength: 1 }).optional(),
  ALLOWED_GROUPS: commaList,
  ISSUE_LIMIT_PER_OPERATOR: wholeNumber({ min: 0, max: 1_000_000, fallback: 10 }),
  ISSUE_LIMIT_PER_ACCOUNT: wholeNumber({ min: 0, max: 1_000_000, fallback: 4 }),
  PORT: wholeNumber({ min: 1, max: 65_535, fallback: 3000 }),
  HOSTNAME: text.default('0.0.0.0'),
});

export type EnvironmentSettings = z.output<typeof environment>;
