import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import type { Board } from '../../lib/board/board';
import type { ReadFailure } from '../reads/read-failure';
import type { BoardCut } from './board-cut';
import { readBoard } from './read-board';

const BOARD_KEY = ['board'];
const STALE_MS = 60_000;

/** Every secret the operator may view, as it arrives; read again when the tab returns after a minute, or when asked. */
export function useBoard() {
  const queries = useQueryClient();
  const isAskedFor = useRef(false);
  const query = useQuery<Board, ReadFailure | BoardCut>({
    queryKey: BOARD_KEY,
    queryFn: ({ signal }) => {
      const path = isAskedFor.current ? '/api/board?fresh=1' : '/api/board';
      isAskedFor.current = false;
      return readBoard({
        path,
        signal,
        previous: queries.getQueryData<Board>(BOARD_KEY),
        show: (board) => queries.setQueryData<Board>(BOARD_KEY, board),
      });
    },
    staleTime: STALE_MS,
    refetchOnWindowFocus: true,
    // Whoever comes back from the form has just made the old rows untrue; the server knows which.
    refetchOnMount: 'always',
    // Comparing thousands of rows costs more than making them: lib/board keeps what has not changed.
    structuralSharing: false,
  });
  const { refetch } = query;
  const refresh = useCallback(() => {
    isAskedFor.current = true;
    void refetch();
  }, [refetch]);
  return { board: query.data, error: query.error, isReading: query.isFetching, refresh };
}
