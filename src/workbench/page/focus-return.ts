import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useActs } from './acts';

/** For a part that may vanish while it has the focus: the grid takes it then, so that the keyboard is never nowhere. */
export function useFocusReturn<Part extends HTMLElement>(): RefObject<Part | null> {
  const { focusGrid } = useActs();
  const part = useRef<Part>(null);
  useLayoutEffect(() => {
    const element = part.current;
    return () => {
      // Asked while the part still stands; the grid is told when it does not any more.
      if (element?.contains(document.activeElement) === true) queueMicrotask(focusGrid);
    };
  }, [focusGrid]);
  return part;
}
