/** A filter that is on: a thicker edge beside the colour. */
export const PRESSED_CLASSES =
  'aria-pressed:border-accent aria-pressed:text-accent aria-pressed:ring-1 aria-pressed:ring-accent';
