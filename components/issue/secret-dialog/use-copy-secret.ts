import { useEffect, useRef, useState } from 'react';
import { copyText } from '../../ui/copy-text';
import type { SecretFace } from './use-secret-face';

const COPIED = 'Copied. Paste it where it belongs, then press Done.';
const NOT_COPIED = 'The browser did not copy. The value is shown and selected: press Ctrl+C (⌘C on a Mac).';
const CLEARED =
  'The clipboard is empty now. A clipboard history or a synced device may still have the value.';
const NOT_CLEARED = 'The browser did not let the clipboard be cleared. Copy something else over it.';

/** "Copied" is said only when the browser has said so, or when the whole value was copied by hand. */
export function useCopySecret(face: SecretFace) {
  const [isCopied, setCopied] = useState(false);
  const [message, setMessage] = useState('');
  const mustSelect = useRef(false);

  useEffect(() => {
    // After the face has painted: the text that is selected must be the one that is seen.
    if (!mustSelect.current || face.sight !== 'shown') return;
    mustSelect.current = false;
    face.select();
  });

  const confirm = () => {
    setCopied(true);
    setMessage(COPIED);
  };

  return {
    isCopied,
    message,
    copy: async () => {
      if (await copyText(face.textToCopy())) return confirm();
      mustSelect.current = true;
      face.setSight('shown');
      setMessage(NOT_COPIED);
    },
    copiedByHand: () => (face.isWhollySelected() ? confirm() : undefined),
    clearClipboard: async () => setMessage((await copyText('')) ? CLEARED : NOT_CLEARED),
  };
}
