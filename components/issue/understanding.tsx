import type { Consequences } from '../../lib/secrets/consequences';
import { localDateTime } from '../../lib/secrets/expiry';
import { secretTail } from '../../lib/secrets/words';
import { CheckboxField } from '../ui/checkbox-field';
import type { IssueFormState } from './use-issue-form';

/** Names what the tick is about: other secrets need another tick. */
export function understandingOf(consequences: Consequences | undefined): string {
  return consequences?.cut.map(({ id }) => id).join(' ') ?? '';
}

/** One tick before a living secret is cut short; absent when none is. */
export function Understanding({
  form,
  consequences,
}: {
  form: IssueFormState;
  consequences: Consequences | undefined;
}) {
  const ids = understandingOf(consequences);
  if (!consequences || ids === '') return null;
  const { cut, cutAt } = consequences;
  return (
    <CheckboxField
      ref={form.register('understood')}
      checked={form.understoodIds === ids}
      onChange={({ target }) => form.setUnderstoodIds(target.checked ? ids : '')}
      error={form.errors.understood}
    >
      I understand {cut.map(secretTail).join(' and ')} {cut.length === 1 ? 'stops' : 'stop'} working on{' '}
      {localDateTime(cutAt)}
    </CheckboxField>
  );
}
