/** CSV files into a sheet. */
import { parse } from 'papaparse';
import { newDocument, newSheet, takeId } from '../spreadsheet/document/create';
import { DEFAULT_COLUMNS, DEFAULT_ROWS } from '../spreadsheet/document/limits';
import { stylesOf } from '../spreadsheet/document/styles';
import type { CellStyle, DocumentModel, RowModel, SheetModel } from '../spreadsheet/model';
import {
  type Delimiter,
  absentDelimiter,
  detectDelimiter,
  namedDelimiter,
  withUniformLineEnds,
} from './csv-dialect';
import { type CsvValue, csvTyping, isDateInOtherOrder } from './csv-typing';
import { FileError } from './file-error';
import { unguardFormula } from './formula-guard';
import { type TextEncoding, decodeText } from './text-encoding';

/** Headers are looked for in so many first rows: titles and blank rows may stand above them. */
const HEADER_SEARCH_ROWS = 20;

export interface CsvReadOptions {
  /** As Google writes it; rules which texts are numbers and dates, and the code page of old files. */
  readonly locale: string;
  /**
   * Which headers stand above cells that all stay text: ids, phones, postal codes. Asked once, for every distinct text
   * in the first rows, because the header row is not known here.
   */
  readonly textColumns?: (headers: readonly string[]) => readonly boolean[];
  /** If known; else detected. */
  readonly encoding?: TextEncoding;
  readonly delimiter?: Delimiter;
}

export type CsvWarning =
  /** Rows with another number of fields than the first: how many, and the first of them (1-based row of the sheet). */
  | { readonly code: 'ragged-rows'; readonly count: number; readonly row: number }
  /** Characters after a closing quote, read as part of the field: the first such row. */
  | { readonly code: 'stray-quote'; readonly count: number; readonly row: number }
  /** U+FFFD in the text: somebody before us read the file in a wrong encoding. */
  | { readonly code: 'replacement-characters'; readonly count: number }
  /** Delimiters occur, but none cuts the rows evenly: read as one column. */
  | { readonly code: 'delimiter-unclear' }
  /** The column (0-based) has dates that only the other order of day and month explains: all left as text. */
  | { readonly code: 'dates-in-other-order'; readonly column: number; readonly row: number }
  /** Dates that the locale decided, day and month both being at most 12. */
  | { readonly code: 'ambiguous-dates'; readonly column: number; readonly count: number };

export interface CsvReport {
  readonly encoding: TextEncoding;
  readonly byteOrderMark: boolean;
  readonly delimiter: Delimiter;
  readonly rows: number;
  readonly columns: number;
  readonly warnings: readonly CsvWarning[];
}

interface CsvTable {
  readonly rows: readonly (readonly string[])[];
  readonly columns: number;
  readonly delimiter: Delimiter;
  readonly warnings: CsvWarning[];
}

/** Splits the text into fields. @throws FileError `csv-unterminated-quote` */
function parseTable(text: string, delimiter: Delimiter | undefined): CsvTable {
  const named = namedDelimiter(text);
  const body = /^[,;\t|\n]*$/.test(text) ? '' : (named?.rest ?? text);
  const warnings: CsvWarning[] = [];
  const detected = delimiter ?? named?.delimiter ?? detectDelimiter(body);
  if (detected === undefined && /[,;\t|]/.test(body)) warnings.push({ code: 'delimiter-unclear' });
  const chosen = detected ?? absentDelimiter(body);
  const { data, errors } = parse<string[]>(body, { delimiter: chosen, newline: '\n' });
  const unterminated = errors.find((error) => error.code === 'MissingQuotes');
  if (unterminated !== undefined) {
    throw new FileError('csv-unterminated-quote', { row: (unterminated.row ?? data.length - 1) + 1 });
  }
  const stray = errors.filter((error) => error.code === 'InvalidQuotes');
  if (stray[0] !== undefined) {
    warnings.push({ code: 'stray-quote', count: stray.length, row: (stray[0].row ?? 0) + 1 });
  }
  // The line end of the last row is no further row, and blank lines at the end are none either.
  while (data.length > 0 && data[data.length - 1]?.every((field) => field === '') === true) data.pop();
  const width = data[0]?.length ?? 0;
  // A blank line is a blank row, however many fields it should have.
  const ragged = (row: readonly string[]): boolean =>
    row.length !== width && (row.length > 1 || row[0] !== '');
  const count = data.filter(ragged).length;
  if (count > 0) warnings.push({ code: 'ragged-rows', count, row: data.findIndex(ragged) + 1 });
  let columns = 0;
  for (const row of data) columns = Math.max(columns, row.length);
  return { rows: data, columns, delimiter: chosen, warnings };
}

interface ColumnRule {
  readonly text: boolean;
  readonly dates: boolean;
}

/** The texts in the first rows of a column. */
const topOf = ({ rows }: CsvTable, column: number): string[] =>
  rows.slice(0, HEADER_SEARCH_ROWS).map((row) => row[column] ?? '');

function headersOfTexts(table: CsvTable, { textColumns }: CsvReadOptions): ReadonlySet<string> {
  if (textColumns === undefined) return new Set();
  const headers = new Set<string>();
  for (let column = 0; column < table.columns; column += 1) {
    for (const header of topOf(table, column)) if (header !== '') headers.add(header);
  }
  const asked = [...headers];
  const answers = textColumns(asked);
  return new Set(asked.filter((_, index) => answers[index]));
}

function columnRules(table: CsvTable, options: CsvReadOptions): ColumnRule[] {
  const rules: ColumnRule[] = [];
  const ofTexts = headersOfTexts(table, options);
  for (let column = 0; column < table.columns; column += 1) {
    const text = topOf(table, column).some((header) => ofTexts.has(header));
    const other = text
      ? -1
      : table.rows.findIndex((row) => isDateInOtherOrder(row[column] ?? '', options.locale));
    if (other >= 0) table.warnings.push({ code: 'dates-in-other-order', column, row: other + 1 });
    rules.push({ text, dates: other < 0 });
  }
  return rules;
}

function fillSheet(
  sheet: SheetModel,
  document: DocumentModel,
  table: CsvTable,
  options: CsvReadOptions,
): void {
  const rules = columnRules(table, options);
  const read = csvTyping(options.locale);
  const styles = new Map<string, CellStyle | undefined>();
  const ambiguous: number[] = [];
  const styleFor = (numberFormat: string): CellStyle | undefined => {
    if (!styles.has(numberFormat)) styles.set(numberFormat, stylesOf(document).shared({ numberFormat }));
    return styles.get(numberFormat);
  };
  const valueOf = (field: string, column: number): CsvValue => {
    const rule = rules[column];
    const text = unguardFormula(field);
    // A guard says that the writer meant text.
    if (rule === undefined || rule.text || text !== field) return { value: text === '' ? null : text };
    const cell = read(text);
    if (cell.ambiguous !== undefined && rule.dates) ambiguous[column] = (ambiguous[column] ?? 0) + 1;
    const isDate =
      typeof cell.value === 'number' && cell.numberFormat !== undefined && /[dy]/.test(cell.numberFormat);
    return isDate && !rule.dates ? { value: text } : cell;
  };
  table.rows.forEach((fields, index) => {
    const row: RowModel = { values: [] };
    fields.forEach((field, column) => {
      const { value, numberFormat } = valueOf(field, column);
      row.values.push(value);
      if (numberFormat === undefined) return;
      row.styles ??= [];
      row.styles[column] = styleFor(numberFormat);
    });
    sheet.rows[index] = row;
  });
  ambiguous.forEach((count, column) => table.warnings.push({ code: 'ambiguous-dates', column, count }));
}

/**
 * Adds a CSV file to a document as a new sheet.
 *
 * Texts become numbers, dates and booleans only where the cell then shows the very same characters; with more than 15
 * digits, a leading `+` or zeros they stay text, and nothing ever becomes a formula. A `'` before a text that would start
 * a formula is taken away (`guardFormula` put it there).
 * @param name of the sheet; must be free
 * @param bytes the whole file; may be empty
 * @throws FileError `not-text`, `csv-unterminated-quote`
 */
export function addCsvSheet(
  document: DocumentModel,
  name: string,
  bytes: Uint8Array,
  options: CsvReadOptions,
): CsvReport {
  const decoded = decodeText(bytes, options.locale, options.encoding);
  const table = parseTable(withUniformLineEnds(decoded.text), options.delimiter);
  const damaged = decoded.text.split('\uFFFD').length - 1;
  if (damaged > 0) table.warnings.push({ code: 'replacement-characters', count: damaged });
  const sheet = newSheet(
    document.sheets.length === 0 ? 0 : takeId(document),
    name,
    Math.max(DEFAULT_ROWS, table.rows.length),
    Math.max(DEFAULT_COLUMNS, table.columns),
  );
  fillSheet(sheet, document, table, options);
  document.sheets.push(sheet);
  return {
    encoding: decoded.encoding,
    byteOrderMark: decoded.byteOrderMark,
    delimiter: table.delimiter,
    rows: table.rows.length,
    columns: table.columns,
    warnings: table.warnings,
  };
}

/**
 * A document whose only sheet is the CSV file; see `addCsvSheet`.
 * @param name of the document and its sheet
 */
export function readCsv(
  bytes: Uint8Array,
  name: string,
  options: CsvReadOptions & { readonly timeZone: string },
): { document: DocumentModel; report: CsvReport } {
  const document = newDocument({ name, locale: options.locale, timeZone: options.timeZone, sheetNames: [] });
  const report = addCsvSheet(document, name, bytes, options);
  return { document, report };
}
