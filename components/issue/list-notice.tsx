import { refusalWords } from '../../lib/secrets/words';
import { Alert } from '../ui/alert';
import { CopyableText } from '../ui/copyable-text';
import { TextButton } from '../ui/text-button';
import type { ReadFailure } from './read-failure';

type Reading = { isPending: boolean; error: ReadFailure | null };

/** Stands where a list will be, or could not be. Nothing when the list is there. */
export function ListNotice({ query, what, isEmpty }: { query: Reading; what: string; isEmpty: boolean }) {
  if (query.error) return `The ${what} could not be read.`;
  if (query.isPending) return `Loading ${what}…`;
  return isEmpty ? `There are no ${what} here.` : null;
}

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
