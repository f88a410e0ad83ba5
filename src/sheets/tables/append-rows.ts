import { lookAfresh } from '../all-values';
import { writtenCell, type NewCell } from './cell-texts';
import type { OwnTable } from './table';
import { schemaOf, type ColumnOf, type TableName } from './table-schema';

/** A row to be added: cells by column; what is not named stays blank. */
export type NewRow<Name extends TableName> = Readonly<Partial<Record<ColumnOf<Name>, NewCell>>>;

/** Rows in one write: large enough to be few, small enough that a slow document answers each in time. */
const ROWS_PER_WRITE = 5_000;

/**
 * Adds rows below everything that stands in the tab; to be called under the document lock. One row is one atomic
 * `appendRow`; several are one write of a block, so that a kill leaves all of them or (beyond
 * {@link ROWS_PER_WRITE}) the first ones, in order.
 */
export function appendRows<Name extends TableName>(
  table: Pick<OwnTable<Name>, 'sheet' | 'name' | 'columns'>,
  rows: readonly NewRow<Name>[],
): void {
  if (rows.length === 0) return;
  const { sheet } = table;
  const cells = rows.map((row) => rowCells(table, row));
  if (cells.length === 1) {
    sheet.appendRow([...cells[0]!]);
    return;
  }
  lookAfresh();
  const first = sheet.getLastRow() + 1;
  const lacking = first + cells.length - 1 - sheet.getMaxRows();
  if (lacking > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lacking);
  for (let start = 0; start < cells.length; start += ROWS_PER_WRITE) {
    const block = cells.slice(start, start + ROWS_PER_WRITE);
    sheet.getRange(first + start, 1, block.length, block[0]!.length).setValues(block);
  }
}

function rowCells<Name extends TableName>(
  { name, columns }: Pick<OwnTable<Name>, 'name' | 'columns'>,
  row: NewRow<Name>,
): (string | number | boolean)[] {
  const width = Math.max(...columns.values()) + 1;
  const cells: (string | number | boolean)[] = new Array(width).fill('');
  for (const [column, position] of columns) {
    cells[position] = writtenCell(row[column], schemaOf(name, column).format);
  }
  return cells;
}
