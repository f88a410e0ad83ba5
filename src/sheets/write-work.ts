import { isBlank, trimmedText, type Cell } from '../core/values/cell';
import { readOwnBlock, type OwnBlock } from './own-block';
import { WORK_COLUMNS, type WorkColumn } from './own-columns';
import { safeText } from './safe-text';
import { workCell, workStateOf, type WorkChange, type WorkState } from './work-state';
import type { Workbook } from './workbook';

/** Leads whose row was not found, and those whose row was still moving when we stopped. */
export interface WorkResult {
  readonly missing: readonly string[];
  readonly unsettled: readonly string[];
}

/** How often rows are written before we stop following a person who keeps moving them. */
const MAXIMUM_WRITES = 3;
/** Beyond so many rows one block from the first to the last is written instead of row by row. */
const MOST_SINGLE_ROWS = 12;

/**
 * Changes the work columns of leads found by their DUO ID, under the document lock. Reads our columns (one read, or
 * those of `block`), writes, reads again: what landed on another lead because somebody sorted at that moment is put
 * right. Doing it twice changes nothing.
 */
export function writeWork(
  workbook: Workbook,
  changes: ReadonlyMap<string, WorkChange>,
  block: OwnBlock | undefined = readOwnBlock(workbook),
): WorkResult {
  if (block === undefined || changes.size === 0) return { missing: [...changes.keys()], unsettled: [] };
  const meant = wantedStates(workbook, block, changes);
  let now = block;
  for (let writes = 0; ; writes += 1) {
    const wrong = rowsOtherwise(workbook, now, meant, changes);
    const missing = [...changes.keys()].filter((id) => !meant.has(id));
    if (wrong.length === 0 || writes === MAXIMUM_WRITES) {
      return { missing, unsettled: wrong.map(({ id }) => id).filter((id) => changes.has(id)) };
    }
    write(workbook, now, wrong, meant);
    const before: OwnBlock = now;
    now = readOwnBlock(workbook) ?? now;
    giveHeadersBack(before, now);
  }
}

/** A row inserted above the headers at that moment puts them where the first lead stood: what we wrote goes again. */
function giveHeadersBack(before: OwnBlock, now: OwnBlock): void {
  if (now.firstRow === before.firstRow) return;
  for (const column of WORK_COLUMNS) {
    const header = before.headers[before.places.get(column)!];
    const place = now.places.get(column)!;
    if (now.headers[place] === header) continue;
    now.sheet.getRange(now.firstRow - 1, now.firstColumn + place).setValue(header);
  }
}

/** The work state of each lead of a block, by its id. */
export function workStates(workbook: Workbook, block: OwnBlock): ReadonlyMap<string, WorkState> {
  const states = new Map<string, WorkState>();
  for (const row of block.rows) {
    const id = idOf(block, row);
    if (id !== '' && !states.has(id)) states.set(id, stateOf(workbook, block, row));
  }
  return states;
}

/** The cells every lead should have: of those to change what is meant, of all others what they had. */
function wantedStates(
  workbook: Workbook,
  block: OwnBlock,
  changes: ReadonlyMap<string, WorkChange>,
): ReadonlyMap<string, readonly Cell[]> {
  const meant = new Map<string, readonly Cell[]>();
  for (const row of block.rows) {
    const id = idOf(block, row);
    if (id === '' || meant.has(id)) continue;
    const change = changes.get(id);
    meant.set(
      id,
      WORK_COLUMNS.map((column) => {
        const value = change?.[column];
        if (value !== undefined) return workCell(workbook, column, value);
        return row[block.places.get(column)!];
      }),
    );
  }
  return meant;
}

function rowsOtherwise(
  workbook: Workbook,
  block: OwnBlock,
  meant: ReadonlyMap<string, readonly Cell[]>,
  changes: ReadonlyMap<string, WorkChange>,
): readonly { readonly id: string; readonly index: number }[] {
  const seen = new Set<string>();
  const written = [...changes.keys()].flatMap((id) => (meant.has(id) ? [meant.get(id)!] : []));
  return block.rows.flatMap((row, index) => {
    const id = idOf(block, row);
    const wanted = meant.get(id);
    if (wanted === undefined || seen.has(id)) return [];
    seen.add(id);
    const isWrong = WORK_COLUMNS.some((column, at) => {
      const cell = row[block.places.get(column)!];
      if (isSame(workbook, column, cell, wanted[at])) return false;
      // What somebody changed meanwhile on another lead is theirs, unless it is what we wrote.
      return changes.has(id) || written.some((cells) => isSame(workbook, column, cell, cells[at]));
    });
    return isWrong ? [{ id, index }] : [];
  });
}

function isSame(workbook: Workbook, column: WorkColumn, one: Cell, other: Cell): boolean {
  if (one === other || (isBlank(one) && isBlank(other))) return true;
  if (isBlank(one) || isBlank(other)) return false;
  const state = (value: Cell): unknown =>
    workStateOf(workbook, (each) => (each === column ? value : ''))[column];
  const bare = (value: unknown): unknown =>
    typeof value === 'string' && value.startsWith("'") ? value.slice(1) : value;
  return bare(state(one)) === bare(state(other));
}

/** Writes rows, each in runs of adjacent columns; many of them as one block per run. */
function write(
  workbook: Workbook,
  block: OwnBlock,
  rows: readonly { readonly id: string; readonly index: number }[],
  meant: ReadonlyMap<string, readonly Cell[]>,
): void {
  for (const run of columnRuns(block)) {
    const cells = (index: number): (string | number)[] => {
      const wanted = meant.get(idOf(block, block.rows[index]!));
      return run.map((column) => {
        const cell =
          wanted === undefined
            ? block.rows[index]![block.places.get(column)!]
            : wanted[WORK_COLUMNS.indexOf(column)];
        return writable(workbook, column, cell);
      });
    };
    const column = block.firstColumn + block.places.get(run[0]!)!;
    if (rows.length <= MOST_SINGLE_ROWS) {
      for (const { index } of rows) {
        block.sheet.getRange(block.firstRow + index, column, 1, run.length).setValues([cells(index)]);
      }
      continue;
    }
    const first = Math.min(...rows.map(({ index }) => index));
    const last = Math.max(...rows.map(({ index }) => index));
    const values = Array.from({ length: last - first + 1 }, (_, offset) => cells(first + offset));
    block.sheet.getRange(block.firstRow + first, column, values.length, run.length).setValues(values);
  }
}

/** A cell of ours as it may be written again: a date as its ISO text. */
function writable(workbook: Workbook, column: WorkColumn, cell: Cell): string | number {
  if (isBlank(cell)) return '';
  if (typeof cell === 'object' && cell !== null) {
    const state = workStateOf(workbook, (each) => (each === column ? cell : ''))[column];
    return workCell(workbook, column, state as string | number | undefined);
  }
  if (typeof cell === 'number') return cell;
  const text = String(cell);
  return safeText(text.startsWith("'") ? text.slice(1) : text);
}

function columnRuns(block: OwnBlock): readonly (readonly WorkColumn[])[] {
  const ordered = [...WORK_COLUMNS].sort((a, b) => block.places.get(a)! - block.places.get(b)!);
  const runs: WorkColumn[][] = [];
  for (const column of ordered) {
    const run = runs[runs.length - 1];
    const previous = run?.[run.length - 1];
    if (previous !== undefined && block.places.get(column) === block.places.get(previous)! + 1) {
      run!.push(column);
    } else runs.push([column]);
  }
  return runs;
}

function idOf(block: OwnBlock, row: readonly Cell[]): string {
  return trimmedText(row[block.places.get('id')!]);
}

function stateOf(workbook: Workbook, block: OwnBlock, row: readonly Cell[]): WorkState {
  return workStateOf(workbook, (column) => row[block.places.get(column) ?? -1]);
}
