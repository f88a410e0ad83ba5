import { isBlank, trimmedText, type Cell, type Table } from '../core/values/cell';
import { lookAfresh, MAXIMUM_READS } from './all-values';
import { columnLetters, movedReferences } from './moved-references';
import { exactText } from './safe-text';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A tab as it was read at one moment, all cells from A1; rows and columns from 0. */
export interface TabSnapshot {
  readonly values: Table;
  readonly headerRow: number;
  /** Column of the ids by which rows are known, and the column that is written. */
  readonly key: number;
  readonly column: number;
}

/** A column of names that is written by the ids beside it. */
export interface NameColumn {
  readonly sheet: Sheet;
  /** Reads the tab; undefined where the column is gone. */
  readonly look: () => TabSnapshot | undefined;
}

/** A cell to be written, where it still holds `from`. */
export interface NameChange {
  readonly key: string;
  readonly from: string;
  readonly to: string;
}

/** What became of each, by its key; in `changed` stands what the cell holds instead. */
export interface NameReport {
  readonly written: ReadonlySet<string>;
  readonly changed: ReadonlyMap<string, string>;
  readonly formulas: ReadonlySet<string>;
  readonly gone: ReadonlySet<string>;
  readonly unsettled: ReadonlySet<string>;
}

/** How often rows are written before we stop following a person who keeps moving them. */
const MAXIMUM_WRITES = 3;

/**
 * Writes names into one column by the ids of their rows: cells that are no formulas and still hold what they are said to
 * hold. Reads the tab just before and again after; what landed elsewhere, because somebody sorted, inserted or
 * deleted at that moment, is put back as it was there, and written where its row stands now. However many rows: a read
 * of the tab, one of formulas, one of ids, a write per name, a read of the tab. Doing it twice changes nothing.
 */
export function writeNames(column: NameColumn, changes: readonly NameChange[]): NameReport {
  const wanted = new Map(changes.map((change) => [change.key, change]));
  let looked = column.look();
  for (let writes = 0; ; writes += 1) {
    if (looked === undefined || sortOut(looked, wanted).open.length === 0) {
      return { ...sortOut(looked, wanted), formulas: new Set(), unsettled: new Set() };
    }
    const { snapshot: before, formulas } = withFormulas(column, looked);
    const sorted = sortOut(before, wanted);
    const isFormula = ({ row }: OpenCell): boolean => formulas(row, before.column) !== '';
    const open = sorted.open.filter((cell) => !isFormula(cell));
    const left = new Set(sorted.open.filter(isFormula).map(({ change }) => change.key));
    if (open.length === 0 || writes === MAXIMUM_WRITES) {
      return { ...sorted, formulas: left, unsettled: new Set(open.map(({ change }) => change.key)) };
    }
    write(column.sheet, before.column, open);
    const after = column.look();
    if (after === undefined) return { ...sorted, formulas: left, unsettled: keysOf(open) };
    const isStill = putBack(column.sheet, { before, after, formulas }, open, wanted);
    looked = isStill ? after : column.look();
  }
}

interface OpenCell {
  readonly row: number;
  readonly change: NameChange;
}

function keysOf(open: readonly OpenCell[]): ReadonlySet<string> {
  return new Set(open.map(({ change }) => change.key));
}

function sortOut(
  snapshot: TabSnapshot | undefined,
  wanted: ReadonlyMap<string, NameChange>,
): Pick<NameReport, 'written' | 'changed' | 'gone'> & { readonly open: readonly OpenCell[] } {
  const rows = snapshot === undefined ? new Map<string, number>() : rowsByKey(snapshot);
  const written = new Set<string>();
  const changed = new Map<string, string>();
  const gone = new Set<string>();
  const open: OpenCell[] = [];
  for (const change of wanted.values()) {
    const row = rows.get(change.key);
    if (snapshot === undefined || row === undefined) {
      gone.add(change.key);
      continue;
    }
    const now = trimmedText(snapshot.values[row]![snapshot.column]);
    if (now === change.to) written.add(change.key);
    else if (now === change.from) open.push({ row, change });
    else changed.set(change.key, now);
  }
  return { written, changed, gone, open };
}

/** The first row of each id. */
function rowsByKey({ values, headerRow, key }: TabSnapshot): ReadonlyMap<string, number> {
  const rows = new Map<string, number>();
  for (let row = headerRow + 1; row < values.length; row += 1) {
    const id = trimmedText(values[row]![key]);
    if (id !== '' && !rows.has(id)) rows.set(id, row);
  }
  return rows;
}

type FormulaAt = (row: number, column: number) => string;

/**
 * The formulas that go with a snapshot: where the ids beside them show that rows moved between the two reads, both are
 * read again.
 */
function withFormulas(
  column: NameColumn,
  first: TabSnapshot,
): { readonly snapshot: TabSnapshot; readonly formulas: FormulaAt } {
  let snapshot = first;
  for (let reads = 1; ; reads += 1) {
    const formulas = readFormulas(column.sheet, snapshot);
    if (reads === MAXIMUM_READS || standsStill(column.sheet, snapshot)) return { snapshot, formulas };
    snapshot = column.look() ?? snapshot;
  }
}

function standsStill(sheet: Sheet, { values, key }: TabSnapshot): boolean {
  lookAfresh();
  if (sheet.getLastRow() !== values.length) return false;
  const ids = sheet.getRange(1, key + 1, values.length, 1).getValues() as Cell[][];
  return ids.every(([id], row) => id === (values[row]![key] ?? ''));
}

/** Formulas of the column and of its neighbours, which a write would hit if a column came or went at that moment. */
function readFormulas(sheet: Sheet, { values, headerRow, column }: TabSnapshot): FormulaAt {
  const first = Math.max(0, column - 1);
  const width = Math.min(values[headerRow]!.length, column + 2) - first;
  const rows = values.length - headerRow - 1;
  const formulas = sheet.getRange(headerRow + 2, first + 1, rows, width).getFormulas();
  return (row, at) => formulas[row - headerRow - 1]?.[at - first] ?? '';
}

/** One call per name: a list of ranges takes one value for all of them. */
function write(sheet: Sheet, column: number, open: readonly OpenCell[]): void {
  const rowsOf = new Map<string, number[]>();
  for (const { row, change } of open) {
    const rows = rowsOf.get(change.to);
    if (rows === undefined) rowsOf.set(change.to, [row]);
    else rows.push(row);
  }
  for (const [name, rows] of rowsOf) setAll(sheet, column, rows, exactText(name));
}

function setAll(sheet: Sheet, column: number, rows: readonly number[], value: Cell): void {
  const letters = columnLetters(column);
  const ranges: string[] = [];
  const ordered = [...rows].sort((a, b) => a - b);
  for (let start = 0; start < ordered.length;) {
    let end = start + 1;
    while (end < ordered.length && ordered[end] === ordered[end - 1]! + 1) end += 1;
    ranges.push(`${letters}${ordered[start]! + 1}:${letters}${ordered[end - 1]! + 1}`);
    start = end;
  }
  sheet.getRangeList(ranges).setValue(value);
}

interface Moments {
  readonly before: TabSnapshot;
  readonly after: TabSnapshot;
  readonly formulas: FormulaAt;
}

/** Puts back what our names hit in place of their cells; true where there was nothing to put back. */
function putBack(
  sheet: Sheet,
  { before, after, formulas }: Moments,
  open: readonly OpenCell[],
  wanted: ReadonlyMap<string, NameChange>,
): boolean {
  const { column } = before;
  const rowsBefore = rowsByKey(before);
  const columnThen = columnBefore(before, after, column);
  const texts = new Map<string, number[]>();
  const others: { readonly row: number; readonly cell: Cell; readonly formula: string }[] = [];
  for (const { row, change } of open) {
    const cells = after.values[row];
    if (cells === undefined || trimmedText(cells[column]) !== change.to) continue;
    const below = row - after.headerRow;
    const id = below > 0 ? trimmedText(cells[after.key]) : '';
    const isRightCell = column === after.column && wanted.get(id)?.to === change.to;
    if (isRightCell) continue;
    const rowThen =
      below <= 0 ? rowAbove(before, below) : id === '' ? sameRow(before, cells, column) : rowsBefore.get(id);
    const isNew = rowThen === undefined || columnThen === undefined;
    const cell = isNew ? '' : before.values[rowThen]![columnThen];
    const formula = isNew ? '' : formulas(rowThen, columnThen);
    if (formula === '' && trimmedText(cell) === change.to) continue;
    if (formula !== '') {
      // Only its own row is known to have moved; references to it follow.
      const places = { columnNow: (at: number) => at, rowNow: (at: number) => (at === rowThen ? row : at) };
      others.push({ row, cell: '', formula: movedReferences(formula, sheet.getName(), places) });
    } else if (typeof cell === 'string' || isBlank(cell)) {
      const text = isBlank(cell) ? '' : `'${String(cell)}`;
      const rows = texts.get(text);
      if (rows === undefined) texts.set(text, [row]);
      else rows.push(row);
    } else others.push({ row, cell, formula: '' });
  }
  for (const [text, rows] of texts) setAll(sheet, column, rows, text);
  for (const { row, cell, formula } of others) {
    const range = sheet.getRange(row + 1, column + 1);
    if (formula === '') range.setValue(cell);
    else range.setFormula(formula);
  }
  return texts.size === 0 && others.length === 0;
}

/** Where the column that stands at a place now stood before: known by being ours to write, or by its header. */
function columnBefore(before: TabSnapshot, after: TabSnapshot, column: number): number | undefined {
  if (column === after.column) return before.column;
  const header = trimmedText(after.values[after.headerRow]![column]);
  if (header === '') return undefined;
  const headers = before.values[before.headerRow]!.map(trimmedText);
  const at = [column - 1, column, column + 1].find((each) => headers[each] === header);
  return at ?? (headers.includes(header) ? headers.indexOf(header) : undefined);
}

/** The header row, or one that stood so far above it. */
function rowAbove({ headerRow }: TabSnapshot, below: number): number | undefined {
  const row = headerRow + below;
  return row < 0 ? undefined : row;
}

/**
 * A column whose own header we may just have hit: where it was, if all other headers are where they were; undefined if
 * they are not.
 */
export function columnAmong(
  before: readonly Cell[],
  now: readonly Cell[],
  column: number,
): number | undefined {
  const isSame = (at: number): boolean => trimmedText(before[at]) === trimmedText(now[at]);
  const width = Math.max(before.length, now.length);
  for (let at = 0; at < width; at += 1) if (at !== column && !isSame(at)) return undefined;
  return column;
}

/** The row without an id that held the same cells but for the one column; undefined where there was none. */
function sameRow(before: TabSnapshot, cells: readonly Cell[], column: number): number | undefined {
  const text = (row: readonly Cell[]): string =>
    JSON.stringify(row.map((cell, at) => (at === column ? '' : trimmedText(cell))));
  const wanted = text(cells);
  const found = before.values.findIndex(
    (row, at) => at > before.headerRow && trimmedText(row[before.key]) === '' && text(row) === wanted,
  );
  return found < 0 ? undefined : found;
}
