import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type BoardView, boardPath, parseBoardLink } from '../../lib/board/board-link';

/** Browsers refuse an address that changes with every key. */
const WRITE_AFTER_MS = 200;

/** What is searched, filtered and sorted by, kept in the address without asking the server again. */
export function useBoardLink() {
  const query = useSearchParams().toString();
  const known = useRef(query);
  const [link, setLink] = useState(() => parseBoardLink(new URLSearchParams(query)));

  useEffect(() => {
    // Somebody else changed the address: a link, or the way back. Our own changes arrive late and are known.
    const isCurrent = query === new URLSearchParams(window.location.search).toString();
    if (query === known.current || !isCurrent) return;
    known.current = query;
    setLink(parseBoardLink(new URLSearchParams(query)));
  }, [query]);

  useEffect(() => {
    const timer = setTimeout(() => {
      const path = boardPath(link.view);
      if (path === window.location.pathname + window.location.search) return;
      known.current = new URL(path, window.location.href).searchParams.toString();
      window.history.replaceState(null, '', path);
    }, WRITE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [link.view]);

  const change = useCallback(
    (part: Partial<BoardView>) => setLink(({ view }) => ({ view: { ...view, ...part }, problems: [] })),
    [],
  );
  /** Back to every row; the order stays. */
  const clear = useCallback(
    () => setLink(({ view }) => ({ view: { text: '', states: [], sort: view.sort }, problems: [] })),
    [],
  );
  return { ...link, change, clear };
}
