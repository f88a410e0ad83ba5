import { isBlank, trimmedText, type Cell, type Day, type Table } from '../../core/values/cell';
import { readDay } from '../../core/values/day';
import { parseMinute, minuteOf, type Minute } from '../../core/values/minute';
import { readNumber } from '../../core/values/number';
import { allValues } from '../all-values';
import { findTab, type Workbook } from '../workbook';
import { choiceOf, type Choice, type ChoiceList } from './choices';
import { findTableColumns, type TableColumns } from './table-columns';
import type { ColumnOf, TableName } from './table-schema';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A row below the headers, with its 1-based place in the sheet. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** One of the tabs in which reps work, as read once. */
export interface OwnTable<Name extends TableName> {
  readonly sheet: Sheet;
  readonly name: Name;
  /** 1-based sheet row of the headers. */
  readonly headerRow: number;
  /** 0-based column of each of our columns that the tab has. */
  readonly columns: TableColumns<Name>;
  /** All headers as they stand. */
  readonly headers: readonly Cell[];
  /** Rows with anything in them, in sheet order. */
  readonly rows: readonly TableRow[];
  /** The document, for reading dates and numbers. */
  readonly workbook: Workbook;
}

/** Reads a tab whole: one read; undefined where there is no such tab, or no header of ours in it. */
export function readTable<Name extends TableName>(
  workbook: Workbook,
  name: Name,
): OwnTable<Name> | undefined {
  const sheet = findTab(workbook, name);
  return sheet === undefined ? undefined : tableFrom(workbook, name, sheet, allValues(sheet));
}

/** Makes a table from the cells of its tab, which start at A1. */
export function tableFrom<Name extends TableName>(
  workbook: Workbook,
  name: Name,
  sheet: Sheet,
  values: Table,
): OwnTable<Name> | undefined {
  const found = findTableColumns(name, values);
  if (found === undefined) return undefined;
  const { headerRow, columns } = found;
  const rows = values
    .slice(headerRow)
    .map((cells, index) => ({ row: headerRow + 1 + index, cells }))
    .filter(({ cells }) => cells.some((cell) => !isBlank(cell) && cell !== false));
  return { sheet, name, headerRow, columns, headers: values[headerRow - 1]!, rows, workbook };
}

/** The cell of a column; undefined where the tab lacks the column. */
export function cellOf<Name extends TableName>(
  table: OwnTable<Name>,
  row: TableRow,
  column: ColumnOf<Name>,
): Cell {
  const position = table.columns.get(column);
  return position === undefined ? undefined : row.cells[position];
}

/** The text of a cell, without outer white space. */
export function textOf<Name extends TableName>(
  table: OwnTable<Name>,
  row: TableRow,
  column: ColumnOf<Name>,
): string {
  return trimmedText(cellOf(table, row, column));
}

/** The number of a cell; undefined where blank or unreadable. */
export function numberOf<Name extends TableName>(
  table: OwnTable<Name>,
  row: TableRow,
  column: ColumnOf<Name>,
): number | undefined {
  const cell = cellOf(table, row, column);
  return isBlank(cell) ? undefined : readNumber(cell, table.workbook.reading);
}

/** The day of a cell; undefined where blank or unreadable. */
export function dayOf<Name extends TableName>(
  table: OwnTable<Name>,
  row: TableRow,
  column: ColumnOf<Name>,
): Day | undefined {
  const cell = cellOf(table, row, column);
  return isBlank(cell) ? undefined : readDay(cell, table.workbook.reading)?.day;
}

/** The minute of a cell; the midnight of a day without a time; undefined where blank or unreadable. */
export function minuteIn<Name extends TableName>(
  table: OwnTable<Name>,
  row: TableRow,
  column: ColumnOf<Name>,
): Minute | undefined {
  return minuteOfCell(cellOf(table, row, column), table.workbook);
}

/** The minute that a cell holds, as a date of the platform or as text. */
export function minuteOfCell(cell: Cell, workbook: Workbook): Minute | undefined {
  if (isBlank(cell)) return undefined;
  if (typeof cell === 'object' && cell !== null) return workbook.minuteOf(cell);
  const minute = parseMinute(String(cell));
  if (minute !== undefined) return minute;
  const day = readDay(cell, workbook.reading)?.day;
  return day === undefined ? undefined : minuteOf(day);
}

/** The code of a cell that holds a word of a list; undefined where blank or unknown. */
export function choiceIn<Name extends TableName, List extends ChoiceList>(
  table: OwnTable<Name>,
  row: TableRow,
  column: ColumnOf<Name>,
  list: List,
): Choice<List> | undefined {
  return choiceOf(list, cellOf(table, row, column));
}
