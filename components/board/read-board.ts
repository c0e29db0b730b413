import { addLine, type Board, EMPTY_BOARD } from '../../lib/board/board';
import { readLines } from '../../lib/board/read-lines';
import { toReadFailure } from '../reads/read-failure';
import { BoardCut } from './board-cut';
import { parseBoardLine } from './parse-board-line';

export type BoardReading = {
  path: string;
  /** What is on the screen: it stays until it is replaced. */
  previous: Board | undefined;
  signal: AbortSignal;
  /** Called with the board after every line. */
  show: (board: Board) => void;
};

/** The whole board, shown as it arrives. Throws `ReadFailure` when nothing came, `BoardCut` when the end did not. */
export async function readBoard({ path, previous, signal, show }: BoardReading): Promise<Board> {
  const response = await fetch(path, { signal, headers: { accept: 'application/x-ndjson' } }).catch(
    () => undefined,
  );
  if (!response?.ok || !response.body) {
    throw toReadFailure(await response?.json().catch(() => undefined));
  }
  try {
    return await follow(response.body, { previous, show });
  } catch (cause) {
    throw cause instanceof BoardCut ? cause : new BoardCut({ cause });
  }
}

async function follow(
  body: ReadableStream<Uint8Array>,
  { previous = EMPTY_BOARD, show }: Pick<BoardReading, 'previous' | 'show'>,
): Promise<Board> {
  let board = previous;
  for await (const text of readLines(body)) {
    const line = parseBoardLine(text);
    if (line.kind === 'end') return board;
    board = addLine(board, line);
    show(board);
    if (line.kind === 'organization') await letOthersWork();
  }
  throw new BoardCut();
}

/** Twenty organizations in one piece of the stream must not hold up a key press. */
function letOthersWork(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
