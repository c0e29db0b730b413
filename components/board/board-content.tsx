import { memo } from 'react';
import type { BoardRow } from '../../lib/board/board-row';
import { hasFilters } from '../../lib/board/filter-rows';
import { Button } from '../ui/button';
import { ProgressText } from '../ui/progress-text';
import { useMedia } from '../ui/use-media';
import { BoardTable } from './board-table';
import { FilterBar } from './filter-bar';
import { StateFilters } from './state-filters';
import type { useBoard } from './use-board';
import type { useBoardLink } from './use-board-link';
import { WeekStrip } from './week-strip';

type Props = {
  reading: ReturnType<typeof useBoard>;
  link: ReturnType<typeof useBoardLink>;
  rows: BoardRow[];
  shown: BoardRow[];
  now: Date;
};

const Table = memo(BoardTable);

/** The filters and the table; or why there is none. */
export function BoardContent({ reading: { board, error, isReading }, link, rows, shown, now }: Props) {
  // In rem, so that zooming in changes to the narrow layout too.
  const isWide = useMedia('(min-width: 64rem)');
  const { view, change, clear } = link;
  if (rows.length === 0 && isReading) return <ProgressText>Reading the secrets…</ProgressText>;
  if (rows.length === 0 && (error || board?.failures.length)) return null;
  if (rows.length === 0) return <p>There is no secret in the organizations you may view.</p>;
  return (
    <>
      <StateFilters rows={rows} view={view} change={change} />
      <WeekStrip rows={rows} week={view.week} change={change} now={now} />
      <FilterBar
        organizations={board?.organizations ?? []}
        view={view}
        change={change}
        clear={clear}
        isWide={isWide}
      />
      {shown.length > 0 ? (
        <Table rows={shown} now={now} sort={view.sort} change={change} isWide={isWide} />
      ) : (
        <p className="flex flex-wrap items-center gap-3 py-6">
          No secret matches.
          {hasFilters(view) ? <Button onClick={clear}>Clear all filters</Button> : null}
        </p>
      )}
    </>
  );
}
