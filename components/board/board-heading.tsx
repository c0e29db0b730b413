import { Download, RefreshCw } from 'lucide-react';
import type { BoardRow } from '../../lib/board/board-row';
import { Button } from '../ui/button';
import { Age } from './age';
import { downloadCsv } from './download-csv';
import type { useBoard } from './use-board';

type Props = { reading: ReturnType<typeof useBoard>; shown: BoardRow[]; now: Date };

/** The title, how old the oldest part of the board is, and what can be done with all of it. */
export function BoardHeading({ reading: { board, isReading, refresh }, shown, now }: Props) {
  const oldest = board?.organizations.map(({ readAt }) => readAt).toSorted()[0];
  return (
    <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <h1>Secrets by time left</h1>
      {oldest === undefined ? null : (
        <p className="text-muted">
          <Age readAt={oldest} now={now} />
        </p>
      )}
      <div className="ml-auto flex flex-wrap gap-2">
        <Button onClick={refresh} disabled={isReading}>
          <RefreshCw aria-hidden className="size-4" /> Refresh
        </Button>
        <Button onClick={() => downloadCsv(shown, new Date())} disabled={shown.length === 0}>
          <Download aria-hidden className="size-4" /> CSV of what is shown
        </Button>
      </div>
    </header>
  );
}
