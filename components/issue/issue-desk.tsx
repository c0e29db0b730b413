import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { type Consequences, consequencesOf } from '../../lib/secrets/consequences';
import { WhatWillHappen } from '../consequences/what-will-happen';
import { useNow } from '../ui/use-now';
import { FreeSlot } from './free-slot';
import { IssueAlert } from './issue-alert';
import { IssueForm } from './issue-form';
import type { IssueScreenProps } from './issue-screen';
import type { IssueState, Receipt } from './issue-state';
import { IssuedNote } from './issued-note';
import { Leaving } from './leaving';
import { forgetReceipt } from './receipt-memory';
import { SecretDialog } from './secret-dialog/secret-dialog';
import { useCheck } from './use-check';
import { type Choices, useChoices } from './use-choices';
import { useIssue } from './use-issue';
import { useIssueForm } from './use-issue-form';
import { useLeavingGuard } from './use-leaving-guard';
import { useSignInAddresses } from './use-sign-in-addresses';

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
  const consequences = consequencesIn(choices, { hours, now });
  const check = useCheck({ form, choices, consequences });
  const mayRevokeIn = (orgId: string | undefined) =>
    choices.organizations.data?.organizations.find(({ id }) => id === orgId)?.may.includes('revoke') ?? false;
  const startAgain = () => {
    forgetReceipt();
    refreshAccounts();
    form.setUnderstoodIds('');
    setState({ phase: 'filling' });
  };
  const tellRevoked = (receipt: Receipt) => {
    // A reload repeats what the page says, and "was created" alone is no longer the truth.
    forgetReceipt();
    setState({ phase: 'gone', receipt, isRevoked: true });
  };

  if (state.phase === 'leaving') return <Leaving receipt={state.receipt} />;
  if (state.phase === 'gone') {
    const { receipt } = state;
    return (
      <IssuedNote
        {...{ state, revokeSecret, signInAgainAt }}
        mayRevoke={mayRevokeIn(receipt.orgId)}
        onRevoked={() => tellRevoked(receipt)}
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
      <IssueForm {...{ form, choices, consequences, check, now, state, issue }}>
        <IssueAlert
          {...{ state, now, revokeSecret, signInAt, signInAgainAt }}
          mayRevoke={mayRevokeIn(organization?.id)}
          onRevoked={tellRevoked}
          onAgain={startAgain}
        />
      </IssueForm>
      <WhatWillHappen
        {...{ account, consequences, hours, now }}
        limits={limits.data}
        setHours={(chosen) => form.setHours(String(chosen))}
      >
        {organization && account && consequences && mayGoOn(state) ? (
          <FreeSlot
            {...{ account, consequences, now, revokeSecret, signInAgainAt, check }}
            orgId={organization.id}
            mayRevoke={organization.may.includes('revoke')}
            onFreed={(request) => void issue(request, account).finally(refreshAccounts)}
            onRevoked={startAgain}
            onOutdated={refreshAccounts}
          />
        ) : null}
      </WhatWillHappen>
      {state.phase === 'showing' ? (
        <SecretDialog
          receipt={state.receipt}
          requestId={state.requestId}
          confirmDisplayed={props.confirmDisplayed}
          isAccessListEmpty={choices.accessList === 'empty'}
          holder={holder}
          revokeSecret={revokeSecret}
          onRevoked={() => tellRevoked(state.receipt)}
          onLeft={(how) => setState({ phase: 'leaving', receipt: { ...state.receipt, ...how } })}
        />
      ) : null}
    </div>
  );
}

function consequencesIn(
  { account, accessList, limits }: Choices,
  { hours, now }: { hours: number; now: Date },
): Consequences | undefined {
  if (!account) return undefined;
  const { secrets, ownCredential } = account;
  return consequencesOf({ secrets, ownCredential, accessList, maxHours: limits.data?.maxHours, hours, now });
}

/** While an answer is awaited or in doubt, nothing is offered that would change the account. */
function mayGoOn({ phase }: IssueState): boolean {
  return phase === 'filling' || phase === 'refused';
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
