/**
 * Which texts of a CSV file become numbers, dates and booleans: only those that the cell, with the number format chosen
 * here, shows again character by character. So the file's look is kept, and writing it gives the same characters.
 */
import { displayValue, isAutomaticFormat, isTextFormat } from '../spreadsheet/display';
import { type LocaleConventions, localeConventions } from '../spreadsheet/locale-conventions';
import type { StoredValue } from '../spreadsheet/model';
import { readTypedDate } from '../spreadsheet/typed-date';

/** More digits than this a double does not keep: account and card numbers have 16 and more. */
const MOST_DIGITS = 15;

/** Longest date with a time of day that is looked at: `25 de septiembre de 2026 10:30:00`. */
const LONGEST_DATE = 40;

/** Codes of the digits' first and last. */
const ZERO = 48;
const NINE = 57;

/** Different texts remembered per file: columns repeat a few values, and one with only different ones gains nothing. */
const REMEMBERED_TEXTS = 50_000;

export interface CsvValue {
  readonly value: StoredValue;
  readonly numberFormat?: string;
  /** A date whose day and month could be exchanged: the locale decided. */
  readonly ambiguous?: boolean;
}

function readNumber(text: string, { decimal, group }: LocaleConventions): CsvValue | undefined {
  const unsigned = text.startsWith('-') ? text.slice(1) : text;
  const [integer = '', decimals, ...more] = unsigned.split(decimal);
  if (more.length > 0 || (decimals !== undefined && !/^\d+$/.test(decimals))) return undefined;
  const grouped = !/^\d+$/.test(integer);
  const groups = integer.split(group);
  if (
    grouped &&
    !(groups.length > 1 && groups.every((part, at) => (at === 0 ? /^\d{1,3}$/ : /^\d{3}$/).test(part)))
  ) {
    return undefined;
  }
  const digits = groups.join('');
  if (/^0\d/.test(digits) || digits.length + (decimals?.length ?? 0) > MOST_DIGITS) return undefined;
  const value = Number(`${digits}.${decimals ?? '0'}`);
  // A negative zero would lose its sign.
  if (value === 0 && unsigned !== text) return undefined;
  const pattern = `${grouped ? '#,##0' : '0'}${decimals === undefined ? '' : `.${'0'.repeat(decimals.length)}`}`;
  const signed = unsigned === text ? value : -value;
  const plain = !grouped && String(signed).replace('.', decimal) === text;
  return plain ? { value: signed } : { value: signed, numberFormat: pattern };
}

function readDate(text: string, conventions: LocaleConventions): CsvValue | undefined {
  // A time alone may be a duration, a ratio or an hour of the day: it stays the text it is.
  if (text.length > LONGEST_DATE || !/\d{4}/.test(text)) return undefined;
  const date = readTypedDate(text, conventions, undefined);
  if (date === undefined || !/[dy]/.test(date.numberFormat)) return undefined;
  const [, first, second] = /^(\d{1,2})\D(\d{1,2})\D\d{4}/.exec(text) ?? [];
  const ambiguous = Number(first) <= 12 && Number(second) <= 12 && first !== second;
  return { value: date.serial, numberFormat: date.numberFormat, ...(ambiguous ? { ambiguous } : {}) };
}

function typed(text: string, conventions: LocaleConventions, locale: string): CsvValue {
  // How spreadsheets write checkboxes into CSV, in every locale.
  if (text === 'TRUE' || text === 'FALSE') return { value: text === 'TRUE' };
  if (!/^-?\d|\d{4}$/.test(text)) return { value: text };
  const read = readNumber(text, conventions) ?? readDate(text, conventions);
  if (read === undefined) return { value: text };
  if (csvText(read.value, read.numberFormat, locale) !== text) return { value: text };
  return read;
}

/**
 * The rule that types the cells of a file.
 * @param locale of the document: separators, order of day and month, names of months
 * @returns for the characters of a cell (without a guard) its value and the number format that shows the same characters;
 *   an empty text is a blank cell
 */
export function csvTyping(locale: string): (text: string) => CsvValue {
  const conventions = localeConventions(locale);
  const remembered = new Map<string, CsvValue>();
  return (text) => {
    if (text === '') return { value: null };
    let read = remembered.get(text);
    if (read === undefined) {
      read = typed(text, conventions, locale);
      if (remembered.size < REMEMBERED_TEXTS) remembered.set(text, read);
    }
    return read;
  };
}

function startsWithDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= ZERO && code <= NINE;
}

/** Whether a text is a date with day and month in the other order than the locale's, and impossible in the locale's. */
export function isDateInOtherOrder(text: string, locale: string): boolean {
  // Asked of every field of a file, of which few begin with a digit.
  if (!startsWithDigit(text)) return false;
  const [, first, second] = /^(\d{1,2})[/.-](\d{1,2})[/.-](?:\d{4}|\d{2})(?: .*)?$/.exec(text) ?? [];
  if (first === undefined || second === undefined) return false;
  const order = localeConventions(locale).dateOrder;
  const [day, month] = order === 'month-day-year' ? [second, first] : [first, second];
  return Number(month) > 12 && Number(month) <= 31 && Number(day) >= 1 && Number(day) <= 12;
}

/**
 * The characters of a value in a CSV file, before guard and quotes: what the cell shows, but numbers without a format of
 * their own with all their digits, and booleans as TRUE and FALSE whatever the locale.
 */
export function csvText(value: StoredValue, numberFormat: string | undefined, locale: string): string {
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number' && isAutomatic(numberFormat)) {
    return String(value).replace('.', localeConventions(locale).decimal);
  }
  return displayValue(value, numberFormat === undefined ? undefined : { numberFormat }, locale);
}

function isAutomatic(numberFormat: string | undefined): boolean {
  return isAutomaticFormat(numberFormat) || isTextFormat(numberFormat);
}
