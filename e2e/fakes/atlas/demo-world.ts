import type { DemoAccount, DemoSecret } from './demo/demo-account';
import { DEMO } from './demo-cast';
import type { AccessEntry, Account, ApiKey, Organization, Secret, World } from './world-type';

export { DEMO } from './demo-cast';

const HOUR_MS = 3_600_000;

type DemoOrganization = {
  orgId: string;
  name: string;
  maxHours?: number;
  accessListRequired?: boolean;
  /** What the dashboard itself signs in with. */
  own: DemoAccount[];
  accounts: Record<string, DemoAccount>;
  manyAccounts?: DemoAccount[];
};

/** The cast of the demo at this moment. */
export function createDemoWorld(now: Date): World {
  const logisticsKeys: ApiKey[] = [
    { ...DEMO.logistics.apiKey, roles: ['ORG_OWNER'] },
    { ...DEMO.logistics.readOnlyApiKey, roles: ['ORG_READ_ONLY'] },
  ];
  return {
    organizations: [
      createOrganization(withOwn(DEMO.payments), now),
      { ...createOrganization(withOwn(DEMO.logistics), now), apiKeys: logisticsKeys },
      createOrganization(withOwn(DEMO.dataPlatform), now),
      createOrganization(withOwn(DEMO.sandbox), now),
      createOrganization(withOwn(DEMO.treasury), now),
    ],
  };
}

function withOwn<Demo extends { owner: DemoAccount; reader: DemoAccount }>(demo: Demo) {
  return { ...demo, own: [demo.owner, demo.reader] };
}

export function createOrganization(demo: DemoOrganization, now: Date): Organization {
  const loopback = ['127.0.0.1', '::1'].map((ipAddress) => ({ ipAddress, createdAt: now }));
  const own = demo.accessListRequired ? loopback : [];
  return {
    id: demo.orgId,
    name: demo.name,
    ...(demo.maxHours === undefined ? {} : { maxHours: demo.maxHours }),
    accessListRequired: demo.accessListRequired ?? false,
    apiKeys: [],
    accounts: [
      ...demo.own.map((account) => createAccount(account, { now, accessList: own })),
      ...[...Object.values(demo.accounts), ...(demo.manyAccounts ?? [])].map((account) =>
        createAccount(account, { now, accessList: [] }),
      ),
    ],
  };
}

function createAccount(
  demo: DemoAccount,
  { now, accessList }: { now: Date; accessList: AccessEntry[] },
): Account {
  const { clientId, name, description, roles } = demo;
  const oldestHoursAgo = Math.max(24 * 30, ...demo.secrets.map((secret) => secret.createdHoursAgo));
  return {
    ...{ clientId, name, description, roles, accessList },
    createdAt: hoursFrom(now, -oldestHoursAgo),
    secrets: demo.secrets.map((secret) => createSecret(secret, now)),
  };
}

function createSecret(demo: DemoSecret, now: Date): Secret {
  const { id, value, createdHoursAgo, expiresInHours, usedMinutesAgo } = demo;
  return {
    ...{ id, value, createdAt: hoursFrom(now, -createdHoursAgo), expiresAt: hoursFrom(now, expiresInHours) },
    ...(usedMinutesAgo === undefined ? {} : { lastUsedAt: hoursFrom(now, -usedMinutesAgo / 60) }),
  };
}

function hoursFrom(now: Date, hours: number): Date {
  return new Date(now.getTime() + hours * HOUR_MS);
}
