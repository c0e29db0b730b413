import { AtlasUnreadableAnswerError } from './errors';

export const PAGE_SIZE = 500;
/** Atlas allows 200 accounts: more than 10,000 is a server that counts wrong. */
const MOST_PAGES = 20;

export type Page<T> = { items: T[]; hasNext: boolean };

/**
 * All items of a list. Pages are counted here and the address of the `next` link is never used: no
 * credential goes where an answer points. The total of Atlas is an estimate and not used either.
 */
export async function readPages<T>(readPage: (pageNumber: number) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  for (let pageNumber = 1; pageNumber <= MOST_PAGES; pageNumber += 1) {
    const page = await readPage(pageNumber);
    items.push(...page.items);
    if (!page.hasNext || page.items.length < PAGE_SIZE) return items;
  }
  // Part of a list must not pass for the whole.
  throw new AtlasUnreadableAnswerError('The list of Atlas has no end.', { mayHaveHappened: false });
}
