/** What cells show, and what an editor opens with. */

import {
  displayValue,
  isAutomaticFormat,
  isDateFormat,
  isTextFormat,
} from '../../../runtime/spreadsheet/display';
import { defaultDateFormat, localeConventions } from '../../../runtime/spreadsheet/locale-conventions';
import type { CellStyle, StoredValue } from '../../../runtime/spreadsheet/model';
import { readTypedInput } from '../../../runtime/spreadsheet/typed-input';

export interface Texts {
  /** Where it is not the value as a text. */
  readonly shown?: string;
  /** Where it is neither `shown` nor, without that, the value as a text. */
  readonly typed?: string;
}

const PLAIN: Texts = {};

/** Values repeat (sources, statuses, points): so many texts of one look are remembered instead of being made again. */
const REMEMBERED = 50_000;

/** Longer integers are shown in scientific notation. */
const PLAIN_INTEGERS_BELOW = 1e15;

/** Digits of a double; one more would show the noise of its binary fraction. */
const DIGITS = 15;

/** A pattern of a time without a day, e.g. `hh:mm`. */
const TIME_ONLY = /^[^dy]*$/i;
const DURATION = /\[[hms]+\]/i;

export class CellTexts {
  readonly #known = new Map<CellStyle | undefined, Map<StoredValue, Texts>>();

  /** @param currentYear of the clock: what a day without a year would be read as */
  constructor(
    readonly locale: string,
    readonly currentYear: number,
  ) {}

  of(value: StoredValue, style: CellStyle | undefined): Texts {
    if (value === null || typeof value === 'object') return PLAIN;
    if (typeof value === 'number' && isPlainInteger(value, style)) return PLAIN;
    let known = this.#known.get(style);
    if (known === undefined) this.#known.set(style, (known = new Map()));
    let texts = known.get(value);
    if (texts === undefined) {
      texts = this.#make(value, style);
      if (known.size < REMEMBERED) known.set(value, texts);
    }
    return texts;
  }

  #make(value: string | number | boolean, style: CellStyle | undefined): Texts {
    const text = String(value);
    const shown = displayValue(value, style, this.locale);
    const typed = this.#typed(value, style, shown);
    if (shown === text && typed === shown) return PLAIN;
    return { ...(shown === text ? {} : { shown }), ...(typed === shown ? {} : { typed }) };
  }

  #typed(value: string | number | boolean, style: CellStyle | undefined, shown: string): string {
    if (typeof value === 'boolean') return shown;
    return typeof value === 'number' ? this.#typedNumber(value, style, shown) : this.#typedText(value, style);
  }

  /** A text that would become something else if it were typed keeps its apostrophe, as at Google. */
  #typedText(value: string, style: CellStyle | undefined): string {
    const read = readTypedInput(value, this.locale, {
      plainText: isTextFormat(style?.numberFormat),
      currentYear: this.currentYear,
    });
    return read.value === value && read.formula === undefined ? value : `'${value}`;
  }

  #typedNumber(value: number, style: CellStyle | undefined, shown: string): string {
    const pattern = style?.numberFormat;
    if (isDateFormat(pattern)) return this.#typedDate(value, pattern!, shown);
    const percent = isPercentage(pattern)
      ? this.#plain(Number((value * 100).toPrecision(DIGITS)))
      : undefined;
    // A power of ten and a percent sign together are not read.
    return percent === undefined || percent.includes('E') ? this.#plain(value) : `${percent}%`;
  }

  /** With every digit, so that confirming it changes nothing. */
  #plain(value: number): string {
    return String(value).replace('.', localeConventions(this.locale).decimal).replace('e', 'E');
  }

  #typedDate(value: number, pattern: string, shown: string): string {
    if (DURATION.test(pattern)) return shown;
    const numberFormat =
      TIME_ONLY.test(pattern) && value < 1
        ? 'h:mm:ss'
        : defaultDateFormat(this.locale, !Number.isInteger(value));
    return displayValue(value, { numberFormat }, this.locale);
  }
}

function isPlainInteger(value: number, style: CellStyle | undefined): boolean {
  return (
    Number.isInteger(value) &&
    Math.abs(value) < PLAIN_INTEGERS_BELOW &&
    isAutomaticFormat(style?.numberFormat)
  );
}

/** Whether the pattern shows percentages; quoted and escaped signs are texts. */
function isPercentage(pattern: string | undefined): boolean {
  return pattern !== undefined && pattern.replaceAll(/"[^"]*"|\\./g, '').includes('%');
}
