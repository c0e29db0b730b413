import { localDateTime } from '../../lib/secrets/expiry';
import { secretTail } from '../../lib/secrets/words';
import { CheckboxField } from '../ui/checkbox-field';
import type { Preview } from './preview';
import type { IssueFormState } from './use-issue-form';

/** Names what the tick is about: other secrets need another tick. */
export function understandingOf(preview: Preview | undefined): string {
  return preview?.cut.map(({ id }) => id).join(' ') ?? '';
}

/** One tick before a living secret is cut short; absent when none is. */
export function Understanding({ form, preview }: { form: IssueFormState; preview: Preview | undefined }) {
  const ids = understandingOf(preview);
  if (!preview || ids === '') return null;
  const tails = preview.cut.map(secretTail).join(' and ');
  return (
    <CheckboxField
      ref={form.register('understood')}
      checked={form.understoodIds === ids}
      onChange={({ target }) => form.setUnderstoodIds(target.checked ? ids : '')}
      error={form.errors.understood}
    >
      I understand {tails} {preview.cut.length === 1 ? 'stops' : 'stop'} working on{' '}
      {localDateTime(preview.cutAt)}
    </CheckboxField>
  );
}
