import { useLayoutEffect, useRef, type RefObject } from 'react';
import { useActs } from './acts';

/**
 * For a part that may vanish while it has the focus: another one takes it then, so that the keyboard is never nowhere.
 * @param take lets another part take the focus; the grid unless told, always the same function
 */
export function useFocusReturn<Part extends HTMLElement>(take?: () => void): RefObject<Part | null> {
  const { focusGrid } = useActs();
  const part = useRef<Part>(null);
  const focusOther = take ?? focusGrid;
  useLayoutEffect(() => {
    const element = part.current;
    return () => {
      // Asked while the part still stands; the other one is told when it does not any more.
      if (element?.contains(document.activeElement) === true) queueMicrotask(focusOther);
    };
  }, [focusOther]);
  return part;
}
