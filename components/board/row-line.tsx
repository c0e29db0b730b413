import { memo } from 'react';
import type { BoardRow } from '../../lib/board/board-row';
import { joinClasses } from '../ui/join-classes';
import type { TableLayout } from './columns';
import { TABLE_ROLES } from './table-roles';

type Props = {
  row: BoardRow;
  index: number;
  /** Below the top of the table's body, pixels. */
  top: number;
  layout: TableLayout;
  now: Date;
  measure: (element: HTMLTableRowElement | null) => void;
};

/** One secret. `data-index` is what the virtualizer finds the row by. */
export const RowLine = memo(function RowLine({ row, index, top, layout, now, measure }: Props) {
  return (
    <tr
      {...TABLE_ROLES.row}
      ref={measure}
      data-index={index}
      aria-rowindex={index + 2}
      className={joinClasses(
        'absolute inset-x-0 min-h-[64px] border-line/40 border-b bg-surface contain-content',
        layout.rowClasses,
      )}
      style={{ top }}
    >
      {layout.columns.map(({ id, Cell }) => (
        <td {...TABLE_ROLES.cell} key={id} className="min-w-0 px-2 py-1.5">
          <Cell row={row} now={now} />
        </td>
      ))}
    </tr>
  );
});
