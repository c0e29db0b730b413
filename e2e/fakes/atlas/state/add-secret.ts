import { randomBytes } from 'node:crypto';
import type { Account, Secret } from '../world-type';
import type { Clock } from './clock';

const HOUR_MS = 3_600_000;
const CUT_MS = 7 * 24 * HOUR_MS;

/** A new secret; every other living one is cut to at most seven days, expired ones keep their slot (atlas-api F). */
export function addSecret(account: Account, how: { hours: number; clock: Clock }): Secret {
  const createdAt = how.clock.nowInSeconds();
  const cutAt = new Date(createdAt.getTime() + CUT_MS);
  for (const secret of account.secrets) {
    if (secret.expiresAt > cutAt) secret.expiresAt = cutAt;
  }
  const secret: Secret = {
    id: randomBytes(12).toString('hex'),
    value: `mdb_sa_sk_${randomBytes(30).toString('base64url')}`,
    createdAt,
    expiresAt: new Date(createdAt.getTime() + how.hours * HOUR_MS),
  };
  account.secrets.push(secret);
  return secret;
}
