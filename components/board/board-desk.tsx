import { type ReactNode, useEffect } from 'react';
import { boardPath } from '../../lib/board/board-link';
import { LinkProblems } from '../issue/link-problems';
import { ReadFailure } from '../reads/read-failure';
import { useNow } from '../ui/use-now';
import { BoardContent } from './board-content';
import { BoardHeading } from './board-heading';
import { BoardProblems } from './board-problems';
import { BoardStatus } from './board-status';
import { useBoard } from './use-board';
import { useBoardLink } from './use-board-link';
import { useShownRows } from './use-shown-rows';

const CLOCK_MS = 30_000;

export function BoardDesk({ noAccess }: { noAccess: ReactNode }) {
  const now = useNow(CLOCK_MS);
  const reading = useBoard();
  const link = useBoardLink();
  const { board, error } = reading;
  const { rows, shown } = useShownRows({ board, view: link.view, now });

  const isSignedOut = error instanceof ReadFailure && error.refusal.code === 'signed_out';
  const here = boardPath(link.view);
  useEffect(() => {
    if (isSignedOut) window.location.assign(`/sign-in?callbackUrl=${encodeURIComponent(here)}`);
  }, [isSignedOut, here]);

  if (board?.connections?.length === 0) return noAccess;
  return (
    <div className="flex flex-col gap-4">
      <BoardHeading reading={reading} shown={shown} now={now} />
      <LinkProblems problems={link.problems} />
      <BoardProblems reading={reading} now={now} />
      <BoardStatus reading={reading} shown={shown.length} total={rows.length} />
      <BoardContent reading={reading} link={link} rows={rows} shown={shown} now={now} />
    </div>
  );
}
