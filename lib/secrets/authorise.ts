import type { Operator } from '../auth/operator';
import { groupsThatMay, mayOn, type Verb } from '../auth/policy';
import type { ConnectedOrganization, Directory } from './directory';
import type { Refusal } from './outcome';

export type Authority =
  | { ok: true; found: ConnectedOrganization }
  | { ok: false; refusal: Refusal; connection?: string };

/**
 * Looks the organization up among what is connected and asks the policy. To whoever may not view it,
 * an organization that exists and one that does not look the same.
 */
export async function authorise({
  directory,
  operator,
  orgId,
  verb,
}: {
  directory: Directory;
  operator: Operator;
  orgId: string;
  verb: Verb;
}): Promise<Authority> {
  const found = await directory.find(orgId, ({ access }) =>
    mayOn({ rules: access, groups: operator.groups, verb }),
  );
  if (!found) return { ok: false, refusal: directory.failureFor(operator) ?? stranger(directory, verb) };

  const { name: connection, access: rules } = found.connection;
  if (!mayOn({ rules, groups: operator.groups, verb: 'view' })) {
    // The same answer as for an organization nobody serves, a failing connection of theirs included.
    return { ok: false, refusal: directory.failureFor(operator) ?? stranger(directory, verb), connection };
  }
  if (!mayOn({ rules, groups: operator.groups, verb })) {
    const groups = groupsThatMay({ rules, verb });
    return { ok: false, refusal: { code: 'organization_forbidden', groups }, connection };
  }
  return { ok: true, found };
}

/** Names every group that may do this somewhere: naming one connection's would tell that it exists. */
function stranger(directory: Directory, verb: Verb): Refusal {
  return { code: 'organization_forbidden', groups: directory.groupsThatMay(verb) };
}
