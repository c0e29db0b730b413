import type { Refusal } from './outcome';
import type { FailureView } from './views';

/** What a screen may know of a failed reading; `requestId` is in its line of the log. */
export function failureView(refusal: Refusal, requestId: string): FailureView {
  return {
    code: refusal.code,
    requestId,
    ...('retryAfterS' in refusal ? { retryAfterS: refusal.retryAfterS } : {}),
    ...('groups' in refusal ? { groups: refusal.groups } : {}),
  };
}
