import type { Cell, Reading } from './cell';

/** Whole digits that a double holds exactly; a longer run of digits is an identifier, not an amount. */
const EXACT_DIGITS = 15;

/** A written number with sign, currency and separators fits easily; longer texts are not looked at. */
const LONGEST_NUMBER_TEXT = 48;

const DIGIT_ZERO = 48;
const DIGIT_NINE = 57;

const SYMBOL = 'US\\$|MX\\$|RD\\$|[ACR]\\$|S/\\.?|[€$£¥₡₲]|zł|zl';
const CODE =
  'EUR|USD|GBP|PLN|MXN|ARS|CLP|COP|PEN|BRL|UYU|BOB|PYG|CRC|GTQ|DOP|HNL|NIO|PAB|VES|CHF|CZK|SEK|NOK|DKK|HUF|RON|CAD|AUD|JPY|CNY';
const WRITTEN = new RegExp(
  `^([-−+]?)\\s?(${SYMBOL}|${CODE})?\\s?([-−+]?)\\s?([.,]?\\d(?:[\\d.,'’\\s]*\\d)?)\\s?(${SYMBOL}|${CODE}|%)?$`,
  'i',
);

/**
 * The number that a cell holds or that its text writes; undefined where it is none (METHOD §5, Numbers).
 *
 * - `1.234,56`, `1,234.56`, `1 234,56`, `1'234.56`: with two separators the last one is the decimal.
 * - One separator repeated groups thousands, exactly by three: `1.234.567`, but `1.23.4` is unreadable.
 * - One separator alone before exactly three digits: {@link Reading.decimal} decides, unless only one way
 *   is possible (`0.123` and `1234.567` cannot be grouped thousands). Otherwise it is the decimal.
 * - Currency sign or ISO code before or after; `12 %` is 0.12; signs `-`, `−`, `+`.
 * - `.5` is 0.5; `5.` is unreadable, since what followed is missing; so are `3k`, `11-50`, `1e5`, `(5)`,
 *   and more than 15 whole digits.
 * - Checkboxes and dates are no numbers.
 */
export function readNumber(cell: Cell, reading: Reading): number | undefined {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : undefined;
  if (typeof cell !== 'string') return undefined;
  const length = cell.length;
  if (length === 0) return undefined;
  if (length <= EXACT_DIGITS) {
    let value = 0;
    let index = 0;
    for (; index < length; index++) {
      const code = cell.charCodeAt(index);
      if (code < DIGIT_ZERO || code > DIGIT_NINE) break;
      value = value * 10 + (code - DIGIT_ZERO);
    }
    if (index === length) return value;
  }
  return hasDigit(cell) ? readWritten(cell, reading.decimal) : undefined;
}

function hasDigit(text: string): boolean {
  const end = Math.min(text.length, LONGEST_NUMBER_TEXT);
  for (let index = 0; index < end; index++) {
    const code = text.charCodeAt(index);
    if (code >= DIGIT_ZERO && code <= DIGIT_NINE) return true;
  }
  return false;
}

function readWritten(text: string, decimal: ',' | '.'): number | undefined {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_NUMBER_TEXT) return undefined;
  const parts = WRITTEN.exec(trimmed);
  if (parts === null) return undefined;
  const [, outerSign = '', before, innerSign = '', body = '', after] = parts;
  if (outerSign !== '' && innerSign !== '') return undefined;
  if (before !== undefined && after !== undefined) return undefined;
  const plain = /[\s’]/.test(body) ? body.replace(/\s/g, ' ').replace(/’/g, "'") : body;
  const digits = canonicalDigits(plain, decimal);
  if (digits === undefined) return undefined;
  const sign = outerSign + innerSign;
  // The exponent, not a division, keeps `7,1 %` the same double as 0.071.
  const magnitude = Number(after === '%' ? `${digits}e-2` : digits);
  return sign === '-' || sign === '−' ? -magnitude : magnitude;
}

/** `1.234,56` → `1234.56`; undefined where the separators do not group a number. */
function canonicalDigits(body: string, localDecimal: ',' | '.'): string | undefined {
  const blank = body.includes(' ') ? ' ' : body.includes("'") ? "'" : undefined;
  const mark = decimalMark(body, blank !== undefined, localDecimal);
  if (mark === undefined) return undefined;
  const pieces = mark === '' ? [body] : body.split(mark);
  const [whole = '', fraction] = pieces;
  if (pieces.length > 2 || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined;
  const thousands = blank ?? (mark === '.' ? ',' : mark === ',' ? '.' : whole.includes('.') ? '.' : ',');
  const ungrouped = withoutThousands(whole, thousands);
  if (ungrouped === undefined || ungrouped.replace(/^0+/, '').length > EXACT_DIGITS) return undefined;
  return fraction === undefined ? ungrouped : `${ungrouped === '' ? '0' : ungrouped}.${fraction}`;
}

/** The decimal separator of a written number, `''` if it has none, undefined if none can be told. */
function decimalMark(body: string, spaced: boolean, localDecimal: ',' | '.'): ',' | '.' | '' | undefined {
  const dot = body.lastIndexOf('.');
  const comma = body.lastIndexOf(',');
  if (dot < 0 && comma < 0) return '';
  if (dot >= 0 && comma >= 0) return spaced ? undefined : dot > comma ? '.' : ',';
  const separator = dot >= 0 ? '.' : ',';
  const at = Math.max(dot, comma);
  if (spaced) return separator;
  if (body.indexOf(separator) !== at) return '';
  const couldGroup = body.length - at - 1 === 3 && at >= 1 && at <= 3 && body[0] !== '0';
  return couldGroup && separator !== localDecimal ? '' : separator;
}

function withoutThousands(whole: string, separator: string): string | undefined {
  if (/^\d*$/.test(whole)) return whole;
  const groups = whole.split(separator);
  if (!/^[1-9]\d{0,2}$/.test(groups[0] ?? '')) return undefined;
  for (let index = 1; index < groups.length; index++) if (!/^\d{3}$/.test(groups[index]!)) return undefined;
  return groups.join('');
}
