import type { ComponentProps } from 'react';
import { joinClasses } from './join-classes';

const BASE =
  'inline-flex items-center justify-center gap-1.5 rounded border font-medium disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:cursor-progress aria-disabled:opacity-80';

const VARIANTS = {
  primary: 'border-accent bg-accent text-on-accent enabled:hover:border-ink',
  quiet: 'border-line bg-surface text-ink enabled:hover:border-ink',
  danger: 'border-danger bg-surface text-danger enabled:hover:bg-danger-soft',
} as const;

const SIZES = { small: 'min-h-7 px-2 text-xs', medium: 'min-h-9 px-3 text-sm' } as const;

export type ButtonProps = ComponentProps<'button'> & {
  variant?: keyof typeof VARIANTS;
  size?: keyof typeof SIZES;
};

/** `type` is `button` unless said otherwise: nothing submits by accident. */
export function Button({ variant = 'quiet', size = 'medium', className, ...props }: ButtonProps) {
  return (
    <button
      type="button"
      className={joinClasses(BASE, VARIANTS[variant], SIZES[size], className)}
      {...props}
    />
  );
}
