import { useRef } from 'react';
import type { BoardView } from '../../lib/board/board-link';
import type { BoardRow } from '../../lib/board/board-row';
import type { Sort } from '../../lib/board/sort-rows';
import { ColumnHeading } from './column-heading';
import { NARROW, WIDE } from './columns';
import { RowLine } from './row-line';
import { TABLE_ROLES } from './table-roles';
import { useWindowRows } from './use-window-rows';

type Props = {
  rows: BoardRow[];
  now: Date;
  sort: Sort;
  change: (part: Partial<BoardView>) => void;
  isWide: boolean;
};

/** A table of which only the rows near the window are in the page; its semantics tell of all of them. */
export function BoardTable({ rows, now, sort, change, isWide }: Props) {
  const body = useRef<HTMLTableSectionElement>(null);
  const { items, height, focus, measure } = useWindowRows({ rows, body, isWide });
  const layout = isWide ? WIDE : NARROW;
  return (
    <table
      {...TABLE_ROLES.table}
      aria-label="Secrets by time left"
      aria-rowcount={rows.length + 1}
      className="block"
    >
      <thead {...TABLE_ROLES.rowgroup} className="sticky top-0 z-10 block border-line border-b bg-canvas">
        <tr {...TABLE_ROLES.row} aria-rowindex={1} className={layout.rowClasses}>
          {layout.columns.map((column) => (
            <ColumnHeading key={column.id} column={column} sort={sort} change={change} />
          ))}
        </tr>
      </thead>
      <tbody {...TABLE_ROLES.rowgroup} ref={body} {...focus} className="relative block" style={{ height }}>
        {items.map(({ index, row, top }) => (
          <RowLine
            key={row.key}
            row={row}
            index={index}
            top={top}
            layout={layout}
            now={now}
            measure={measure}
          />
        ))}
      </tbody>
    </table>
  );
}
