import type { FormEvent, ReactNode } from 'react';
import type { Consequences } from '../../lib/secrets/consequences';
import { Button } from '../ui/button';
import { TextField } from '../ui/text-field';
import { AccountField } from './account-field';
import { ExpiryField } from './expiry-field';
import { FormErrorsAlert } from './form-errors-alert';
import { FromLink } from './from-link';
import type { IssueState } from './issue-state';
import { LinkProblems } from './link-problems';
import { OrganizationField } from './organization-field';
import { ReadFailures } from './read-failures';
import { Understanding } from './understanding';
import type { useCheck } from './use-check';
import type { Choices } from './use-choices';
import type { useIssue } from './use-issue';
import type { IssueFormState } from './use-issue-form';

type Props = {
  form: IssueFormState;
  choices: Choices;
  consequences: Consequences | undefined;
  check: ReturnType<typeof useCheck>;
  now: Date;
  state: IssueState;
  issue: ReturnType<typeof useIssue>['issue'];
  /** What went wrong with the last press, between the fields and the button. */
  children: ReactNode;
};

export function IssueForm({ form, choices, consequences, check, now, state, issue, children }: Props) {
  const { account } = choices;
  const isPending = state.phase === 'pending';
  const hasErrors = Object.keys(form.errors).length > 0;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const request = check();
    if (request && account) void issue(request, account);
  };

  return (
    // The browser's own bubbles say less than the words beside the fields.
    <form noValidate onSubmit={submit} className="flex min-w-0 flex-col gap-4">
      <LinkProblems problems={form.problems} />
      <OrganizationField form={form} choices={choices} />
      <AccountField form={form} choices={choices} now={now} />
      <ExpiryField form={form} choices={choices} now={now} />
      <TextField
        label="Reason"
        ref={form.register('reason')}
        value={form.typed.reason ?? ''}
        onChange={({ target }) => form.setReason(target.value)}
        error={form.errors.reason}
        mark={form.fromLink.has('reason') ? <FromLink /> : null}
        hint="Optional, a ticket number for example. It goes into the audit log."
      />
      <Understanding form={form} consequences={consequences} />
      <ReadFailures choices={choices} />
      {hasErrors && !isPending ? <FormErrorsAlert errors={form.errors} /> : children}
      {state.phase === 'unknown' ? null : (
        <div>
          <Button type="submit" variant="primary" aria-disabled={isPending} className="max-w-full text-left">
            {isPending ? 'Creating…' : account ? `Create secret for ${account.name}` : 'Create secret'}
          </Button>
        </div>
      )}
    </form>
  );
}
