import { a1Of, columnLetters } from '../../a1';
import { hasContent } from '../../document/cells';
import { contains, overlaps } from '../../document/positions';
import type { Area, SheetModel } from '../../model';
import { integers } from '../arguments';
import { areaByNumbers } from '../grid';
import type { RangeHandle } from '../handles';

type GasRange = GoogleAppsScript.Spreadsheet.Range;

/** Rows and columns of one step in each `Direction`. */
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1],
};

/** Where a range lies and the ranges around it: nothing here reads or changes contents. */
export abstract class RangeAddress {
  constructor(readonly handle: RangeHandle) {}

  getRow(): number {
    return this.handle.navigate('getRow', () => this.handle.area.row);
  }

  getRowIndex(): number {
    return this.handle.navigate('getRowIndex', () => this.handle.area.row);
  }

  getColumn(): number {
    return this.handle.navigate('getColumn', () => this.handle.area.column);
  }

  getNumRows(): number {
    return this.handle.navigate('getNumRows', () => this.handle.area.rows);
  }

  getNumColumns(): number {
    return this.handle.navigate('getNumColumns', () => this.handle.area.columns);
  }

  getHeight(): number {
    return this.handle.navigate('getHeight', () => this.handle.area.rows);
  }

  getWidth(): number {
    return this.handle.navigate('getWidth', () => this.handle.area.columns);
  }

  getLastRow(): number {
    return this.handle.navigate('getLastRow', () => this.handle.area.row + this.handle.area.rows - 1);
  }

  getLastColumn(): number {
    return this.handle.navigate(
      'getLastColumn',
      () => this.handle.area.column + this.handle.area.columns - 1,
    );
  }

  getGridId(): number {
    return this.handle.navigate('getGridId', () => this.handle.sheetId);
  }

  getSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return this.handle.navigate('getSheet', () => this.handle.context.exposeSheet(this.handle.sheet.id));
  }

  /** Open edges are kept as written: `A:A`, `1:1`, `A2:B`. */
  getA1Notation(): string {
    return this.handle.navigate('getA1Notation', () => {
      const { row, column, rows, columns } = this.handle.area;
      if (this.handle.open === undefined) return a1Of(this.handle.area);
      const start =
        (this.handle.open.startColumn ? '' : columnLetters(column)) + (this.handle.open.startRow ? '' : row);
      const end =
        (this.handle.open.endColumn ? '' : columnLetters(column + columns - 1)) +
        (this.handle.open.endRow ? '' : row + rows - 1);
      return `${start}:${end}`;
    });
  }

  isStartRowBounded(): boolean {
    return this.handle.navigate('isStartRowBounded', () => this.handle.open?.startRow !== true);
  }

  isStartColumnBounded(): boolean {
    return this.handle.navigate('isStartColumnBounded', () => this.handle.open?.startColumn !== true);
  }

  isEndRowBounded(): boolean {
    return this.handle.navigate('isEndRowBounded', () => this.handle.open?.endRow !== true);
  }

  isEndColumnBounded(): boolean {
    return this.handle.navigate('isEndColumnBounded', () => this.handle.open?.endColumn !== true);
  }

  /** Counts from the range's own first cell, 1-based; may lie outside the range, not outside the sheet. */
  getCell(row: number, column: number): GasRange {
    return this.handle.navigate('getCell', () => {
      const [cellRow = 0, cellColumn = 0] = integers(this.handle.context, 'Range.getCell', [row, column]);
      const { area } = this.handle;
      const inside = cellRow >= 1 && cellColumn >= 1 && cellRow <= area.rows && cellColumn <= area.columns;
      if (!inside) return this.handle.context.execution.fail('Cell reference out of range');
      return this.handle.at({
        row: area.row + cellRow - 1,
        column: area.column + cellColumn - 1,
        rows: 1,
        columns: 1,
      });
    });
  }

  offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): GasRange {
    return this.handle.navigate('offset', () => {
      const given = [rowOffset, columnOffset, numRows, numColumns].filter((value) => value !== undefined);
      if (given.length < 2) this.handle.refuse('offset', given);
      const [rows = 0, columns = 0] = integers(this.handle.context, 'Range.offset', given);
      const size = {
        rows: numRows ?? this.handle.area.rows,
        columns: numColumns ?? this.handle.area.columns,
      };
      return this.handle.at(
        areaByNumbers(
          this.handle.context,
          this.handle.sheet,
          this.handle.area.row + rows,
          this.handle.area.column + columns,
          size.rows,
          size.columns,
        ),
      );
    });
  }

  /** The block of adjacent filled cells around the range, as Ctrl+A selects it. */
  getDataRegion(dimension?: GoogleAppsScript.Spreadsheet.Dimension): GasRange {
    return this.handle.navigate('getDataRegion', () => {
      const only =
        dimension === undefined ? undefined : this.handle.context.rules.enums.Dimension.nameOf(dimension);
      if (dimension !== undefined && only === undefined)
        return this.handle.refuse('getDataRegion', [dimension]);
      return this.handle.at(
        dataRegion(this.handle.sheet, this.handle.area, only !== 'COLUMNS', only !== 'ROWS'),
      );
    });
  }

  /** Where Ctrl and an arrow key lead from the first cell. */
  getNextDataCell(direction: GoogleAppsScript.Spreadsheet.Direction): GasRange {
    return this.handle.read('getNextDataCell', () => {
      const name = this.handle.context.enums.Direction.nameOf(direction);
      const step = name === undefined ? undefined : STEPS[name];
      if (step === undefined) return this.handle.refuse('getNextDataCell', [direction]);
      const { row, column } = this.handle.area;
      return this.handle.at({ ...nextDataCell(this.handle.sheet, row, column, step), rows: 1, columns: 1 });
    });
  }

  getMergedRanges(): GasRange[] {
    return this.handle.read('getMergedRanges', () =>
      this.handle.context.array(
        this.handle.sheet.merges
          .filter((merge) => overlaps(merge, this.handle.area))
          .map((merge) => this.handle.at(merge)),
      ),
    );
  }

  isPartOfMerge(): boolean {
    return this.handle.read('isPartOfMerge', () =>
      this.handle.sheet.merges.some((merge) => contains(merge, this.handle.area)),
    );
  }

  canEdit(): boolean {
    return this.handle.read('canEdit', () =>
      this.handle.context.canEdit(this.handle.sheetId, this.handle.area),
    );
  }

  activate(): GasRange {
    return this.handle.navigate('activate', () => {
      this.handle.context.select(this.handle.sheet, [this.handle.area]);
      return this.handle.self;
    });
  }

  activateAsCurrentCell(): GasRange {
    return this.handle.navigate('activateAsCurrentCell', () => {
      if (this.handle.area.rows !== 1 || this.handle.area.columns !== 1) {
        return this.handle.context.execution.fail('The range must be a single cell.');
      }
      this.handle.context.select(this.handle.sheet, [this.handle.area]);
      return this.handle.self;
    });
  }
}

function dataRegion(sheet: SheetModel, from: Area, growRows: boolean, growColumns: boolean): Area {
  let { row: top, column: left } = from;
  let bottom = top + from.rows - 1;
  let right = left + from.columns - 1;
  const filled = (row: number, column: number): boolean => {
    const model = sheet.rows[row - 1];
    return model !== undefined && hasContent(model, column - 1);
  };
  const anyInRow = (row: number): boolean => {
    for (let column = Math.max(1, left - 1); column <= Math.min(sheet.maxColumns, right + 1); column += 1) {
      if (filled(row, column)) return true;
    }
    return false;
  };
  const anyInColumn = (column: number): boolean => {
    for (let row = Math.max(1, top - 1); row <= Math.min(sheet.maxRows, bottom + 1); row += 1) {
      if (filled(row, column)) return true;
    }
    return false;
  };
  for (let grown = true; grown;) {
    grown = false;
    if (growRows && top > 1 && anyInRow(top - 1)) [top, grown] = [top - 1, true];
    if (growRows && bottom < sheet.maxRows && anyInRow(bottom + 1)) [bottom, grown] = [bottom + 1, true];
    if (growColumns && left > 1 && anyInColumn(left - 1)) [left, grown] = [left - 1, true];
    if (growColumns && right < sheet.maxColumns && anyInColumn(right + 1)) [right, grown] = [right + 1, true];
  }
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The end of the filled run that the cell is in, else the next filled cell, else the edge of the sheet. */
function nextDataCell(
  sheet: SheetModel,
  fromRow: number,
  fromColumn: number,
  [down, right]: readonly [number, number],
): { row: number; column: number } {
  const inside = (row: number, column: number): boolean =>
    row >= 1 && column >= 1 && row <= sheet.maxRows && column <= sheet.maxColumns;
  const filled = (row: number, column: number): boolean => {
    const model = sheet.rows[row - 1];
    return model !== undefined && hasContent(model, column - 1);
  };
  let [row, column] = [fromRow, fromColumn];
  const inRun =
    filled(row, column) && inside(row + down, column + right) && filled(row + down, column + right);
  while (inside(row + down, column + right)) {
    if (inRun && !filled(row + down, column + right)) break;
    row += down;
    column += right;
    if (!inRun && filled(row, column)) break;
  }
  return { row, column };
}
