import type { IssueFormState } from './use-issue-form';
import { useLimits, useOrganizations, useServiceAccounts } from './queries';

/** The lists behind the form and what of them is chosen. */
export function useChoices({ typed }: IssueFormState) {
  const organizations = useOrganizations();
  const offered = organizations.data?.organizations;
  // One organization is no choice.
  const orgId = typed.orgId ?? (offered?.length === 1 ? offered[0]?.id : undefined);
  const organization = offered?.find(({ id }) => id === orgId);
  const limits = useLimits(organization?.id);
  const accounts = useServiceAccounts(organization?.id);
  const account = accounts.data?.accounts.find(({ clientId }) => clientId === typed.clientId);
  return { organizations, limits, accounts, organization, account };
}

export type Choices = ReturnType<typeof useChoices>;
