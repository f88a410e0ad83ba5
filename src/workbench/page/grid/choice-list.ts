/** The choices of a dropdown cell, as a list for mouse and keyboard. */

import { editorText, extraOf, shownText } from './cell-data';
import { openCellWindow } from './cell-window';
import type { GridState } from './grid-state';
import { cellName } from './place-name';

/** Opens the list of a cell; the choice is typed into it. */
export function openChoices(state: GridState, row: number, column: number, closed: () => void): void {
  const sheet = state.activeSheet();
  const cell = state.cell(sheet, row, column);
  const rule = state.validations[extraOf(cell).validation ?? -1];
  const choices = rule?.choices ?? [];
  const shown = shownText(cell);
  const list = document.createElement('ul');
  list.className = 'grid-choices';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', state.words.choicesOf(cellName(row, column)));
  list.tabIndex = -1;

  const pick = (text: string): void => {
    close();
    if (text !== shown && text !== editorText(cell)) {
      void state.send({ kind: 'type', sheet, row, column, texts: [[text]] });
    }
  };
  const options = choices.map((text) => {
    const option = document.createElement('li');
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', String(text === shown));
    option.tabIndex = -1;
    option.textContent = text;
    option.addEventListener('click', () => pick(text));
    list.append(option);
    return option;
  });
  if (options.length === 0) list.append(state.words.noChoice);
  const close = openCellWindow(state, list, { row, column, closed });

  let at = Math.max(0, choices.indexOf(shown));
  const focus = (index: number): void => {
    at = Math.max(0, Math.min(index, options.length - 1));
    (options[at] ?? list).focus();
  };
  list.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') focus(at + 1);
    else if (event.key === 'ArrowUp') focus(at - 1);
    else if (event.key === 'Home') focus(0);
    else if (event.key === 'End') focus(options.length - 1);
    else if ((event.key === 'Enter' || event.key === ' ') && options.length > 0) pick(choices[at]!);
    else if (event.key === 'Tab') close();
    else {
      const letter = event.key.length === 1 ? event.key.toLowerCase() : undefined;
      const next = letter ? choices.findIndex((text) => text.toLowerCase().startsWith(letter)) : -1;
      if (next < 0) return;
      focus(next);
    }
    event.preventDefault();
  });
  focus(at);
}
