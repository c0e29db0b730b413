import { AtlasUnreadableAnswerError } from './errors';

export const PAGE_SIZE = 500;
/** Atlas allows 200 accounts: more than 10,000 is a server that counts wrong. */
const MOST_PAGES = 20;

/** `hasNext` is absent when the answer holds no links. */
export type Page<T> = { items: T[]; hasNext?: boolean };

/**
 * All items of a list. Pages are counted here and the address of the `next` link is never used: no
 * credential goes where an answer points. The total of Atlas is an estimate and not used either.
 */
export async function readPages<T>(
  readPage: (pageNumber: number) => Promise<Page<T>>,
  keyOf: (item: T) => string,
): Promise<T[]> {
  // By key: what moves to the next page while we read would otherwise be there twice.
  const items = new Map<string, T>();
  for (let pageNumber = 1; pageNumber <= MOST_PAGES; pageNumber += 1) {
    const page = await readPage(pageNumber);
    for (const item of page.items) items.set(keyOf(item), item);
    if (!goesOn(page)) return [...items.values()];
  }
  // Part of a list must not pass for the whole.
  throw new AtlasUnreadableAnswerError('The list of Atlas has no end.', { mayHaveHappened: false });
}

/** A server may give fewer than were asked for: its links say so, and without links only a full page may go on. */
function goesOn<T>({ hasNext, items }: Page<T>): boolean {
  return items.length > 0 && (hasNext ?? items.length >= PAGE_SIZE);
}
