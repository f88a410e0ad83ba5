import type { Cell } from '../core/values/cell';
import { formatDay } from '../core/values/day';
import type { Definition } from '../core/definition/types';
import { assignIds } from '../core/leads/identity';
import { fingerprintText, rowFingerprints } from '../core/leads/fingerprint';
import { compileScorer } from '../core/scoring/scorer';
import type { RowScore } from '../core/scoring/types';
import { addOwnColumns } from './add-own-columns';
import { readDefinition, versionOf, type DefinitionReading } from './definition-tab';
import { newLeadId } from './lead-id';
import { allLeadRows, belowHeader, blankLeadRows, readCells, type LeadRows, type RowSpan } from './lead-rows';
import { leadsFrom, type LeadsProblem, type LeadsTable } from './leads-tab';
import { OWN_COLUMNS, type OwnColumn } from './own-columns';
import { phrasesOf } from './phrases';
import { NO_RESULT, resultCells, type ResultCells } from './results';
import { writeChangedCells } from './write-results';
import type { Workbook } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * How often rows are written before we stop following a person who keeps moving them: each time costs a read
 * and a write of the tab, and what is left is repaired by the next run.
 */
const MAXIMUM_WRITES = 3;

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

/**
 * Scores the rows of a span, or all, and writes our columns where they differ. Reads again after writing and
 * repeats while a person moves rows meanwhile, so that when it ends no row shows the score of another. Running
 * it twice changes nothing.
 */
export function scoreLeads(workbook: Workbook, sheet: Sheet, span: RowSpan | undefined): ScoringResult {
  let first: Evaluation | undefined;
  let idsBefore: ReadonlyMap<number, string> | undefined;
  for (let writes = 0; ; writes += 1) {
    const read = readTable(workbook, sheet, span, first);
    if (!read.ok) return read;
    const evaluation = evaluate(workbook, read, idsBefore);
    first ??= evaluation;
    const changed = changedRows(evaluation);
    if (changed.length === 0 || writes === MAXIMUM_WRITES) {
      return { ok: true, scoring: scoringOf(evaluation, first, changed.length) };
    }
    idsBefore ??= evaluation.newIds ? idsByContent(evaluation) : undefined;
    writeChangedCells(evaluation.leads, evaluation.block, changed, evaluation.cells);
  }
}

interface ReadTable {
  readonly ok: true;
  readonly leads: LeadsTable;
  readonly block: LeadRows;
  readonly definition: Extract<DefinitionReading, { code: 'ok' }>;
}

function readTable(
  workbook: Workbook,
  sheet: Sheet,
  span: RowSpan | undefined,
  before: Evaluation | undefined,
): ReadTable | Extract<ScoringResult, { ok: false }> {
  const { top, block } = readCells(sheet, span);
  const found = leadsFrom(workbook, sheet, top);
  if (!found.ok) return found;
  const definition = sameHeaders(before?.leads, found.leads)
    ? before!.definition
    : readDefinition(workbook, found.leads);
  if (definition.code !== 'ok') return { ok: false, problem: definition };
  const leads = addOwnColumns(workbook, found.leads);
  return {
    ok: true,
    leads,
    block: block === undefined ? allLeadRows(leads) : belowHeader(block, leads),
    definition,
  };
}

function sameHeaders(before: LeadsTable | undefined, now: LeadsTable): boolean {
  return before !== undefined && before.headers.join('\n') === now.headers.join('\n');
}

/** What every row should hold, beside what it holds. */
interface Evaluation extends ReadTable {
  readonly blank: readonly boolean[];
  readonly scores: readonly (RowScore | undefined)[];
  /** Our cells per row of the block. */
  readonly cells: readonly OwnCells[];
  readonly newIds: boolean;
}

export type OwnCells = ResultCells & { readonly id: string };

function evaluate(
  workbook: Workbook,
  read: ReadTable,
  idsBefore: ReadonlyMap<number, string> | undefined,
): Evaluation {
  const { leads, block } = read;
  const { definition } = read.definition;
  const blank = blankLeadRows(leads, block, workbook.reading);
  const scorer = compileScorer(definition, workbook.reading, workbook.today);
  const context = {
    words: workbook.words,
    definition,
    phrases: phrasesOf(definition, workbook.words),
    version: versionOf(workbook, definition),
    today: formatDay(workbook.today),
    decimal: workbook.reading.decimal,
  };
  const existing = existingIds(read, idsBefore);
  const ids = assignIds(existing, (row) => blank[row]!, newLeadId);
  const fingerprint = rowFingerprints(columnsRead(definition), workbook.reading.dayOf);
  const scores = block.rows.map((row, index) => (blank[index] ? undefined : scorer.score(row)));
  const cells = block.rows.map((row, index): OwnCells => {
    const score = scores[index];
    if (score === undefined) return { id: '', ...NO_RESULT };
    const print = fingerprintText(fingerprint(row));
    return { id: ids.ids[index]!, ...resultCells(score, print, context) };
  });
  return { ...read, blank, scores, cells, newIds: ids.changed.length > 0 };
}

/** The columns a definition reads, ascending: what a fingerprint covers. */
function columnsRead(definition: Definition): readonly number[] {
  const columns = new Set(
    definition.criteria.flatMap((criterion) => criterion.columns.map((field) => field.column)),
  );
  return [...columns].sort((a, b) => a - b);
}

/** The ids as they stand; after a write of ours, a row that moved meanwhile gets back the id it had. */
function existingIds(read: ReadTable, idsBefore: ReadonlyMap<number, string> | undefined): string[] {
  const column = read.leads.own.get('id')!;
  const content = rowFingerprints(read.leads.userColumns, NO_DAYS);
  return read.block.rows.map((row) => {
    const now = String(row[column] ?? '');
    return idsBefore === undefined ? now : (idsBefore.get(content(row)) ?? now);
  });
}

/** Ids by the content of their row, for the rows whose content no other row has. */
function idsByContent({ leads, block }: Evaluation): ReadonlyMap<number, string> {
  const column = leads.own.get('id')!;
  const content = rowFingerprints(leads.userColumns, NO_DAYS);
  const ids = new Map<number, string>();
  for (const row of block.rows) {
    const key = content(row);
    ids.set(key, ids.has(key) ? '' : String(row[column] ?? ''));
  }
  for (const [key, id] of ids) if (id === '') ids.delete(key);
  return ids;
}

/** Content is compared within one run, where a date keeps its exact time. */
const NO_DAYS = (): undefined => undefined;

/** Positions in the block of the rows whose cells of ours are not what they should be. */
function changedRows({ leads, block, cells }: Evaluation): readonly number[] {
  const columns = OWN_COLUMNS.map((column) => [column, leads.own.get(column)!] as const);
  const changed: number[] = [];
  block.rows.forEach((row, index) => {
    if (columns.some(([name, column]) => differs(row[column], cells[index]![name]))) changed.push(index);
  });
  return changed;
}

function differs(now: Cell, wanted: string | number): boolean {
  return (now ?? '') !== wanted;
}

function scoringOf(last: Evaluation, first: Evaluation, unsettled: number): Scoring {
  const { leads, block, definition, scores } = last;
  const rows = scores.flatMap((score, index) =>
    score === undefined ? [] : [{ row: block.firstRow + index, score }],
  );
  return { leads, block, definition, rows, changedSince: changedSince(first), unsettled };
}

/** Rows that had been scored before and whose fingerprint is no longer that of their data. */
function changedSince({ leads, block, cells }: Evaluation): number {
  const column = leads.own.get('scoredWith' satisfies OwnColumn)!;
  return block.rows.filter((row, index) => {
    const before = String(row[column] ?? '');
    return before !== '' && lastWord(before) !== lastWord(String(cells[index]!.scoredWith));
  }).length;
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1);
}
