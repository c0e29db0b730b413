'use client';

import { AlertDialog as Base } from '@base-ui/react/alert-dialog';
import type { ReactNode, RefObject } from 'react';
import { BACKDROP_CLASSES, POPUP_CLASSES } from './popup-classes';

/** Asks before something is lost. A press outside does nothing; Esc is `onLeave`, the harmless way out. */
export function AlertDialog({
  title,
  description,
  onLeave,
  initialFocus,
  children,
}: {
  title: string;
  description: ReactNode;
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
          <Base.Description render={<div />}>{description}</Base.Description>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
