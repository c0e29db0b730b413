import type { FieldProblem } from '../secrets/input';
import { SECRET_STATES } from '../secrets/secret-states';
import type { BoardFilters } from './filter-rows';
import { DEFAULT_SORT, SORT_KEYS, type Sort } from './sort-rows';
import { weekFrom } from './weeks';

/** All that the address of the board says: `/?q=&org=&state=&state=&week=&sort=`. */
export type BoardView = BoardFilters & { sort: Sort };

export const EMPTY_VIEW: BoardView = { text: '', states: [], sort: DEFAULT_SORT };

const MAX_TEXT = 200;
const ORG_ID = /^[0-9a-f]{24}$/;

/** Reads the query of the address. What is not valid is left out and reported; nothing is quoted back. */
export function parseBoardLink(params: URLSearchParams): { view: BoardView; problems: FieldProblem[] } {
  const problems: FieldProblem[] = [];
  const take = <T>(field: string, parse: (text: string) => T | undefined, message: string) => {
    const text = params.get(field) ?? '';
    if (text === '') return undefined;
    const value = params.getAll(field).length === 1 ? parse(text) : undefined;
    if (value === undefined) problems.push({ field, message });
    return value;
  };

  const text = take('q', parseText, `A search is one text of at most ${MAX_TEXT} characters.`);
  const orgId = take('org', parseOrgId, 'An organization id has 24 hexadecimal digits.');
  const week = take('week', (id) => weekFrom(id)?.id, 'A week is the date of its Monday, as in 2026-11-30.');
  const sort = take('sort', parseSort, 'The board is not sorted by this.');
  const given = params.getAll('state');
  const states = SECRET_STATES.filter((state) => given.includes(state));
  if (given.some((name) => !states.some((state) => state === name))) {
    problems.push({ field: 'state', message: `The states are ${SECRET_STATES.join(', ')}.` });
  }
  const view = {
    text: text ?? '',
    states,
    sort: sort ?? DEFAULT_SORT,
    ...(orgId === undefined ? {} : { orgId }),
    ...(week === undefined ? {} : { week }),
  };
  return { view, problems };
}

/** The address of the board as it is shown now. What is not said is the default. */
export function boardPath({ text, states, orgId, week, sort }: BoardView): string {
  const query = new URLSearchParams();
  if (text !== '') query.set('q', text);
  if (orgId !== undefined) query.set('org', orgId);
  for (const state of states) query.append('state', state);
  if (week !== undefined) query.set('week', week);
  const order = `${sort.isDescending ? '-' : ''}${sort.key}`;
  if (order !== DEFAULT_SORT.key) query.set('sort', order);
  return query.size === 0 ? '/' : `/?${query}`;
}

function parseText(text: string): string | undefined {
  return text.length <= MAX_TEXT ? text : undefined;
}

function parseOrgId(text: string): string | undefined {
  return ORG_ID.test(text) ? text : undefined;
}

function parseSort(text: string): Sort | undefined {
  const isDescending = text.startsWith('-');
  const key = SORT_KEYS.find((known) => known === (isDescending ? text.slice(1) : text));
  return key === undefined ? undefined : { key, isDescending };
}
