'use client';

import type { RevokeSecret } from '../revoke/use-revoke';
import { ProgressText } from '../ui/progress-text';
import { useHydrated } from '../ui/use-hydrated';
import { IssueDesk } from './issue-desk';
import type { ConfirmDisplayed } from './secret-dialog/use-displayed';
import type { IssueSecret } from './use-issue';
import type { Prefill } from './use-issue-form';

export type IssueScreenProps = {
  issueSecret: IssueSecret;
  confirmDisplayed: ConfirmDisplayed;
  revokeSecret: RevokeSecret;
  prefill: Prefill['values'];
  prefillProblems: Prefill['problems'];
  /** Before an encoded path of ours: where a sign-in that is too old is renewed. */
  signInAgainPath?: string;
};

/**
 * The form is made in the browser alone: its dates are in the operator's own zone, which the server does
 * not know, and Base UI writes a style attribute that the Content-Security-Policy refuses in a document.
 */
export function IssueScreen({
  signInAgainPath = '/sign-in?stepUp=1&callbackUrl=',
  ...props
}: IssueScreenProps) {
  const hydrated = useHydrated();
  return (
    <div className="flex flex-col gap-4">
      <h1>Create a secret</h1>
      {hydrated ? (
        <IssueDesk signInAgainPath={signInAgainPath} {...props} />
      ) : (
        <ProgressText>Loading the form…</ProgressText>
      )}
    </div>
  );
}
