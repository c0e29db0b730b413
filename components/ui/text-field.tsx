import type { ComponentProps } from 'react';
import { CONTROL_CLASSES } from './control-classes';
import { Field, type FieldProps } from './field';

type TextFieldProps = FieldProps & Omit<ComponentProps<'input'>, 'id'>;

export function TextField({ label, hint, error, mark, ...input }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error} mark={mark}>
      {(wiring) => (
        <input type="text" autoComplete="off" className={CONTROL_CLASSES} {...wiring} {...input} />
      )}
    </Field>
  );
}
