import type { ComponentProps } from 'react';
import { joinClasses } from './join-classes';

/** Looks like a link, does something here: quieter than a button beside the one that matters. */
export function TextButton({ className, ...props }: ComponentProps<'button'>) {
  return (
    <button
      type="button"
      className={joinClasses('rounded text-accent underline underline-offset-2 hover:text-ink', className)}
      {...props}
    />
  );
}
