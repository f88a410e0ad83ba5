import { trimmedText, type Cell } from '../../core/values/cell';
import { allValues } from '../all-values';
import { comparedText, writtenCell, type NewCell } from './cell-texts';
import { isTheirs } from './own-tab';
import { tableFrom, type OwnTable, type TableRow } from './table';
import { schemaOf, type ColumnOf, type TableName } from './table-schema';

/** Cells to change, by the key of their row. */
export type RowChanges<Name extends TableName> = ReadonlyMap<
  string,
  Readonly<Partial<Record<ColumnOf<Name>, NewCell>>>
>;

/** What an update did: keys that no row has (any more), and those whose row was still moving when we stopped. */
export interface UpdateResult {
  readonly missing: readonly string[];
  readonly unsettled: readonly string[];
}

/** How often rows are written before we stop following a person who keeps moving them. */
const MAXIMUM_WRITES = 3;

/**
 * Changes cells of rows found by their key, which is read afresh; writes only the named cells, then reads again: what
 * landed on another row, because somebody sorted at that moment, is put back as it was there, and written where its
 * row stands now. Doing it twice changes nothing. One read, a write per cell run, one read.
 */
export function updateRows<Name extends TableName>(
  table: OwnTable<Name>,
  key: ColumnOf<Name>,
  changes: RowChanges<Name>,
): UpdateResult {
  const { sheet, name, workbook } = table;
  let before = read(table);
  for (let writes = 0; ; writes += 1) {
    const rows = byKey(before, key);
    const missing = [...changes.keys()].filter((each) => !rows.has(each));
    const wanted = [...changes].filter(
      ([each, cells]) => rows.has(each) && !holds(before, rows.get(each)!, cells),
    );
    if (wanted.length === 0 || writes === MAXIMUM_WRITES) {
      return { missing, unsettled: wanted.map(([each]) => each) };
    }
    for (const [each, cells] of wanted) writeCells(before, rows.get(each)!, cells);
    const now = tableFrom(workbook, name, sheet, allValues(sheet)) ?? before;
    putBack(before, now, key, wanted);
    before = read(now);
  }

  function read(known: OwnTable<Name>): OwnTable<Name> {
    return tableFrom(workbook, name, sheet, allValues(sheet)) ?? known;
  }
}

function byKey<Name extends TableName>(
  table: OwnTable<Name>,
  key: ColumnOf<Name>,
): ReadonlyMap<string, TableRow> {
  const position = table.columns.get(key);
  const rows = new Map<string, TableRow>();
  if (position === undefined) return rows;
  for (const row of table.rows) {
    const value = trimmedText(row.cells[position]);
    if (value !== '' && !rows.has(value)) rows.set(value, row);
  }
  return rows;
}

type Cells<Name extends TableName> = Readonly<Partial<Record<ColumnOf<Name>, NewCell>>>;

/** Whether a row holds already what is to be written. */
function holds<Name extends TableName>(table: OwnTable<Name>, row: TableRow, cells: Cells<Name>): boolean {
  return entriesOf(cells).every(([column, value]) => {
    const position = table.columns.get(column);
    return position === undefined || isSame(table, column, row.cells[position], value);
  });
}

function isSame<Name extends TableName>(
  { name, workbook }: OwnTable<Name>,
  column: ColumnOf<Name>,
  cell: Cell,
  value: NewCell,
): boolean {
  const { format } = schemaOf(name, column);
  return comparedText(cell, format, workbook) === comparedText(value, format, workbook);
}

/** Writes the cells of one row, adjacent ones together. */
function writeCells<Name extends TableName>(
  table: OwnTable<Name>,
  { row }: TableRow,
  cells: Cells<Name>,
): void {
  const placed = entriesOf(cells)
    .flatMap(([column, value]) => {
      const position = table.columns.get(column);
      const cell = writtenCell(value, schemaOf(table.name, column).format, isTheirs(table, column));
      return position === undefined ? [] : [{ position, cell }];
    })
    .sort((a, b) => a.position - b.position);
  for (let start = 0; start < placed.length;) {
    let end = start + 1;
    while (end < placed.length && placed[end]!.position === placed[end - 1]!.position + 1) end += 1;
    const run = placed.slice(start, end);
    table.sheet.getRange(row, run[0]!.position + 1, 1, run.length).setValues([run.map(({ cell }) => cell)]);
    start = end;
  }
}

/**
 * Gives other rows back what a write of ours hit: a row that was not to be changed and now holds in one of the written
 * columns exactly what we wrote there, and held something else before.
 */
function putBack<Name extends TableName>(
  before: OwnTable<Name>,
  now: OwnTable<Name>,
  key: ColumnOf<Name>,
  written: readonly (readonly [string, Cells<Name>])[],
): void {
  const earlier = byKey(before, key);
  const later = byKey(now, key);
  const intended = new Map(written);
  for (const [each, row] of later) {
    const old = earlier.get(each);
    if (old === undefined) continue;
    const hit: Partial<Record<ColumnOf<Name>, NewCell>> = {};
    for (const [, cells] of written) {
      for (const [column, value] of entriesOf(cells)) {
        const from = before.columns.get(column);
        const to = now.columns.get(column);
        if (from === undefined || to === undefined || intended.get(each)?.[column] !== undefined) continue;
        const wasThis = isSame(before, column, old.cells[from], value);
        if (!wasThis && isSame(now, column, row.cells[to], value)) {
          hit[column] = restorable(before, column, old.cells[from]);
        }
      }
    }
    if (Object.keys(hit).length > 0) writeCells(now, row, hit);
  }
}

function restorable<Name extends TableName>(
  { name, workbook }: OwnTable<Name>,
  column: ColumnOf<Name>,
  cell: Cell,
): NewCell {
  if (typeof cell === 'number' || typeof cell === 'boolean') return cell;
  return comparedText(cell, schemaOf(name, column).format, workbook);
}

function entriesOf<Name extends TableName>(cells: Cells<Name>): [ColumnOf<Name>, NewCell][] {
  return Object.entries(cells) as [ColumnOf<Name>, NewCell][];
}
