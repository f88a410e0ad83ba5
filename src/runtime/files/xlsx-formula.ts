/** Formula texts between Google Sheets and XLSX, which always keeps them in English with commas. */
import { inEnglish } from '../formulas/function-names';
import { rewriteReferences } from '../spreadsheet/document/references';
import { outsideQuotes, withCommas, withSeparatorsOf } from '../spreadsheet/formula-text';
import { EXCEL_FUNCTIONS } from './excel-functions';

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
 * Whether the formula has a function that Excel does not know: one of Google's or one of a script.
 * @param locale of the document, in whose language functions may be named
 */
export function isGoogleFormula(formula: string, locale: string): boolean {
  let isGoogle = false;
  outsideQuotes(inEnglish(formula, locale), (code) => {
    for (const [, name = ''] of code.matchAll(/(?<![\p{L}\p{N}_.])([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu))
      if (!EXCEL_FUNCTIONS.has(name.toUpperCase())) isGoogle = true;
    return code;
  });
  return isGoogle;
}

/**
 * The formula as XLSX keeps it: without `=`, with commas between arguments and a point in numbers, whatever the locale.
 * @param formula with its `=`
 * @param locale of the document
 */
export function formulaToXlsx(formula: string, locale: string): string {
  return withPrefixes(withClosedRanges(inEnglish(withCommas(formula, locale), locale))).replace(/^=\s*/, '');
}

/**
 * The formula of a cell of a workbook as Google writes it, with its `=` and without Excel's prefixes.
 * @param locale of the document: its separators are used; without it commas
 */
export function formulaFromXlsx(formula: string, locale = 'en_US'): string {
  const plain = outsideQuotes(formula, (code) => code.replaceAll(/_xl(?:fn|ws|pm|udf)\./g, ''));
  return withSeparatorsOf(locale, withOpenRanges(`=${plain}`));
}
