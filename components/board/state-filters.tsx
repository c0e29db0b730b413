import { memo, useMemo } from 'react';
import type { BoardView } from '../../lib/board/board-link';
import type { BoardRow } from '../../lib/board/board-row';
import { countStates } from '../../lib/board/count-states';
import { SECRET_STATES, STATE_WORDS } from '../../lib/secrets/secret-states';
import { Button } from '../ui/button';
import { PRESSED_CLASSES } from './pressed-classes';

type Props = { rows: BoardRow[]; view: BoardView; change: (part: Partial<BoardView>) => void };

/** How many secrets are in each state; pressed, only those in one of the pressed states are shown. */
export const StateFilters = memo(function StateFilters({ rows, view: { states }, change }: Props) {
  const counts = useMemo(() => countStates(rows), [rows]);
  return (
    <fieldset aria-label="States" className="flex flex-wrap gap-2">
      {counts.map(({ state, count }) => {
        const isPressed = states.includes(state);
        const next = SECRET_STATES.filter((each) => (each === state) !== states.includes(each));
        return (
          <Button
            key={state}
            aria-pressed={isPressed}
            className={PRESSED_CLASSES}
            onClick={() => change({ states: next })}
          >
            <b>{count.toLocaleString('en-GB')}</b> {STATE_WORDS[state]}
          </Button>
        );
      })}
    </fieldset>
  );
});
