import type { OrganizationView } from '../../lib/secrets/views';
import { listNotice } from '../reads/list-notice';
import { Combobox } from '../ui/combobox';
import { FromLink } from './from-link';
import type { Choices } from './use-choices';
import type { IssueFormState } from './use-issue-form';

export function OrganizationField({ form, choices }: { form: IssueFormState; choices: Choices }) {
  const { organizations, organization } = choices;
  const failures = organizations.data?.failures ?? [];
  return (
    <Combobox<OrganizationView>
      label="Organization"
      inputRef={form.register('orgId')}
      items={organizations.data?.organizations}
      selected={organization}
      onSelect={(chosen) => form.chooseOrganization(chosen?.id)}
      idOf={({ id }) => id}
      labelOf={({ name }) => name}
      searchTextOf={({ id, name, connection }) => `${name} ${connection} ${id}`.toLowerCase()}
      placeholder={organizations.isPending ? 'Loading…' : 'Name of the organization'}
      renderItem={({ name, connection, may }) => (
        <>
          {name}{' '}
          <span className="text-muted text-xs">
            {connection}
            {may.includes('issue') ? '' : ', view only'}
          </span>
        </>
      )}
      notice={listNotice({ query: organizations, what: 'organizations', isEmpty: isEmpty(choices) })}
      error={form.errors.orgId ?? missing(form, choices)}
      mark={form.fromLink.has('orgId') ? <FromLink /> : null}
      hint={
        <>
          {organization && !organization.may.includes('issue')
            ? `You may look at this organization, not create secrets in it. ${whoMay(organization)} `
            : null}
          {failures.length > 0
            ? `Not reached, so perhaps missing here: ${failures.map(({ connection }) => connection).join(', ')}.`
            : null}
        </>
      }
    />
  );
}

function whoMay({ issuingGroups }: OrganizationView): string {
  return issuingGroups.length > 0 ? `These groups may: ${issuingGroups.join(', ')}.` : 'No group may.';
}

function isEmpty({ organizations }: Choices): boolean {
  return organizations.data?.organizations.length === 0;
}

function missing(form: IssueFormState, { organizations, organization }: Choices): string | undefined {
  const isUnknown = form.typed.orgId !== undefined && organizations.data && !organization;
  return isUnknown ? 'The organization from the link is not among those you may use.' : undefined;
}
