import Papa from 'papaparse';
import { STATE_WORDS } from '../secrets/secret-states';
import { secretTail } from '../secrets/words';
import type { BoardRow } from './board-row';

/**
 * What a spreadsheet would take for a formula gets an apostrophe before it, also behind blanks and in the
 * full-width forms of East Asian keyboards. Source: OWASP, "CSV Injection".
 */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;
/** Without it Excel takes UTF-8 for the local code page. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The rows as a CSV file (RFC 4180, UTF-8), dates in ISO 8601 UTC. */
export function boardCsv(rows: BoardRow[]): string {
  return `${BYTE_ORDER_MARK}${Papa.unparse(
    { fields: Object.keys(COLUMNS), data: rows.map((row) => Object.values(COLUMNS).map((of) => of(row))) },
    { escapeFormulae: FORMULA },
  )}\r\n`;
}

/** `secrets-2026-11-24.csv`, the day in UTC as everything in the file. */
export function boardCsvName(now: Date): string {
  return `secrets-${now.toISOString().slice(0, 10)}.csv`;
}

const COLUMNS: Record<string, (row: BoardRow) => string> = {
  'expires at (UTC)': ({ expiresAt }) => isoText(expiresAt),
  states: ({ states }) => states.map((state) => STATE_WORDS[state]).join('; '),
  organization: ({ organization }) => organization,
  'organization id': ({ orgId }) => orgId,
  connection: ({ connection }) => connection,
  'service account': ({ account }) => account,
  'client id': ({ clientId }) => clientId,
  roles: ({ roles }) => roles.join('; '),
  'masked value': ({ maskedValue }) => maskedValue ?? '',
  secret: ({ secretId }) => secretTail({ id: secretId }),
  'created at (UTC)': ({ createdAt }) => isoText(createdAt),
  'last used at, as reported by Atlas (UTC)': ({ lastUsedAt }) =>
    lastUsedAt === undefined ? '' : isoText(lastUsedAt),
};

function isoText(date: string): string {
  const time = new Date(date);
  return Number.isNaN(time.getTime()) ? '' : time.toISOString();
}
