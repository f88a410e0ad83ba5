/** Sum, average and count of the selected numbers, at the right of the tabs, written as the document's locale writes numbers. */

import { CellValueType, LocaleService } from '@univerjs/core';

import type { Block } from '../../protocol/places';
import { extraOf } from './cell-data';
import { selectedBlocks } from './grid-selection';
import type { GridState } from './grid-state';

/** Milliseconds without a further change before a selection is summed up: dragging selects anew with every cell. */
const PAUSE = 120;

/** Digits behind the decimal sign that a sum shows: what is left behind them is noise of binary fractions. */
const DIGITS = 10;

/** Pixels of the grid's width in which tabs, sums and zoom find room beside each other. */
const ROOMY = 1000;

export interface Summary {
  readonly sum: number;
  readonly numbers: number;
  /** Cells that are not blank. */
  readonly filled: number;
}

/** Sums up the numbers of blocks, without days and hidden rows, each cell once. */
export function summaryOf(state: GridState, sheet: number, blocks: readonly Block[]): Summary {
  const hidden = new Set(state.heads.get(sheet)?.hiddenRows ?? []);
  const matrix = state.worksheet(sheet)!.getCellMatrix().getMatrix();
  const covered = (row: number, column: number, before: number): boolean =>
    blocks
      .slice(0, before)
      .some(
        (block) =>
          row >= block.row &&
          row < block.row + block.rows &&
          column >= block.column &&
          column < block.column + block.columns,
      );
  let sum = 0;
  let numbers = 0;
  let filled = 0;
  for (const [index, block] of blocks.entries()) {
    for (let row = block.row; row < block.row + block.rows; row += 1) {
      const cells = matrix[row];
      if (!cells || hidden.has(row)) continue;
      for (let column = block.column; column < block.column + block.columns; column += 1) {
        const cell = cells[column];
        if (!cell || cell.v === undefined || cell.v === null || cell.v === '') continue;
        if (index > 0 && covered(row, column, index)) continue;
        filled += 1;
        if (cell.t !== CellValueType.NUMBER || extraOf(cell).error) continue;
        if (typeof cell.s === 'string' && state.dateStyles.has(cell.s)) continue;
        sum += Number(cell.v);
        numbers += 1;
      }
    }
  }
  return { sum, numbers, filled };
}

export class SelectionSummary {
  private readonly element = document.createElement('div');
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly state: GridState) {
    this.element.className = 'grid-summary';
    const { container } = state.host;
    // Stands at the container's edge.
    if (getComputedStyle(container).position === 'static') container.style.position = 'relative';
    container.append(this.element);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.element.remove();
  }

  /** The selection, or a cell in it, has changed. */
  update(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(), PAUSE);
  }

  private show(): void {
    if (!this.state.hasDocument) return;
    const blocks = selectedBlocks(this.state);
    const cells = blocks.reduce((count, block) => count + block.rows * block.columns, 0);
    const { sum, numbers, filled } = summaryOf(this.state, this.state.activeSheet(), blocks);
    if (cells < 2 || filled < 2) {
      this.element.replaceChildren();
      return;
    }
    const isNarrow = this.state.host.container.clientWidth < ROOMY;
    this.element.classList.toggle('grid-summary-floating', isNarrow);
    const words = this.state.injector.get(LocaleService);
    const format = new Intl.NumberFormat(this.state.locale, { maximumFractionDigits: DIGITS });
    const parts =
      numbers > 0
        ? [
            `${words.t('sheets-ui.statusbar.sum')}: ${format.format(sum)}`,
            `${words.t('sheets-ui.statusbar.average')}: ${format.format(sum / numbers)}`,
          ]
        : [];
    parts.push(`${words.t('sheets-ui.statusbar.countA')}: ${format.format(filled)}`);
    this.element.replaceChildren(
      ...parts.map((text) => {
        const part = document.createElement('span');
        part.textContent = text;
        return part;
      }),
    );
  }
}
