import { z } from 'zod';

const GROUPS = z.array(z.string().min(1)).max(200);

export type GroupsProblem = 'groups_missing' | 'groups_not_a_list' | 'groups_overage';

export type ParsedGroups = { groups: string[]; problem?: GroupsProblem };

/**
 * The groups of an ID token that the configuration mentions, compared letter for letter. A claim that
 * is not a list of at most 200 names gives no group at all; Entra ID sends a pointer (`_claim_names`)
 * instead of a list when there are too many.
 */
export function parseGroups(input: {
  claims: Record<string, unknown>;
  claim: string;
  configured: string[];
}): ParsedGroups {
  const { claims, claim, configured } = input;
  const value = claims[claim];
  if (value === undefined || value === null) {
    return { groups: [], problem: claims._claim_names === undefined ? 'groups_missing' : 'groups_overage' };
  }
  const parsed = GROUPS.safeParse(value);
  if (!parsed.success) return { groups: [], problem: 'groups_not_a_list' };
  return { groups: configured.filter((group) => parsed.data.includes(group)) };
}
