import { useLimits, useOrganizations, useServiceAccounts } from './queries';
import type { IssueFormState } from './use-issue-form';

/** The lists behind the form and what of them is chosen. */
export function useChoices({ typed }: IssueFormState) {
  const organizations = useOrganizations();
  const offered = organizations.data?.organizations;
  // One organization is no choice.
  const orgId = typed.orgId ?? (offered?.length === 1 ? offered[0]?.id : undefined);
  const organization = offered?.find(({ id }) => id === orgId);
  // Asked for an organization that is not on the list too: the answer says which groups may use it.
  const limits = useLimits(orgId);
  const accounts = useServiceAccounts(orgId);
  const account = accounts.data?.accounts.find(({ clientId }) => clientId === typed.clientId);
  return { organizations, limits, accounts, organization, account };
}

export type Choices = ReturnType<typeof useChoices>;
