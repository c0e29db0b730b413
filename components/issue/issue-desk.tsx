import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useNow } from '../ui/use-now';
import { IssueAlert } from './issue-alert';
import { IssueForm } from './issue-form';
import type { IssueScreenProps } from './issue-screen';
import type { IssueState, Receipt } from './issue-state';
import { IssuedNote } from './issued-note';
import { previewIssue } from './preview';
import { forgetReceipt } from './receipt-memory';
import { SecretDialog } from './secret-dialog/secret-dialog';
import { useChoices } from './use-choices';
import { useIssue } from './use-issue';
import { useIssueForm } from './use-issue-form';
import { useLeavingGuard } from './use-leaving-guard';
import { useSignInAddresses } from './use-sign-in-addresses';
import { WhatWillHappen } from './what-will-happen';

const CLOCK_MS = 10_000;

/** The form, what it will do, and what came of it. */
export function IssueDesk(props: Required<IssueScreenProps>) {
  const { issueSecret, revokeSecret, signInAgainPath } = props;
  const now = useNow(CLOCK_MS);
  const form = useIssueForm({ values: props.prefill, problems: props.prefillProblems });
  const choices = useChoices(form);
  const { state, setState, holder, issue } = useIssue(issueSecret);
  const { signInAt, signInAgainAt } = useSignInAddresses({ form, choices, state, signInAgainPath });
  const refreshAccounts = useRefreshAccounts();
  useLeavingGuard(state.phase === 'pending');

  const isOutdated = isAccountOutdated(state);
  useEffect(() => {
    if (isOutdated) refreshAccounts();
  }, [isOutdated, refreshAccounts]);

  const { organization, account, limits } = choices;
  const hours = form.hours(limits.data?.maxHours);
  const preview = account && previewIssue({ secrets: account.secrets, hours, now });
  const mayRevokeIn = (orgId: string | undefined) =>
    choices.organizations.data?.organizations.find(({ id }) => id === orgId)?.may.includes('revoke') ?? false;
  const startAgain = () => {
    forgetReceipt();
    refreshAccounts();
    form.setUnderstoodIds('');
    setState({ phase: 'filling' });
  };
  const tellGone = (receipt: Receipt, { isRevoked }: { isRevoked: boolean }) => {
    // A reload repeats what the page says, and "was created" alone is no longer the truth.
    if (isRevoked) forgetReceipt();
    setState({ phase: 'gone', receipt, isRevoked });
  };

  if (state.phase === 'gone') {
    const { receipt } = state;
    return (
      <IssuedNote
        {...{ state, revokeSecret, signInAgainAt }}
        mayRevoke={mayRevokeIn(receipt.orgId)}
        onRevoked={() => tellGone(receipt, { isRevoked: true })}
        onAgain={() => {
          form.chooseOrganization(receipt.orgId);
          form.chooseAccount(receipt.clientId);
          startAgain();
        }}
      />
    );
  }
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <IssueForm {...{ form, choices, preview, now, state, issue }}>
        <IssueAlert
          {...{ state, now, revokeSecret, signInAt, signInAgainAt }}
          mayRevoke={mayRevokeIn(organization?.id)}
          onRevoked={(receipt) => tellGone(receipt, { isRevoked: true })}
          onAgain={startAgain}
        />
      </IssueForm>
      <WhatWillHappen account={account} limits={limits.data} preview={preview} hours={hours} now={now} />
      {state.phase === 'showing' ? (
        <SecretDialog
          receipt={state.receipt}
          requestId={state.requestId}
          confirmDisplayed={props.confirmDisplayed}
          holder={holder}
          revokeSecret={revokeSecret}
          onGone={(how) => tellGone(state.receipt, how)}
        />
      ) : null}
    </div>
  );
}

/** The answer said that the account is not as it was read. After a success it is read again when another is begun. */
function isAccountOutdated(state: IssueState): boolean {
  if (state.phase === 'unknown') return true;
  return state.phase === 'refused' && ['account_changed', 'slots_full'].includes(state.refusal.code);
}

function useRefreshAccounts(): () => void {
  const queries = useQueryClient();
  return useCallback(() => void queries.invalidateQueries({ queryKey: ['service-accounts'] }), [queries]);
}
