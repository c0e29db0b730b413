'use client';

import { Combobox as Base } from '@base-ui/react/combobox';
import type { ReactNode } from 'react';

/** Options below the fold are not laid out until they are scrolled to: a list of 200 opens at once. */
const OPTION_CLASSES =
  'cursor-default border-l-4 border-transparent px-2.5 py-1.5 [contain-intrinsic-size:auto_2.75rem] [content-visibility:auto] data-highlighted:border-accent data-highlighted:bg-canvas data-selected:font-semibold';

export function ComboboxOptions<Item>({
  notice,
  idOf,
  renderItem,
}: {
  notice: ReactNode;
  idOf: (item: Item) => string;
  renderItem: (item: Item) => ReactNode;
}) {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} className="z-30 outline-none">
        <Base.Popup className="w-[var(--anchor-width)] max-w-[var(--available-width)] rounded border border-line bg-surface text-ink shadow-lg">
          {notice ? <div className="p-2.5 text-muted">{notice}</div> : null}
          <Base.Empty>{notice ? null : <div className="p-2.5 text-muted">Nothing matches.</div>}</Base.Empty>
          <Base.List className="max-h-[min(22rem,var(--available-height))] overflow-y-auto overscroll-contain outline-none data-empty:hidden">
            {(item: Item) => (
              <Base.Item key={idOf(item)} value={item} className={OPTION_CLASSES}>
                {renderItem(item)}
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}
