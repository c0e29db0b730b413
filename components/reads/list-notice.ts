import type { ReadFailure } from './read-failure';

type Reading = { isPending: boolean; error: ReadFailure | null };

/** What stands where a list will be, or could not be; undefined when the list is there. */
export function listNotice({
  query,
  what,
  isEmpty,
}: {
  query: Reading;
  what: string;
  isEmpty: boolean;
}): string | undefined {
  if (query.error) return `The ${what} could not be read.`;
  if (query.isPending) return `Loading ${what}…`;
  return isEmpty ? `There are no ${what} here.` : undefined;
}
