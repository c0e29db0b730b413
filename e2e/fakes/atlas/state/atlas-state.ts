import { createFaultQueue, type FaultQueue } from '../faults/fault-queue';
import type { Account, Organization, World } from '../world-type';
import { type Clock, createClock } from './clock';
import { copyWorld } from './copy-world';
import { createJournal, type Journal } from './journal';
import { createNonceStore, type NonceLimits, type NonceStore } from './nonces';
import { createRateBuckets, type RateBuckets } from './rate-buckets';
import { createTokenStore, type TokenStore } from './tokens';

export type AtlasState = {
  clock: Clock;
  tokens: TokenStore;
  nonces: NonceStore;
  buckets: RateBuckets;
  faults: FaultQueue;
  journal: Journal;
  /** Client ids with a create under way: a second one is refused with 409. */
  creating: Set<string>;
  createLatencyMs: number;
  latencyMs: number;
  organizations(): Organization[];
  findAccount(clientId: string): { organization: Organization; account: Account } | undefined;
  reset(): void;
};

export type StateOptions = {
  world: World;
  now: () => Date;
  latencyMs: number;
  createLatencyMs: number;
  nonceLimits: NonceLimits;
};

/** Everything the stand-in remembers. */
export function createAtlasState(options: StateOptions): AtlasState {
  const startedAtMs = options.now().getTime();
  const clock = createClock(options.now);
  let organizations = copyWorld(options.world, 0);
  const state: AtlasState = {
    clock,
    tokens: createTokenStore(clock),
    nonces: createNonceStore(clock, options.nonceLimits),
    buckets: createRateBuckets(clock),
    faults: createFaultQueue(),
    journal: createJournal(),
    creating: new Set(),
    createLatencyMs: options.createLatencyMs,
    latencyMs: options.latencyMs,
    organizations: () => organizations,
    findAccount: (clientId) => {
      for (const organization of organizations) {
        const account = organization.accounts.find((one) => one.clientId === clientId);
        if (account) return { organization, account };
      }
      return undefined;
    },
    reset: () => {
      clock.reset();
      organizations = copyWorld(options.world, options.now().getTime() - startedAtMs);
      state.creating.clear();
      for (const part of [state.tokens, state.nonces, state.buckets, state.faults, state.journal])
        part.clear();
    },
  };
  return state;
}
