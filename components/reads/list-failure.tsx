import { refusalWords } from '../../lib/secrets/words';
import { Alert } from '../ui/alert';
import { CopyableText } from '../ui/copyable-text';
import { TextButton } from '../ui/text-button';
import type { ReadFailure } from './read-failure';

/** A list that could not be read: why, and what to do. */
export function ListFailure({
  failure,
  what,
  retry,
}: {
  failure: ReadFailure;
  what: string;
  retry: () => unknown;
}) {
  const words = refusalWords(failure.refusal);
  return (
    <Alert title={`The ${what} could not be read: ${words.title}`}>
      <p>{`${words.whatHappened} ${words.created} ${words.next}`}</p>
      <p className="flex flex-wrap gap-x-3">
        <TextButton onClick={retry}>Try again</TextButton>
        {failure.requestId ? <CopyableText name="Request id" text={failure.requestId} /> : null}
      </p>
    </Alert>
  );
}
