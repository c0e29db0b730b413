import type { RefCallback } from 'react';

/**
 * Where the value is written by hand (use-secret-face). Neither an input, which browsers remember, nor an
 * `output`, which screen readers read aloud when it changes. Focusable by script, so that Ctrl+C reaches it.
 */
export function SecretValue({ attach, onCopy }: { attach: RefCallback<HTMLElement>; onCopy: () => void }) {
  return (
    <section
      ref={attach}
      aria-label="Secret value"
      tabIndex={-1}
      translate="no"
      spellCheck={false}
      autoCapitalize="off"
      data-1p-ignore=""
      data-lpignore="true"
      data-bwignore=""
      onCopy={onCopy}
      className="min-h-10 rounded border border-line bg-canvas p-2.5 font-mono text-sm whitespace-pre-wrap select-all print:hidden"
    />
  );
}
