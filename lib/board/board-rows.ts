import type { ShownOrganization } from './board';
import { type BoardRow, rowsOf } from './board-row';

const SOON_MS = 7 * 24 * 3_600_000;

type Made = { rows: BoardRow[]; fromMs: number; untilMs: number };
/** Rows change when an organization is read again or a secret passes a threshold, not with every tick of the clock. */
const MADE = new WeakMap<ShownOrganization, Made>();

/** Every row of the board at `now`, the same objects as before where nothing has changed. */
export function boardRows(organizations: ShownOrganization[], now: Date): BoardRow[] {
  return organizations.flatMap((organization) => rowsAt(organization, now));
}

function rowsAt(organization: ShownOrganization, now: Date): BoardRow[] {
  const nowMs = now.getTime();
  const known = MADE.get(organization);
  if (known && nowMs >= known.fromMs && nowMs < known.untilMs) return known.rows;
  const rows = rowsOf(organization, now);
  MADE.set(organization, { rows, fromMs: nowMs, untilMs: nextChange(rows, nowMs) });
  return rows;
}

/** When the first of them will be about to expire, or expire. */
function nextChange(rows: BoardRow[], nowMs: number): number {
  return rows
    .flatMap(({ expiresMs }) => [expiresMs - SOON_MS, expiresMs])
    .reduce((next, atMs) => (atMs > nowMs ? Math.min(next, atMs) : next), Number.POSITIVE_INFINITY);
}
