import { expect, test } from 'vitest';
import { z } from 'zod';
import { accountPath, ORG_PATH, startTestAtlas } from './testing/start-test-atlas';
import { CAST } from './testing/test-world';

/** The schemas of the official specification (August 2026), copied by hand: no field more, required ones there. */
const id = z.string().regex(/^([a-f0-9]{24})$/);
const date = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
const link = z.strictObject({ href: z.url(), rel: z.string() });
const int32 = z.int().min(0);
const secret = z.strictObject({
  createdAt: date,
  expiresAt: date,
  id,
  lastUsedAt: date.nullish(),
  maskedSecretValue: z.string().optional(),
  secret: z.string().optional(),
});
const role = z.enum([
  'ORG_MEMBER',
  'ORG_READ_ONLY',
  'ORG_BILLING_ADMIN',
  'ORG_BILLING_READ_ONLY',
  'ORG_STREAM_PROCESSING_ADMIN',
  'ORG_GROUP_CREATOR',
  'ORG_OWNER',
]);
const account = z.strictObject({
  clientId: z.string().regex(/^mdb_sa_id_[a-fA-F\d]{24}$/),
  createdAt: date,
  description: z.string(),
  name: z.string(),
  roles: z.array(role),
  secrets: z.array(secret),
});
const organization = z.strictObject({
  id,
  isDeleted: z.boolean(),
  links: z.array(link),
  name: z.string(),
  skipDefaultAlertsSettings: z.boolean(),
});
const settings = z.strictObject({
  apiAccessListRequired: z.boolean().optional(),
  customSessionTimeouts: z.unknown().optional(),
  genAIFeaturesEnabled: z.boolean().optional(),
  maxServiceAccountSecretValidityInHours: z.int().min(8).max(8760).optional(),
  multiFactorAuthRequired: z.boolean().optional(),
  operationsContact: z.string().nullish(),
  restrictEmployeeAccess: z.boolean().optional(),
  securityContact: z.string().optional(),
  streamsCrossGroupEnabled: z.boolean().optional(),
});
const accessEntry = z.strictObject({
  cidrBlock: z.string().nullish(),
  createdAt: date,
  ipAddress: z.string().nullish(),
  lastUsedAddress: z.string().nullish(),
  lastUsedAt: date.nullish(),
  requestCount: int32,
});
const apiError = z.strictObject({
  badRequestDetail: z.unknown().optional(),
  detail: z.string().nullish(),
  error: z.int(),
  errorCode: z.string(),
  parameters: z.array(z.union([z.string(), z.number()])).nullable(),
  reason: z.string().nullish(),
});
const pageOf = (item: z.ZodType) =>
  z.strictObject({ links: z.array(link), results: z.array(item), totalCount: int32.optional() });

test.each([
  ['GET', '/api/atlas/v2/orgs', pageOf(organization)],
  ['GET', ORG_PATH, organization],
  ['GET', `${ORG_PATH}/settings`, settings],
  ['GET', `${ORG_PATH}/serviceAccounts`, pageOf(account)],
  ['GET', accountPath(CAST.full.clientId), account],
  ['GET', `${accountPath(CAST.full.clientId)}/accessList`, pageOf(accessEntry)],
  ['POST', `${accountPath(CAST.none.clientId)}/secrets`, secret],
  ['POST', `${accountPath(CAST.full.clientId)}/secrets`, apiError],
  ['GET', `${ORG_PATH}/serviceAccounts?x=1`, apiError],
])('%s %s answers with the fields of the specification and no other', async (method, path, schema) => {
  const atlas = await startTestAtlas();
  const { call } = await atlas.signIn(CAST.owner);
  const body = method === 'POST' ? { body: '{"secretExpiresAfterHours":8}' } : {};
  const { json } = await call(path, { method, ...body });
  expect(schema.safeParse(json).error?.issues ?? []).toEqual([]);
});
