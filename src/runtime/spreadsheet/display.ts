/** What a cell shows: its stored value through its number format and the locale of the spreadsheet. */
import { localeConventions } from './locale-conventions';
import type { CellStyle, StoredValue } from './model';
import { format, isDateFormat as isDatePattern } from './number-format';

/** The format of a cell that was never formatted, as `getNumberFormat()` reports it. */
export const DEFAULT_NUMBER_FORMAT = '0.###############';

/** Format of cells that keep everything as text. */
export const TEXT_NUMBER_FORMAT = '@';

/** Sheets shows an unformatted fraction with ten significant digits: 1/3 as 0.3333333333, 200/3 as 66.66666667. */
const AUTOMATIC_SIGNIFICANT_DIGITS = 10;

/** From here on an unformatted number is shown in scientific notation: sixteen digits are more than a double keeps. */
const SCIENTIFIC_FROM = 1e15;

/** Below this an unformatted number is shown in scientific notation. */
const SCIENTIFIC_BELOW = 1e-9;

/** Digits after the point in automatic scientific notation: 1.23457E+15. */
const SCIENTIFIC_DECIMALS = 5;

/** What a pattern that cannot be read shows. */
const UNREADABLE_PATTERN = '######';

const datePatterns = new Map<string, boolean>();
const patternsWithoutLocale = new Map<string, string>();

/** Whether a number format is the automatic one: none, `general`, or what unformatted cells report. */
export function isAutomaticFormat(numberFormat: string | undefined): boolean {
  return (
    numberFormat === undefined ||
    numberFormat === '' ||
    numberFormat === DEFAULT_NUMBER_FORMAT ||
    numberFormat.toLowerCase() === 'general'
  );
}

/** Whether a number format keeps everything typed into its cell as text. */
export function isTextFormat(numberFormat: string | undefined): boolean {
  return numberFormat === TEXT_NUMBER_FORMAT;
}

/**
 * Whether a number with this format is a date, a time or a duration, i.e. read as `Date` by `getValue()`.
 * @param numberFormat pattern, e.g. `dd/mm/yyyy`; undefined is the automatic format
 */
export function isDateFormat(numberFormat: string | undefined): boolean {
  if (numberFormat === undefined || isAutomaticFormat(numberFormat)) return false;
  let answer = datePatterns.get(numberFormat);
  if (answer === undefined) {
    answer = isDatePattern(numberFormat);
    datePatterns.set(numberFormat, answer);
  }
  return answer;
}

function automaticNumber(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= SCIENTIFIC_FROM || size < SCIENTIFIC_BELOW)) {
    const [mantissa = '', exponent = ''] = value.toExponential(SCIENTIFIC_DECIMALS).split('e');
    const sign = exponent.startsWith('-') ? '-' : '+';
    return `${Number(mantissa)}E${sign}${exponent.replace(/^[+-]/, '').padStart(2, '0')}`;
  }
  if (Number.isInteger(value)) return String(value === 0 ? 0 : value);
  const integerDigits = size < 1 ? 0 : Math.trunc(size).toString().length;
  const leadingZeros = size < 1 ? Math.max(0, -Math.floor(Math.log10(size)) - 1) : 0;
  const decimals = Math.min(15, Math.max(2, AUTOMATIC_SIGNIFICANT_DIGITS - integerDigits + leadingZeros));
  return value.toFixed(decimals).replace(/\.?0+$/, '');
}

/**
 * `[$€-1]` names a currency and, for the library, a locale whose separators it would then use; Sheets keeps those of the
 * spreadsheet.
 */
function withoutCurrencyLocale(numberFormat: string): string {
  let pattern = patternsWithoutLocale.get(numberFormat);
  if (pattern === undefined) {
    pattern = numberFormat.replaceAll(/\[\$([^\]-]+)-[^\]]*\]/g, '[$$$1]');
    patternsWithoutLocale.set(numberFormat, pattern);
  }
  return pattern;
}

/**
 * The text that a cell shows, as `getDisplayValue()` gives it.
 * @param value stored value; dates are serial numbers
 * @param style style of the cell; only its number format matters
 * @param locale of the spreadsheet as Google writes it, e.g. `es_ES`
 * @returns the blank cell as `''`, errors as their code
 * @throws RangeError for a text that is no locale
 */
export function displayValue(value: StoredValue, style: CellStyle | undefined, locale: string): string {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  const numberFormat = style?.numberFormat;
  if (typeof value === 'string' && (numberFormat === undefined || !numberFormat.includes('@'))) return value;
  const { tag, decimal, booleans } = localeConventions(locale);
  if (typeof value === 'boolean') return value ? booleans[0] : booleans[1];
  if (typeof value === 'string') {
    return isTextFormat(numberFormat)
      ? value
      : format(numberFormat ?? TEXT_NUMBER_FORMAT, value, { locale: tag });
  }
  if (numberFormat === undefined || isAutomaticFormat(numberFormat) || isTextFormat(numberFormat)) {
    return automaticNumber(value).replace('.', decimal);
  }
  return format(withoutCurrencyLocale(numberFormat), value, {
    locale: tag,
    // The Lotus leap-year bug would shift everything before March 1900 by a day; Sheets does not copy it.
    leap1900: false,
    throws: false,
    invalid: UNREADABLE_PATTERN,
  });
}
