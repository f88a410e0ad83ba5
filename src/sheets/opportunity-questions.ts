import { questionsOf } from '../core/pipeline/outcome-questions';
import { routeNamed } from '../core/pipeline/route-choice';
import type { Question, QuestionField, Route } from '../core/pipeline/types';
import { fill } from '../i18n/language';
import type { Words } from '../i18n/words/es';
import { NOTE_MARK } from './missing-notes';
import { columnLetters } from './moved-references';
import { readAgain } from './opportunity-known';
import { opportunityRows, type OpportunityRow } from './opportunity-rows';
import type { OwnTable } from './tables/table';

type Opportunities = OwnTable<'opportunities'>;

/** The columns in whose cells we may ask. */
const ASKED: readonly QuestionField[] = [
  'outcome',
  'lostReason',
  'wakeUp',
  'amount',
  'expectedClose',
  'stage',
];

/** How often notes are looked at again before we stop following a person who keeps moving rows. */
const MAXIMUM_LOOKS = 3;

/** What an opportunity lacks today; its stage is held against the route written in its row. */
export function questionsIn(
  { now, route }: OpportunityRow,
  routes: readonly Route[],
  today: number,
): readonly Question[] {
  return questionsOf(now, routeNamed(routes, route), today);
}

/** A question in words. */
export function questionText(
  { code }: Question,
  { route }: Pick<OpportunityRow, 'route'>,
  routes: readonly Route[],
  words: Words,
): string {
  const stages = routeNamed(routes, route)?.stages ?? [];
  return fill(words.opportunities.questions[code], { choices: stages.map(({ name }) => name).join(', ') });
}

/**
 * Puts a note with our mark on every cell that an opportunity lacks, and takes ours from those that lack nothing any
 * more. A cell with a note of somebody else keeps it: its colour asks. One read of the notes, one write per
 * different question, and a look at both again where anything was written.
 */
export function noteQuestions(
  before: Opportunities,
  routes: readonly Route[],
): { readonly table: Opportunities; readonly asked: number } {
  let table = before;
  for (let looks = 1; ; looks += 1) {
    const { columns, first, rows } = area(table);
    if (columns.length === 0 || rows === 0) return { table, asked: 0 };
    const left = Math.min(...columns);
    const width = Math.max(...columns) - left + 1;
    const notes = table.sheet.getRange(first, left + 1, rows, width).getNotes();
    const wanted = wantedNotes(table, routes);
    const changes = differences(notes, wanted, { first, left, columns });
    if (changes.size === 0 || looks > MAXIMUM_LOOKS) return { table, asked: wanted.size };
    for (const [text, cells] of changes) {
      const list = table.sheet.getRangeList([...cells]);
      if (text === '') list.clearNote();
      else list.setNote(text);
    }
    table = readAgain(table);
  }
}

/** Takes our notes from a tab of opportunities. */
export function removeQuestions(table: Opportunities): void {
  const { columns, first, rows } = area(table);
  if (columns.length === 0 || rows === 0) return;
  const left = Math.min(...columns);
  const notes = table.sheet.getRange(first, left + 1, rows, Math.max(...columns) - left + 1).getNotes();
  const changes = differences(notes, new Map(), { first, left, columns }).get('');
  if (changes !== undefined) table.sheet.getRangeList([...changes]).clearNote();
}

function area(table: Opportunities): {
  readonly columns: readonly number[];
  readonly first: number;
  readonly rows: number;
} {
  const columns = ASKED.flatMap((column) => table.columns.get(column) ?? []);
  const first = table.headerRow + 1;
  const last = table.rows[table.rows.length - 1]?.row ?? table.headerRow;
  return { columns, first, rows: last - first + 1 };
}

/** The note of each cell that should have one, by its A1 place. */
function wantedNotes(table: Opportunities, routes: readonly Route[]): ReadonlyMap<string, string> {
  const { words, today } = table.workbook;
  const wanted = new Map<string, string>();
  for (const each of opportunityRows(table)) {
    for (const question of questionsIn(each, routes, today)) {
      const column = table.columns.get(question.field);
      if (column === undefined) continue;
      const text = questionText(question, each, routes, words);
      wanted.set(place(column, each.row.row), `${NOTE_MARK} ${text}`);
    }
  }
  return wanted;
}

/** The cells to be given each note, `''` for those to be freed of ours. */
function differences(
  notes: readonly (readonly string[])[],
  wanted: ReadonlyMap<string, string>,
  at: { readonly first: number; readonly left: number; readonly columns: readonly number[] },
): ReadonlyMap<string, readonly string[]> {
  const changes = new Map<string, string[]>();
  notes.forEach((row, index) => {
    for (const column of at.columns) {
      const note = row[column - at.left] ?? '';
      const cell = place(column, at.first + index);
      const text = wanted.get(cell) ?? '';
      const isTheirs = note !== '' && !note.startsWith(NOTE_MARK);
      if (note === text || isTheirs) continue;
      const cells = changes.get(text);
      if (cells === undefined) changes.set(text, [cell]);
      else cells.push(cell);
    }
  });
  return changes;
}

function place(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}
