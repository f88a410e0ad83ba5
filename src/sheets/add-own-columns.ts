import type { Cell } from '../core/values/cell';
import { allValues } from './all-values';
import type { LeadsTable } from './leads-tab';
import { columnLetters } from './moved-references';
import { COLUMN_METADATA_KEY, OWN_COLUMNS, ownHeader, type OwnColumn } from './own-columns';
import { placedHeaders, rowOfHeaders } from './placed-headers';
import type { Workbook } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Plain text, so that a version of digits or `40 – 85` is never read as a number or a date. */
const TEXT_FORMAT = '@';
/** The automatic format: one with optional decimals (`0.##`) shows 15 as `15,`. */
const POINTS_FORMAT = 'General';

const DATE_FORMAT = 'yyyy-mm-dd';

/** The columns that are no texts. */
const FORMATS: Readonly<Partial<Record<OwnColumn, string>>> = {
  score: POINTS_FORMAT,
  lastTouch: DATE_FORMAT,
  attempts: POINTS_FORMAT,
  nextDate: DATE_FORMAT,
};

/** How often we begin again when somebody moves rows or columns at the very moment of a write. */
const MAXIMUM_ATTEMPTS = 3;

/**
 * Adds those of our columns that the tab lacks, once, at the right of everything: headers, the metadata by which each
 * is found again after the user moves, hides or renames it, and formats. Nothing where all are there. A column counts
 * as finished when it has its metadata, and the last one gets it last (after `dress` has given them their looks), so that what was interrupted is completed. What
 * somebody moved meanwhile is looked at again after each step. Gives the table with the columns in it.
 */
export function addOwnColumns(
  workbook: Workbook,
  leads: LeadsTable,
  dress: (ready: LeadsTable) => void = () => undefined,
  wanted: readonly OwnColumn[] = OWN_COLUMNS,
): LeadsTable {
  const untagged = wanted.filter((column) => !leads.tagged.has(column));
  if (untagged.length === 0) return leads;
  const words = (column: OwnColumn): string => ownHeader(workbook.words, column);
  const lacking = wanted.filter((column) => !leads.own.has(column));
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
  const tagged = new Set<OwnColumn>();
  const before = untagged.filter((column) => column !== last);
  tagRightly(sheet, headerRow, own, headers, before, tagged);
  dress({ ...leads, own, headerRow });
  const ofThese = (at: ReadonlyMap<OwnColumn, number>): ReadonlyMap<OwnColumn, number> =>
    new Map([...at].filter(([column]) => wanted.includes(column)));
  const settleFormats = formatColumns(sheet, ofThese(own));
  forgetRoom(sheet);
  tagRightly(sheet, headerRow, own, headers, untagged, tagged);
  settleFormats(ofThese(own));
  return { ...leads, own, tagged: new Set([...leads.tagged, ...wanted]) };
}

/** Writes new headers behind everything, and makes sure of where they are. */
function writeHeaders(leads: LeadsTable, words: readonly string[]): { column: number; headerRow: number } {
  const { sheet } = leads;
  let header = leads.values[leads.headerRow]!;
  for (let attempt = 1; ; attempt += 1) {
    const values = allValues(sheet);
    const first = sheet.getLastColumn() + 1;
    const row = rowOfHeaders(values, header);
    const isLast = attempt === MAXIMUM_ATTEMPTS;
    if (values[0]!.length !== first - 1 && !isLast) continue;
    header = values[row]!;
    makeRoom(sheet, first, words.length);
    sheet.getRange(row + 1, first, 1, words.length).setValues([[...words]]);
    const place = placedHeaders(allValues(sheet), header, words, first - 1);
    if (place?.isRight === true || isLast) {
      return { column: place?.column ?? first - 1, headerRow: place?.headerRow ?? row };
    }
    if (place === undefined) continue;
    const former = place.former.map((cell) => (typeof cell === 'string' && cell !== '' ? `'${cell}` : cell));
    sheet.getRange(place.row + 1, place.column + 1, 1, words.length).setValues([former]);
  }
}

/**
 * Gives columns their metadata, and takes it back from a column that turned out to be another when they were looked
 * at afterwards. Positions in `own` and what is `tagged` are brought up to date.
 */
function tagRightly(
  sheet: Sheet,
  headerRow: number,
  own: Map<OwnColumn, number>,
  headers: ReadonlyMap<OwnColumn, Cell>,
  wanted: readonly OwnColumn[],
  tagged: Set<OwnColumn>,
): void {
  for (let attempt = 1; attempt <= MAXIMUM_ATTEMPTS; attempt += 1) {
    const lacking = wanted.filter((column) => !tagged.has(column));
    if (attempt > 1 && lacking.length === 0) return;
    for (const column of lacking) tag(sheet, own.get(column)! + 1, column);
    const row = headerCells(sheet, headerRow, headers);
    tagged.clear();
    for (const metadata of sheet.createDeveloperMetadataFinder().withKey(COLUMN_METADATA_KEY).find()) {
      const name = [...headers.keys()].find((column) => column === metadata.getValue());
      const position = metadata.getLocation().getColumn()!.getColumn() - 1;
      if (name === undefined) continue;
      if (row[position] === headers.get(name) && !tagged.has(name)) {
        tagged.add(name);
        own.set(name, position);
      } else metadata.remove();
    }
    for (const [name, header] of headers) {
      const position = nearest(row, header, own.get(name)!);
      if (!tagged.has(name) && position !== undefined) own.set(name, position);
    }
  }
}

/** The column of a header that is nearest to where it was: the user may have one of the same words elsewhere. */
function nearest(row: readonly Cell[], header: Cell, column: number): number | undefined {
  const places = row.flatMap((cell, place) => (cell === header ? [place] : []));
  places.sort((a, b) => Math.abs(a - column) - Math.abs(b - column));
  return places[0];
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
): (now: ReadonlyMap<OwnColumn, number>) => void {
  const first = Math.min(...own.values()) + 1;
  const reach = Math.min(own.size, first - 1);
  const rows = sheet.getMaxRows();
  const before = reach === 0 ? [] : sheet.getRange(1, first - reach, rows, reach).getNumberFormats();
  const format = (at: ReadonlyMap<OwnColumn, number>): void => {
    for (const [start, end] of runsOf([...at.values()].map((column) => column + 1))) {
      sheet.getRange(`${columnLetters(start - 1)}:${columnLetters(end - 1)}`).setNumberFormat(TEXT_FORMAT);
    }
    for (const [column, position] of at) {
      const wish = FORMATS[column];
      if (wish !== undefined) sheet.getRange(wholeColumn(position + 1)).setNumberFormat(wish);
    }
  };
  format(own);
  return (now) => {
    const shift = Math.min(Math.min(...now.values()) + 1 - first, reach);
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

/** Marks a tab in which we are making room; its value is how many columns the tab had before. */
const ROOM_METADATA_KEY = 'DUO.room';

/**
 * Puts empty columns for ours behind the user's last one. They are new columns rather than the blank ones that stand
 * there, so that what the user has over or beside blank columns (a chart, a colour, a name for `A:Z`) is as it was once
 * ours are deleted. The mark lets an interrupted action insert them only once.
 */
function makeRoom(sheet: Sheet, first: number, count: number): void {
  const [mark] = roomMarks(sheet);
  const columns = sheet.getMaxColumns();
  if (mark === undefined) {
    sheet.addDeveloperMetadata(
      ROOM_METADATA_KEY,
      String(columns),
      SpreadsheetApp.DeveloperMetadataVisibility.PROJECT,
    );
  }
  const added = mark === undefined ? 0 : columns - Number(mark.getValue());
  const missing = Math.max(count - added, first + count - 1 - columns);
  if (missing <= 0) return;
  if (first <= columns) sheet.insertColumnsBefore(first, missing);
  else {
    // Behind the last column of the grid new ones take over its dropdowns, which would refuse our texts.
    sheet.insertColumnsAfter(columns, missing);
    sheet.getRange(1, first, sheet.getMaxRows(), missing).clearDataValidations();
  }
}

/** Takes the mark away once our headers stand, or are to go. */
export function forgetRoom(sheet: Sheet): void {
  for (const mark of roomMarks(sheet)) mark.remove();
}

function roomMarks(sheet: Sheet): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
  return sheet.createDeveloperMetadataFinder().withKey(ROOM_METADATA_KEY).find();
}
