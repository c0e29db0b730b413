import type { ServiceAccountView } from '../../lib/secrets/views';
import { listNotice } from '../reads/list-notice';
import { Combobox } from '../ui/combobox';
import { AccountOption } from './account-option';
import { FromLink } from './from-link';
import type { Choices } from './use-choices';
import type { IssueFormState } from './use-issue-form';

export function AccountField({ form, choices, now }: { form: IssueFormState; choices: Choices; now: Date }) {
  const { organization, accounts, account } = choices;
  return (
    <Combobox<ServiceAccountView>
      label="Service account"
      inputRef={form.register('clientId')}
      items={accounts.data?.accounts}
      selected={account}
      onSelect={(chosen) => form.chooseAccount(chosen?.clientId)}
      idOf={({ clientId }) => clientId}
      labelOf={({ name }) => name}
      searchTextOf={({ name, clientId }) => `${name} ${clientId}`.toLowerCase()}
      placeholder={placeholderOf(choices)}
      renderItem={(item) => <AccountOption account={item} now={now} />}
      notice={organization ? noticeOf(choices) : 'Choose an organization first.'}
      error={form.errors.clientId ?? missing(form, choices)}
      mark={form.fromLink.has('clientId') ? <FromLink /> : null}
      hint={
        account ? (
          <>
            <span className="font-mono">{account.clientId}</span> · {account.roles.join(', ') || 'no roles'}
          </>
        ) : null
      }
    />
  );
}

function noticeOf({ accounts }: Choices): string | undefined {
  return listNotice({
    query: accounts,
    what: 'service accounts',
    isEmpty: accounts.data?.accounts.length === 0,
  });
}

function placeholderOf({ organization, accounts }: Choices): string {
  if (!organization) return 'Choose an organization first';
  return accounts.isPending ? 'Loading…' : 'Part of the name or client id';
}

function missing(form: IssueFormState, { accounts, account }: Choices): string | undefined {
  const isUnknown = form.typed.clientId !== undefined && accounts.data && !account;
  return isUnknown ? 'This organization has no such service account.' : undefined;
}
