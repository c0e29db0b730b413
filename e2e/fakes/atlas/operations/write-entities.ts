import type { AccessEntry, Account, Organization, Secret } from '../world-type';

/** Wire shapes: fields of the OpenAPI schemas, in alphabetical order, dates in whole seconds. */

export function writeDate(date: Date): string {
  return date.toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** ServiceAccountSecret as read later: masked, never the value. The mask is the specification's own example. */
export function writeSecret(secret: Secret) {
  return {
    createdAt: writeDate(secret.createdAt),
    expiresAt: writeDate(secret.expiresAt),
    id: secret.id,
    lastUsedAt: secret.lastUsedAt ? writeDate(secret.lastUsedAt) : null,
    maskedSecretValue: 'mdb_sa_sk_...',
  };
}

/** ServiceAccountSecret as created: with the value, without the mask (atlas-api A2). */
export function writeCreatedSecret(secret: Secret) {
  return {
    createdAt: writeDate(secret.createdAt),
    expiresAt: writeDate(secret.expiresAt),
    id: secret.id,
    secret: secret.value,
  };
}

/** OrgServiceAccount: no orgId, no links. */
export function writeAccount(account: Account) {
  return {
    clientId: account.clientId,
    createdAt: writeDate(account.createdAt),
    description: account.description,
    name: account.name,
    roles: account.roles,
    secrets: account.secrets.map(writeSecret),
  };
}

/** AtlasOrganization. `extraRels` are the links that only GET one carries. */
export function writeOrganization(organization: Organization, url: string, extraRels: string[] = []) {
  const extra = extraRels.map((rel) => ({ href: `${url}/${rel}`, rel: `https://cloud.mongodb.com/${rel}` }));
  return {
    id: organization.id,
    isDeleted: false,
    links: [{ href: url, rel: 'self' }, ...extra],
    name: organization.name,
    skipDefaultAlertsSettings: false,
  };
}

/** OrganizationSettings; without a maximum the property is missing. */
export function writeSettings(organization: Organization) {
  return {
    apiAccessListRequired: organization.accessListRequired ?? false,
    genAIFeaturesEnabled: true,
    ...(organization.maxHours === undefined
      ? {}
      : { maxServiceAccountSecretValidityInHours: organization.maxHours }),
    multiFactorAuthRequired: false,
    operationsContact: null,
    restrictEmployeeAccess: false,
    streamsCrossGroupEnabled: false,
  };
}

/** ServiceAccountIPAccessListEntry: one of the two addresses, the other absent. */
export function writeAccessEntry(entry: AccessEntry) {
  const address = 'ipAddress' in entry ? { ipAddress: entry.ipAddress } : { cidrBlock: entry.cidrBlock };
  return { ...address, createdAt: writeDate(entry.createdAt), requestCount: 0 };
}
