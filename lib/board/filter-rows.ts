import type { SecretState } from '../secrets/secret-states';
import type { BoardRow } from './board-row';
import { weekFrom } from './weeks';

/** What the rows must have. Several states: any of them. */
export type BoardFilters = {
  /** Words that must all occur, in any order. */
  text: string;
  states: SecretState[];
  orgId?: string;
  /** The Monday of a week of the operator's own calendar, `2026-11-30`. */
  week?: string;
};

/** The rows that pass, in the order given. */
export function filterRows(rows: BoardRow[], { text, states, orgId, week }: BoardFilters): BoardRow[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const range = week === undefined ? undefined : weekFrom(week);
  return rows.filter(
    (row) =>
      (orgId === undefined || row.orgId === orgId) &&
      (states.length === 0 || row.states.some((state) => states.includes(state))) &&
      (range === undefined || (row.expiresMs >= range.startMs && row.expiresMs < range.endMs)) &&
      words.every((word) => row.searchText.includes(word)),
  );
}

export function hasFilters({ text, states, orgId, week }: BoardFilters): boolean {
  return text.trim() !== '' || states.length > 0 || orgId !== undefined || week !== undefined;
}
