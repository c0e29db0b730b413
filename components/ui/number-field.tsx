import type { ComponentProps } from 'react';
import { TextField } from './text-field';

/** The browser's own number input, which screen readers call a spinbutton. */
export function NumberField(props: ComponentProps<typeof TextField>) {
  return <TextField type="number" inputMode="numeric" step={1} {...props} />;
}
