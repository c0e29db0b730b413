import { Fragment, useRef } from 'react';
import type { BoardView } from '../../lib/board/board-link';
import type { BoardRow } from '../../lib/board/board-row';
import type { Sort } from '../../lib/board/sort-rows';
import { ColumnHeading } from './column-heading';
import { NARROW_COLUMNS, WIDE_COLUMNS } from './columns';
import { RowLine } from './row-line';
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
  const { items, below, focus, measure } = useWindowRows({ rows, body, isWide });
  const columns = isWide ? WIDE_COLUMNS : NARROW_COLUMNS;
  return (
    <table aria-rowcount={rows.length + 1} className="w-full table-fixed border-separate border-spacing-0">
      <caption className="sr-only">Secrets by time left</caption>
      <colgroup>
        {columns.map(({ id, width }) => (
          <col key={id} className={width} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map((column) => (
            <ColumnHeading key={column.id} column={column} sort={sort} change={change} />
          ))}
        </tr>
      </thead>
      <tbody ref={body} {...focus}>
        {items.map(({ index, row, gap }) => (
          <Fragment key={row.key}>
            <Gap height={gap} span={columns.length} />
            <RowLine row={row} index={index} columns={columns} now={now} measure={measure} />
          </Fragment>
        ))}
        <Gap height={below} span={columns.length} />
      </tbody>
    </table>
  );
}

/** Stands for the rows that are not in the page, so that the scroll bar is true. */
function Gap({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: an empty row takes no focus, and is no row to a screen reader.
    <tr aria-hidden="true">
      <td colSpan={span} style={{ height, padding: 0 }} />
    </tr>
  );
}
