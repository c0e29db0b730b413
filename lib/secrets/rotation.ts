import type { Secret } from './views';

const HOUR_MS = 3_600_000;
const RECENT_MS = 24 * HOUR_MS;

/** A secret as an admin judges it. Times are compared with `now`; use is "as reported by Atlas". */
export type SecretStanding = {
  secret: Secret;
  isExpired: boolean;
  /** Alive, and a younger one lives beside it. */
  isBeingReplaced: boolean;
  isOnlyLiving: boolean;
  /** Used within the last 24 hours, or the only one alive: revoking it will be felt. */
  isLoud: boolean;
  /** Used after its successor was born; undefined without a successor or a use. */
  usedSinceSuccessor?: boolean;
};

/** Each secret of an account with what revoking it would mean, youngest first. */
export function standingOf({ secrets, now }: { secrets: Secret[]; now: Date }): SecretStanding[] {
  const nowMs = now.getTime();
  const isLiving = (secret: Secret) => Date.parse(secret.expiresAt) > nowMs;
  const living = secrets.filter(isLiving);
  const youngest = living.toSorted(byBirth)[0];
  return secrets.toSorted(byBirth).map((secret) => {
    const isExpired = !isLiving(secret);
    const successor = youngest && youngest.id !== secret.id ? youngest : undefined;
    const isOnlyLiving = !isExpired && living.length === 1;
    const usedMs = secret.lastUsedAt === undefined ? undefined : Date.parse(secret.lastUsedAt);
    const isRecent = usedMs !== undefined && nowMs - usedMs < RECENT_MS;
    return {
      secret,
      isExpired,
      isBeingReplaced: !isExpired && successor !== undefined,
      isOnlyLiving,
      isLoud: !isExpired && (isRecent || isOnlyLiving),
      ...(successor && usedMs !== undefined
        ? { usedSinceSuccessor: usedMs > Date.parse(successor.createdAt) }
        : {}),
    };
  });
}

function byBirth(a: Secret, b: Secret): number {
  return Date.parse(b.createdAt) - Date.parse(a.createdAt);
}
