import { useDeferredValue, useMemo } from 'react';
import { type Board, EMPTY_BOARD } from '../../lib/board/board';
import type { BoardView } from '../../lib/board/board-link';
import { boardRows } from '../../lib/board/board-rows';
import { filterRows } from '../../lib/board/filter-rows';
import { sortRows } from '../../lib/board/sort-rows';

/** All rows and those that are shown. They follow behind what is typed, so that typing never waits for them. */
export function useShownRows({ board, view, now }: { board: Board | undefined; view: BoardView; now: Date }) {
  const { organizations } = useDeferredValue(board ?? EMPTY_BOARD);
  const { sort, ...filters } = useDeferredValue(view);
  const { text, orgId, week, states } = filters;

  const rows = useMemo(() => boardRows(organizations, now), [organizations, now]);
  const sorted = useMemo(() => sortRows(rows, sort), [rows, sort]);
  const shown = useMemo(
    () =>
      filterRows(sorted, {
        text,
        states,
        ...(orgId === undefined ? {} : { orgId }),
        ...(week === undefined ? {} : { week }),
      }),
    [sorted, text, orgId, week, states],
  );
  return { rows, shown };
}
