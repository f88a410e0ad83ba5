import { lastRowOf } from '../../document/cells';
import { clearArea, type Clearing } from '../../document/clearing';
import { insertLines } from '../../document/structure';
import type { Area } from '../../model';
import { integers } from '../arguments';
import { readValues, type ScriptValue, writeValues } from '../cell-values';
import { areaByNumbers, refuseOutside } from '../grid';
import type { SheetHandle } from '../handles';
import { SheetAddress } from './SheetAddress';

type GasSheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Contents of a sheet as a whole. */
export abstract class SheetContents extends SheetAddress {
  /** Writes after the last row with content; the grid grows if there is no room. */
  appendRow(rowContents: unknown[]): GasSheet {
    return this.handle.change('appendRow', () => {
      const { context, model } = this.handle;
      if (!Array.isArray(rowContents) || rowContents.length === 0)
        return this.handle.refuse('appendRow', [rowContents]);
      const row = lastRowOf(model) + 1;
      const missingRows = Math.max(0, row - model.maxRows);
      const missingColumns = Math.max(0, rowContents.length - model.maxColumns);
      const cells = (model.maxRows + missingRows) * (model.maxColumns + missingColumns);
      context.refuseCells(cells - model.maxRows * model.maxColumns);
      if (missingRows > 0) insertLines(context.document, model, 'rows', row, missingRows, 'none');
      if (missingColumns > 0) {
        insertLines(context.document, model, 'columns', model.maxColumns + 1, missingColumns, 'none');
      }
      const area = { row, column: 1, rows: 1, columns: rowContents.length };
      writeValues(context, model, area, (_row, column) => rowContents[column]);
    });
  }

  getSheetValues(
    startRow: number,
    startColumn: number,
    numRows: number,
    numColumns: number,
  ): ScriptValue[][] {
    return this.handle.read('getSheetValues', () => {
      const { context, model } = this.handle;
      const numbers = integers(context, 'Sheet.getSheetValues', [startRow, startColumn, numRows, numColumns]);
      const [row = 0, column = 0, rows = 0, columns = 0] = numbers;
      return readValues(context, model, areaByNumbers(context, model, row, column, rows, columns));
    });
  }

  /** Contents and formats, or one of them; notes and validation rules stay, as measured live. */
  clear(options?: { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined }): GasSheet {
    return this.handle.change('clear', () => {
      const { formatOnly, contentsOnly } = options ?? {};
      const both = formatOnly !== true && contentsOnly !== true;
      const formats = both || formatOnly === true;
      clear(this.handle, { contents: both || contentsOnly === true, ...(formats ? { formats: 'all' } : {}) });
    });
  }

  clearContents(): GasSheet {
    return this.handle.change('clearContents', () => clear(this.handle, { contents: true }));
  }

  /** Formats of the "Format" menu, conditional ones included; not widths and heights. */
  clearFormats(): GasSheet {
    return this.handle.change('clearFormats', () => clear(this.handle, { formats: 'all' }));
  }

  clearNotes(): GasSheet {
    return this.handle.change('clearNotes', () => clear(this.handle, { notes: true }));
  }

  /** Sorts all rows below the frozen ones, the first included where none is frozen: there is no header detection. */
  sort(columnPosition: number, ascending?: boolean): GasSheet {
    return this.handle.change('sort', () => {
      const { context, model } = this.handle;
      const [column = 0] = integers(context, 'Sheet.sort', [columnPosition]);
      refuseOutside(context, model, 'columns', column, 1);
      const first = model.frozenRows + 1;
      const area: Area = {
        row: first,
        column: 1,
        rows: model.maxRows - first + 1,
        columns: model.maxColumns,
      };
      if (area.rows > 0) context.sort(model, area, [{ column, ascending: ascending ?? true }]);
    });
  }
}

function clear({ context, model }: SheetHandle, clearing: Clearing): void {
  const area = { row: 1, column: 1, rows: model.maxRows, columns: model.maxColumns };
  clearArea(context.document, model, area, clearing);
  if (clearing.formats !== undefined) model.conditionalRules = [];
}
