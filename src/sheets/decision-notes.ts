import { trimmedText } from '../core/values/cell';
import { allValues } from './all-values';
import type { OpportunitiesTable } from './handoff-records';
import { NOTE_MARK } from './missing-notes';
import { columnLetters } from './moved-references';
import { tableFrom } from './tables/table';

/** How often notes are looked at again before we stop following a person who keeps moving rows. */
const MAXIMUM_LOOKS = 3;

/**
 * Puts a note on the answer of each opportunity that could not be carried out (by its id), and takes ours from all
 * others. A note of somebody else stays. One read of the notes, one write per different note, and a look at both again
 * where anything was written.
 */
export function noteAnswers(before: OpportunitiesTable, texts: ReadonlyMap<string, string>): void {
  let table = before;
  for (let looks = 1; looks <= MAXIMUM_LOOKS; looks += 1) {
    const column = table.columns.get('response');
    const last = table.rows[table.rows.length - 1]?.row;
    if (column === undefined || last === undefined) return;
    const first = table.headerRow + 1;
    const notes = table.sheet.getRange(first, column + 1, last - first + 1, 1).getNotes();
    const changes = differences(table, notes, texts, `${columnLetters(column)}`);
    if (changes.size === 0) return;
    for (const [text, cells] of changes) {
      const list = table.sheet.getRangeList([...cells]);
      if (text === '') list.clearNote();
      else list.setNote(text);
    }
    table = tableFrom(table.workbook, 'opportunities', table.sheet, allValues(table.sheet)) ?? table;
  }
}

/** The cells to be given each note, `''` for those to be freed of ours. */
function differences(
  table: OpportunitiesTable,
  notes: readonly (readonly string[])[],
  texts: ReadonlyMap<string, string>,
  letters: string,
): ReadonlyMap<string, readonly string[]> {
  const id = table.columns.get('opportunityId') ?? -1;
  const wanted = new Map<number, string>();
  const seen = new Set<string>();
  for (const { row, cells } of table.rows) {
    const key = trimmedText(cells[id]);
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    wanted.set(row, texts.get(key) ?? '');
  }
  const changes = new Map<string, string[]>();
  notes.forEach(([note = ''], index) => {
    const row = table.headerRow + 1 + index;
    const text = wanted.get(row) ?? '';
    const isTheirs = note !== '' && !note.startsWith(NOTE_MARK);
    if (note === text || isTheirs) return;
    const cell = `${letters}${row}`;
    const cells = changes.get(text);
    if (cells === undefined) changes.set(text, [cell]);
    else cells.push(cell);
  });
  return changes;
}
