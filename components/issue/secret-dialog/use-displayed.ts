import { useEffect, useRef, useState } from 'react';
import type { DisplayedOutcome } from '../../../lib/secrets/outcome';
import type { DisplayedReceipt } from '../../../lib/secrets/requests';
import { verifyWords } from '../../../lib/secrets/words';

export type ConfirmDisplayed = (receipt: DisplayedReceipt) => Promise<DisplayedOutcome>;

/**
 * Tells the server once that the value is on the screen, and gives words for what came of trying it.
 * Empty while nothing is known: trying withholds nothing.
 */
export function useDisplayed(confirm: ConfirmDisplayed, receipt: DisplayedReceipt): string {
  const [words, setWords] = useState('');
  const isSent = useRef(false);
  useEffect(() => {
    if (isSent.current) return;
    isSent.current = true;
    const { requestId, orgId, clientId, secretId } = receipt;
    confirm({ requestId, orgId, clientId, secretId }).then(
      (outcome) => setWords(verifyWords(outcome)),
      // The receipt was lost, not the secret.
      () => undefined,
    );
  });
  return words;
}
