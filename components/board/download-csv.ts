import { boardCsv, boardCsvName } from '../../lib/board/board-csv';
import type { BoardRow } from '../../lib/board/board-row';

/** Made and saved in the browser: nothing is asked of the server. */
export function downloadCsv(rows: BoardRow[], now: Date): void {
  const address = URL.createObjectURL(new Blob([boardCsv(rows)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = boardCsvName(now);
  link.click();
  // The browser has taken the blob by then; given back at once, some lose it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
