/** Formula texts between Google Sheets and XLSX, which always keeps them in English with commas. */
import { rewriteReferences } from '../spreadsheet/document/references';
import { localeConventions } from '../spreadsheet/locale-conventions';

/** Last row of a sheet in XLSX, where a range may not be left open (`A2:A`). */
const LAST_ROW = 1_048_576;

/**
 * Functions that came after the first edition of the format: stored with a prefix, without which Excel does not know
 * them (MS-XLSX 2.2.2, future functions). Those of the second list are "worksheet" functions and take a second prefix.
 */
const LATER_FUNCTIONS = new Set(
  (
    'ACOT ARABIC BASE BITAND BITOR BITXOR CEILING.MATH CONCAT DAYS DECIMAL FLOOR.MATH FORMULATEXT IFNA IFS ISFORMULA ' +
    'ISOWEEKNUM MAXIFS MINIFS NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC RANDARRAY RANK.AVG RANK.EQ SEQUENCE SHEET ' +
    'SHEETS SORTBY STDEV.P STDEV.S SWITCH TEXTJOIN UNICHAR UNICODE UNIQUE VAR.P VAR.S XLOOKUP XMATCH XOR'
  ).split(' '),
);
const WORKSHEET_FUNCTIONS = new Set(['FILTER', 'SORT']);

/** Strings and quoted sheet names, which are copied, and what lies between them. */
const PIECES = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[^"']+/g;

/** Changes what stands outside strings and quoted names. */
function outsideQuotes(formula: string, change: (code: string) => string): string {
  return formula.replaceAll(PIECES, (piece) => (/^["']/.test(piece) ? piece : change(piece)));
}

/** Whether arguments are separated by semicolons, as people write where the comma is the decimal sign. */
function usesSemicolons(formula: string): boolean {
  let found = false;
  let braces = 0;
  outsideQuotes(formula, (code) => {
    for (const character of code) {
      if (character === '{') braces += 1;
      else if (character === '}') braces -= 1;
      else if (character === ';' && braces === 0) found = true;
    }
    return code;
  });
  return found;
}

/** From `=SUM(A1;1,5;{1\2})` to `=SUM(A1,1.5,{1,2})`. */
function withCommas(formula: string): string {
  let braces = 0;
  return outsideQuotes(formula, (code) =>
    code.replaceAll(/(\d),(?=\d)|[{};\\]/g, (found, digit?: string) => {
      if (digit !== undefined) return `${digit}.`;
      if (found === '{') braces += 1;
      if (found === '}') braces -= 1;
      if (found === '\\') return braces > 0 ? ',' : found;
      return found === ';' && braces === 0 ? ',' : found;
    }),
  );
}

/** `A2:A` as `A2:A1048576`; `A:A` is known to XLSX. */
function withClosedRanges(formula: string): string {
  return rewriteReferences(formula, ({ sheetName, first, last }) => {
    if (last === undefined || first.row === undefined || last.row !== undefined) return undefined;
    return { sheetName, first, last: { ...last, row: LAST_ROW } };
  });
}

function withOpenRanges(formula: string): string {
  return rewriteReferences(formula, ({ sheetName, first, last }) => {
    if (last === undefined || last.row !== LAST_ROW || first.row === undefined || first.row === 1)
      return undefined;
    return { sheetName, first, last: { ...last, row: undefined } };
  });
}

function withPrefixes(formula: string): string {
  return outsideQuotes(formula, (code) =>
    code.replaceAll(/(?<![\w.])([A-Za-z][\w.]*)(?=\()/g, (name) => {
      const upper = name.toUpperCase();
      if (WORKSHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${upper}`;
      return LATER_FUNCTIONS.has(upper) ? `_xlfn.${upper}` : name;
    }),
  );
}

/**
 * The formula as XLSX keeps it: without `=`, with commas between arguments and a point in numbers, whatever the locale.
 * Functions that only Google has stay as they are: Excel shows the stored result until it calculates anew.
 * @param formula with its `=`
 * @param locale of the document
 */
export function formulaToXlsx(formula: string, locale: string): string {
  const commaIsDecimal = localeConventions(locale).decimal === ',';
  const uniform = commaIsDecimal && usesSemicolons(formula) ? withCommas(formula) : formula;
  return withPrefixes(withClosedRanges(uniform)).replace(/^=\s*/, '');
}

/** The formula of a cell of a workbook as Google writes it, with its `=` and without Excel's prefixes. */
export function formulaFromXlsx(formula: string): string {
  return withOpenRanges(
    `=${outsideQuotes(formula, (code) => code.replaceAll(/_xl(?:fn|ws|pm|udf)\./g, ''))}`,
  );
}
