import type { ShownOrganization } from './board';
import { type BoardRow, rowsOf } from './board-row';

const SOON_MS = 7 * 24 * 3_600_000;

type Made = { rows: BoardRow[]; fromMs: number; untilMs: number };
/** Rows change when an organization is read again or a secret passes a threshold, not with every tick of the clock. */
const ROWS_OF_ONE = new WeakMap<ShownOrganization, Made>();
const ROWS_OF_ALL = new WeakMap<ShownOrganization[], Made>();

/** Every row of the board at `now`: the same list as before while nothing has changed, so that nothing is sorted again. */
export function boardRows(organizations: ShownOrganization[], now: Date): BoardRow[] {
  const nowMs = now.getTime();
  const known = ROWS_OF_ALL.get(organizations);
  if (known && isStillTrue(known, nowMs)) return known.rows;
  const parts = organizations.map((organization) => madeOf(organization, now));
  const untilMs = Math.min(...parts.map((part) => part.untilMs));
  const rows = parts.flatMap((part) => part.rows);
  ROWS_OF_ALL.set(organizations, { rows, fromMs: nowMs, untilMs });
  return rows;
}

function madeOf(organization: ShownOrganization, now: Date): Made {
  const nowMs = now.getTime();
  const known = ROWS_OF_ONE.get(organization);
  if (known && isStillTrue(known, nowMs)) return known;
  const rows = rowsOf(organization, now);
  const made = { rows, fromMs: nowMs, untilMs: nextChange(rows, nowMs) };
  ROWS_OF_ONE.set(organization, made);
  return made;
}

function isStillTrue({ fromMs, untilMs }: Made, nowMs: number): boolean {
  return nowMs >= fromMs && nowMs < untilMs;
}

/** When the first of them will be about to expire, or expire. */
function nextChange(rows: BoardRow[], nowMs: number): number {
  return rows
    .flatMap(({ expiresMs }) => [expiresMs - SOON_MS, expiresMs])
    .reduce((next, atMs) => (atMs > nowMs ? Math.min(next, atMs) : next), Number.POSITIVE_INFINITY);
}
