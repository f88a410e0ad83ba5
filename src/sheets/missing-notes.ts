import { isBlank, type Cell } from '../core/values/cell';
import type { Criterion, Definition } from '../core/definition/types';
import { fill } from '../i18n/language';
import type { Words } from '../i18n/words/es';
import { allValues } from './all-values';
import { displacementOf, type Footprint, type TabMoment } from './displacement';
import type { RowSpan } from './lead-rows';
import { leadsFrom, type LeadsTable } from './leads-tab';
import { phrasesOf } from './phrases';
import { requiredByColumn } from './required-columns';
import type { Workbook } from './workbook';

/** Every note of ours starts so; a note that does not is the user's and is never changed. */
export const NOTE_MARK = 'DUO:';

/** How often we look for a moment in which nobody moves rows, before what is left is for the next run. */
const MAXIMUM_LOOKS = 8;

/** How many cells and rows carry a note of ours. */
export interface MissingNotes {
  readonly cells: number;
  readonly rows: number;
}

type Notes = readonly (readonly string[])[];

/** The required fields by their columns, and what a note on each says. */
interface RequiredNotes {
  readonly criteria: ReadonlyMap<number, Criterion>;
  readonly texts: ReadonlyMap<number, string>;
}

export interface NoteOptions {
  /** Whether new notes are put; ours on filled cells are taken away in any case. */
  readonly add: boolean;
  /** Sheet rows to look at; all if absent. */
  readonly span?: RowSpan;
}

/** The tab and its notes, all from A1, as they were at one moment. */
interface NotedMoment extends TabMoment {
  readonly notes: Notes;
}

/** A write of ours and what stood there when we last looked. */
interface Writing extends Footprint {
  readonly before: NotedMoment;
}

/**
 * Puts a note on every blank required cell that has none, and takes ours from those that have been filled; `add:
 * false` only takes away. `scored` is the tab as just scored, `span` the rows to look at (all if absent). All notes of
 * the tab are read between two looks at its cells, so that they belong together, and again after writing: where a
 * person moved rows or columns at that moment, each note of theirs goes back to its cell.
 */
export function noteMissing(
  workbook: Workbook,
  scored: TabMoment,
  definition: Definition,
  words: Words,
  options: NoteOptions,
): MissingNotes {
  const required = requiredByColumn(definition);
  if (required.size === 0 || scored.block.rows.length === 0) return { cells: 0, rows: 0 };
  const texts = { criteria: required, texts: noteTexts(required, definition, words) };
  let last: Writing | undefined;
  let seen = options.span === undefined ? scored : (tabMoment(workbook, scored.leads) ?? scored);
  for (let looks = 1; ; looks += 1) {
    const moment = look(workbook, scored.leads, seen);
    if (moment === undefined) return { cells: 0, rows: 0 };
    const { now, isQuiet } = moment;
    const isEnough = looks >= MAXIMUM_LOOKS;
    seen = now;
    if (!isQuiet && !isEnough) continue;
    const standing = last === undefined ? now.notes : givenBack(last, now);
    const wanted = wantedNotes(now, standing, columnsNow(scored.leads, now.leads, required), texts, options);
    const changed = changedBlock(now.notes, wanted);
    const { sheet } = now.leads;
    if (changed === undefined || isEnough) return count(wanted);
    if (changed.row + changed.rows - 1 > sheet.getMaxRows()) continue;
    sheet
      .getRange(changed.row, changed.column, changed.rows, changed.columns)
      .setNotes(cellsOf(wanted, changed));
    last = { ...changed, before: { ...now, notes: standing } };
    const after = tabMoment(workbook, now.leads);
    if (after !== undefined && isSame(now, after)) return count(wanted);
  }
}

/**
 * Takes our notes from cells of the scored rows that have been filled. One read where there is none, which is what
 * most edits meet.
 */
export function forgetFilled(
  workbook: Workbook,
  scored: TabMoment,
  definition: Definition,
  words: Words,
): void {
  const required = requiredByColumn(definition);
  const { leads, block } = scored;
  if (required.size === 0 || block.rows.length === 0) return;
  const first = Math.min(...required.keys());
  const width = Math.max(...required.keys()) - first + 1;
  const notes = leads.sheet.getRange(block.firstRow, first + 1, block.rows.length, width).getNotes();
  const isStale = notes.some((row, index) =>
    row.some((note, offset) => {
      const criterion = required.get(first + offset);
      const cells = block.rows[index]!;
      if (criterion === undefined || !note.startsWith(NOTE_MARK)) return false;
      return idOf(leads, cells) === '' || fieldColumns(criterion).some((column) => !isBlank(cells[column]));
    }),
  );
  if (!isStale) return;
  const span = { first: block.firstRow, last: block.firstRow + block.rows.length - 1 };
  noteMissing(workbook, scored, definition, words, { add: false, span });
}

function noteTexts(
  required: ReadonlyMap<number, Criterion>,
  definition: Definition,
  words: Words,
): ReadonlyMap<number, string> {
  const phrases = phrasesOf(definition, words);
  const noteFor = (criterion: Criterion): string =>
    criterion.question === ''
      ? fill(words.flag.note, { field: phrases.fieldOf(criterion) })
      : fill(words.flag.noteQuestion, { field: phrases.fieldOf(criterion), question: criterion.question });
  return new Map([...required].map(([column, criterion]) => [column, noteFor(criterion)]));
}

/** Reads notes, then cells: quiet where the cells have not moved since `seen`. Undefined without a header row. */
function look(
  workbook: Workbook,
  known: LeadsTable,
  seen: TabMoment,
): { readonly now: NotedMoment; readonly isQuiet: boolean } | undefined {
  const { sheet } = known;
  const rows = Math.max(1, sheet.getLastRow());
  const notes = sheet.getRange(1, 1, rows, Math.max(1, sheet.getLastColumn())).getNotes();
  const moment = tabMoment(workbook, seen.leads);
  if (moment === undefined) return undefined;
  const isQuiet = notes.length >= moment.leads.values.length && isSame(seen, moment);
  return { now: { ...moment, notes }, isQuiet };
}

/** The tab as it is: one read while its headers stand. */
function tabMoment(workbook: Workbook, known: LeadsTable): TabMoment | undefined {
  const values = allValues(known.sheet);
  const found = leadsFrom(workbook, known.sheet, values, known);
  if (!found.ok) return undefined;
  const { leads } = found;
  return { leads, block: { firstRow: leads.headerRow + 2, rows: values.slice(leads.headerRow + 1) } };
}

/** Whether headers, our columns and the ids of the rows that both moments have are where they were. */
function isSame(one: TabMoment, other: TabMoment): boolean {
  const ids = (moment: TabMoment, row: number): string => idOf(moment.leads, rowAt(moment, row));
  if (one.leads.headerRow !== other.leads.headerRow) return false;
  const header = one.leads.values[one.leads.headerRow]!;
  const now = other.leads.values[other.leads.headerRow]!;
  if ([...one.leads.own].some(([name, column]) => other.leads.own.get(name) !== column)) return false;
  if (!header.every((cell, column) => cell === '' || cell === now[column])) return false;
  return one.block.rows.every((_, index) => {
    const row = one.block.firstRow + index;
    return ids(one, row) === ids(other, row);
  });
}

/** The cells of a sheet row from 1. */
function rowAt({ leads, block }: TabMoment, row: number): readonly Cell[] {
  return (row < block.firstRow ? leads.values[row - 1] : block.rows[row - block.firstRow]) ?? [];
}

function idOf(leads: LeadsTable, row: readonly Cell[]): string {
  return String(row[leads.own.get('id')!] ?? '');
}

/** The required columns where they are now: by their headers, each taken for the next one of its words. */
function columnsNow(
  then: LeadsTable,
  now: LeadsTable,
  required: ReadonlyMap<number, Criterion>,
): ReadonlyMap<number, number> {
  const wanted = [...new Set([...required.keys(), ...[...required.values()].flatMap(fieldColumns)])];
  const taken = new Set<number>();
  const found = new Map<number, number>();
  for (const column of wanted.sort((a, b) => a - b)) {
    const header = then.headers[column];
    const place = now.headers.findIndex((each, index) => each === header && !taken.has(index));
    if (place < 0) continue;
    taken.add(place);
    found.set(column, place);
  }
  return found;
}

function fieldColumns(criterion: Criterion): number[] {
  return criterion.columns.map(({ column }) => column);
}

/** All notes as they should be: the user's as they stand, ours where a required cell of a lead is blank. */
function wantedNotes(
  now: NotedMoment,
  standing: Notes,
  columns: ReadonlyMap<number, number>,
  { criteria, texts }: RequiredNotes,
  { add, span }: NoteOptions,
): string[][] {
  const wanted = standing.map((row) => [...row]);
  const { block, leads } = now;
  const places = [...criteria].flatMap(([column, criterion]) => {
    const place = columns.get(column);
    const fields = fieldColumns(criterion).flatMap((field) => columns.get(field) ?? []);
    return place === undefined ? [] : [{ place, fields, text: texts.get(column)! }];
  });
  block.rows.forEach((row, index) => {
    const number = block.firstRow + index;
    const notes = wanted[number - 1];
    if (notes === undefined || (span !== undefined && (number < span.first || number > span.last))) return;
    // Scored rows have an id and blank ones have none.
    const isLead = idOf(leads, row) !== '';
    for (const { place, fields, text } of places) {
      const note = notes[place] ?? '';
      if (note !== '' && !note.startsWith(NOTE_MARK)) continue;
      // A field over alternatives lacks nothing once any of its columns is filled.
      const isMissing = isLead && fields.every((field) => isBlank(row[field]));
      notes[place] = isMissing && (add || note !== '') ? text : '';
    }
  });
  return wanted;
}

/** The notes as they would stand had our last write not hit cells that somebody was moving. */
function givenBack({ before, ...print }: Writing, now: NotedMoment): Notes {
  const { rowBefore, columnBefore } = displacementOf(before, now, [], 'ids');
  const standing = now.notes.map((row) => [...row]);
  for (let row = print.row; row < print.row + print.rows; row += 1) {
    for (let column = print.column; column < print.column + print.columns; column += 1) {
      const cells = standing[row - 1];
      const rowThen = rowBefore(row);
      const columnThen = columnBefore(column - 1);
      if (cells === undefined || column > cells.length) continue;
      if (rowThen === row && columnThen === column - 1) continue;
      const isNew = rowThen === undefined || columnThen === undefined;
      cells[column - 1] = isNew ? '' : (before.notes[rowThen - 1]?.[columnThen] ?? '');
    }
  }
  return standing;
}

/** The smallest block that holds every note that is not as it should be. */
function changedBlock(notes: Notes, wanted: Notes): Footprint | undefined {
  let [top, bottom, left, right] = [Infinity, -1, Infinity, -1];
  wanted.forEach((row, index) =>
    row.forEach((note, column) => {
      if (note === notes[index]![column]) return;
      top = Math.min(top, index);
      bottom = index;
      left = Math.min(left, column);
      right = Math.max(right, column);
    }),
  );
  if (bottom < 0) return undefined;
  return { row: top + 1, column: left + 1, rows: bottom - top + 1, columns: right - left + 1 };
}

function cellsOf(notes: Notes, { row, column, rows, columns }: Footprint): string[][] {
  return notes.slice(row - 1, row - 1 + rows).map((cells) => cells.slice(column - 1, column - 1 + columns));
}

function count(notes: Notes): MissingNotes {
  const counts = notes.map((row) => row.filter((note) => note.startsWith(NOTE_MARK)).length);
  return {
    cells: counts.reduce((sum, each) => sum + each, 0),
    rows: counts.filter((each) => each > 0).length,
  };
}

/** Takes every note of ours from the tab; the user's stay. One read and at most one write. */
export function removeNotes(leads: LeadsTable): void {
  const rows = leads.sheet.getLastRow() - leads.headerRow - 1;
  const columns = leads.sheet.getLastColumn();
  if (rows < 1 || columns < 1) return;
  const range = leads.sheet.getRange(leads.headerRow + 2, 1, rows, columns);
  const notes = range.getNotes();
  if (notes.some((row) => row.some((note) => note.startsWith(NOTE_MARK)))) {
    range.setNotes(notes.map((row) => row.map((note) => (note.startsWith(NOTE_MARK) ? '' : note))));
  }
}
