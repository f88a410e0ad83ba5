/**
 * What Sheets makes of a text that is typed into a cell or handed to `setValue(s)`. Where Google's behaviour is not
 * known, the text stays a text: it can always be read again, a wrong number cannot.
 */
import { type LocaleConventions, localeConventions } from './locale-conventions';
import type { StoredValue } from './model';
import { readTypedDate } from './typed-date';

export interface TypedInputOptions {
  /** The cell has the number format `@`: everything stays text, formulas too. */
  readonly plainText?: boolean;
  /** Year of the spreadsheet's clock, for dates typed without one; without it `1/2` stays text. */
  readonly currentYear?: number;
}

export interface TypedInput {
  readonly value: StoredValue;
  /** With its `=`; the value beside it is not calculated yet and null. */
  readonly formula?: string;
  /** The format that Sheets gives an unformatted cell along with the value. */
  readonly numberFormat?: string;
}

/** Longest text that can be a number, a date or a boolean; spares the patterns the work on long texts. */
const LONGEST_TYPED_VALUE = 60;

/** Signs that are read as a currency before or after a number, in every locale; those that end in another one first. */
const CURRENCIES: readonly string[] = [
  'US$',
  'MX$',
  'R$',
  'S/',
  'CHF',
  'EUR',
  'USD',
  'PLN',
  'GBP',
  'zł',
  '€',
  '$',
  '£',
];

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const numberPatterns = new Map<string, RegExp>();

/** sign, integer part, decimals with separator, exponent. */
function numberPattern({ decimal, group }: LocaleConventions): RegExp {
  const key = `${decimal}${group}`;
  let pattern = numberPatterns.get(key);
  if (pattern === undefined) {
    // Where the locale groups with a no-break space, people type any space.
    const separator = group.trim() === '' ? '[ \\u00a0\\u202f]' : escaped(group);
    const point = escaped(decimal);
    pattern = new RegExp(
      `^(-?)(\\d+|\\d{1,3}(?:${separator}\\d{3})+)?(?:${point}(\\d*))?(?:[eE]([+-]?\\d{1,3}))?$`,
    );
    numberPatterns.set(key, pattern);
  }
  return pattern;
}

interface PlainNumber {
  readonly value: number;
  readonly grouped: boolean;
  readonly decimals: number;
  readonly scientific: boolean;
}

/** @param scale power of ten to multiply by, done on the digits so that 12.3 % is exactly 0.123 */
function readNumber(text: string, conventions: LocaleConventions, scale = 0): PlainNumber | undefined {
  const match = numberPattern(conventions).exec(text);
  if (match === null) return undefined;
  const [, sign = '', integer = '', decimals = '', exponent] = match;
  if (integer === '' && decimals === '') return undefined;
  const digits = integer.replaceAll(/\D/g, '');
  const value = Number(
    `${sign}${digits === '' ? '0' : digits}.${decimals || '0'}e${Number(exponent ?? 0) + scale}`,
  );
  if (!Number.isFinite(value)) return undefined;
  return {
    value: value === 0 ? 0 : value,
    grouped: digits.length !== integer.length,
    decimals: decimals.length,
    scientific: exponent !== undefined,
  };
}

function percentage(text: string, conventions: LocaleConventions): TypedInput | undefined {
  const match = /^(.*\d)[ \u00a0]?%$/.exec(text);
  const number = match === null ? undefined : readNumber(match[1] ?? '', conventions, -2);
  if (number === undefined || number.scientific) return undefined;
  return { value: number.value, numberFormat: number.decimals > 0 ? '0.00%' : '0%' };
}

/** The bare number of a text with a currency before or after it, and where the sign stood. */
function splitCurrency(
  text: string,
): { number: string; currency: string; before: boolean; spaced: boolean } | undefined {
  for (const currency of CURRENCIES) {
    for (const sign of ['-', '']) {
      if (text.startsWith(sign + currency)) {
        const rest = text.slice(sign.length + currency.length);
        const bare = rest.replace(/^[ \u00a0]/, '');
        return { number: sign + bare, currency, before: true, spaced: bare !== rest };
      }
    }
    if (text.endsWith(currency)) {
      const rest = text.slice(0, -currency.length);
      const bare = rest.replace(/[ \u00a0]$/, '');
      return { number: bare, currency, before: false, spaced: bare !== rest };
    }
  }
  return undefined;
}

/** Tells most texts that are no amount of money before they are tried against each sign. */
const CURRENCY_AT_AN_END = new RegExp(
  `^-?(?:${CURRENCIES.map(escaped).join('|')})|(?:${CURRENCIES.map(escaped).join('|')})$`,
);

function money(text: string, conventions: LocaleConventions): TypedInput | undefined {
  const parts = CURRENCY_AT_AN_END.test(text) ? splitCurrency(text) : undefined;
  const number = parts === undefined ? undefined : readNumber(parts.number, conventions);
  if (parts === undefined || number === undefined || number.scientific) return undefined;
  const digits = number.decimals > 0 ? '#,##0.00' : '#,##0';
  const space = parts.spaced ? ' ' : '';
  const symbol = `[$${parts.currency}]`;
  return {
    value: number.value,
    numberFormat: parts.before ? `${symbol}${space}${digits}` : `${digits}${space}${symbol}`,
  };
}

function plainNumber(text: string, conventions: LocaleConventions): TypedInput | undefined {
  const number = readNumber(text, conventions);
  if (number === undefined) return undefined;
  if (number.scientific) return { value: number.value, numberFormat: '0.00E+00' };
  if (!number.grouped) return { value: number.value };
  return { value: number.value, numberFormat: number.decimals > 0 ? '#,##0.00' : '#,##0' };
}

const LONGEST_ENGLISH_BOOLEAN = 'FALSE'.length;

function readBoolean(text: string, { booleans, tag }: LocaleConventions): boolean | undefined {
  // No letter makes more than two of its capital, the other way round included.
  if (text.length > 2 * Math.max(LONGEST_ENGLISH_BOOLEAN, ...booleans.map((word) => word.length))) {
    return undefined;
  }
  const word = text.toLocaleUpperCase(tag);
  if (word === 'TRUE' || word === booleans[0]) return true;
  return word === 'FALSE' || word === booleans[1] ? false : undefined;
}

/** A date that begins with the name of its month. */
const MONTH_FIRST = /^\p{L}+\.? \d{1,2}, \d{4}/u;

/**
 * Whether a text may be a number, an amount, a date or a time by the way it begins. Nearly all texts with a digit in
 * them (names, addresses, ids) end here instead of being tried against every pattern.
 */
export function mayBeTypedValue(text: string): boolean {
  if (!/^[a-z]/i.test(text)) return true;
  return CURRENCIES.some((currency) => text.startsWith(currency)) || MONTH_FIRST.test(text);
}

/** Reads a text as each thing it could be, one after another. */
export function readTypedValue(
  text: string,
  conventions: LocaleConventions,
  currentYear: number | undefined,
): TypedInput | undefined {
  const number = plainNumber(text, conventions) ?? percentage(text, conventions) ?? money(text, conventions);
  if (number !== undefined) return number;
  const date = readTypedDate(text, conventions, currentYear);
  return date === undefined ? undefined : { value: date.serial, numberFormat: date.numberFormat };
}

/** Without spaces around it; only spaces, because a person types no number with other invisible characters. */
function withoutOuterSpaces(text: string): string {
  return text.startsWith(' ') || text.endsWith(' ') ? text.replaceAll(/^ +| +$/g, '') : text;
}

/**
 * What becomes of a text that is typed or given to `setValue(s)`.
 *
 * A leading `=` makes a formula, a leading `'` is taken away and keeps the rest as text. Numbers, percentages, amounts
 * of money, dates, times and booleans are read by the locale; `-5` is a number, `+5` and `-` are texts. Leading zeros
 * and digits beyond the precision of a double are lost, as in Sheets, unless the cell is plain text.
 * @param text as typed
 * @param locale of the spreadsheet as Google writes it, e.g. `es_ES`
 * @throws RangeError for a text that is no locale
 */
export function readTypedInput(text: string, locale: string, options: TypedInputOptions = {}): TypedInput {
  if (text === '') return { value: null };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (options.plainText === true) return { value: text };
  if (text.startsWith('=') && text.length > 1) return { value: null, formula: text };
  const trimmed = withoutOuterSpaces(text);
  if (trimmed === '' || trimmed.length > LONGEST_TYPED_VALUE || trimmed.startsWith('+'))
    return { value: text };
  const conventions = localeConventions(locale);
  const boolean = readBoolean(trimmed, conventions);
  if (boolean !== undefined) return { value: boolean };
  if (!/\d/.test(trimmed) || !mayBeTypedValue(trimmed)) return { value: text };
  return readTypedValue(trimmed, conventions, options.currentYear) ?? { value: text };
}
