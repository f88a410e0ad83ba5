/** The conditional formats of every sheet that is shown, thrown away whenever a cell changes. */

import type { IStyleData } from '@univerjs/core';

import { shownText, viewOf } from '../cell-data';
import type { GridState } from '../grid-state';
import { ConditionalFormats } from './conditional-formats';

export class SheetConditions {
  private readonly sheets = new Map<number, ConditionalFormats>();
  /** Sheets of which the person knows that not everything is painted. */
  private readonly told = new Set<number>();

  constructor(private readonly state: GridState) {}

  /** Looks laid over a cell; `undefined` where no rule holds. */
  style(sheet: number, row: number, column: number): IStyleData | undefined {
    return this.formats(sheet)?.style(row, column);
  }

  forget(): void {
    this.sheets.clear();
  }

  private formats(sheet: number): ConditionalFormats | undefined {
    const known = this.sheets.get(sheet);
    if (known) return known;
    const head = this.state.heads.get(sheet);
    const worksheet = this.state.worksheet(sheet);
    if (!head || !worksheet) return undefined;
    const matrix = worksheet.getCellMatrix();
    const formats = new ConditionalFormats(head, {
      value: (row, column) => viewOf(matrix.getValue(row, column)),
      shown: (row, column) => shownText(matrix.getValue(row, column)),
    });
    this.sheets.set(sheet, formats);
    if (formats.hasUnknown) this.tell(sheet);
    return formats;
  }

  private tell(sheet: number): void {
    if (this.told.has(sheet)) return;
    this.told.add(sheet);
    // Asked for in the middle of painting.
    queueMicrotask(() => this.state.host.refused('unpainted'));
  }
}
