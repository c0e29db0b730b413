import type { SecretsDeps } from './act';
import type { Place } from './issue-limit';
import type { Refusal } from './outcome';

/** Takes a place under both limits, or neither and says which one is full. */
export function takePlaces({
  deps: { state, limits, now },
  operator,
  account,
}: {
  deps: SecretsDeps;
  operator: string;
  account: string;
}): Place | Refusal {
  const nowMs = now().getTime();
  const byOperator = state.perOperator.take({ key: operator, limit: limits.issuesPerOperator, nowMs });
  if (!byOperator.ok) {
    return { code: 'issue_limit', retryAfterS: byOperator.retryAfterS, scope: 'operator' };
  }
  const byAccount = state.perAccount.take({ key: account, limit: limits.issuesPerAccount, nowMs });
  if (!byAccount.ok) {
    byOperator.place.giveBack();
    return { code: 'issue_limit', retryAfterS: byAccount.retryAfterS, scope: 'account' };
  }
  const places = [byOperator.place, byAccount.place];
  return {
    keep: (atMs) => places.forEach((place) => void place.keep(atMs)),
    giveBack: () => places.forEach((place) => void place.giveBack()),
  };
}
