/** A sheet into a CSV file. */
import { lastColumnOf, lastRowOf } from '../spreadsheet/document/cells';
import { localeConventions } from '../spreadsheet/locale-conventions';
import type { SheetModel } from '../spreadsheet/model';
import type { Delimiter } from './csv-dialect';
import { csvText } from './csv-typing';
import { guardFormula } from './formula-guard';

export interface CsvWriteOptions {
  /** Of the document: separators of numbers, names of months. */
  readonly locale: string;
  /** Without it `;` where the locale has a decimal comma (as spreadsheet programs there expect), else `,`. */
  readonly delimiter?: Delimiter;
}

const LINE_END = '\r\n';
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Quoted where the field would otherwise be cut, trimmed by a reader, or taken for the line that names the delimiter.
 * Texts are quoted for every delimiter that a reader may try out; decimal commas only where they could decide.
 */
function quoted(field: string, delimiters: RegExp): string {
  if (field === '') return field;
  if (!delimiters.test(field) && !/^\s|\s$|["\r\n]|^\uFEFF|^sep=/i.test(field)) return field;
  return `"${field.replaceAll('"', '""')}"`;
}

const ANY_DELIMITER = /[,;\t|]/;
const DELIMITER_PATTERNS: Readonly<Record<Delimiter, RegExp>> = { ',': /,/, ';': /;/, '\t': /\t/, '|': /\|/ };

/**
 * The text of a CSV file with what the cells of a sheet show, hidden rows and columns included; formulas give their
 * value. Text that would start a formula is guarded by an apostrophe, which `addCsvSheet` takes away.
 * @returns lines ended by CR LF (RFC 4180), without byte-order mark; empty for an empty sheet
 */
export function csvTextOf(sheet: SheetModel, options: CsvWriteOptions): string {
  const delimiter = options.delimiter ?? (localeConventions(options.locale).decimal === ',' ? ';' : ',');
  const rows = lastRowOf(sheet);
  const columns = lastColumnOf(sheet);
  const chosen = columns === 1 ? ANY_DELIMITER : DELIMITER_PATTERNS[delimiter];
  const lines: string[] = [];
  for (let index = 0; index < rows; index += 1) {
    const row = sheet.rows[index];
    const fields: string[] = [];
    for (let column = 0; column < columns; column += 1) {
      const value = row?.values[column] ?? null;
      const text = csvText(value, row?.styles?.[column]?.numberFormat, options.locale);
      fields.push(
        typeof value === 'string' ? quoted(guardFormula(text), ANY_DELIMITER) : quoted(text, chosen),
      );
    }
    lines.push(fields.join(delimiter) + LINE_END);
  }
  return lines.join('');
}

/**
 * The CSV file of a sheet in UTF-8 with a byte-order mark, without which Excel takes it for the old code page; see
 * `csvTextOf`.
 */
export function writeCsv(sheet: SheetModel, options: CsvWriteOptions): Uint8Array {
  return new TextEncoder().encode(BYTE_ORDER_MARK + csvTextOf(sheet, options));
}
