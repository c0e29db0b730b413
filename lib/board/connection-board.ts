import type { Organization } from '../atlas/model';
import { accountView } from '../secrets/account-view';
import type { ConnectionEntry } from '../secrets/connection-entry';
import type { Gate } from '../secrets/create-gate';
import type { Directory } from '../secrets/directory';
import { createOrganizationCache, type OrganizationCache } from './organization-cache';

/** Room for a token and the pages of a list; each of Atlas's answers has a shorter limit of its own. */
const READING_MS = 10_000;

export type ServedOrganization = { organization: Organization; cache: OrganizationCache };

/** What the board remembers of one connection, for all operators. */
export type ConnectionBoard = {
  entry: ConnectionEntry;
  /** The organizations it is known to serve now; those that are gone are forgotten with their data. */
  served(): ServedOrganization[];
};

export function createConnectionBoard({
  entry,
  directory,
  now,
  gate,
}: {
  entry: ConnectionEntry;
  directory: Pick<Directory, 'isOwnCredential'>;
  now: () => Date;
  gate: Gate;
}): ConnectionBoard {
  const caches = new Map<string, OrganizationCache>();

  function open(orgId: string): OrganizationCache {
    const read = async () => {
      const signal = AbortSignal.timeout(READING_MS);
      const accounts = await gate(() => entry.connection.read.listServiceAccounts(orgId, { signal }));
      return accounts.map((account) => accountView(account, directory));
    };
    const cache = createOrganizationCache({ read, now });
    caches.set(orgId, cache);
    return cache;
  }

  return {
    entry,
    served() {
      const organizations = entry.organizations();
      for (const orgId of caches.keys()) {
        if (!organizations.some(({ id }) => id === orgId)) caches.delete(orgId);
      }
      return organizations.map((organization) => ({
        organization,
        cache: caches.get(organization.id) ?? open(organization.id),
      }));
    },
  };
}
