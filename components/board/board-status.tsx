import type { Board } from '../../lib/board/board';
import { useThrottled } from '../ui/use-throttled';
import type { useBoard } from './use-board';

const SPEAK_EVERY_MS = 1_500;

type Props = { reading: ReturnType<typeof useBoard>; shown: number; total: number };

/** What a screen reader hears of loading and filtering, not more often than it can say it. */
export function BoardStatus({ reading: { board, isReading }, shown, total }: Props) {
  const words = useThrottled(
    isReading ? progressWords(board) : `Showing ${count(shown)} of ${count(total)} secrets`,
    SPEAK_EVERY_MS,
  );
  const bare = board?.organizations.flatMap(({ accounts }) => accounts.filter(isBare)).length ?? 0;
  return (
    <div className="flex flex-wrap gap-x-4 text-muted">
      <p role="status">{words}</p>
      {bare > 0 ? (
        <p>
          {count(bare)} {bare === 1 ? 'account has' : 'accounts have'} no secret
        </p>
      ) : null}
    </div>
  );
}

function progressWords(board: Board | undefined): string {
  if (!board?.connections) return 'Asking which connections there are';
  return `${board.answered.length} of ${board.connections.length} connections have answered`;
}

function isBare({ secrets }: { secrets: unknown[] }): boolean {
  return secrets.length === 0;
}

function count(number: number): string {
  return number.toLocaleString('en-GB');
}
