import { z } from 'zod';
import type { CreatedSecret, Organization, OrganizationSettings, Secret, ServiceAccount } from './model';
import type { Page } from './pages';
import { SecretValue } from './secret-value';

/** From what Atlas sends to the domain. Unknown fields are dropped; null and missing mean the same. */

const HOURS = { least: 8, most: 8760 };

const id = z.string().regex(/^[a-f0-9]{24}$/);
/** The specification gives the id of a secret no form where it is a part of a path. */
const secretId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const clientId = z.string().regex(/^mdb_sa_id_[a-fA-F\d]{24}$/);
const instant = z.iso.datetime({ offset: true });

const secret = z
  .object({
    id: secretId,
    createdAt: instant,
    expiresAt: instant,
    lastUsedAt: instant.nullish(),
    maskedSecretValue: z.string().nullish(),
  })
  .transform(
    ({ lastUsedAt, maskedSecretValue, ...rest }): Secret => ({
      ...rest,
      ...(lastUsedAt ? { lastUsedAt } : {}),
      ...(maskedSecretValue ? { maskedValue: maskedSecretValue } : {}),
    }),
  );

/** Atlas marks no field of an account as required; without its id an account is of no use. */
export const serviceAccount = z
  .object({
    clientId,
    name: z.string().nullish(),
    description: z.string().nullish(),
    roles: z.array(z.string()).nullish(),
    createdAt: instant.nullish(),
    secrets: z.array(secret).nullish(),
  })
  .transform(
    (wire): ServiceAccount => ({
      clientId: wire.clientId,
      name: wire.name ?? '',
      description: wire.description ?? '',
      roles: wire.roles ?? [],
      ...(wire.createdAt ? { createdAt: wire.createdAt } : {}),
      secrets: wire.secrets ?? [],
    }),
  );

/** One of two addresses; that there is an entry is all that is used. */
export const accessListEntry = z.object({
  ipAddress: z.string().nullish(),
  cidrBlock: z.string().nullish(),
});

export const organization = z
  .object({ id, name: z.string() })
  .transform((wire): Organization => ({ id: wire.id, name: wire.name }));

export const organizationSettings = z
  .object({
    maxServiceAccountSecretValidityInHours: z.number().int().nullish(),
    apiAccessListRequired: z.boolean().nullish(),
  })
  .transform(
    (wire): OrganizationSettings => ({
      maxExpiresAfterHours: clampHours(wire.maxServiceAccountSecretValidityInHours ?? HOURS.most),
      accessListRequired: wire.apiAccessListRequired ?? false,
    }),
  );

/** The length and form of a value are Atlas's to change; only what cannot be one is refused. */
export const createdSecret = z
  .object({
    id: secretId,
    createdAt: instant,
    expiresAt: instant,
    secret: z.string().regex(/^[\x21-\x7e]{8,1024}$/),
  })
  .transform(({ secret: value, ...rest }): CreatedSecret => ({ ...rest, value: new SecretValue(value) }));

export const nothing = z.unknown().transform((): void => undefined);

/** The list of one page, and whether Atlas names a next one. */
export function pageOf<T>(item: z.ZodType<T>) {
  const links = z
    .array(z.object({ rel: z.string() }))
    .nullish()
    .catch(undefined);
  const list = z.object({ results: z.array(item), links }).transform(
    (wire): Page<T> => ({
      items: wire.results,
      ...(wire.links ? { hasNext: wire.links.some(({ rel }) => rel === 'next') } : {}),
    }),
  );
  // Out of an envelope a list may come without the object around it: the documentation says both.
  const bare = z.array(item).transform((items): Page<T> => ({ items }));
  return z.union([list, bare]);
}

function clampHours(hours: number): number {
  return Math.min(HOURS.most, Math.max(HOURS.least, hours));
}
