import type { Cell, Reading, Table } from '../core/values/cell';
import { blankRows, needsFormulas } from '../core/leads/blank-row';
import { allValues, MAXIMUM_READS, lookAfresh } from './all-values';
import { TOP_ROWS, type LeadsTable } from './leads-tab';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A block of rows of the Leads tab below its header, all its columns. */
export interface LeadRows {
  /** 1-based sheet row of the first. */
  readonly firstRow: number;
  readonly rows: Table;
}

/** Which rows an action is about, in sheet rows from 1, both included. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** All rows below the header, from cells already read. */
export function allLeadRows(leads: LeadsTable): LeadRows {
  return { firstRow: leads.headerRow + 2, rows: leads.values.slice(leads.headerRow + 1) };
}

/**
 * Reads the cells an action needs: the whole tab, or the top (where the header is) and the rows of the span.
 * One read or two; the second element is empty where the span lies outside the data.
 */
export function readCells(
  sheet: Sheet,
  span: RowSpan | undefined,
): { readonly top: Table; readonly block: LeadRows | undefined } {
  if (span === undefined) return { top: allValues(sheet), block: undefined };
  for (let reads = 1; ; reads += 1) {
    const columns = Math.max(1, sheet.getLastColumn());
    const topRows = Math.max(1, Math.min(TOP_ROWS, sheet.getLastRow()));
    lookAfresh();
    const top = sheet.getRange(1, 1, topRows, columns).getValues() as Cell[][];
    const count = Math.min(span.last, sheet.getMaxRows()) - span.first + 1;
    const rows = count < 1 ? [] : (sheet.getRange(span.first, 1, count, columns).getValues() as Cell[][]);
    const isWhole = columns >= sheet.getLastColumn();
    if (isWhole || reads === MAXIMUM_READS) return { top, block: { firstRow: span.first, rows } };
  }
}

/** The rows of a block that lie below the header. */
export function belowHeader(block: LeadRows, leads: LeadsTable): LeadRows {
  const skip = Math.max(0, leads.headerRow + 2 - block.firstRow);
  return skip === 0 ? block : { firstRow: block.firstRow + skip, rows: block.rows.slice(skip) };
}

/**
 * Which rows are blank (METHOD §5). Formulas are asked for, in one read, only where a row would be blank if
 * its zeros and errors came from formulas.
 */
export function blankLeadRows(leads: LeadsTable, block: LeadRows, reading: Reading): readonly boolean[] {
  return blankRowsAndFormulas(leads, block, reading).blank;
}

/** As {@link blankLeadRows}, with the formulas of all cells of the block where they were read. */
export function blankRowsAndFormulas(
  leads: LeadsTable,
  block: LeadRows,
  { dayOf }: Reading,
): { readonly blank: readonly boolean[]; readonly formulas: Table | undefined } {
  const { rows, firstRow } = block;
  if (rows.length === 0 || !needsFormulas(rows, leads.userColumns, dayOf)) {
    return { blank: blankRows(rows, leads.userColumns), formulas: undefined };
  }
  const formulas = leads.sheet.getRange(firstRow, 1, rows.length, rows[0]!.length).getFormulas();
  const isFormula = (row: number, column: number): boolean => formulas[row]![column] !== '';
  return { blank: blankRows(rows, leads.userColumns, { isFormula, dayOf }), formulas };
}
