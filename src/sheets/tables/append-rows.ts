import { lookAfresh } from '../all-values';
import { writtenCell, type NewCell } from './cell-texts';
import { isTheirs } from './own-tab';
import type { OwnTable } from './table';
import { NUMBER_FORMATS, schemaOf, type ColumnOf, type TableName } from './table-schema';

/** A row to be added: cells by column; what is not named stays blank. */
export type NewRow<Name extends TableName> = Readonly<Partial<Record<ColumnOf<Name>, NewCell>>>;

/** A table as far as adding to it needs it. */
export type AppendableTable<Name extends TableName> = Pick<
  OwnTable<Name>,
  'sheet' | 'name' | 'columns' | 'headerRow' | 'rows' | 'workbook'
>;

/** Rows in one write: large enough to be few, small enough that a slow document answers each in time. */
const ROWS_PER_WRITE = 5_000;
/** Rows added at once where the grid is full: so seldom that their formats cost little. */
const ROWS_ADDED = 500;

/**
 * Adds rows below everything that stands in the tab; to be called under the document lock. One row is one atomic
 * `appendRow`; several are one write of a block, so that a kill leaves all of them or (beyond
 * {@link ROWS_PER_WRITE}) the first ones, in order.
 */
export function appendRows<Name extends TableName>(
  table: AppendableTable<Name>,
  rows: readonly NewRow<Name>[],
): void {
  if (rows.length === 0) return;
  const { sheet } = table;
  const cells = rows.map((row) => rowCells(table, row));
  lookAfresh();
  const last = lastFilledRow(table);
  makeRoom(table, last + cells.length);
  if (cells.length === 1 && last === sheet.getLastRow()) {
    sheet.appendRow([...cells[0]!]);
    return;
  }
  for (let start = 0; start < cells.length; start += ROWS_PER_WRITE) {
    const block = cells.slice(start, start + ROWS_PER_WRITE);
    sheet.getRange(last + 1 + start, 1, block.length, block[0]!.length).setValues(block);
  }
}

/** The last row with content; boxes without a tick are none, though Sheets counts them. */
function lastFilledRow<Name extends TableName>({
  sheet,
  name,
  columns,
  rows,
  headerRow,
}: AppendableTable<Name>): number {
  const hasBoxes = [...columns.keys()].some((column) => schemaOf(name, column).format === 'checkbox');
  return hasBoxes ? (rows[rows.length - 1]?.row ?? headerRow) : sheet.getLastRow();
}

/** New rows at the end of the grid are not promised the formats of those above: texts would be read as dates. */
function makeRoom<Name extends TableName>(
  { sheet, name, columns, workbook }: AppendableTable<Name>,
  lastNeeded: number,
): void {
  const lacking = lastNeeded - sheet.getMaxRows();
  if (lacking <= 0) return;
  const first = sheet.getMaxRows() + 1;
  const count = Math.max(lacking, ROWS_ADDED);
  sheet.insertRowsAfter(sheet.getMaxRows(), count);
  for (const [column, position] of columns) {
    if (isTheirs({ sheet, name, workbook }, column)) continue;
    const format = NUMBER_FORMATS[schemaOf(name, column).format ?? 'text'];
    sheet.getRange(first, position + 1, count, 1).setNumberFormat(format);
  }
}

function rowCells<Name extends TableName>(
  table: AppendableTable<Name>,
  row: NewRow<Name>,
): (string | number | boolean)[] {
  const { name, columns } = table;
  const width = Math.max(...columns.values()) + 1;
  const cells: (string | number | boolean)[] = new Array(width).fill('');
  for (const [column, position] of columns) {
    const isAutomatic = isTheirs(table, column);
    cells[position] = writtenCell(row[column], schemaOf(name, column).format, isAutomatic);
  }
  return cells;
}
