'use server';

import { act } from '../lib/act.server';
import type { DisplayedOutcome, IssueOutcome, RevokeOutcome } from '../lib/secrets/outcome';
import { getServices } from '../lib/services.server';

/** These return a secret or change one: they set no cookie, revalidate nothing and redirect nowhere. */
export async function issueSecret(input: unknown): Promise<IssueOutcome> {
  return act(input, (request) => getServices().issueSecret(request));
}

/** A receipt without a value: it says that one is on the screen. */
export async function confirmDisplayed(input: unknown): Promise<DisplayedOutcome> {
  const outcome = await act(input, (request) => getServices().confirmDisplayed(request));
  return outcome.kind === 'refused' ? { kind: 'unverified' } : outcome;
}

export async function revokeSecret(input: unknown): Promise<RevokeOutcome> {
  return act(input, (request) => getServices().revokeSecret(request));
}
