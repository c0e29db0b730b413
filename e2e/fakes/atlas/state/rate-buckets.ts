import type { BucketName, BucketSize } from '../world-type';
import type { Clock } from './clock';

/** The documented defaults (atlas-api E; `token` from the error body of C2). */
const DEFAULT_SIZES: Record<BucketName, BucketSize> = {
  organizations: { capacity: 300, refill: 100, intervalS: 60 },
  organization: { capacity: 500, refill: 250, intervalS: 60 },
  settings: { capacity: 10, refill: 5, intervalS: 60 },
  serviceAccounts: { capacity: 500, refill: 250, intervalS: 60 },
  token: { capacity: 50, refill: 50, intervalS: 60 },
};

export type BucketTake = { allowed: boolean; remaining: number; retryAfterS: number; size: BucketSize };

export type RateBuckets = {
  /** `scope` is the organization, the credential, or address and client: whoever shares the bucket. */
  take(request: { name: BucketName; scope: string; size?: BucketSize | undefined }): BucketTake;
  clear(): void;
};

export function createRateBuckets(clock: Clock): RateBuckets {
  const buckets = new Map<string, { left: number; refilledAtMs: number }>();
  return {
    take: ({ name, scope, size = DEFAULT_SIZES[name] }) => {
      const key = `${name} ${scope}`;
      const nowMs = clock.now().getTime();
      const intervalMs = size.intervalS * 1000;
      const before = buckets.get(key) ?? { left: size.capacity, refilledAtMs: nowMs };
      const steps = Math.floor((nowMs - before.refilledAtMs) / intervalMs);
      const left = Math.min(size.capacity, before.left + steps * size.refill);
      const refilledAtMs = left === size.capacity ? nowMs : before.refilledAtMs + steps * intervalMs;
      const allowed = left > 0;
      buckets.set(key, { left: allowed ? left - 1 : 0, refilledAtMs });
      const retryAfterS = allowed ? 0 : Math.ceil((refilledAtMs + intervalMs - nowMs) / 1000);
      return { allowed, remaining: allowed ? left - 1 : 0, retryAfterS, size };
    },
    clear: () => buckets.clear(),
  };
}
