import type { AtlasClient, CreatedSecret, Secret, ServiceAccount } from '../../atlas/model';
import { SecretValue } from '../../atlas/secret-value';
import { type AuditEvent, AuditUnavailableError } from '../../audit/event';
import type { Operator } from '../../auth/operator';
import type { LogFields } from '../../log/logger';
import type { SecretsDeps } from '../act';
import { type Connection, createDirectory } from '../directory';
import type { IssueRequest } from '../requests';
import { createSecretsState } from '../secrets-state';

export const ORG = '5f1a2b3c4d5e6f7081920a1b';
export const CLIENT = 'mdb_sa_id_0123456789abcdef01234567';
export const OLD_SECRET = '0000000000000000000000a1';
export const NEW_SECRET = '0000000000000000000000b2';
export const THIRD_SECRET = '0000000000000000000000c3';
/** Made up; nothing authenticates with it. */
export const VALUE = `mdb_sa_${'sk'}_${'made-up-'.repeat(5)}`;
export const NOON = Date.parse('2026-11-12T12:00:00Z');
const HOUR_MS = 3_600_000;

export function secret(id: string, facts: Partial<Secret> = {}): Secret {
  const createdAt = new Date(NOON - 240 * HOUR_MS).toISOString();
  return { id, createdAt, expiresAt: new Date(NOON + 240 * HOUR_MS).toISOString(), ...facts };
}

export function created(facts: Partial<CreatedSecret> = {}): CreatedSecret {
  return {
    id: NEW_SECRET,
    createdAt: new Date(NOON).toISOString(),
    expiresAt: new Date(NOON + 24 * HOUR_MS).toISOString(),
    value: new SecretValue(VALUE),
    ...facts,
  };
}

export const OPERATOR: Operator = {
  issuer: 'https://idp.example',
  subject: 'ada',
  email: 'ada@example.com',
  groups: ['platform-admins'],
  authTime: NOON / 1000 - 60,
  sessionId: 's-1',
};

export type Calls = {
  gets: number;
  posts: number;
  deletes: number;
  settings: number;
  orgs: number;
  accessLists: number;
};

/** An Atlas in an object: two organizations' worth of nothing but what a test sets. */
export function createWorld(settings: Partial<Pick<SecretsDeps, 'limits' | 'maxAgeS'>> = {}) {
  const calls: Calls = { gets: 0, posts: 0, deletes: 0, settings: 0, orgs: 0, accessLists: 0 };
  const order: string[] = [];
  const events: AuditEvent[] = [];
  const emergencies: AuditEvent[] = [];
  const logs: { message: string; fields?: LogFields }[] = [];
  const sleeps: number[] = [];
  const clock = { nowMs: NOON };
  const account: ServiceAccount = {
    clientId: CLIENT,
    name: 'billing-ci',
    description: '',
    roles: ['ORG_READ_ONLY'],
    secrets: [secret(OLD_SECRET)],
  };
  const atlas = {
    account: async (): Promise<ServiceAccount> => ({ ...account, secrets: [...account.secrets] }),
    create: async (): Promise<CreatedSecret> => {
      account.secrets.push(secret(NEW_SECRET, { createdAt: new Date(clock.nowMs).toISOString() }));
      return created();
    },
    remove: async (secretId: string): Promise<void> => {
      account.secrets = account.secrets.filter(({ id }) => id !== secretId);
    },
    maxHours: async (): Promise<number> => 8760,
    accessListRequired: true,
    hasAccessListEntry: async (): Promise<boolean> => true,
    organizations: async () => [{ id: ORG, name: 'Payments' }],
  };
  const audit = { fails: (_event: AuditEvent): boolean => false };

  const client: AtlasClient = {
    async listOrganizations() {
      calls.orgs += 1;
      return atlas.organizations();
    },
    getOrganization: async () => ({ id: ORG, name: 'Payments' }),
    async getOrganizationSettings() {
      calls.settings += 1;
      return { maxExpiresAfterHours: await atlas.maxHours(), accessListRequired: atlas.accessListRequired };
    },
    listServiceAccounts: async () => [await atlas.account()],
    async getServiceAccount() {
      calls.gets += 1;
      order.push('GET');
      return atlas.account();
    },
    async hasAccessListEntry() {
      calls.accessLists += 1;
      return atlas.hasAccessListEntry();
    },
    async createSecret() {
      calls.posts += 1;
      order.push('POST');
      return atlas.create();
    },
    async deleteSecret({ secretId }) {
      calls.deletes += 1;
      order.push('DELETE');
      return atlas.remove(secretId);
    },
    close: async () => {},
  };
  const connection: Connection = {
    name: 'payments',
    baseUrl: 'https://atlas.example',
    access: [
      { groups: ['platform-admins'], may: ['view', 'issue', 'revoke'] },
      { groups: ['auditors'], may: ['view'] },
    ],
    write: client,
    read: client,
    ownClientIds: [],
  };
  const now = () => new Date(clock.nowMs);
  const log = (message: string, fields?: LogFields) =>
    void logs.push(fields ? { message, fields } : { message });
  const deps: SecretsDeps = {
    directory: createDirectory({ connections: [connection], now }),
    audit: {
      async write(event) {
        if (audit.fails(event)) throw new AuditUnavailableError('disk full');
        order.push(event.event);
        events.push(event);
      },
      isHealthy: () => true,
    },
    log: { info: log, warn: log, error: log },
    now,
    async sleep(ms) {
      sleeps.push(ms);
      clock.nowMs += ms;
    },
    limits: { issuesPerOperator: 0, issuesPerAccount: 0 },
    maxAgeS: 3600,
    emergency: (event) => void emergencies.push(event),
    state: createSecretsState(),
    ...settings,
  };
  return { account, atlas, audit, calls, clock, connection, deps, emergencies, events, logs, order, sleeps };
}

export type World = ReturnType<typeof createWorld>;

export const seen = ({ id, expiresAt }: Secret) => ({ id, expiresAt });

let attempts = 0;

export function issueInput(facts: Partial<IssueRequest> = {}): IssueRequest {
  return {
    attemptId: newAttempt(),
    orgId: ORG,
    clientId: CLIENT,
    expiresAfterHours: 24,
    reason: 'CHG-7',
    seenSecrets: [seen(secret(OLD_SECRET))],
    ...facts,
  };
}

export function newAttempt(): string {
  attempts += 1;
  return `00000000-0000-4000-8000-${String(attempts).padStart(12, '0')}`;
}

export function act(input: unknown, operator: Partial<Operator> = {}) {
  return {
    operator: { ...OPERATOR, ...operator },
    context: { requestId: 'r-1', ip: '192.0.2.7' },
    input,
  };
}

/** Everything that was written anywhere, as it would be printed. */
export function printed({ events, emergencies, logs }: World): string {
  return JSON.stringify([events, emergencies, logs]);
}
