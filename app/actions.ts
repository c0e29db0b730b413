'use server';

import { act } from '../lib/act.server';
import type { IssueOutcome, RevokeOutcome } from '../lib/secrets/outcome';
import { getServices } from '../lib/services.server';

/** These return a secret or change one: they set no cookie, revalidate nothing and redirect nowhere. */
export async function issueSecret(input: unknown): Promise<IssueOutcome> {
  return act(input, (request) => getServices().issueSecret(request));
}

export async function revokeSecret(input: unknown): Promise<RevokeOutcome> {
  return act(input, (request) => getServices().revokeSecret(request));
}
