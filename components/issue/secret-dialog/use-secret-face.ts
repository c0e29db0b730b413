import { useCallback, useEffect, useRef, useState } from 'react';
import type { Receipt } from '../issue-state';
import type { SecretHolder } from '../secret-holder';
import { findShape, type ShapeId } from '../shapes';
import { maskValue, type Sight } from './mask';
import { useMaskWhenAway } from './use-mask-when-away';

/**
 * The element that the value is written into, and how much of it is seen. The text is set by hand: what
 * passes through React as state or props outlives the dialog in React's alternate tree.
 */
export function useSecretFace(holder: SecretHolder, receipt: Receipt) {
  const element = useRef<HTMLElement>(null);
  const [sight, setSight] = useState<Sight>('masked');
  const [shape, setShape] = useState<ShapeId>('value');
  useMaskWhenAway(() => setSight('masked'));

  /** In the chosen shape. Never keep the result. */
  const render = (asSeen: Sight): string => {
    const { orgId, clientId, accountName } = receipt;
    const value = maskValue(holder.peek(), asSeen);
    return findShape(shape)?.render({ orgId, clientId, accountName, value }) ?? value;
  };

  const paint = useRef<() => void>(() => undefined);
  useEffect(() => {
    paint.current = () => {
      if (element.current) element.current.textContent = holder.isEmpty() ? '' : render(sight);
    };
    paint.current();
  });

  // The dialog mounts its content in a later commit than ours: painting waits for the element too.
  const attach = useCallback((face: HTMLElement | null) => {
    if (face === null) wipe(element.current);
    element.current = face;
    paint.current();
  }, []);

  return {
    attach,
    sight,
    setSight,
    shape,
    setShape,
    textToCopy: () => render('shown'),
    /** Whether the operator has just selected the whole of the value by hand. */
    isWhollySelected: () => !holder.isEmpty() && String(getSelection()).includes(holder.peek()),
    select: () => {
      if (!element.current) return;
      element.current.focus();
      getSelection()?.selectAllChildren(element.current);
    },
    wipe: () => wipe(element.current),
  };
}

export type SecretFace = ReturnType<typeof useSecretFace>;

/** A selection would keep the removed text alive. */
function wipe(face: HTMLElement | null): void {
  if (!face) return;
  if (getSelection()?.containsNode(face, true)) getSelection()?.removeAllRanges();
  face.textContent = '';
}
