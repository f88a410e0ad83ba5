import type { Cell, Table } from '../core/values/cell';
import { formatDay } from '../core/values/day';
import type { Definition } from '../core/definition/types';
import { assignIds } from '../core/leads/identity';
import { fingerprintText, rowFingerprints } from '../core/leads/fingerprint';
import { compileScorer } from '../core/scoring/scorer';
import type { RowScore } from '../core/scoring/types';
import { versionOf, type DefinitionReading } from './definition-tab';
import type { TabMoment } from './displacement';
import { newLeadId } from './lead-id';
import { blankRowsAndFormulas } from './lead-rows';
import { OWN_COLUMNS } from './own-columns';
import { phrasesOf } from './phrases';
import { NO_RESULT, resultCells, type ResultCells } from './results';
import type { Workbook } from './workbook';

/** Our cells of one row. */
export type OwnCells = ResultCells & { readonly id: string };

/** The tab as read, and which of its rows an action is about. */
export interface ReadRows extends TabMoment {
  readonly definition: Extract<DefinitionReading, { code: 'ok' }>;
  /** Rows of the block to score: position of the first and of the one behind the last. */
  readonly active: { readonly from: number; readonly to: number };
}

/** What every row should hold, beside what it holds. */
export interface Evaluation extends ReadRows {
  /** Per row of the block; undefined for blank rows and for those the action is not about. */
  readonly scores: readonly (RowScore | undefined)[];
  /** Our cells per row of the block; undefined for rows the action is not about. */
  readonly cells: readonly (OwnCells | undefined)[];
  /** The id each row has or gets. */
  readonly ids: readonly string[];
  readonly newIds: boolean;
  /** New ids of rows that hold the id of another one, and with it that one's work columns: copies. */
  readonly copies: readonly string[];
  /** Formulas of the active rows, where they had to be read. */
  readonly formulas: Table | undefined;
}

/**
 * Judges the active rows. `idOf` gives the id a row (by its position in the block) has; `taken` are ids of rows that
 * were not read. Of rows with one id, those the action is not about keep it (a pasted row is the copy), then the upper.
 */
export function evaluate(
  workbook: Workbook,
  read: ReadRows,
  idOf: (index: number) => string,
  taken: ReadonlySet<string>,
): Evaluation {
  const { leads, block, active } = read;
  const { definition } = read.definition;
  const rows = block.rows.slice(active.from, active.to);
  const { blank, formulas } = blankRowsAndFormulas(
    leads,
    { firstRow: block.firstRow + active.from, rows },
    workbook.reading,
  );
  const scorer = compileScorer(definition, workbook.reading, workbook.today);
  const context = {
    words: workbook.words,
    definition,
    phrases: phrasesOf(definition, workbook.words),
    version: versionOf(workbook, definition),
    today: formatDay(workbook.today),
    decimal: workbook.reading.decimal,
  };
  const isActive = (index: number): boolean => index >= active.from && index < active.to;
  const existing = block.rows.map((_, index) => idOf(index));
  const others = new Set([...taken, ...existing.filter((_, index) => !isActive(index))].map(comparable));
  const assigned = assignIds(
    existing.map((id, index) => (isActive(index) && others.has(comparable(id)) ? '' : id)),
    (index) => (isActive(index) ? blank[index - active.from]! : existing[index] === ''),
    () => freshId(others),
  );
  const fingerprint = rowFingerprints(columnsRead(definition), workbook.reading.dayOf);
  const scores = block.rows.map((row, index) =>
    !isActive(index) || blank[index - active.from] ? undefined : scorer.score(row),
  );
  const cells = block.rows.map((row, index): OwnCells | undefined => {
    if (!isActive(index)) return undefined;
    const score = scores[index];
    if (score === undefined) return { id: '', ...NO_RESULT };
    const print = fingerprintText(fingerprint(row));
    return { id: assigned.ids[index]!, ...resultCells(score, print, context) };
  });
  const newIds = cells.some(
    (row, index) => row !== undefined && row.id !== '' && row.id !== existing[index]!.trim(),
  );
  const copies = cells.flatMap((row, index) => {
    const before = existing[index]!.trim();
    return row === undefined || row.id === '' || before === '' || row.id === before ? [] : [row.id];
  });
  return { ...read, scores, cells, ids: assigned.ids, newIds, copies, formulas };
}

function freshId(others: ReadonlySet<string>): string {
  for (;;) {
    const id = newLeadId();
    if (!others.has(comparable(id))) return id;
  }
}

function comparable(id: string): string {
  return id === '' ? '-' : id.trim().toUpperCase();
}

/** The columns a definition reads, ascending: what a fingerprint covers. */
function columnsRead(definition: Definition): readonly number[] {
  const columns = new Set(
    definition.criteria.flatMap((criterion) => criterion.columns.map((field) => field.column)),
  );
  return [...columns].sort((a, b) => a - b);
}

/** Positions in the block of the rows whose cells of ours are not what they should be. */
export function changedRows({ leads, block, cells }: Evaluation): readonly number[] {
  const columns = OWN_COLUMNS.map((column) => [column, leads.own.get(column)!] as const);
  const changed: number[] = [];
  block.rows.forEach((row, index) => {
    const wanted = cells[index];
    if (wanted !== undefined && columns.some(([name, column]) => differs(row[column], wanted[name]))) {
      changed.push(index);
    }
  });
  return changed;
}

/**
 * Texts are compared as texts: a version of digits in a column whose format the user changed comes back as a
 * number, and an apostrophe that protected a text may come back with it.
 */
function differs(now: Cell, wanted: string | number): boolean {
  if (typeof wanted === 'number') return now !== wanted;
  const text = String(now ?? '');
  return text !== wanted && text !== `'${wanted}`;
}

/** Rows that had been scored before and whose fingerprint is no longer that of their data. */
export function changedSince({ leads, block, cells }: Evaluation): number {
  const column = leads.own.get('scoredWith')!;
  return block.rows.filter((row, index) => {
    const wanted = cells[index];
    const before = String(row[column] ?? '');
    return wanted !== undefined && before !== '' && lastWord(before) !== lastWord(String(wanted.scoredWith));
  }).length;
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1);
}
