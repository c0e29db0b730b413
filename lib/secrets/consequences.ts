import { expiresAt } from './expiry';
import { MIN_HOURS } from './input';
import { isOfficeHour, nearestOfficeHours } from './office-hours';
import { usedSinceBirth } from './rotation';
import { livingSecrets } from './secret-view';
import type { AccessList, Secret } from './views';

/** Atlas cuts every older secret to at most seven days when a new one is created (atlas-api F). */
const CUT_HOURS = 168;
/** The most secrets Atlas keeps per account, expired ones included. */
export const SLOTS = 2;
/** Used so lately that it is in use now. Atlas reports a use some minutes late. */
const IN_USE_MS = 60 * 60_000;

export type Situation = {
  /** The account's secrets as Atlas gave them. */
  secrets: Secret[];
  hours: number;
  now: Date;
  /** What binds this operator, hours; absent while it is not known. */
  maxHours?: number | undefined;
  /** Of the account; absent while it is not known. */
  accessList?: AccessList | undefined;
  /** The dashboard itself signs in with this account. */
  ownCredential: boolean;
  /** IANA name; the operator's own when absent. */
  timeZone?: string | undefined;
};

/** What becomes of one secret that exists. `dies` is after the issue; the secret itself says when it would have died. */
export type Fate = { secret: Secret; isExpired: boolean; isCut: boolean; isFreed: boolean; dies: Date };

export type Warning =
  | { kind: 'in-use'; secret: Secret; usedAt: string }
  | { kind: 'only-secret'; secret: Secret }
  | { kind: 'own-account' }
  | { kind: 'access-list-empty' }
  /** `hours` is the nearest life that ends in office hours; absent when none is within the maximum. */
  | { kind: 'outside-office-hours'; hours?: number };

export type Consequences = {
  newExpiry: Date;
  /** When a secret dies that is cut short. */
  cutAt: Date;
  fates: Fate[];
  cut: Secret[];
  slots: { before: number; after: number; of: number };
  /** Both slots are taken: nothing can be created before one is freed. */
  isFull: boolean;
  /** When full: the secret to delete first, the one that expired longest ago. Then the rest is as after that. */
  freed?: Secret;
  warnings: Warning[];
};

/**
 * What issuing would do at this moment to the secrets of one account, and what an admin would want to
 * know first. Pure: changes nothing and asks nobody. A date that cannot be read counts as living and as
 * losing time.
 */
export function consequencesOf(situation: Situation): Consequences {
  const { secrets, hours, now } = situation;
  const isFull = secrets.length >= SLOTS;
  const living = new Set(livingSecrets(secrets, now.getTime()));
  const freed = isFull ? longestExpired(secrets.filter((secret) => !living.has(secret))) : undefined;
  const isPossible = !isFull || freed !== undefined;
  const cutAt = expiresAt({ now, hours: CUT_HOURS });
  const fates = secrets.map((secret): Fate => {
    const isFreed = secret === freed;
    const isCut = isPossible && !isFreed && !(Date.parse(secret.expiresAt) <= cutAt.getTime());
    const dies = isCut ? cutAt : isFreed ? now : new Date(secret.expiresAt);
    return { secret, isExpired: !living.has(secret), isCut, isFreed, dies };
  });
  const cut = fates.filter(({ isCut }) => isCut).map(({ secret }) => secret);
  const kept = secrets.length - (freed ? 1 : 0);
  return {
    newExpiry: expiresAt({ now, hours }),
    cutAt,
    fates,
    cut,
    slots: { before: secrets.length, after: isPossible ? kept + 1 : kept, of: SLOTS },
    isFull,
    ...(freed ? { freed } : {}),
    warnings: isPossible ? warningsOf(situation, { cut, living: living.size }) : [],
  };
}

function longestExpired(expired: Secret[]): Secret | undefined {
  return expired.toSorted((a, b) => Date.parse(a.expiresAt) - Date.parse(b.expiresAt))[0];
}

function warningsOf(situation: Situation, seen: { cut: Secret[]; living: number }): Warning[] {
  const { now, hours, timeZone, maxHours } = situation;
  const warnings = seen.cut.flatMap((secret): Warning[] => {
    const usedAt = usedSinceBirth(secret);
    const isInUse = usedAt !== undefined && now.getTime() - Date.parse(usedAt) < IN_USE_MS;
    return [
      ...(isInUse ? [{ kind: 'in-use' as const, secret, usedAt }] : []),
      ...(seen.living === 1 ? [{ kind: 'only-secret' as const, secret }] : []),
    ];
  });
  if (situation.ownCredential) warnings.push({ kind: 'own-account' });
  if (situation.accessList === 'empty') warnings.push({ kind: 'access-list-empty' });
  if (Number.isFinite(hours) && !isOfficeHour(expiresAt({ now, hours }), timeZone)) {
    const limits = { minHours: MIN_HOURS, maxHours: maxHours ?? hours };
    const better = nearestOfficeHours({ now, hours, ...limits, timeZone });
    warnings.push({ kind: 'outside-office-hours', ...(better === undefined ? {} : { hours: better }) });
  }
  return warnings;
}
