/** Writing the note of a cell. */

import { extraOf } from './cell-data';
import { openCellWindow } from './cell-window';
import type { GridState } from './grid-state';
import { cellName } from './place-name';

/** Opens the note of a cell; leaving it in any way but Escape keeps what was written. */
export function openNote(state: GridState, row: number, column: number): void {
  const sheet = state.activeSheet();
  const before = extraOf(state.cell(sheet, row, column)).note ?? '';
  const area = document.createElement('textarea');
  area.className = 'grid-note';
  area.value = before;
  area.rows = 5;
  area.setAttribute('aria-label', state.words.noteOf(cellName(row, column)));
  let given = true;
  area.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') given = false;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      close();
    }
  });
  const close = openCellWindow(state, area, {
    row,
    column,
    beside: true,
    closed: () => {
      if (given && area.value !== before) {
        void state.send({ kind: 'note', sheet, row, column, text: area.value }, area.value);
      }
    },
  });
  area.focus();
}
