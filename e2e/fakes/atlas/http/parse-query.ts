import type { Wording } from './answer';
import { ApiError } from './api-error';
import type { Operation } from './match-route';

export type Query = Wording & {
  itemsPerPage: number;
  pageNum: number;
  includeCount: boolean;
  includeSystemManaged: boolean;
  name: string;
};

const ALWAYS = ['envelope', 'pretty'];

/** What else each operation takes (OpenAPI file). Listing service accounts has no includeCount and no name filter. */
const ALSO: Partial<Record<Operation, string[]>> = {
  listOrganizations: ['includeCount', 'itemsPerPage', 'pageNum', 'name'],
  listServiceAccounts: ['itemsPerPage', 'pageNum', 'includeSystemManaged'],
  listAccessList: ['includeCount', 'itemsPerPage', 'pageNum'],
};

/** Every parameter known and well formed, or 400. */
export function parseQuery(operation: Operation, parameters: URLSearchParams): Query {
  const known = [...ALWAYS, ...(ALSO[operation] ?? [])];
  for (const key of parameters.keys()) {
    if (!known.includes(key) || parameters.getAll(key).length > 1) throw invalid(key);
  }
  return {
    ...parseWording(parameters),
    includeCount: readBoolean(parameters, 'includeCount', 'true'),
    includeSystemManaged: readBoolean(parameters, 'includeSystemManaged', 'false'),
    itemsPerPage: readInteger(parameters, 'itemsPerPage', { fallback: 100, max: 500 }),
    pageNum: readInteger(parameters, 'pageNum', { fallback: 1, max: 2_147_483_647 }),
    name: parameters.get('name') ?? '',
  };
}

function parseWording(parameters: URLSearchParams): Wording {
  return {
    envelope: readBoolean(parameters, 'envelope', 'false'),
    pretty: readBoolean(parameters, 'pretty', 'false'),
  };
}

/** For errors that come before the query is judged: what can be read is honoured, the rest is not. */
export function guessWording(parameters: URLSearchParams): Wording {
  return { envelope: parameters.get('envelope') === 'true', pretty: parameters.get('pretty') === 'true' };
}

function readBoolean(parameters: URLSearchParams, key: string, fallback: 'true' | 'false'): boolean {
  const value = parameters.get(key) ?? fallback;
  if (value !== 'true' && value !== 'false') throw invalid(key);
  return value === 'true';
}

function readInteger(
  parameters: URLSearchParams,
  key: string,
  range: { fallback: number; max: number },
): number {
  const text = parameters.get(key);
  if (text === null) return range.fallback;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > range.max) throw invalid(key);
  return value;
}

function invalid(key: string): ApiError {
  return new ApiError({
    status: 400,
    errorCode: 'INVALID_QUERY_PARAMETER',
    detail: `Invalid query parameter ${key} specified.`,
    parameters: [key],
  });
}
