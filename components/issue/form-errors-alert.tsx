import { refusalWords } from '../../lib/secrets/words';
import { RefusalAlert } from '../refusal/refusal-alert';
import { FORM_FIELDS, type FormErrors } from './check-form';

/** Says aloud, after a press, what stands beside the fields. */
export function FormErrorsAlert({ errors }: { errors: FormErrors }) {
  const fields = FORM_FIELDS.flatMap((field) => {
    const message = errors[field];
    return message ? [{ field, message }] : [];
  });
  if (fields.length === 0) return null;
  return <RefusalAlert words={refusalWords({ code: 'bad_input', fields })} requestId="" />;
}
