import type { Cell } from '../values/cell';
import { isBlank } from '../values/cell';

/** What one cell looks like, before any locale decides how it is read. */
export type CellShape = 'blank' | 'text' | 'number' | 'date' | 'boolean' | 'email' | 'phone';

const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]{2,}$/;
const MAILTO = /^mailto:/i;
/** `2026-12-31`, `31/12/2026`, `31.12.26`, with or without a time behind. */
const DATE = /^(?:\d{4}([-/.])\d{1,2}\1\d{1,2}|\d{1,2}([-/.])\d{1,2}\2(?:\d{4}|\d{2}))(?:[T ,].*)?$/;
/** A sign, a currency and per cent are allowed; digits grouped by dot, comma, apostrophe or space. */
const NUMBER =
  /^[-+−]?\s*(?:[€$£]|zł|usd|eur|pln|mxn)?\s*[-+−]?(?:\d+|\d{1,3}(?:[.,'’\s\u00a0\u202f]\d{3})+)(?:[.,]\d+)?\s*(?:[€$£%]|zł|usd|eur|pln|mxn)?$/i;
const PHONE =
  /^(?:tel[.:]?\s*)?(?:\+|00|\()?[\d\s\u00a0().\-/–]{6,}(?:\s*(?:x|ext|ext\.|extension|wew\.?)\s*\d{1,6})?$/i;
const GROUPED_OR_SIGNED = /^\+|^\(|^00|\d[\s\u00a0\-/.()]+\d/;
const PLAIN_DECIMAL = /^-?\d+[.,]\d+$/;
const LOGICAL = /^(?:true|false)$/i;

/** ITU-T E.164: at most 15 digits; national numbers have at least 7 with their area code. */
const PHONE_DIGITS = { least: 7, most: 15 };
/** A bare run of digits is a phone number only from 9 on, as Spanish and Polish ones are; shorter ones count things. */
const BARE_PHONE_DIGITS = 9;

/** The shape of a cell; a date object is any object. Text is trimmed before it is looked at. */
export function cellShape(cell: Cell): CellShape {
  if (isBlank(cell)) return 'blank';
  switch (typeof cell) {
    case 'number':
      return numberShape(cell);
    case 'boolean':
      return 'boolean';
    case 'string':
      return textShape(cell.trim());
    default:
      return 'date';
  }
}

function numberShape(value: number): CellShape {
  const bare = Number.isSafeInteger(value) && value >= 10 ** (BARE_PHONE_DIGITS - 1);
  return bare && value < 10 ** PHONE_DIGITS.most ? 'phone' : 'number';
}

function textShape(text: string): CellShape {
  if (text.includes('@') && EMAIL.test(text.replace(MAILTO, ''))) return 'email';
  if (LOGICAL.test(text)) return 'boolean';
  if (!/\d/.test(text)) return 'text';
  if (DATE.test(text)) return 'date';
  if (PLAIN_DECIMAL.test(text)) return 'number';
  if (PHONE.test(text)) {
    const digits = text.replace(/\D/g, '').length;
    const least =
      GROUPED_OR_SIGNED.test(text) && !isGroupedThousands(text) ? PHONE_DIGITS.least : BARE_PHONE_DIGITS;
    if (digits >= least && digits <= PHONE_DIGITS.most) return 'phone';
  }
  return NUMBER.test(text) ? 'number' : 'text';
}

/** `1 234 567` and `1.234.567` are numbers while they have fewer digits than a phone number. */
function isGroupedThousands(text: string): boolean {
  return /^\d{1,3}(?:[.\s\u00a0]\d{3})+$/.test(text);
}
