'use client';

import { useState } from 'react';
import { copyText } from './copy-text';
import { TextButton } from './text-button';

/** A text that is no secret, with a quiet way to copy it. `name` says what it is. */
export function CopyableText({ name, text }: { name: string; text: string }) {
  const [result, setResult] = useState<'copied' | 'failed'>();
  const copy = async () => setResult((await copyText(text)) ? 'copied' : 'failed');
  return (
    <span className="text-xs text-muted">
      {name} <code className="font-mono text-ink select-all">{text}</code>{' '}
      <TextButton onClick={copy} aria-label={`Copy ${name.toLowerCase()}`}>
        {result === 'copied' ? 'copied' : 'copy'}
      </TextButton>
      {result === 'failed' ? ' Select it and press Ctrl+C.' : null}
    </span>
  );
}
