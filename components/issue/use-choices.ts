import { useLimits, useOrganizations, useServiceAccount, useServiceAccounts } from '../reads/queries';
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
  // The list does not say whether an account has an access list: asked only where one is required.
  const asked = limits.data?.accessListRequired ? typed.clientId : undefined;
  const accessList = useServiceAccount({ orgId, clientId: asked }).data?.accessList;
  return { organizations, limits, accounts, organization, account, accessList };
}

export type Choices = ReturnType<typeof useChoices>;
