/** How far the provider's clock may run before ours, seconds. */
const SKEW_S = 10;

export type Freshness = 'fresh' | 'reauth_required' | 'auth_time_missing';

/**
 * Whether the operator proved who they are recently enough for a dangerous act (OpenID Connect Core
 * 3.1.2.1: the provider is only asked for `max_age`, the relying party must check `auth_time`).
 * `maxAgeS` 0 turns the check off.
 */
export function checkFreshness(input: {
  operator: { authTime?: number };
  maxAgeS: number;
  nowMs: number;
}): Freshness {
  if (input.maxAgeS === 0) return 'fresh';
  if (input.operator.authTime === undefined) return 'auth_time_missing';
  const ageS = input.nowMs / 1000 - input.operator.authTime;
  return ageS <= input.maxAgeS && ageS >= -SKEW_S ? 'fresh' : 'reauth_required';
}
