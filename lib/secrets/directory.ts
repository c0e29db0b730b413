import type { AtlasClient, Organization } from '../atlas/model';
import type { Operator } from '../auth/operator';
import { type AccessRule, groupsThatMay, maxHoursOn, type Verb, verbsOn } from '../auth/policy';
import { type ConnectionEntry, createConnectionEntry } from './connection-entry';
import { createGate } from './create-gate';
import type { Refusal } from './outcome';
import type { OrganizationsView, OrganizationView } from './views';

/** A running connection: the Atlas clients of one configured credential pair. */
export type Connection = {
  name: string;
  /** Origin of Atlas's console, without a trailing slash. */
  baseUrl: string;
  access: AccessRule[];
  /** Organization Owner: creates and deletes secrets. */
  write: AtlasClient;
  /** Reads everything else; the same client as `write` when only one credential is configured. */
  read: AtlasClient;
  /** Client ids that the dashboard itself signs in with. */
  ownClientIds: string[];
};

export type ConnectedOrganization = { organization: Organization; connection: Connection };

export type Directory = {
  /** The organizations the operator may view, and which connections could not say what they serve. Never throws. */
  organizationsFor(operator: Operator): Promise<OrganizationsView>;
  /**
   * Whoever may use it: the caller checks. Resolves as soon as one connection claims the id; of several
   * that are known to serve it, the first that `wanted` holds for, else the first. Never throws.
   */
  find(
    orgId: string,
    wanted?: (connection: Connection) => boolean,
  ): Promise<ConnectedOrganization | undefined>;
  /** Why an organization may be missing: the last failure among the connections the operator may view. */
  failureFor(operator: Operator): Refusal | undefined;
  /** Every configured group that may do this on some connection, whichever organizations exist. */
  groupsThatMay(verb: Verb): string[];
  /** Whether any connection of the dashboard signs in to Atlas with this service account. */
  isOwnCredential(clientId: string): boolean;
  /** Every connection with what is remembered of it, whoever may use it: the caller checks. */
  entries(): ConnectionEntry[];
  /** Those of the connections that the operator may view. */
  entriesFor(operator: Operator): ConnectionEntry[];
  /** Has every connection say what it serves, so that the first operator need not wait for it. Never throws. */
  loadAll(): Promise<void>;
  /** For a reload: later calls see only these. */
  replaceConnections(connections: Connection[]): void;
};

const MAX_PARALLEL = 8;
const PATIENCE_MS = 1_000;

/** Knows which organization each connection serves, by asking Atlas (`GET /orgs`): a credential belongs to one organization (atlas-api F). */
export function createDirectory({
  connections,
  now,
  cacheMs = 300_000,
}: {
  connections: Connection[];
  now: () => Date;
  cacheMs?: number;
}): Directory {
  const gate = createGate({ maxParallel: MAX_PARALLEL, patienceMs: PATIENCE_MS });
  const open = (all: Connection[]) =>
    all.map((connection) => createConnectionEntry({ connection, now, cacheMs, gate }));
  let entries = open(connections);

  const viewable = (operator: Operator) =>
    entries.filter((entry) => may(entry.connection, operator).includes('view'));

  return {
    async organizationsFor(operator) {
      const mine = viewable(operator);
      await Promise.all(mine.map((entry) => entry.load()));
      return {
        organizations: mine.flatMap((entry) => organizationViews(entry, operator)),
        failures: mine.flatMap((entry) => {
          const failure = entry.failure();
          return failure ? [{ connection: entry.connection.name, code: failure.code }] : [];
        }),
      };
    },
    async find(orgId, wanted = () => true) {
      const known = entries.filter((entry) => entry.isFresh() && entry.serves(orgId));
      const best = known.find(({ connection }) => wanted(connection)) ?? known[0];
      if (best) return connected(best, orgId);
      const asked = entries.map(async (entry) => {
        await entry.load();
        return connected(entry, orgId) ?? Promise.reject(new Error('not served by this connection'));
      });
      return Promise.any(asked).catch(() => undefined);
    },
    failureFor: (operator) =>
      viewable(operator)
        .map((entry) => entry.failure())
        .find((failure) => failure !== undefined),
    groupsThatMay: (verb) =>
      [
        ...new Set(entries.flatMap((entry) => groupsThatMay({ rules: entry.connection.access, verb }))),
      ].sort(),
    isOwnCredential: (clientId) =>
      entries.some((entry) =>
        entry.connection.ownClientIds.some((own) => own.toLowerCase() === clientId.toLowerCase()),
      ),
    entries: () => entries,
    entriesFor: viewable,
    async loadAll() {
      await Promise.all(entries.map((entry) => entry.load()));
    },
    replaceConnections(next) {
      entries = open(next);
    },
  };
}

function may(connection: Connection, { groups }: Operator): Verb[] {
  return verbsOn({ rules: connection.access, groups });
}

function connected(entry: ConnectionEntry, orgId: string): ConnectedOrganization | undefined {
  const organization = entry.serves(orgId);
  return organization && { organization, connection: entry.connection };
}

function organizationViews(entry: ConnectionEntry, operator: Operator): OrganizationView[] {
  const { connection } = entry;
  const policyMaxHours = maxHoursOn({ rules: connection.access, groups: operator.groups });
  return entry.organizations().map(({ id, name }) => ({
    id,
    name,
    connection: connection.name,
    may: may(connection, operator),
    issuingGroups: groupsThatMay({ rules: connection.access, verb: 'issue' }),
    ...(policyMaxHours === undefined ? {} : { policyMaxHours }),
  }));
}
