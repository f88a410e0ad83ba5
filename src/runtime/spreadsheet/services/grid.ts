import { parseA1, resolveA1, splitSheetName } from '../a1';
import type { Area, SheetModel } from '../model';
import type { OpenEdges, SpreadsheetContext } from './context';

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

/** The area of `getRange(row, column, rows, columns)`, or Google's error for one that does not fit the grid. */
export function areaByNumbers(
  context: SpreadsheetContext,
  sheet: SheetModel,
  row: number,
  column: number,
  rows = 1,
  columns = 1,
): Area {
  const { execution } = context;
  if (row < 1) execution.fail('The starting row of the range is too small.');
  if (column < 1) execution.fail('The starting column of the range is too small.');
  if (rows < 1) execution.fail('The number of rows in the range must be at least 1.');
  if (columns < 1) execution.fail('The number of columns in the range must be at least 1.');
  if (row + rows - 1 > sheet.maxRows || column + columns - 1 > sheet.maxColumns) execution.fail(OUTSIDE);
  return { row, column, rows, columns };
}

/** What an A1 text or the name of a named range points at; `home` is the sheet of references without a sheet's name. */
export function areaByText(
  context: SpreadsheetContext,
  home: SheetModel,
  text: string,
): { sheet: SheetModel; area: Area; open: OpenEdges | undefined } {
  const { execution, document } = context;
  const { sheetName, reference: plain } = splitSheetName(text.trim());
  const reference = parseA1(text);
  if (reference === undefined) {
    const named = document.namedRanges.find(({ name }) => name.toLowerCase() === plain.toLowerCase());
    if (named !== undefined)
      return { sheet: context.sheet(named.sheetId), area: named.area, open: undefined };
    const whole = document.sheets.find((sheet) => sheet.name === text);
    if (whole === undefined) return execution.fail('Range not found');
    const area = { row: 1, column: 1, rows: whole.maxRows, columns: whole.maxColumns };
    return { sheet: whole, area, open: undefined };
  }
  const sheet =
    sheetName === undefined
      ? home
      : document.sheets.find(({ name }) => name.toLowerCase() === sheetName.toLowerCase());
  if (sheet === undefined) return execution.fail('Range not found');
  const area = resolveA1(reference, sheet.maxRows, sheet.maxColumns);
  if (area === undefined || area.rows < 1 || area.columns < 1) return execution.fail(OUTSIDE);
  const open: OpenEdges = {
    startRow: reference.startRow === undefined,
    startColumn: reference.startColumn === undefined,
    endRow: reference.endRow === undefined,
    endColumn: reference.endColumn === undefined,
  };
  return { sheet, area, open: Object.values(open).includes(true) ? open : undefined };
}

/** Fails unless the lines lie within the grid. */
export function refuseOutside(
  context: SpreadsheetContext,
  sheet: SheetModel,
  dimension: 'rows' | 'columns',
  first: number,
  count: number,
): void {
  const size = dimension === 'rows' ? sheet.maxRows : sheet.maxColumns;
  if (first < 1 || count < 1 || first + count - 1 > size) {
    context.execution.fail(
      dimension === 'rows' ? 'Those rows are out of bounds.' : 'Those columns are out of bounds.',
    );
  }
}
