import { ArrowDown, ArrowUp } from 'lucide-react';
import type { BoardView } from '../../lib/board/board-link';
import type { Sort } from '../../lib/board/sort-rows';
import type { Column } from './columns';
import { TABLE_ROLES } from './table-roles';

type Props = { column: Column; sort: Sort; change: (part: Partial<BoardView>) => void };

/** Pressed once, the rows stand by this column; pressed again, the other way round. */
export function ColumnHeading({ column: { title, sortKey }, sort, change }: Props) {
  const isSorted = sort.key === sortKey;
  const direction = sort.isDescending ? 'descending' : 'ascending';
  const Arrow = sort.isDescending ? ArrowDown : ArrowUp;
  return (
    <th
      {...TABLE_ROLES.columnheader}
      scope="col"
      aria-sort={isSorted ? direction : undefined}
      className="min-w-0 self-end px-2 py-0.5 text-left font-medium text-xs"
    >
      {sortKey === undefined ? (
        <span className="inline-block py-1">{title}</span>
      ) : (
        <button
          type="button"
          className="rounded py-1 text-left hover:text-accent"
          onClick={() => change({ sort: { key: sortKey, isDescending: isSorted && !sort.isDescending } })}
        >
          {title} {isSorted ? <Arrow aria-hidden className="inline size-3" /> : null}
        </button>
      )}
    </th>
  );
}
