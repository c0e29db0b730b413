import { memo } from 'react';
import type { BoardRow } from '../../lib/board/board-row';
import type { Column } from './columns';

type Props = {
  row: BoardRow;
  index: number;
  columns: readonly Column[];
  now: Date;
  measure: (element: HTMLTableRowElement | null) => void;
};

/** One secret. `data-index` is what the virtualizer finds the row by. */
export const RowLine = memo(function RowLine({ row, index, columns, now, measure }: Props) {
  return (
    <tr ref={measure} data-index={index} aria-rowindex={index + 2} className="bg-surface">
      {columns.map(({ id, Cell }) => (
        <td key={id} className="border-line/40 border-b px-2 py-1.5 align-top">
          <Cell row={row} now={now} />
        </td>
      ))}
    </tr>
  );
});
