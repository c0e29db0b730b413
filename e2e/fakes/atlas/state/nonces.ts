import { randomBytes } from 'node:crypto';
import type { Clock } from './clock';

export type NonceLimits = { lifeS: number; uses: number };

export type NonceStore = {
  issue(): string;
  /** Whether this nonce may still be used with this count; using it spends the count. */
  spend(nonce: string, count: string): boolean;
  clear(): void;
};

/** Nonces live shortly and for few requests (atlas-api D2), so that clients that keep one meet `stale=true`. */
export function createNonceStore(clock: Clock, limits: NonceLimits): NonceStore {
  const nonces = new Map<string, { expiresAtMs: number; counts: Set<string> }>();
  return {
    issue: () => {
      const nonce = randomBytes(24).toString('base64');
      nonces.set(nonce, { expiresAtMs: clock.now().getTime() + limits.lifeS * 1000, counts: new Set() });
      return nonce;
    },
    spend: (nonce, count) => {
      const known = nonces.get(nonce);
      if (!known || known.expiresAtMs <= clock.now().getTime()) return false;
      if (known.counts.has(count) || known.counts.size >= limits.uses) return false;
      known.counts.add(count);
      return true;
    },
    clear: () => nonces.clear(),
  };
}
