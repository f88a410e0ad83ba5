/** The cells of a chart as one table, as Google's charts read them. */

import { displayValue } from '../../../runtime/spreadsheet/display';
import type {
  Area,
  CellStyle,
  ChartModel,
  DocumentModel,
  SheetModel,
  StoredValue,
} from '../../../runtime/spreadsheet/model';

export interface ChartCell {
  readonly value: StoredValue;
  readonly style: CellStyle | undefined;
  /** What the cell shows. */
  readonly shown: string;
}

type Table = readonly (readonly ChartCell[])[];

const BLANK: ChartCell = { value: null, style: undefined, shown: '' };

/** Charts skip what is hidden unless told; the strategies name what they skip. */
const SKIPS_ROWS: readonly (string | undefined)[] = [undefined, 'IGNORE_BOTH', 'IGNORE_ROWS'];
const SKIPS_COLUMNS: readonly (string | undefined)[] = [undefined, 'IGNORE_BOTH', 'IGNORE_COLUMNS'];

function linesOf(from: number, count: number, isSkipped: (line: number) => boolean): number[] {
  const lines: number[] = [];
  for (let line = from; line < from + count; line += 1) if (!isSkipped(line)) lines.push(line);
  return lines;
}

function cellsOf(sheet: SheetModel, area: Area, chart: ChartModel, locale: string): Table {
  const first = area.row - 1;
  // A range may reach to the end of the grid, far below what is written there.
  const count = Math.min(area.rows, Math.max(0, sheet.rows.length - first));
  const skipsRows = SKIPS_ROWS.includes(chart.hiddenDimensionStrategy);
  const skipsColumns = SKIPS_COLUMNS.includes(chart.hiddenDimensionStrategy);
  const columns = linesOf(
    area.column - 1,
    area.columns,
    (column) => skipsColumns && sheet.hiddenColumns.has(column),
  );
  const rows = linesOf(first, count, (row) => {
    const model = sheet.rows[row];
    return skipsRows && (model?.hidden === true || model?.hiddenByFilter === true);
  });
  return rows.map((row) => {
    const model = sheet.rows[row];
    return columns.map((column): ChartCell => {
      const value = model?.values[column] ?? null;
      const style = model?.styles?.[column];
      return value === null ? BLANK : { value, style, shown: displayValue(value, style, locale) };
    });
  });
}

/** Length of the longest of some lists, of which there may be too many for the arguments of one call. */
export function longest(lists: readonly (readonly unknown[])[]): number {
  return lists.reduce((most, { length }) => Math.max(most, length), 0);
}

function sideBySide(tables: readonly Table[]): Table {
  const widths = tables.map((table) => table[0]?.length ?? 0);
  const height = longest(tables);
  return Array.from({ length: height }, (_, row) =>
    tables.flatMap((table, at) => table[row] ?? Array.from({ length: widths[at] ?? 0 }, () => BLANK)),
  );
}

function transposed(table: Table): Table {
  const width = longest(table);
  return Array.from({ length: width }, (_, column) => table.map((row) => row[column] ?? BLANK));
}

/**
 * The ranges of a chart, joined as its merge strategy says, turned if it is transposed, without hidden lines and without
 * blank rows at the end. Ranges of deleted sheets are left out.
 * @returns rows × columns; rows may differ in length where ranges stand below one another
 */
export function chartCells(document: DocumentModel, chart: ChartModel): Table {
  const tables = chart.ranges.flatMap(({ sheetId, area }) => {
    const sheet = document.sheets.find(({ id }) => id === sheetId);
    return sheet === undefined ? [] : [cellsOf(sheet, area, chart, document.locale)];
  });
  const joined = chart.mergeStrategy === 'MERGE_ROWS' ? tables.flat() : sideBySide(tables);
  const table = chart.transpose ? transposed(joined) : joined;
  let end = table.length;
  while (end > 0 && table[end - 1]!.every(({ shown }) => shown === '')) end -= 1;
  return table.slice(0, end);
}
