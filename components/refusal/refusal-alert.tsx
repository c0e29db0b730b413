import type { ReactNode } from 'react';
import type { Refusal } from '../../lib/secrets/outcome';
import type { RefusalWords } from '../../lib/secrets/words';
import { Alert } from '../ui/alert';
import { CopyableText } from '../ui/copyable-text';
import { Countdown } from './countdown';

/** What happened, whether anything was created, what to do next; and the id that finds it in the logs. */
export function RefusalAlert({
  refusal,
  words,
  requestId,
  children,
}: {
  refusal?: Refusal;
  words: RefusalWords;
  requestId: string;
  children?: ReactNode;
}) {
  const retryAfterS = refusal && 'retryAfterS' in refusal ? refusal.retryAfterS : undefined;
  return (
    <>
      <Alert title={words.title}>
        <p>{words.whatHappened}</p>
        <p className="font-semibold">{words.created}</p>
        <p>{words.next}</p>
        {children}
        {requestId === '' ? null : (
          <p>
            <CopyableText name="Request id" text={requestId} />
            {refusal ? <span className="text-muted text-xs"> · {refusal.code}</span> : null}
          </p>
        )}
      </Alert>
      {retryAfterS === undefined ? null : <Countdown key={requestId} seconds={retryAfterS} />}
    </>
  );
}
