import { SECRET_STATES, type SecretState } from '../secrets/secret-states';
import type { BoardRow } from './board-row';

/** How many of the rows are in each state. One row may count in several, or in none. */
export function countStates(rows: BoardRow[]): { state: SecretState; count: number }[] {
  return SECRET_STATES.map((state) => ({
    state,
    count: rows.filter(({ states }) => states.includes(state)).length,
  }));
}
