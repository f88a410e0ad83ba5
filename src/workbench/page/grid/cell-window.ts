/** Small windows that belong to a cell: they open below it and close when the sheet moves under them. */

import { canvasOf, cellRectangle } from './geometry';
import type { GridState } from './grid-state';

export interface CellWindowOptions {
  readonly row: number;
  readonly column: number;
  /** Beside the cell, where it does not cover the cells below. */
  readonly beside?: boolean;
  /** Told however the window closes. */
  readonly closed?: () => void;
}

/** Distance from the edge of the browser's window, in pixels. */
const EDGE = 8;

/** Puts an element beside a cell, inside the browser's window. */
export function placeAtCell(
  state: GridState,
  element: HTMLElement,
  { row, column, beside }: Pick<CellWindowOptions, 'row' | 'column' | 'beside'>,
): void {
  const canvas = canvasOf(state);
  const cell = cellRectangle(state, row, column);
  if (!canvas || !cell) return;
  const frame = canvas.getBoundingClientRect();
  const { width, height } = element.getBoundingClientRect();
  const wantedLeft = frame.left + cell.left + (beside ? cell.width + 2 : 0);
  const wantedTop = frame.top + cell.top + (beside ? 0 : cell.height);
  const left =
    wantedLeft + width + EDGE > window.innerWidth && beside ? frame.left + cell.left - width : wantedLeft;
  const top =
    wantedTop + height + EDGE > window.innerHeight && !beside ? frame.top + cell.top - height : wantedTop;
  element.style.left = `${Math.max(EDGE, Math.min(left, window.innerWidth - width - EDGE))}px`;
  element.style.top = `${Math.max(EDGE, Math.min(top, window.innerHeight - height - EDGE))}px`;
}

/** Opens a window with keyboard focus inside; Escape and clicks elsewhere close it. The answer closes it, too. */
export function openCellWindow(
  state: GridState,
  element: HTMLElement,
  options: CellWindowOptions,
): () => void {
  const before = document.activeElement;
  element.classList.add('grid-window');
  document.body.append(element);
  placeAtCell(state, element, options);
  let open = true;
  const close = (): void => {
    if (!open) return;
    open = false;
    const hadFocus = element.contains(document.activeElement);
    document.removeEventListener('pointerdown', outside, true);
    element.remove();
    if (hadFocus && before instanceof HTMLElement) before.focus();
    options.closed?.();
  };
  const outside = (event: Event): void => {
    if (!(event.target instanceof Node && element.contains(event.target))) close();
  };
  element.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
    // Keys in the window are not keys of the sheet; those of the page's regions go on.
    if (event.key !== 'F6') event.stopPropagation();
  });
  // The click that has opened the window is still on its way.
  setTimeout(() => {
    if (open) document.addEventListener('pointerdown', outside, true);
  });
  return close;
}

/** A button with a text. */
export function button(text: string, clicked: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.addEventListener('click', clicked);
  return element;
}
