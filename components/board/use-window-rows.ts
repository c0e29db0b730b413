import { defaultRangeExtractor, measureElement, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, type RefObject, useCallback, useState } from 'react';
import type { BoardRow } from '../../lib/board/board-row';
import { useOffsetTop } from './use-offset-top';
import { useSettled } from './use-settled';

/** The least height of a row (row-line.tsx): where the guess is right, nothing is computed again. */
const ROW_HEIGHT_PX = { wide: 64, narrow: 128 };
const ROWS_BEYOND_THE_WINDOW = 4;

type Props = { rows: BoardRow[]; body: RefObject<HTMLElement | null>; isWide: boolean };

/** The rows near the window, and the one that has the focus wherever it is: scrolling must not lose it. */
export function useWindowRows({ rows, body, isWide }: Props) {
  const top = useOffsetTop(body);
  const [focusedKey, setFocusedKey] = useState<string>();
  const focusedIndex = focusedKey === undefined ? -1 : rows.findIndex(({ key }) => key === focusedKey);
  const isSettled = useSettled(rows);
  const heightPx = isWide ? ROW_HEIGHT_PX.wide : ROW_HEIGHT_PX.narrow;
  const virtualizer = useWindowVirtualizer<HTMLTableRowElement>({
    count: rows.length,
    estimateSize: () => heightPx,
    // A new row is not measured before the browser has laid it out: asking earlier makes it do so at once.
    measureElement: (element, entry, instance) =>
      entry
        ? measureElement(element, entry, instance)
        : (instance.itemSizeCache.get(instance.options.getItemKey(instance.indexFromElement(element))) ??
          heightPx),
    getItemKey: useCallback((index: number) => rows[index]?.key ?? index, [rows]),
    // Other rows: first those that are seen, a frame later those around them.
    overscan: isSettled ? ROWS_BEYOND_THE_WINDOW : 0,
    scrollMargin: top,
    // Scrolling may show a row a frame later; it must not block.
    useFlushSync: false,
    rangeExtractor: useCallback(
      (range: Parameters<typeof defaultRangeExtractor>[0]) => {
        const indexes = defaultRangeExtractor(range);
        if (focusedIndex < 0 || indexes.includes(focusedIndex)) return indexes;
        return [...indexes, focusedIndex].sort((a, b) => a - b);
      },
      [focusedIndex],
    ),
  });

  const items = virtualizer.getVirtualItems().flatMap(({ index, start }) => {
    const row = rows[index];
    return row ? [{ index, row, top: start - top }] : [];
  });
  return {
    items,
    height: virtualizer.getTotalSize(),
    measure: virtualizer.measureElement,
    focus: {
      onFocus: ({ target }: FocusEvent<HTMLElement>) => {
        const index = Number(target.closest('tr')?.dataset.index);
        setFocusedKey(rows[index]?.key);
      },
      onBlur: () => setFocusedKey(undefined),
    },
  };
}
