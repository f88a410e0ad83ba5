import type { Cell } from '../core/values/cell';
import { isBlank } from '../core/values/cell';
import type { Criterion, Definition } from '../core/definition/types';
import { fill } from '../i18n/language';
import type { Words } from '../i18n/words/es';
import type { LeadRows } from './lead-rows';
import { requiredByColumn } from './required-columns';
import type { LeadsTable } from './leads-tab';
import { phrasesOf } from './phrases';

/** Every note of ours starts so; a note that does not is the user's and is never changed. */
export const NOTE_MARK = 'DUO:';

/** How often we follow a person who moves rows while notes are written. */
const MAXIMUM_WRITES = 3;

/** Which cells should carry a note, and which one. */
export interface MissingNotes {
  readonly cells: number;
  readonly rows: number;
}

/**
 * Puts a note on every blank required cell that has none, and takes ours from those that have been filled.
 * `add: false` only takes away. The notes of the block are read and written at once; where a person sorted
 * meanwhile, every note of theirs is put back to the row it was on, recognised by its id.
 */
export function noteMissing(
  leads: LeadsTable,
  block: LeadRows,
  definition: Definition,
  words: Words,
  options: { readonly add: boolean },
): MissingNotes {
  const required = requiredByColumn(definition);
  const columns = [...required.keys()];
  if (columns.length === 0 || block.rows.length === 0) return { cells: 0, rows: 0 };
  const first = Math.min(...columns);
  const width = Math.max(...columns) - first + 1;
  const phrases = phrasesOf(definition, words);
  const noteFor = (criterion: Criterion): string =>
    criterion.question === ''
      ? fill(words.flag.note, { field: phrases.fieldOf(criterion) })
      : fill(words.flag.noteQuestion, { field: phrases.fieldOf(criterion), question: criterion.question });
  const texts = new Map([...required].map(([column, criterion]) => [column, noteFor(criterion)]));

  let rows = block.rows;
  let theirs: ReadonlyMap<string, readonly string[]> | undefined;
  let moved = false;
  for (let writes = 0; ; writes += 1) {
    const range = leads.sheet.getRange(block.firstRow, first + 1, rows.length, width);
    const notes = range.getNotes();
    const after = leads.sheet
      .getRange(block.firstRow, 1, rows.length, leads.values[leads.headerRow]!.length)
      .getValues() as Cell[][];
    const still = sameOrder(leads, rows, after);
    if (still) theirs ??= notesById(leads, rows, notes);
    else moved = true;
    const wanted = after.map((row, index) =>
      notes[index]!.map((note, offset) => {
        const column = first + offset;
        const kept = userNote((moved ? theirs?.get(idOf(leads, row))?.[offset] : undefined) ?? note);
        if (kept !== '') return kept;
        const isMissing = isLead(leads, row) && lacks(row, required.get(column));
        if (!isMissing) return '';
        return options.add || note.startsWith(NOTE_MARK) ? texts.get(column)! : '';
      }),
    );
    const different = wanted.flatMap((row, index) =>
      row.some((note, offset) => note !== notes[index]![offset]) ? [index] : [],
    );
    if (still && (different.length === 0 || writes === MAXIMUM_WRITES)) return count(wanted);
    if (writes === MAXIMUM_WRITES) return count(wanted);
    if (still) {
      const start = different[0]!;
      const end = different[different.length - 1]!;
      leads.sheet
        .getRange(block.firstRow + start, first + 1, end - start + 1, width)
        .setNotes(wanted.slice(start, end + 1));
    }
    rows = after;
  }
}

/** A field over alternatives lacks nothing once any of its columns is filled. */
function lacks(row: readonly Cell[], criterion: Criterion | undefined): boolean {
  return criterion !== undefined && criterion.columns.every(({ column }) => isBlank(row[column]));
}

function idOf(leads: LeadsTable, row: readonly Cell[]): string {
  return String(row[leads.own.get('id')!] ?? '');
}

/** Scored rows have an id and blank ones have none. */
function isLead(leads: LeadsTable, row: readonly Cell[]): boolean {
  return idOf(leads, row) !== '';
}

function sameOrder(leads: LeadsTable, one: LeadRows['rows'], other: LeadRows['rows']): boolean {
  return one.every((row, index) => idOf(leads, row) === idOf(leads, other[index]!));
}

function notesById(
  leads: LeadsTable,
  rows: LeadRows['rows'],
  notes: readonly (readonly string[])[],
): ReadonlyMap<string, readonly string[]> {
  const byId = new Map<string, readonly string[]>();
  rows.forEach((row, index) => {
    if (isLead(leads, row)) byId.set(idOf(leads, row), notes[index]!);
  });
  return byId;
}

function userNote(note: string): string {
  return note.startsWith(NOTE_MARK) ? '' : note;
}

function count(notes: readonly (readonly string[])[]): MissingNotes {
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
    range.setNotes(notes.map((row) => row.map(userNote)));
  }
}
