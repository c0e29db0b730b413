import { boardCsv, boardCsvName } from '../../lib/board/board-csv';
import type { BoardRow } from '../../lib/board/board-row';
import { saveFile } from '../ui/save-file';

export function downloadCsv(rows: BoardRow[], now: Date): void {
  saveFile({ name: boardCsvName(now), type: 'text/csv;charset=utf-8', text: boardCsv(rows) });
}
