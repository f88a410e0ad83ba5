/**
 * Formulas that Excel does not know and values that such formulas spill, in the form in which Google Sheets exports them:
 * `IFERROR(__xludf.DUMMYFUNCTION("the formula"),the value)`. Excel shows the value, Google finds its formula again.
 */
import { withCommas, withSeparatorsOf } from '../spreadsheet/formula-text';
import type { StoredValue } from '../spreadsheet/model';
import { inEnglish } from '../formulas/function-names';
import { formulaFromXlsx, formulaToXlsx, isGoogleFormula } from './xlsx-formula';

/** Stands in the place of the formula where a formula elsewhere spilled the value. */
const SPILLED = '"COMPUTED_VALUE"';

/** Excel refuses longer texts in a formula; they are put together from pieces. */
const LONGEST_TEXT = 255;

/** Excel refuses longer formulas. The value then stands beside the formula only. */
const LONGEST_FORMULA = 8192;

const DUMMY = /^IFERROR\(\s*__xludf\.DUMMYFUNCTION\(\s*((?:"(?:[^"]|"")*"\s*&?\s*)+)\)/;

/** Google's errors that Excel knows too. */
const EXCEL_ERRORS: readonly string[] = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'];

function quoted(text: string): string {
  const pieces = [];
  for (let start = 0; start === 0 || start < text.length; start += LONGEST_TEXT)
    pieces.push(`"${text.slice(start, start + LONGEST_TEXT).replaceAll('"', '""')}"`);
  return pieces.join('&');
}

function literal(value: StoredValue): string {
  if (value === null) return '""';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return quoted(value);
  return EXCEL_ERRORS.includes(value.error) ? value.error : quoted(value.error);
}

function dummy(original: string, value: StoredValue): string {
  const start = `IFERROR(__xludf.DUMMYFUNCTION(${quoted(original)}),`;
  const whole = `${start}${literal(value)})`;
  return whole.length <= LONGEST_FORMULA ? whole : `${start}"")`;
}

/**
 * A formula for Excel, without `=`.
 * @param formula with its `=`
 * @param locale of the document
 */
export function googleFormulaToXlsx(formula: string, value: StoredValue, locale: string): string {
  return dummy(inEnglish(withCommas(formula, locale), locale).replace(/^=/, ''), value);
}

/** What stands in a cell whose value a formula elsewhere spilled. */
export function spilledToXlsx(value: StoredValue): string {
  return dummy(SPILLED, value);
}

/**
 * What Google had in a cell of a workbook: its formula with its `=`, or the value of a spill; undefined where the formula
 * is Excel's own.
 * @param locale of the document
 */
export function googleFormulaFromXlsx(
  code: string,
  locale: string,
): { readonly formula: string } | 'spilled' | undefined {
  const texts = DUMMY.exec(code)?.[1];
  if (texts === undefined) return undefined;
  let original = '';
  for (const [, text = ''] of texts.matchAll(/"((?:[^"]|"")*)"/g)) original += text.replaceAll('""', '"');
  return original === SPILLED ? 'spilled' : { formula: withSeparatorsOf(locale, `=${original}`) };
}

/** What becomes of a formula that is written to a workbook and read from it again. */
export function formulaThroughXlsx(formula: string, locale: string): string {
  if (!isGoogleFormula(formula, locale)) return formulaFromXlsx(formulaToXlsx(formula, locale), locale);
  return withSeparatorsOf(locale, withCommas(formula, locale));
}
