import type { ReactNode } from 'react';
import type { BoardFault } from '../../lib/board/board';
import { refusalWords } from '../../lib/secrets/words';
import { Alert } from '../ui/alert';
import { CopyableText } from '../ui/copyable-text';

/** One part of the board that failed: why, what of it is shown, and what to do. */
export function FaultAlert({ what, fault, shown }: { what: string; fault: BoardFault; shown: ReactNode }) {
  const words = refusalWords(fault.refusal);
  return (
    <Alert title={`${what}: ${words.title}`}>
      <p>
        {words.whatHappened} {shown} {words.created} {words.next}
      </p>
      {fault.requestId === '' ? null : (
        <p>
          <CopyableText name="Request id" text={fault.requestId} />
        </p>
      )}
    </Alert>
  );
}
