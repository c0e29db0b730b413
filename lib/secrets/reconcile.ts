import type { AccountAddress, AtlasClient, Secret } from '../atlas/model';
import { lookAgain } from './look-again';
import { livingSecrets, secretView } from './secret-view';

/** Our clock and Atlas's may differ by this much before a new secret is taken for an old one. */
const SKEW_MS = 10 * 60_000;

export type Reconciled = { appeared: Secret[]; looked: boolean; others: Secret[] };

/**
 * After a lost answer: which secrets are there that were not before. Names them; which one is ours,
 * nobody can tell when there is more than one.
 */
export async function reconcile({
  read,
  address,
  before,
  attemptedAt,
  now,
  sleep,
}: {
  read: AtlasClient;
  address: AccountAddress;
  /** The account's secrets as they were just before the request. */
  before: Secret[];
  attemptedAt: Date;
  now: () => Date;
  sleep: (ms: number) => Promise<void>;
}): Promise<Reconciled> {
  const known = new Set(before.map(({ id }) => id));
  const isNew = ({ id, createdAt }: Secret) =>
    !known.has(id) && !(Date.parse(createdAt) < attemptedAt.getTime() - SKEW_MS);

  const result = await lookAgain({
    look: async (signal) => (await read.getServiceAccount(address, { signal })).secrets,
    isEnough: (secrets) => secrets.some(isNew),
    now,
    sleep,
  });
  const seen = result.looked ? result.seen : before;
  const others = seen.filter(({ id }) => known.has(id));
  return {
    appeared: result.looked ? seen.filter(isNew).map(secretView) : [],
    looked: result.looked,
    others: livingSecrets(others, now().getTime()).map(secretView),
  };
}
