/** What every control that is typed into looks like. 16 px on touch screens: smaller makes iOS zoom in. */
export const CONTROL_CLASSES =
  'min-h-9 w-full rounded border border-line bg-surface px-2.5 py-1.5 text-sm text-ink placeholder:text-muted aria-invalid:border-danger disabled:opacity-60 pointer-coarse:text-base';
