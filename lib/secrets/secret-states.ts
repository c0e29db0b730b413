import type { SecretStanding } from './rotation';

const SOON_MS = 7 * 24 * 3_600_000;

/** What an admin must know of a secret at a glance. One secret may be in several states, or in none. */
export const SECRET_STATES = ['expiring', 'expired', 'never-used', 'only', 'being-replaced'] as const;
export type SecretState = (typeof SECRET_STATES)[number];

/** The words of a state, on badges and filters. */
export const STATE_WORDS: Record<SecretState, string> = {
  expiring: 'expires in < 7 d',
  expired: 'expired, still holds a slot',
  'never-used': 'never used',
  only: 'only secret of this account',
  'being-replaced': 'being replaced',
};

/** The states of one secret at `now`, the most urgent first. `never-used`: but for the try at its birth. `only`: no other secret of the account is alive. */
export function statesOf(
  { secret, isExpired, isBeingReplaced, isOnlyLiving, usedAt }: SecretStanding,
  now: Date,
): SecretState[] {
  const leftMs = Date.parse(secret.expiresAt) - now.getTime();
  const holds: Record<SecretState, boolean> = {
    expiring: !isExpired && leftMs < SOON_MS,
    expired: isExpired,
    'never-used': usedAt === undefined,
    only: isOnlyLiving,
    'being-replaced': isBeingReplaced,
  };
  return SECRET_STATES.filter((state) => holds[state]);
}
