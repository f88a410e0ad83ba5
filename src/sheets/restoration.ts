import type { Cell } from '../core/values/cell';
import type { Displacement, Footprint, TabMoment } from './displacement';
import type { LeadRows } from './lead-rows';
import { movedReferences } from './moved-references';
import { isWorkColumn } from './own-columns';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What we wrote into a block of cells. */
export interface WrittenCells extends Footprint {
  readonly values: readonly (readonly (string | number)[])[];
}

interface Repair {
  /** Sheet row and column from 1. */
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
  readonly formula: string;
}

/**
 * Gives back what a write of ours hit because somebody moved rows or columns between our last look and the write:
 * the user's cells, formulas included, and our own headers. Our results are not given back here: they are
 * made anew from the rows as they stand. True where anything was written, after which the tab must be read again.
 */
export function restoreCells(
  sheet: Sheet,
  before: TabMoment,
  now: TabMoment,
  written: readonly WrittenCells[],
  formulas: LeadRows,
  displacement: Displacement,
): boolean {
  const repairs = written.flatMap((print) => repairsOf(before, now, print, formulas, displacement, sheet));
  for (const run of runsOf(repairs)) {
    const [first] = run;
    const range = sheet.getRange(first!.row, first!.column, run.length, 1);
    if (first!.formula === '') range.setValues(run.map(({ cell }) => [unparsed(cell)]));
    else range.setFormulas(run.map(({ formula }) => [formula]));
  }
  return repairs.length > 0;
}

function repairsOf(
  before: TabMoment,
  now: TabMoment,
  print: WrittenCells,
  formulas: LeadRows,
  { columnBefore, columnNow, rowBefore, rowNow }: Displacement,
  sheet: Sheet,
): Repair[] {
  const repairs: Repair[] = [];
  const own = new Set([...now.leads.own].flatMap(([name, column]) => (isWorkColumn(name) ? [] : [column])));
  const places = {
    columnNow: (column: number): number | undefined => columnNow(column) ?? column,
    rowNow: (row: number): number | undefined => (rowNow(row + 1) ?? row + 1) - 1,
  };
  print.values.forEach((cells, rowOffset) =>
    cells.forEach((_, columnOffset) => {
      const row = print.row + rowOffset;
      const column = print.column + columnOffset;
      const isLead = row > now.leads.headerRow + 1;
      if (isLead && own.has(column - 1)) return;
      const rowThen = rowBefore(row);
      const columnThen = columnBefore(column - 1);
      const isNew = rowThen === undefined || columnThen === undefined;
      const cell = isNew ? '' : (cellAt(before, rowThen, columnThen + 1) ?? '');
      const formula = isNew ? '' : textAt(formulas, rowThen, columnThen);
      if (formula === '' && cell === (cellAt(now, row, column) ?? '')) return;
      repairs.push({
        row,
        column,
        cell,
        formula: formula === '' ? '' : movedReferences(formula, sheet.getName(), places),
      });
    }),
  );
  return repairs;
}

function textAt({ firstRow, rows }: LeadRows, row: number, column: number): string {
  return String(rows[row - firstRow]?.[column] ?? '');
}

/** A cell of a moment by sheet row and column from 1. */
function cellAt({ leads, block }: TabMoment, row: number, column: number): Cell {
  const cells = row < block.firstRow ? leads.values[row - 1] : block.rows[row - block.firstRow];
  return cells?.[column - 1];
}

/** A value that Sheets takes as it is: of a text it would try to make a number, a date or a formula. */
function unparsed(cell: Cell): Cell {
  return typeof cell === 'string' && cell !== '' ? `'${cell}` : cell;
}

/** Repairs of one column in rows that follow one another, values and formulas apart: one write each. */
function runsOf(repairs: readonly Repair[]): Repair[][] {
  const ordered = [...repairs].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Repair[][] = [];
  for (const repair of ordered) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    const follows =
      last !== undefined &&
      last.column === repair.column &&
      last.row + 1 === repair.row &&
      (last.formula === '') === (repair.formula === '');
    if (follows) run!.push(repair);
    else runs.push([repair]);
  }
  return runs;
}
