import type { Cell } from '../core/values/cell';
import type { LeadsTable } from './leads-tab';
import { columnLetters } from './moved-references';
import { COLUMN_METADATA_KEY, OWN_COLUMNS, type OwnColumn } from './own-columns';
import { placedHeaders } from './placed-headers';
import type { Workbook } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/** Plain text, so that a version of digits or `40 – 85` is never read as a number or a date. */
const TEXT_FORMAT = '@';
const POINTS_FORMAT = '0.##';

/** How often we begin again when somebody moves rows or columns at the very moment of a write. */
const MAXIMUM_ATTEMPTS = 3;

/**
 * Adds those of our columns that the tab lacks, once, at the right of everything: headers, the metadata by which each
 * is found again after the user moves, hides or renames it, and formats. Nothing where all are there. A column counts
 * as finished when it has its metadata, and the last one gets it last, so that what was interrupted is completed. What
 * somebody moved meanwhile is looked at again after each step. Gives the table with the columns in it.
 */
export function addOwnColumns(workbook: Workbook, leads: LeadsTable): LeadsTable {
  const untagged = OWN_COLUMNS.filter((column) => !leads.tagged.has(column));
  if (untagged.length === 0) return leads;
  const words = (column: OwnColumn): string => workbook.words.columns[column];
  const lacking = OWN_COLUMNS.filter((column) => !leads.own.has(column));
  const own = new Map(leads.own);
  let headerRow = leads.headerRow;
  if (lacking.length > 0) {
    const place = writeHeaders(leads, lacking.map(words));
    lacking.forEach((column, index) => own.set(column, place.column + index));
    ({ headerRow } = place);
  }
  const headers = new Map(
    untagged.map((column) => [
      column,
      lacking.includes(column) ? words(column) : leads.values[leads.headerRow]![leads.own.get(column)!],
    ]),
  );
  const last = untagged[untagged.length - 1]!;
  const { sheet } = leads;
  tagRightly(sheet, headerRow, own, headers, (column) => column !== last);
  const settleFormats = formatColumns(sheet, new Map(own), untagged);
  tagRightly(sheet, headerRow, own, headers, () => true);
  settleFormats(own);
  return { ...leads, own, tagged: new Set(OWN_COLUMNS) };
}

/** Writes new headers behind everything, and makes sure of where they are. */
function writeHeaders(leads: LeadsTable, words: readonly string[]): { column: number; headerRow: number } {
  const { sheet } = leads;
  let { headerRow } = leads;
  let header = leads.values[headerRow]!;
  for (let attempt = 1; ; attempt += 1) {
    const first = sheet.getLastColumn() + 1;
    makeRoom(sheet, first + words.length - 1);
    sheet.getRange(headerRow + 1, first, 1, words.length).setValues([[...words]]);
    const user = Array.from({ length: first - 1 }, (_, column) => header[column]);
    const values = sheet.getDataRange().getValues() as Cell[][];
    const place = placedHeaders(values, user, words, first - 1);
    if (place?.isRight === true || attempt === MAXIMUM_ATTEMPTS) {
      return { column: place?.column ?? first - 1, headerRow: place?.headerRow ?? headerRow };
    }
    if (place === undefined) continue;
    const former = place.former.map((cell) => (typeof cell === 'string' && cell !== '' ? `'${cell}` : cell));
    sheet.getRange(place.row + 1, place.column + 1, 1, words.length).setValues([former]);
    headerRow = place.headerRow;
    header = values[headerRow]!.map((cell, column) =>
      place.row === headerRow && column >= place.column
        ? (place.former[column - place.column] ?? cell)
        : cell,
    );
  }
}

/**
 * Gives columns their metadata, and takes it back from a column that turned out to be another when they were looked
 * at afterwards. Positions in `own` are brought up to date.
 */
function tagRightly(
  sheet: Sheet,
  headerRow: number,
  own: Map<OwnColumn, number>,
  headers: ReadonlyMap<OwnColumn, Cell>,
  isWanted: (column: OwnColumn) => boolean,
): void {
  const tagged = new Map<OwnColumn, Metadata>();
  for (let attempt = 1; attempt <= MAXIMUM_ATTEMPTS; attempt += 1) {
    const lacking = [...headers.keys()].filter((column) => isWanted(column) && !tagged.has(column));
    if (attempt > 1 && lacking.length === 0) return;
    for (const column of lacking) tag(sheet, own.get(column)! + 1, column);
    const row = headerCells(sheet, headerRow, headers);
    tagged.clear();
    for (const metadata of sheet.createDeveloperMetadataFinder().withKey(COLUMN_METADATA_KEY).find()) {
      const name = [...headers.keys()].find((column) => column === metadata.getValue());
      const position = metadata.getLocation().getColumn()!.getColumn() - 1;
      if (name === undefined) continue;
      if (row[position] === headers.get(name)) {
        tagged.set(name, metadata);
        own.set(name, position);
      } else metadata.remove();
    }
    for (const [name, header] of headers) {
      const position = row.indexOf(header);
      if (!tagged.has(name) && position >= 0) own.set(name, position);
    }
  }
}

/** The cells of the row in which our headers stand now, which rows inserted above may have moved. */
function headerCells(
  sheet: Sheet,
  headerRow: number,
  headers: ReadonlyMap<OwnColumn, Cell>,
): readonly Cell[] {
  const rows = Math.min(sheet.getLastRow(), headerRow + 1 + HEADER_ROWS_BELOW);
  const values = sheet.getRange(1, 1, rows, sheet.getLastColumn()).getValues() as Cell[][];
  const wanted = [...headers.values()];
  const found = values.map((row) => wanted.filter((header) => row.includes(header)).length);
  return values[found.indexOf(Math.max(...found))]!;
}

/** So many rows may be inserted above the headers within one step and we still find them. */
const HEADER_ROWS_BELOW = 20;

/**
 * Formats our columns whole. The formats of the columns to their left are remembered: gives a function that, once it
 * is known where ours are now, gives the user's theirs back if columns moved at that moment.
 */
function formatColumns(
  sheet: Sheet,
  own: ReadonlyMap<OwnColumn, number>,
  columns: readonly OwnColumn[],
): (now: ReadonlyMap<OwnColumn, number>) => void {
  const positions = columns.map((column) => own.get(column)! + 1).sort((a, b) => a - b);
  const first = positions[0]!;
  const reach = Math.min(columns.length, first - 1);
  const rows = sheet.getMaxRows();
  const before = reach === 0 ? [] : sheet.getRange(1, first - reach, rows, reach).getNumberFormats();
  const format = (at: ReadonlyMap<OwnColumn, number>): void => {
    for (const [start, end] of runsOf(columns.map((column) => at.get(column)! + 1))) {
      sheet.getRange(`${columnLetters(start - 1)}:${columnLetters(end - 1)}`).setNumberFormat(TEXT_FORMAT);
    }
    if (columns.includes('score')) {
      sheet.getRange(wholeColumn(at.get('score')! + 1)).setNumberFormat(POINTS_FORMAT);
    }
  };
  format(own);
  return (now) => {
    const shift = Math.min(now.get(columns[0]!)! - own.get(columns[0]!)!, reach);
    if (shift === 0) return;
    if (shift > 0) {
      const left = Math.min(rows, sheet.getMaxRows());
      const theirs = before.slice(0, left).map((row) => row.slice(reach - shift));
      sheet.getRange(1, first, left, shift).setNumberFormats(theirs);
    }
    format(now);
  };
}

/** First and last of each run of adjacent positions. */
function runsOf(positions: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const position of [...positions].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run?.[1] === position - 1) run[1] = position;
    else runs.push([position, position]);
  }
  return runs;
}

/** Metadata hangs on whole columns only: where rows came or went between naming the column and the call, once more. */
function tag(sheet: Sheet, position: number, column: OwnColumn): void {
  const rows = sheet.getMaxRows();
  const add = (): void => {
    sheet
      .getRange(wholeColumn(position))
      .addDeveloperMetadata(COLUMN_METADATA_KEY, column, SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
  };
  try {
    add();
  } catch (error) {
    if (sheet.getMaxRows() === rows) throw error;
    add();
  }
}

/** A column by its 1-based position as `K:K`. */
function wholeColumn(position: number): string {
  const letters = columnLetters(position - 1);
  return `${letters}:${letters}`;
}

function makeRoom(sheet: Sheet, columns: number): void {
  const missing = columns - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
}
