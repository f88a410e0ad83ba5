import { lookAfresh } from './all-values';
import type { Evaluation } from './evaluation';
import type { LeadsTable } from './leads-tab';
import { OWN_COLUMNS, type ScoreColumn } from './own-columns';
import type { WrittenCells } from './restoration';
import { safeText } from './safe-text';

/** Rows in one write: large enough to be few, small enough that a slow document answers each in time. */
const ROWS_PER_WRITE = 10_000;

/**
 * Writes our cells of the changed rows: for each group of adjacent columns of ours one block, from the first
 * to the last row that changed in it. The ids are written only where some are new. Looks at the headers once more
 * before writing; if a column moved meanwhile nothing is written, and the caller's next read sees where it went. Gives what was written where, for the caller to see whether it hit
 * what it was meant for.
 */
export function writeChangedCells(evaluation: Evaluation, changed: readonly number[]): WrittenCells[] {
  const { leads, block, cells } = evaluation;
  const done: WrittenCells[] = [];
  if (!columnsStandStill(leads)) return done;
  for (const group of columnGroups(leads, evaluation.newIds)) {
    const rows = changed.filter((index) =>
      group.some((column) => (block.rows[index]![leads.own.get(column)!] ?? '') !== cells[index]![column]),
    );
    if (rows.length === 0) continue;
    const last = rows[rows.length - 1]!;
    for (let start = rows[0]!; start <= last; start += ROWS_PER_WRITE) {
      const end = Math.min(start + ROWS_PER_WRITE - 1, last);
      const values = cells.slice(start, end + 1).map((row) => group.map((column) => written(row![column])));
      const print = { row: block.firstRow + start, column: leads.own.get(group[0]!)! + 1, values };
      // Rows deleted meanwhile by somebody may have been the last of the grid: then the next read tells more.
      if (print.row + values.length - 1 > leads.sheet.getMaxRows()) return done;
      leads.sheet.getRange(print.row, print.column, values.length, group.length).setValues(values);
      done.push({ ...print, rows: values.length, columns: group.length });
    }
  }
  return done;
}

function written(value: string | number): string | number {
  return typeof value === 'string' ? safeText(value) : value;
}

/** Our columns in runs of adjacent ones, by position; the ids alone unless new ones are to be written anyway. */
function columnGroups(leads: LeadsTable, withIds: boolean): readonly (readonly ScoreColumn[])[] {
  const ordered = [...OWN_COLUMNS].sort((a, b) => leads.own.get(a)! - leads.own.get(b)!);
  const groups: ScoreColumn[][] = [];
  for (const column of ordered) {
    const last = groups[groups.length - 1];
    const previous = last?.[last.length - 1];
    const adjacent =
      previous !== undefined &&
      (withIds || (previous !== 'id' && column !== 'id')) &&
      leads.own.get(column) === leads.own.get(previous)! + 1;
    if (adjacent) last!.push(column);
    else groups.push([column]);
  }
  return groups;
}

/** The row of headers is where it was, with ours and the user's in the same columns. */
function columnsStandStill(leads: LeadsTable): boolean {
  const columns = leads.sheet.getLastColumn();
  if (columns === 0) return false;
  const before = leads.values[leads.headerRow]!;
  lookAfresh();
  const now = leads.sheet.getRange(leads.headerRow + 1, 1, 1, columns).getValues()[0]!;
  return before.every((header, column) => header === '' || now[column] === header);
}
