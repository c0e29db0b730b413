import type { Query } from './parse-query';

export type Page<T> = { links: { href: string; rel: string }[]; results: T[]; totalCount?: number };

/** One page and its links. `next` names its parameters in another order than `self`, as recorded (atlas-api A4). */
export function paginate<T>(
  items: T[],
  how: { query: Query; url: string; echoed: [string, string][] },
): Page<T> {
  const { query, url, echoed } = how;
  const { pageNum, itemsPerPage } = query;
  const from = (pageNum - 1) * itemsPerPage;
  const self = new URLSearchParams([
    ...echoed,
    ['pageNum', String(pageNum)],
    ['itemsPerPage', String(itemsPerPage)],
  ]);
  const link = (rel: string, page: number) => {
    const parameters = [...echoed, ['itemsPerPage', String(itemsPerPage)], ['pageNum', String(page)]];
    return { href: `${url}?${new URLSearchParams(parameters)}`, rel };
  };
  const links = [{ href: `${url}?${self}`, rel: 'self' }];
  if (pageNum > 1) links.push(link('previous', pageNum - 1));
  if (from + itemsPerPage < items.length) links.push(link('next', pageNum + 1));
  const results = items.slice(from, from + itemsPerPage);
  return query.includeCount ? { links, results, totalCount: items.length } : { links, results };
}
