import { createHash } from 'node:crypto';
import type { Role } from '../world-type';

/** An account of the demo, its dates relative to the start. */
export type DemoAccount = {
  clientId: string;
  name: string;
  description: string;
  roles: Role[];
  secrets: DemoSecret[];
};

export type DemoSecret = {
  id: string;
  value: string;
  createdHoursAgo: number;
  /** Negative: expired. */
  expiresInHours: number;
  usedMinutesAgo?: number;
};

export type DemoLife = Pick<DemoSecret, 'createdHoursAgo' | 'expiresInHours' | 'usedMinutesAgo'>;

/** Ids and secrets are derived from `key`, so that they are the same at every start and no secret is written down. */
export function createDemoAccount(facts: {
  key: string;
  name?: string;
  description?: string;
  roles?: Role[];
  lives: DemoLife[];
}): DemoAccount {
  const name = facts.name ?? facts.key.slice(facts.key.indexOf('/') + 1);
  return {
    clientId: `mdb_sa_id_${createHexId(`account ${facts.key}`)}`,
    name,
    description: facts.description ?? 'Service of the demo',
    roles: facts.roles ?? ['ORG_MEMBER'],
    secrets: facts.lives.map((life, index) => ({
      ...life,
      id: createHexId(`secret ${index} ${facts.key}`),
      value: `mdb_sa_sk_${createTail(`value ${index} ${facts.key}`)}`,
    })),
  };
}

export function createHexId(seed: string): string {
  return createHash('sha256').update(seed).digest('hex').slice(0, 24);
}

export function createTail(seed: string): string {
  return createHash('sha256').update(seed).digest('base64url').slice(0, 40);
}

const DAY = 24;

/** The states a slot can be in. */
export const LIFE = {
  comfortable: { createdHoursAgo: 20 * DAY, expiresInHours: 60 * DAY, usedMinutesAgo: 12 },
  fresh: { createdHoursAgo: 2, expiresInHours: 90 * DAY, usedMinutesAgo: 3 },
  neverUsed: { createdHoursAgo: 10 * DAY, expiresInHours: 45 * DAY },
  cut: { createdHoursAgo: 40 * DAY, expiresInHours: 6 * DAY, usedMinutesAgo: 45 },
  dyingInThreeHours: { createdHoursAgo: 30 * DAY, expiresInHours: 3, usedMinutesAgo: 6 },
  expired: { createdHoursAgo: 90 * DAY, expiresInHours: -2 * DAY, usedMinutesAgo: 3 * DAY * 60 },
  expiredLongAgo: { createdHoursAgo: 400 * DAY, expiresInHours: -35 * DAY },
} as const satisfies Record<string, DemoLife>;
