import { memo, useMemo } from 'react';
import type { BoardView } from '../../lib/board/board-link';
import type { BoardRow } from '../../lib/board/board-row';
import { countByWeek, nextWeeks } from '../../lib/board/weeks';
import { WeekBar } from './week-bar';

type Props = {
  rows: BoardRow[];
  week: string | undefined;
  change: (part: Partial<BoardView>) => void;
  now: Date;
};

/** How many secrets die in each week of the next quarter; each week is a filter. */
export const WeekStrip = memo(function WeekStrip({ rows, week: chosen, change, now }: Props) {
  const weeks = useMemo(
    () =>
      countByWeek(
        rows.map(({ expiresMs }) => expiresMs),
        nextWeeks(now),
      ),
    [rows, now],
  );
  const most = Math.max(1, ...weeks.map(({ count }) => count));
  return (
    <section className="flex flex-col gap-1 rounded border border-line/40 bg-surface px-1 py-2 sm:px-3">
      <h2 className="px-2 text-sm sm:px-0">Secrets that expire, week by week</h2>
      <ul className="grid grid-cols-13 sm:gap-1.5">
        {weeks.map(({ week, count }) => (
          <li key={week.id}>
            <WeekBar
              id={week.id}
              count={count}
              share={count / most}
              isChosen={week.id === chosen}
              onPress={() => change({ week: week.id === chosen ? undefined : week.id })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
});
