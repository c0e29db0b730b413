import type { JWTPayload } from 'jose';
import type { AuthTime, ProviderState } from '../provider-state';

const HOUR_S = 3_600;

/** The claims with the `auth_time` that was asked for their subject, or for everyone. */
export function changeAuthTime(claims: JWTPayload, state: ProviderState): JWTPayload {
  const subject = claims.sub ?? '';
  const wanted = state.authTimes.get(subject) ?? state.authTimes.get('*') ?? { mode: 'normal' };
  const { auth_time: _, ...others } = claims;
  if (state.people.get(subject)?.withoutAuthTime) return others;
  if ('mode' in wanted && wanted.mode === 'normal') return claims;
  if ('mode' in wanted && wanted.mode === 'missing') return others;
  return { ...others, auth_time: authTime(wanted) };
}

function authTime(wanted: AuthTime): number | string {
  const nowS = Math.floor(Date.now() / 1000);
  if ('ageS' in wanted) return nowS - wanted.ageS;
  if (wanted.mode === 'zero') return 0;
  return wanted.mode === 'string' ? String(nowS) : nowS + HOUR_S;
}
