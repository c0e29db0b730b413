import { useEffect } from 'react';
import { formPath } from '../../lib/secrets/form-path';
import type { IssueState } from './issue-state';
import type { Choices } from './use-choices';
import type { IssueFormState } from './use-issue-form';

/** Where to sign in, and come back to the form as it is now. Goes there when the server asks for it. */
export function useSignInAddresses({
  form,
  choices,
  state,
  signInAgainPath,
}: {
  form: IssueFormState;
  choices: Choices;
  state: IssueState;
  signInAgainPath: string;
}) {
  const { typed } = form;
  const here = formPath({
    orgId: choices.organization?.id ?? typed.orgId,
    clientId: typed.clientId,
    hours: typed.hoursText === undefined ? undefined : form.hours(undefined),
    reason: typed.reason?.trim(),
  });
  const back = encodeURIComponent(here);
  const signInAt = `/sign-in?callbackUrl=${back}`;
  const signInAgainAt = `${signInAgainPath}${back}`;

  const reads = [choices.organizations, choices.limits, choices.accounts];
  const isSignedOut = reads.some(({ error }) => error?.refusal.code === 'signed_out');
  const isTooOld = state.phase === 'refused' && state.refusal.code === 'reauth_required';

  useEffect(() => {
    if (isTooOld) window.location.assign(signInAgainAt);
    else if (isSignedOut && state.phase === 'filling') window.location.assign(signInAt);
  }, [isTooOld, isSignedOut, state.phase, signInAgainAt, signInAt]);

  return { signInAt, signInAgainAt };
}
