import type { Secret } from './views';

const HOUR_MS = 3_600_000;
const RECENT_MS = 24 * HOUR_MS;
/** The dashboard tries a new secret once, and Atlas reports that as a use (decision 0013). */
const BIRTH_MS = 2 * 60_000;

/** A secret as an admin judges it. Times are compared with `now`; use is "as reported by Atlas". */
export type SecretStanding = {
  secret: Secret;
  isExpired: boolean;
  /** Alive, and a younger one lives beside it. */
  isBeingReplaced: boolean;
  isOnlyLiving: boolean;
  /** When somebody last used it, as far as Atlas reports; the try at its birth is nobody's. */
  usedAt?: string;
  /** Alive, and used within 24 hours, or the youngest and born within them, or the only one: revoking it may be felt. */
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
    const usedAt = usedSinceBirth(secret);
    const usedMs = usedAt === undefined ? undefined : Date.parse(usedAt);
    const isRecent = usedMs !== undefined && nowMs - usedMs < RECENT_MS;
    // Somebody may just be carrying its value to where it belongs.
    const isNewest = successor === undefined && nowMs - Date.parse(secret.createdAt) < RECENT_MS;
    return {
      secret,
      isExpired,
      isBeingReplaced: !isExpired && successor !== undefined,
      isOnlyLiving,
      ...(usedAt === undefined ? {} : { usedAt }),
      isLoud: !isExpired && (isRecent || isOnlyLiving || isNewest),
      ...(successor && usedMs !== undefined
        ? { usedSinceSuccessor: usedMs > Date.parse(successor.createdAt) }
        : {}),
    };
  });
}

/** The last use that was not the try at its birth; undefined when there was none. */
export function usedSinceBirth({ createdAt, lastUsedAt }: Secret): string | undefined {
  if (lastUsedAt === undefined) return undefined;
  return Date.parse(lastUsedAt) - Date.parse(createdAt) < BIRTH_MS ? undefined : lastUsedAt;
}

function byBirth(a: Secret, b: Secret): number {
  return Date.parse(b.createdAt) - Date.parse(a.createdAt);
}
