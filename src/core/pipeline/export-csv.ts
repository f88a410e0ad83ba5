/** A cell of an export; days and codes are texts already. */
export type ExportCell = string | number;

/** Between cells: the comma of RFC 4180, or the semicolon that spreadsheets expect where the comma is a decimal. */
export type Separator = ',' | ';';

/** Without it spreadsheets read UTF-8 as the machine's own encoding, and accents are lost. */
const BYTE_ORDER_MARK = '\ufeff';
const LINE_END = '\r\n';

/** What a spreadsheet could start as a formula when it opens the file (OWASP, CSV injection). */
const STARTS_A_FORMULA = /^[\s\u00a0\u200b\ufeff]*[=+\-@]|^[\t\r\n]/;
/** Digits and signs alone can at worst be added up: a guarded `+34 600 000 001` would be no telephone number. */
const PHONE_OR_NUMBER = /^[+-]?[\d ().,/-]*\d[\d ().,/-]*$/;
const NEEDS_QUOTES = /[",;\r\n]|^\s|\s$/;

/**
 * A table as CSV that another program reads (RFC 4180: CRLF, quotes doubled), header row first, UTF-8 with byte order
 * mark. Texts that a spreadsheet would take for a formula get an apostrophe in front; numbers have a point and no
 * thousands.
 */
export function csvOf(
  headers: readonly string[],
  rows: readonly (readonly ExportCell[])[],
  separator: Separator,
): string {
  const lines = [headers, ...rows].map((row) => row.map(cellText).join(separator) + LINE_END);
  return BYTE_ORDER_MARK + lines.join('');
}

function cellText(cell: ExportCell): string {
  if (typeof cell === 'number') return String(cell);
  const isDangerous = STARTS_A_FORMULA.test(cell) && !PHONE_OR_NUMBER.test(cell);
  const text = isDangerous ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** `opportunityId` as other systems name their columns: `opportunity_id`. */
export function exportHeader(code: string): string {
  return code.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
