import { textHash } from '../core/leads/fingerprint';
import { toBase32 } from '../core/leads/base32';
import { formatLastKnown, OWNER_KEY } from '../core/pipeline/last-known';
import { isBlank, trimmedText } from '../core/values/cell';
import { allValues } from './all-values';
import { opportunityRows, type OpportunityRow } from './opportunity-rows';
import { comparedText } from './tables/cell-texts';
import { tableFrom, type OwnTable } from './tables/table';
import { safeText } from './safe-text';

type Opportunities = OwnTable<'opportunities'>;

/** How often we write before we stop following a person who keeps moving rows. */
const MAXIMUM_WRITES = 3;

/** Characters of an id that we give to a row which nobody handed over. */
const ID_LENGTH = 8;
/** How our ids begin; where a column holds others, it is another system's and we give none. */
const ID_PREFIX = 'O-';

/** Reads a table again; as it was known where its headers are gone. */
export function readAgain(table: Opportunities): Opportunities {
  const { workbook, name, sheet } = table;
  return tableFrom(workbook, name, sheet, allValues(sheet)) ?? table;
}

/**
 * Gives an id to rows that have none, and to the lower of two copies of a row; a row whose id was cleared gets the one
 * it was known by. Nothing is done where the column of ids is another system's. One write per run of such rows, and
 * one read where any was written.
 */
export function ensureIds(table: Opportunities): Opportunities {
  const column = table.columns.get('opportunityId');
  const rows = opportunityRows(table);
  if (column === undefined || rows.some(({ id }) => id !== '' && !isOurId(id))) return table;
  const given = idsFor(rows);
  if (given.size === 0) return table;
  const ordered = [...given.keys()].sort((a, b) => a - b);
  for (let start = 0; start < ordered.length;) {
    let end = start + 1;
    while (end < ordered.length && ordered[end] === ordered[end - 1]! + 1) end += 1;
    const run = ordered.slice(start, end);
    table.sheet
      .getRange(run[0]!, column + 1, run.length, 1)
      .setValues(run.map((row) => [safeText(given.get(row)!)]));
    start = end;
  }
  return readAgain(table);
}

function isOurId(id: string): boolean {
  return id.toUpperCase().startsWith(ID_PREFIX);
}

/** The ids to be written, by sheet row. */
function idsFor(rows: readonly OpportunityRow[]): ReadonlyMap<number, string> {
  const taken = new Set<string>(rows.map(({ id }) => id).filter((id) => id !== ''));
  const seen = new Set<string>();
  const given = new Map<number, string>();
  for (const { id, row, known } of rows) {
    if (id !== '' && !seen.has(id)) {
      seen.add(id);
      continue;
    }
    const own = known.get(OWNER_KEY) ?? '';
    const isCleared = id === '' && own !== '' && !taken.has(own);
    const next = isCleared ? own : freeId(row.cells.map(String).join('\u001f'), taken);
    taken.add(next);
    seen.add(next);
    given.set(row.row, next);
  }
  return given;
}

function freeId(contents: string, taken: ReadonlySet<string>): string {
  for (let seed = 0; ; seed += 1) {
    const id = ID_PREFIX + toBase32(textHash(contents, seed), ID_LENGTH).slice(-ID_LENGTH);
    if (!taken.has(id)) return id;
  }
}

/**
 * Writes what is known of opportunities, by their id, into our column for it: one block from the first to the last row
 * that changes, read again afterwards, so that knowledge which landed on another row because somebody sorted at that
 * moment goes to its own. Gives the table as it stands then, and the ids that were still moving.
 */
export function writeKnown(
  before: Opportunities,
  known: ReadonlyMap<string, ReadonlyMap<string, string>>,
): { readonly table: Opportunities; readonly unsettled: readonly string[] } {
  let table = readAgain(before);
  if (!table.columns.has('lastKnown')) return { table, unsettled: [] };
  const wanted = new Map(textsById(table));
  for (const [id, each] of known) if (wanted.has(id)) wanted.set(id, formatLastKnown(each));
  for (let writes = 0; ; writes += 1) {
    const now = textsById(table);
    const wrong = [...now].filter(([id, text]) => wanted.has(id) && wanted.get(id) !== text);
    if (wrong.length === 0 || writes === MAXIMUM_WRITES) {
      return { table, unsettled: wrong.map(([id]) => id).filter((id) => known.has(id)) };
    }
    writeBlock(table, new Set(wrong.map(([id]) => id)), wanted);
    table = readAgain(table);
  }
}

function textsById(table: Opportunities): ReadonlyMap<string, string> {
  const id = table.columns.get('opportunityId') ?? -1;
  const column = table.columns.get('lastKnown') ?? -1;
  const texts = new Map<string, string>();
  for (const { cells } of table.rows) {
    const key = trimmedText(cells[id]);
    if (key !== '' && !texts.has(key)) texts.set(key, trimmedText(cells[column]));
  }
  return texts;
}

function writeBlock(
  table: Opportunities,
  wrong: ReadonlySet<string>,
  wanted: ReadonlyMap<string, string>,
): void {
  const column = table.columns.get('lastKnown')!;
  const idColumn = table.columns.get('opportunityId')!;
  const idOf = (cells: Opportunities['rows'][number]['cells']): string => trimmedText(cells[idColumn]);
  const places = table.rows.filter(({ cells }) => wrong.has(idOf(cells))).map(({ row }) => row);
  const first = Math.min(...places);
  const last = Math.max(...places);
  const texts: string[][] = Array.from({ length: last - first + 1 }, () => ['']);
  const seen = new Set<string>();
  for (const { row, cells } of table.rows) {
    if (row < first || row > last) continue;
    const id = idOf(cells);
    const isFirst = id !== '' && !seen.has(id);
    seen.add(id);
    const text = isFirst ? wanted.get(id) : undefined;
    const stands = cells[column];
    texts[row - first] = [
      safeText(text ?? (isBlank(stands) ? '' : comparedText(stands, undefined, table.workbook))),
    ];
  }
  table.sheet.getRange(first, column + 1, texts.length, 1).setValues(texts);
}
