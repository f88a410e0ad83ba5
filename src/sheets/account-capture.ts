import { isBlank, type Cell } from '../core/values/cell';
import { formatDay } from '../core/values/day';
import { formatMinute } from '../core/values/minute';
import { openDesk, type Desk } from './lead-desk';
import { exactText, safeText } from './safe-text';

/** A cell of a new lead, by its 0-based column. */
export interface NewCellOfLead {
  readonly column: number;
  readonly value: string | number;
  /** Digits that must stay a text: a phone, a postal code. */
  readonly isText: boolean;
}

/** How often a new row is looked for again when somebody moves rows while it is written. */
const MAXIMUM_WRITES = 3;

/** A number, an ISO day or minute, which a column that is not of texts is to hold as such. */
const MEANT_OTHERWISE = /^-?\d+(?:[.,]\d+)?$|^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2})?$/;

/**
 * Puts a new lead below the last one: its id and the given cells, nothing else. Where nothing stands below the leads
 * the row is appended in one act; where the tab goes on (formulas drawn down, checkboxes) the first free row is
 * filled, cells with a formula left as they are. Looks again afterwards: what hit a row of somebody's because rows moved
 * at that moment is given back there and written anew. A row that holds the cells already, from a try that broke off,
 * gets its id and is taken. Gives the tab as it stands after; undefined where rows kept moving.
 */
export function captureLead(
  before: Desk,
  leadId: string,
  cells: readonly NewCellOfLead[],
): { readonly desk: Desk; readonly position: number } | undefined {
  let desk = before;
  /** Columns that a formula fills in the row of the lead: what was said there is left out. */
  const calculated = new Set<number>();
  for (let writes = 0; ; writes += 1) {
    const given = cells.filter(({ column }) => !calculated.has(column));
    const position = desk.positionOf(leadId) ?? adoptable(desk, given);
    if (position !== undefined && desk.idAt(position) === leadId && holdsAll(desk, position, given)) {
      return { desk, position };
    }
    if (writes === MAXIMUM_WRITES) return undefined;
    const idColumn = desk.leads.own.get('id');
    if (idColumn === undefined) return undefined;
    const id = { column: idColumn, value: leadId, isText: false };
    if (position !== undefined) writeCells(desk, desk.block.firstRow + position, [...given, id], calculated);
    else writeNewRow(desk, [...given, id], calculated);
    const read = openDesk(desk.workbook);
    if (!read.ok) return undefined;
    const hasGiven = giveBack(desk, read.desk, leadId, [...cells, id]);
    const again = hasGiven ? openDesk(desk.workbook) : read;
    if (!again.ok) return undefined;
    desk = again.desk;
  }
}

function writeNewRow(desk: Desk, cells: readonly NewCellOfLead[], calculated: Set<number>): void {
  const { sheet, headerRow } = desk.leads;
  const last = desk.positions[desk.positions.length - 1];
  const row = last === undefined ? headerRow + 2 : desk.block.firstRow + last + 1;
  if (sheet.getLastRow() < row) {
    const width = Math.max(...cells.map(({ column }) => column)) + 1;
    const values: (string | number)[] = new Array(width).fill('');
    for (const cell of cells) values[cell.column] = written(cell);
    sheet.appendRow(values);
    return;
  }
  writeCells(desk, row, cells, calculated);
}

/** Writes runs of adjacent columns, so that nothing between them is touched; adds those that a formula fills. */
function writeCells(desk: Desk, row: number, cells: readonly NewCellOfLead[], calculated: Set<number>): void {
  const [formulas = []] = desk.leads.sheet
    .getRange(row, 1, 1, desk.leads.sheet.getLastColumn())
    .getFormulas();
  formulas.forEach((formula, column) => {
    if (formula !== '') calculated.add(column);
  });
  const placed = cells.filter(({ column }) => !calculated.has(column)).sort((a, b) => a.column - b.column);
  for (let start = 0; start < placed.length;) {
    let end = start + 1;
    while (end < placed.length && placed[end]!.column === placed[end - 1]!.column + 1) end += 1;
    const run = placed.slice(start, end);
    desk.leads.sheet.getRange(row, run[0]!.column + 1, 1, run.length).setValues([run.map(written)]);
    start = end;
  }
}

function written({ value, isText }: NewCellOfLead): string | number {
  if (typeof value === 'number') return value;
  if (isText) return exactText(value);
  return MEANT_OTHERWISE.test(value.trim()) ? safeText(value) : exactText(value);
}

/** The row of an earlier try: no id yet, and all that was to be written. */
function adoptable(desk: Desk, cells: readonly NewCellOfLead[]): number | undefined {
  return desk.positions.find((position) => desk.idAt(position) === '' && holdsAll(desk, position, cells));
}

function holdsAll(desk: Desk, position: number, cells: readonly NewCellOfLead[]): boolean {
  const row = desk.block.rows[position] ?? [];
  return cells.every(({ column, value }) => isHeld(row[column], value, desk));
}

/** Sheets reads digits as numbers and ISO days as dates. */
function isHeld(cell: Cell, value: string | number, desk: Desk): boolean {
  if (typeof cell === 'object' && cell !== null) {
    const day = desk.workbook.reading.dayOf(cell);
    const minute = desk.workbook.minuteOf(cell);
    return (
      (day !== undefined && formatDay(day) === value) ||
      (minute !== undefined && formatMinute(minute) === value)
    );
  }
  return String(cell ?? '').replace(/^'/, '') === String(value) || Number(cell) === Number(value);
}

/**
 * Other leads get back what a write of ours hit: known by their id, or where that was hit by the rest of the row. Whether
 * there was anything to give back.
 */
function giveBack(before: Desk, now: Desk, leadId: string, cells: readonly NewCellOfLead[]): boolean {
  let hasGiven = false;
  const columns = new Set(cells.map(({ column }) => column));
  for (const position of now.positions) {
    const id = now.idAt(position);
    const earlier =
      id === leadId || id === '' ? sameElsewhere(before, now, position, columns) : before.positionOf(id);
    if (earlier === undefined) continue;
    const old = before.block.rows[earlier]!;
    const is = now.block.rows[position]!;
    for (const { column, value } of cells) {
      const wasThis = isHeld(old[column], value, before);
      if (wasThis || isBlank(is[column]) || !isHeld(is[column], value, now)) continue;
      now.leads.sheet.getRange(now.block.firstRow + position, column + 1).setValue(restorable(old[column]));
      hasGiven = true;
    }
  }
  return hasGiven;
}

/** The lead that a row was before, by the cells that were not written; undefined for a row of nothing else. */
function sameElsewhere(
  before: Desk,
  now: Desk,
  position: number,
  columns: ReadonlySet<number>,
): number | undefined {
  const others = now.leads.userColumns.filter((column) => !columns.has(column));
  const key = (desk: Desk, at: number): string =>
    JSON.stringify(others.map((column) => String(desk.block.rows[at]![column] ?? '')));
  if (others.every((column) => isBlank(now.block.rows[position]![column]))) return undefined;
  const wanted = key(now, position);
  return before.positions.find((at) => key(before, at) === wanted && before.idAt(at) !== '');
}

function restorable(cell: Cell): string | number | boolean | Date {
  if (typeof cell === 'string') return safeText(cell);
  return (cell ?? '') as number | boolean | Date;
}
