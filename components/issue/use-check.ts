import type { Consequences } from '../../lib/secrets/consequences';
import { type CheckedForm, checkForm } from './check-form';
import { understandingOf } from './understanding';
import type { Choices } from './use-choices';
import type { IssueFormState } from './use-issue-form';

/** What would be sent if the button were pressed now, or what is wrong with it, which the form then shows. */
export function useCheck(given: {
  form: IssueFormState;
  choices: Choices;
  consequences: Consequences | undefined;
}): () => Extract<CheckedForm, { ok: true }>['request'] | undefined {
  const { form, choices, consequences } = given;
  return () => {
    const ids = understandingOf(consequences);
    const checked = checkForm({
      // One that may only be viewed goes too: the server's refusal names the groups that may.
      organization: choices.organization,
      account: choices.account,
      hoursText: form.hoursText(choices.limits.data?.maxHours),
      limits: choices.limits.data,
      reason: form.typed.reason ?? '',
      needsUnderstanding: ids !== '',
      understood: form.understoodIds === ids,
    });
    if (checked.ok) return checked.request;
    form.complain(checked.errors);
    return undefined;
  };
}
