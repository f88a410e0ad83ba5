import type { Table } from '../core/values/cell';
import { rowFingerprints } from '../core/leads/fingerprint';
import type { LeadRows } from './lead-rows';
import type { LeadsTable } from './leads-tab';

/** The Leads tab as it was read at one moment: what stands above and in the header row, and a block of lead rows. */
export interface TabMoment {
  readonly leads: LeadsTable;
  readonly block: LeadRows;
}

/** Cells that were written at fixed places; rows and columns from 1. */
export interface Footprint {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * Where rows and columns of an earlier moment are now. Columns count from 0, rows are sheet rows from 1; undefined
 * for what is new, or gone.
 */
export interface Displacement {
  readonly columnBefore: (column: number) => number | undefined;
  readonly columnNow: (column: number) => number | undefined;
  readonly rowBefore: (row: number) => number | undefined;
  readonly rowNow: (row: number) => number | undefined;
  /** Whether no column moved, came or went. */
  readonly columnsStood: boolean;
}

/**
 * Compares two moments of a tab between which we wrote at fixed places and people may have sorted, inserted or
 * deleted. Columns are recognised by being ours, by their header and, where that is blank, by their cells; rows by
 * the user's cells that we cannot have overwritten and that are not calculated (`formulas` are those of the block
 * before), or, where ids cannot have been overwritten, by these. O(cells).
 */
export function displacementOf(
  before: TabMoment,
  now: TabMoment,
  written: readonly Footprint[],
  formulas: Table | 'ids',
): Displacement {
  const columns = columnMap(before, now, written);
  const rows = rowMap(before, now, columns, written, formulas);
  const columnsNow = inverse(columns);
  const rowsNow = new Map([...rows].map(([after, then]) => [then, after]));
  const width = headerOf(before).length;
  return {
    columnBefore: (column) => columns[column],
    columnNow: (column) => columnsNow.get(column),
    rowBefore: (row) => rows.get(row),
    rowNow: (row) => rowsNow.get(row),
    columnsStood: columns.length === width && columns.every((column, index) => column === index),
  };
}

function inverse(columns: readonly (number | undefined)[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  columns.forEach((before, now) => {
    if (before !== undefined) found.set(before, now);
  });
  return found;
}

function headerOf({ leads }: TabMoment): Table[number] {
  return leads.values[leads.headerRow]!;
}

/** Per column of now the one it was before: ours by name, the user's by what stands before and after the change. */
function columnMap(
  before: TabMoment,
  now: TabMoment,
  written: readonly Footprint[],
): readonly (number | undefined)[] {
  const namesBefore = ownNames(before);
  const namesNow = ownNames(now);
  const isHit = (column: number): boolean =>
    written.some((print) => column + 1 >= print.column && column + 1 < print.column + print.columns);
  const same = (then: number, column: number): boolean => {
    const name = namesNow.get(column);
    if (name !== undefined || namesBefore.has(then)) return name === namesBefore.get(then);
    const header = textOf(headerOf(now)[column]);
    if (header !== textOf(headerOf(before)[then])) return false;
    return header !== '' || isHit(column) || sameContent(before.block.rows, then, now.block.rows, column);
  };
  const oldWidth = headerOf(before).length;
  const newWidth = headerOf(now).length;
  const map: (number | undefined)[] = Array.from({ length: newWidth }, () => undefined);
  let first = 0;
  while (first < Math.min(oldWidth, newWidth) && same(first, first)) map[first] = first++;
  let last = 0;
  while (last < Math.min(oldWidth, newWidth) - first && same(oldWidth - 1 - last, newWidth - 1 - last)) {
    last += 1;
    map[newWidth - last] = oldWidth - last;
  }
  // What lies between was inserted, deleted or moved: each header is taken for the next one of its words.
  const left = Array.from({ length: oldWidth - last - first }, (_, index) => first + index);
  for (let column = first; column < newWidth - last; column += 1) {
    const isNamed = namesNow.has(column) || textOf(headerOf(now)[column]) !== '';
    const found = isNamed ? left.findIndex((then) => same(then, column)) : -1;
    if (found >= 0) [map[column]] = left.splice(found, 1);
  }
  return map;
}

function ownNames({ leads }: TabMoment): ReadonlyMap<number, string> {
  return new Map([...leads.own].map(([name, column]) => [column, name]));
}

function textOf(cell: unknown): string {
  return cell === null || cell === undefined ? '' : String(cell);
}

/** Columns without a header are told apart by being empty or not, which moving rows does not change. */
function sameContent(before: Table, then: number, now: Table, column: number): boolean {
  const isEmpty = (rows: Table, index: number): boolean => rows.every((row) => textOf(row[index]) === '');
  return isEmpty(before, then) === isEmpty(now, column);
}

/** Sheet row of now → sheet row before, for the block and for what stands above it. */
function rowMap(
  before: TabMoment,
  now: TabMoment,
  columns: readonly (number | undefined)[],
  written: readonly Footprint[],
  formulas: Table | 'ids',
): ReadonlyMap<number, number> {
  const rows = new Map<number, number>();
  const shift = now.leads.headerRow - before.leads.headerRow;
  for (let row = now.leads.headerRow; row >= 0 && row - shift >= 0; row -= 1)
    rows.set(row + 1, row - shift + 1);

  const pairs = comparedColumns(before, now, columns, written, formulas);
  const keyBefore = rowFingerprints(
    pairs.map(([then]) => then),
    NO_DAYS,
  );
  const keyNow = rowFingerprints(
    pairs.map(([, column]) => column),
    NO_DAYS,
  );
  const then = before.block.rows.map(keyBefore);
  const after = now.block.rows.map(keyNow);
  const places = new Map<number, number[]>();
  const taken = new Set<number>();
  const take = (index: number, place: number): void => {
    taken.add(place);
    rows.set(now.block.firstRow + index, before.block.firstRow + place);
  };
  const straight = (index: number): number => now.block.firstRow + index - shift - before.block.firstRow;
  after.forEach((key, index) => {
    if (then[straight(index)] === key) take(index, straight(index));
  });
  then.forEach((key, place) => {
    if (taken.has(place)) return;
    const known = places.get(key);
    if (known === undefined) places.set(key, [place]);
    else known.push(place);
  });
  const left: number[] = [];
  after.forEach((key, index) => {
    if (rows.has(now.block.firstRow + index)) return;
    const place = places.get(key)?.shift();
    if (place === undefined) left.push(index);
    else take(index, place);
  });
  // An edited row is where it was, unless that row has been found elsewhere.
  for (const index of left) {
    const place = straight(index);
    if (place >= 0 && place < then.length && !taken.has(place)) take(index, place);
  }
  return rows;
}

/** Dates are compared by their exact time: nobody looks at the two moments but us. */
const NO_DAYS = (): undefined => undefined;

/** Pairs of columns by which rows are recognised: the ids, or the user's that we did not write and nobody calculates. */
function comparedColumns(
  before: TabMoment,
  now: TabMoment,
  columns: readonly (number | undefined)[],
  written: readonly Footprint[],
  formulas: Table | 'ids',
): readonly (readonly [number, number])[] {
  if (formulas === 'ids') return [[before.leads.own.get('id')!, now.leads.own.get('id')!]];
  const users = new Set(before.leads.userColumns);
  const pairs = columns.flatMap((then, column): (readonly [number, number])[] => {
    const isHit = written.some(
      (print) => column + 1 >= print.column && column + 1 < print.column + print.columns,
    );
    return then === undefined || isHit || !users.has(then) ? [] : [[then, column]];
  });
  const fixed = pairs.filter(([then]) => !formulas.some((row) => textOf(row[then]) !== ''));
  return fixed.length > 0 ? fixed : pairs;
}
