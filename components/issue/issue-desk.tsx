import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useNow } from '../ui/use-now';
import { IssueAlert } from './issue-alert';
import { IssueForm } from './issue-form';
import type { IssueScreenProps } from './issue-screen';
import type { IssueState } from './issue-state';
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
  const mayRevoke = organization?.may.includes('revoke') ?? false;
  const startAgain = () => {
    forgetReceipt();
    refreshAccounts();
    form.setUnderstoodIds('');
    setState({ phase: 'filling' });
  };

  if (state.phase === 'gone') {
    return (
      <IssuedNote
        {...{ state, revokeSecret, mayRevoke, signInAgainAt }}
        onRevoked={() => setState({ ...state, isRevoked: true })}
        onAgain={startAgain}
      />
    );
  }
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <IssueForm {...{ form, choices, preview, now, state, issue }}>
        <IssueAlert
          {...{ state, now, revokeSecret, mayRevoke, signInAt, signInAgainAt }}
          onAgain={startAgain}
        />
      </IssueForm>
      <WhatWillHappen account={account} limits={limits.data} preview={preview} hours={hours} now={now} />
      {state.phase === 'showing' ? (
        <SecretDialog
          receipt={state.receipt}
          holder={holder}
          revokeSecret={revokeSecret}
          onGone={({ isRevoked }) => setState({ phase: 'gone', receipt: state.receipt, isRevoked })}
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
