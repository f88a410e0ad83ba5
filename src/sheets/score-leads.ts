import type { RowScore } from '../core/scoring/types';
import { addOwnColumns } from './add-own-columns';
import { readDefinition, type DefinitionReading } from './definition-tab';
import { displacementOf, type Displacement } from './displacement';
import { changedRows, changedSince, evaluate, type Evaluation, type ReadRows } from './evaluation';
import { allLeadRows, belowHeader, readCells, type LeadRows, type RowSpan } from './lead-rows';
import { leadsFrom, type LeadsProblem, type LeadsTable } from './leads-tab';
import { restoreCells, type WrittenCells } from './restoration';
import { clearCopiedWork } from './copied-work';
import type { Workbook } from './workbook';
import { writeChangedCells } from './write-results';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * How often rows are written before we stop following a person who keeps moving them: each time costs a read
 * and a write of the tab, and what is left is repaired by the next run.
 */
const MAXIMUM_WRITES = 3;
/** Reads of the tab in all: two for each write, and one to see more of it than the rows asked for. */
const MAXIMUM_READS = 2 * MAXIMUM_WRITES + 1;

/**
 * When no new attempt is begun: an execution ends after six minutes, that of an edit after thirty seconds, and what
 * is left is for the next run.
 */
const LONGEST_MILLISECONDS = 4 * 60_000;
const LONGEST_EDIT_MILLISECONDS = 15_000;

/** A lead row and what the definition says of it. */
export interface ScoredRow {
  /** 1-based sheet row. */
  readonly row: number;
  readonly score: RowScore;
}

/** What a scoring did. */
export interface Scoring {
  readonly leads: LeadsTable;
  readonly block: LeadRows;
  readonly definition: Extract<DefinitionReading, { code: 'ok' }>;
  /** Rows that are not blank, in sheet order. */
  readonly rows: readonly ScoredRow[];
  /** Rows whose data had changed since they were last scored. */
  readonly changedSince: number;
  /** Rows that somebody was still moving when we stopped; the next run scores them. */
  readonly unsettled: number;
}

export type ScoringResult =
  | { readonly ok: true; readonly scoring: Scoring }
  | {
      readonly ok: false;
      readonly problem: LeadsProblem | Exclude<DefinitionReading, { code: 'ok' }>;
    };

/** A write of ours, with what stood there when we last looked. */
interface Writing {
  readonly evaluation: Evaluation;
  readonly formulas: LeadRows;
  readonly written: readonly WrittenCells[];
  isRestored: boolean;
}

/**
 * Scores the rows of a span, or all, and writes our columns where they differ. Reads again after writing: what hit
 * cells of the user's because somebody inserted a column at that moment is given back, ids follow their rows, and
 * rows that moved are scored where they stand now, so that when it ends no row shows the score of another. Running
 * it twice changes nothing.
 */
export function scoreLeads(workbook: Workbook, sheet: Sheet, span: RowSpan | undefined): ScoringResult {
  let first: Evaluation | undefined;
  let last: Writing | undefined;
  let isWide = span === undefined;
  let writes = 0;
  /** Copies of rows as they were found before anything of ours moved: nothing else can be a copy. */
  let copies: Evaluation['copies'] = [];
  const until = Date.now() + (span === undefined ? LONGEST_MILLISECONDS : LONGEST_EDIT_MILLISECONDS);
  for (let reads = 0; ; reads += 1) {
    const read = readTable(workbook, sheet, span, isWide, last?.evaluation ?? first);
    if (!read.ok) return read;
    if (last !== undefined && reads < MAXIMUM_READS && !isOneMoment(last, read.rows)) continue;
    const displacement = last === undefined ? undefined : displacementSince(last, read.rows);
    if (last !== undefined && !last.isRestored) {
      last.isRestored = true;
      const { evaluation, written, formulas } = last;
      if (restoreCells(sheet, evaluation, read.rows, written, formulas, displacement!)) continue;
    }
    const taken = isWide ? new Set<string>() : idsOutside(read.rows);
    const evaluation = evaluate(workbook, read.rows, idFinder(read.rows, last, displacement), taken);
    first ??= evaluation;
    if (last === undefined) copies = evaluation.copies;
    const changed = changedRows(evaluation);
    const isEnough =
      writes === MAXIMUM_WRITES || reads === MAXIMUM_READS || (writes > 0 && Date.now() > until);
    if (changed.length === 0 || isEnough) {
      clearCopiedWork(workbook, evaluation, copies);
      return { ok: true, scoring: scoringOf(evaluation, first, changed.length) };
    }
    // An id that lands on the wrong row is given back by what else is in the rows, so all of them must be known.
    if (evaluation.newIds && !isWide) {
      isWide = true;
      continue;
    }
    const formulas = formulasOf(evaluation);
    const written = writeChangedCells(evaluation, changed);
    if (written.length > 0) {
      writes += 1;
      last = { evaluation, formulas, written, isRestored: false };
    }
  }
}

function readTable(
  workbook: Workbook,
  sheet: Sheet,
  span: RowSpan | undefined,
  isWide: boolean,
  before: ReadRows | undefined,
  mayAdd = true,
): { readonly ok: true; readonly rows: ReadRows } | Extract<ScoringResult, { ok: false }> {
  const { top, block } = readCells(sheet, isWide ? undefined : span);
  const found = leadsFrom(workbook, sheet, top, before?.leads);
  if (!found.ok) return found;
  const definition = sameHeaders(before?.leads, found.leads)
    ? before!.definition
    : readDefinition(workbook, found.leads);
  if (definition.code !== 'ok') return { ok: false, problem: definition };
  const leads = addOwnColumns(workbook, found.leads);
  // What people did while columns were added is in no reading yet.
  if (leads !== found.leads && mayAdd) return readTable(workbook, sheet, span, isWide, before, false);
  const rows = block === undefined ? allLeadRows(leads) : belowHeader(block, leads);
  return { ok: true, rows: { leads, block: rows, definition, active: activeRows(rows, span) } };
}

function activeRows({ firstRow, rows }: LeadRows, span: RowSpan | undefined): ReadRows['active'] {
  if (span === undefined) return { from: 0, to: rows.length };
  const within = (row: number): number => Math.min(Math.max(row - firstRow, 0), rows.length);
  return { from: within(span.first), to: within(span.last + 1) };
}

function sameHeaders(before: LeadsTable | undefined, now: LeadsTable): boolean {
  return before !== undefined && before.headers.join('\n') === now.headers.join('\n');
}

/**
 * Whether cells and places of our columns, which take two calls to read, belong together: our headers are where our
 * columns are said to be. Where a write of ours may have hit the row of headers nothing can be told.
 */
function isOneMoment({ evaluation, written }: Writing, { leads }: ReadRows): boolean {
  const row = leads.headerRow + 1;
  if (written.some((print) => row >= print.row && row < print.row + print.rows)) return true;
  const before = evaluation.leads;
  return [...leads.own].every(
    ([name, column]) =>
      leads.values[leads.headerRow]![column] === before.values[before.headerRow]![before.own.get(name)!],
  );
}

function displacementSince({ evaluation, written, formulas }: Writing, now: ReadRows): Displacement {
  return displacementOf(evaluation, now, written, formulas.rows);
}

/** The ids as they stand; after a write that may have hit them, each row has the one that was meant for it. */
function idFinder(
  now: ReadRows,
  last: Writing | undefined,
  displacement: Displacement | undefined,
): (index: number) => string {
  const column = now.leads.own.get('id')!;
  const standing = (index: number): string => String(now.block.rows[index]![column] ?? '');
  if (last === undefined || displacement === undefined) return standing;
  const { evaluation, written } = last;
  const idColumns = [column + 1, evaluation.leads.own.get('id')! + 1];
  const prints = written.filter((print) =>
    idColumns.some((each) => print.column <= each && each < print.column + print.columns),
  );
  if (prints.length === 0) return standing;
  return (index) => {
    const row = now.block.firstRow + index;
    const before = displacement.rowBefore(row);
    const meant = before === undefined ? undefined : evaluation.ids[before - evaluation.block.firstRow];
    if (meant !== undefined) return meant;
    // A row that was not there: what stands in it is ours if we wrote there.
    return prints.some((print) => row >= print.row && row < print.row + print.rows) ? '' : standing(index);
  };
}

/** Ids of rows outside the block: a pasted copy must not keep the id of the row it was copied from. */
function idsOutside({ leads, block, active }: ReadRows): ReadonlySet<string> {
  const { sheet, headerRow, own } = leads;
  const rows = sheet.getLastRow() - headerRow - 1;
  if (rows < 1) return new Set();
  const first = block.firstRow + active.from;
  const last = block.firstRow + active.to - 1;
  const ids = sheet.getRange(headerRow + 2, own.get('id')! + 1, rows, 1).getValues();
  return new Set(
    ids.flatMap(([id], index) => {
      const row = headerRow + 2 + index;
      return (row >= first && row <= last) || id === '' ? [] : [String(id)];
    }),
  );
}

/** The formulas of the active rows: read again only where the evaluation did not need them. */
function formulasOf({ leads, block, active, formulas }: Evaluation): LeadRows {
  const firstRow = block.firstRow + active.from;
  if (formulas !== undefined) return { firstRow, rows: formulas };
  const range = leads.sheet.getRange(firstRow, 1, active.to - active.from, block.rows[0]!.length);
  return { firstRow, rows: range.getFormulas() };
}

function scoringOf(last: Evaluation, first: Evaluation, unsettled: number): Scoring {
  const { leads, block, definition, scores, active } = last;
  const rows = scores.flatMap((score, index) =>
    score === undefined ? [] : [{ row: block.firstRow + index, score }],
  );
  return {
    leads,
    block: {
      firstRow: block.firstRow + active.from,
      rows: block.rows.slice(active.from, active.to),
    },
    definition,
    rows,
    changedSince: changedSince(first),
    unsettled,
  };
}
