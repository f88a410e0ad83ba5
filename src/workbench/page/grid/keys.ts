/** Keys that mean something else in a Google sheet than in Univer. */

import { FOCUSING_SHEET, IContextService } from '@univerjs/core';

import type { ControlKind } from './cell-controls';
import type { Editing } from './editing';
import { currentCell, currentSelection, goTo } from './grid-selection';
import type { GridState } from './grid-state';
import { lastFilledCell } from './sheet-ends';

export interface KeyParts {
  readonly editing: Editing;
  control(row: number, column: number): ControlKind | undefined;
  /** Does what a click on the control does. */
  activate(kind: ControlKind, row: number, column: number): void;
  paste(what: 'values'): void;
  note(row: number, column: number): void;
  /** Deletes the selected chart; `false` where none is selected. */
  deleteChart(): boolean;
  /** Nothing is copied any more. */
  forget(): void;
}

const FIRST_CELL = { row: 0, column: 0 };

/** Whether a key went to the sheet, and not to a field, a menu or another part of the page. */
function isForSheet(state: GridState, event: KeyboardEvent): boolean {
  const { target } = event;
  if (
    !(target instanceof HTMLElement) ||
    !state.injector.get(IContextService).getContextValue(FOCUSING_SHEET)
  ) {
    return false;
  }
  if (target.closest('.grid-window, [role="dialog"], [role="menu"]')) return false;
  // Univer listens with an invisible editable element of its own.
  const isEditor = target.dataset['uComp'] === 'editor' || target.isContentEditable;
  return isEditor && target.tagName !== 'INPUT' && target.tagName !== 'TEXTAREA';
}

/** Whether the sheet does something else with a key than Univer would. */
function handle(state: GridState, parts: KeyParts, event: KeyboardEvent): boolean {
  const { row, column } = currentCell(state);
  const command = event.ctrlKey || event.metaKey;
  const plain = !command && !event.altKey && !event.shiftKey;
  if (event.key === 'Delete' && plain && parts.deleteChart()) return true;
  if (event.key === 'Backspace' && plain) {
    void state.send({ kind: 'clear', ...currentSelection(state) });
    return true;
  }
  if (event.key === 'Escape' && plain) parts.forget();
  if (event.key.toLowerCase() === 'v' && command && event.shiftKey) {
    parts.paste('values');
    return true;
  }
  if ((event.key === 'Home' || event.key === 'End') && command && !event.shiftKey) {
    const end = event.key === 'Home' ? FIRST_CELL : lastFilledCell(state);
    goTo(state, { sheet: state.activeSheet(), blocks: [{ ...end, rows: 1, columns: 1 }] }, true);
    return true;
  }
  if (event.key === 'F2' && event.shiftKey) {
    parts.note(row, column);
    return true;
  }
  const kind = parts.control(row, column);
  if (!kind) return false;
  const opens = event.altKey && event.key === 'ArrowDown';
  const presses = plain && (event.key === ' ' || (event.key === 'Enter' && kind === 'list'));
  const isPressed = kind === 'checkbox' ? event.key === ' ' && plain : opens || (presses && kind === 'list');
  if (isPressed || (opens && kind !== 'checkbox')) {
    parts.activate(kind, row, column);
    return true;
  }
  return false;
}

/** The listener of the sheet; to be made before Univer starts, because of two listeners the first hears a key first. */
export class KeyListener {
  private heard: (event: KeyboardEvent) => boolean = () => false;

  private readonly listen = (event: KeyboardEvent): void => {
    if (!this.heard(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  constructor() {
    window.addEventListener('keydown', this.listen, { capture: true });
  }

  /** From now on keys of the sheet are looked at. */
  use(state: GridState, parts: KeyParts): void {
    this.heard = (event) =>
      !event.isComposing && !parts.editing.isOpen && isForSheet(state, event) && handle(state, parts, event);
  }

  dispose(): void {
    window.removeEventListener('keydown', this.listen, { capture: true });
  }
}
