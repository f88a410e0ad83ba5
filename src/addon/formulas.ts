import type { Cell, Day, Reading, Table } from '../core/values/cell';
import { isBlank } from '../core/values/cell';
import { readDay } from '../core/values/day';
import { sourceReturn } from '../core/roi/source-return';
import type { Definition } from '../core/definition/types';
import type { RowScore } from '../core/scoring/types';
import { fill, languageOf, wordsOf, type Language } from '../i18n/language';
import type { Words } from '../i18n/words/es';
import { definitionHeaderRow } from '../sheets/definition-tab';
import { readingOf } from '../sheets/locale';
import { phrasesOf, type CriterionPhrases } from '../sheets/phrases';
import { reasonText } from '../sheets/results';
import { returnTable, type ReturnCell } from '../sheets/return-layout';
import {
  costRecords,
  holdsOutcomes,
  leadRecords,
  opportunityRecords,
  opportunityTable,
} from '../sheets/return-records';
import { CellReader } from '../sheets/table-records';
import {
  languageOfDefinition,
  leadsArgument,
  scoreArgument,
  type LeadsArgument,
} from '../sheets/table-scoring';
import { problemLines } from './messages';

/** An argument of a formula: a range, one cell of it, or nothing. */
type Argument = Table | Cell;

/** What a formula shows: one cell per row below the header. */
type Column = (string | number)[][];

/** DUO score of each lead row. */
export function DUO_SCORE(leads: Argument, duo: Argument, day?: Argument, fields?: Argument): Column {
  return perRow(leads, duo, day, fields, (score) => score.score);
}

/** DUO status of each lead row, in the language of the definition. */
export function DUO_STATUS(leads: Argument, duo: Argument, day?: Argument, fields?: Argument): Column {
  return perRow(leads, duo, day, fields, (score, { words }) => words.status[score.status]);
}

/** Blank required fields of each lead row. */
export function DUO_MISSING(leads: Argument, duo: Argument, day?: Argument, fields?: Argument): Column {
  return perRow(leads, duo, day, fields, (score, { phrases }) =>
    score.missing.map((criterion) => phrases.fieldOf(criterion)).join(', '),
  );
}

/** Why each lead row has its score. */
export function DUO_WHY(leads: Argument, duo: Argument, day?: Argument, fields?: Argument): Column {
  return perRow(leads, duo, day, fields, (score, { phrases, reading }) =>
    reasonText(score, phrases, reading.decimal),
  );
}

/** Return by source, with its header row; cohorts by lead month. */
export function DUO_SOURCE_ROI(
  leads: Argument,
  costs?: Argument,
  opportunities?: Argument,
  duo?: Argument,
): ReturnCell[][] {
  const { reading, language } = spreadsheetFacts();
  const words = wordsOf(language);
  const read = leadsArgument(tableOf(leads, 'leads', words), undefined, reading);
  const scored = isAbsent(duo)
    ? undefined
    : scoresOf(read, tableOf(duo, 'duo', words), reading, undefined, words, words.errors.dayNotTaken);
  const reader = new CellReader(reading);
  const { records, rowOf } = leadRecords(read, read.isBlankRow, scored?.scores, idsOf(read), reader);
  const settings = {};
  const indexOfRow = new Map(rowOf.map((row, index) => [row, index]));
  const own = (): ReturnType<typeof opportunityRecords> | undefined =>
    holdsOutcomes(read.roles)
      ? opportunityRecords(read, settings, reader, (row) => indexOfRow.get(row))
      : undefined;
  const chosen = isAbsent(opportunities)
    ? own()
    : opportunityRecords(
        opportunityTable(tableOf(opportunities, 'opportunities', words), 0, settings),
        settings,
        reader,
      );
  const result = sourceReturn(
    {
      leads: records,
      scored: scored !== undefined,
      opportunities: chosen?.records,
      costs: isAbsent(costs) ? undefined : costRecords(tableOf(costs, 'costs', words), settings, reader),
    },
    { basis: 'cohort', by: 'source' },
  );
  return returnTable(result, words, reading.decimal).map((row) => row.map(unescaped));
}

/** A formula's result is shown, never parsed: the apostrophe that protects a written cell would be seen. */
function unescaped(cell: ReturnCell): ReturnCell {
  return typeof cell === 'string' && cell.startsWith("'") ? cell.slice(1) : cell;
}

interface Context {
  readonly words: Words;
  readonly reading: Reading;
  readonly definition: Definition;
  readonly phrases: CriterionPhrases;
}

function perRow(
  leads: Argument,
  duo: Argument,
  day: Argument,
  fields: Argument,
  cell: (score: RowScore, context: Context) => string | number,
): Column {
  const { reading, language } = spreadsheetFacts();
  const duoTable = tableOf(duo, 'duo', wordsOf(language));
  const words = wordsOf(languageOfDefinition(duoTable, language));
  const read = leadsArgument(
    tableOf(leads, 'leads', words),
    isAbsent(fields) ? undefined : tableOf(fields, 'fields', words),
    reading,
  );
  const { scores, definition } = scoresOf(
    read,
    duoTable,
    reading,
    dayOf(day, reading, words),
    words,
    words.errors.dayNeeded,
  );
  const context = { words, reading, definition, phrases: phrasesOf(definition, words) };
  const rows = scores.map((score) => [score === undefined ? '' : cell(score, context)]);
  return rows.length === 0 ? [['']] : rows;
}

/** `withoutDay` is what to say where the definition needs the day and none was given. */
function scoresOf(
  leads: LeadsArgument,
  duo: Table,
  reading: Reading,
  today: Day | undefined,
  words: Words,
  withoutDay: string,
): { readonly definition: Definition; readonly scores: readonly (RowScore | undefined)[] } {
  const result = scoreArgument(leads, duo, reading, today);
  if (result.ok) return result;
  if (result.problems.every((problem) => problem.code === 'day_needed')) {
    throw new Error(withoutDay);
  }
  throw new Error(problemLines(result.problems, definitionHeaderRow(duo), words).join('\n'));
}

function idsOf(leads: LeadsArgument): readonly string[] {
  const column = leads.roles.find((guess) => guess.role === 'lead_id')?.column;
  return leads.rows.map((row) => (column === undefined ? '' : String(row[column] ?? '')));
}

/** The locale and time zone by which the cells of this spreadsheet are read; nothing else of it is looked at. */
function spreadsheetFacts(): { readonly reading: Reading; readonly language: Language } {
  const spreadsheet = SpreadsheetApp.getActive();
  const locale = spreadsheet.getSpreadsheetLocale();
  return { reading: readingOf(locale, spreadsheet.getSpreadsheetTimeZone()), language: languageOf(locale) };
}

/** An argument left out arrives undefined; a reference to one empty cell as the empty text. */
function isAbsent(argument: Argument): argument is null | undefined | '' {
  return argument === undefined || argument === null || argument === '';
}

/** A range arrives as rows; a single cell arrives bare. Ranges of rows only: anything else is a slip. */
function tableOf(argument: Argument, name: string, words: Words): Table {
  if (isAbsent(argument)) throw new Error(fill(words.errors.argumentRange, { argument: name }));
  return Array.isArray(argument) ? (argument as Table) : [[argument as Cell]];
}

function dayOf(argument: Argument, reading: Reading, words: Words): Day | undefined {
  const cell = Array.isArray(argument) ? (argument as Table)[0]?.[0] : (argument as Cell);
  if (isBlank(cell)) return undefined;
  const read = readDay(cell, reading);
  if (read === undefined) throw new Error(words.errors.argumentDay);
  return read.day;
}
