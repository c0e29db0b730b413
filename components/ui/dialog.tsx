'use client';

import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode, RefObject } from 'react';
import { BACKDROP_CLASSES, POPUP_CLASSES } from './popup-classes';

/** A modal window. `onLeave` is asked at Esc and at a press outside; closing is the caller's to do. */
export function Dialog({
  title,
  onLeave,
  initialFocus,
  children,
}: {
  title: string;
  onLeave: () => void;
  initialFocus: RefObject<HTMLElement | null>;
  children: ReactNode;
}) {
  return (
    <Base.Root open onOpenChange={(open) => (open ? undefined : onLeave())}>
      <Base.Portal>
        <Base.Backdrop className={BACKDROP_CLASSES} />
        <Base.Popup initialFocus={initialFocus} className={POPUP_CLASSES}>
          <Base.Title>{title}</Base.Title>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
