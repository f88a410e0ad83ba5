/** Functions that make texts or read them, in the way of the document's locale. */
import {
  type BaseFunction,
  type BaseValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { displayValue, isDateFormat } from '../../spreadsheet/display';
import { type LocaleConventions, localeConventions } from '../../spreadsheet/locale-conventions';
import { ALL_TEXTS } from '../engine-text';
import { notParsed } from '../errors';
import { eachOf, numberIn, pairsOf, textOf } from './coercion';
import type { Evaluation } from './evaluation';
import { ANY, type Body, firstOf, isTrue, PlainFunction } from './plain-function';
import { arrayOf, blankValue, elementsOf, errorValue } from './values';

/** A piece of a text as Google types it: digits become a number. */
function piece(text: string): BaseValueObject {
  const number = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
  return number === undefined ? StringValueObject.create(text) : NumberValueObject.create(number);
}

function escaped(text: string): string {
  return text.replaceAll(/[\\\]^-]/g, '\\$&');
}

/** `SPLIT(text, delimiter, split_by_each, remove_empty_text)`. */
function split(locale: string): Body {
  return ([text, delimiter, byEach, removeEmpty]) => {
    const marks = textOf(firstOf(delimiter), locale);
    if (marks === '') return errorValue('#VALUE!');
    const lists = elementsOf(text!).map((row) => {
      const pattern = isTrue(byEach, true) ? new RegExp(`[${escaped(marks)}]`) : marks;
      const parts = textOf(row[0], locale).split(pattern);
      return isTrue(removeEmpty, true) ? parts.filter((part) => part !== '') : parts;
    });
    const width = lists.reduce((most, parts) => Math.max(most, parts.length), 1);
    return arrayOf(
      lists.map((parts) =>
        Array.from({ length: width }, (_, index) =>
          parts[index] === undefined ? blankValue() : piece(parts[index]),
        ),
      ),
    );
  };
}

function joined(values: readonly BaseValueObject[], separator: string, locale: string): BaseValueObject {
  const cells = values.flatMap((value) => elementsOf(value).flat());
  const failure = cells.find((cell) => cell?.isError());
  return failure ?? StringValueObject.create(cells.map((cell) => textOf(cell, locale)).join(separator));
}

/** A pattern as the locale writes it, in the way of documents; quoted texts and those in brackets stay. */
function documentFormat(pattern: string, { decimal, group }: LocaleConventions): string {
  if (decimal === '.' || isDateFormat(pattern)) return pattern;
  const groups = group.trim() === '' ? ['\u00a0', '\u202f'] : [group];
  return pattern.replaceAll(/"[^"]*"|\[[^\]]*\]|\\.|[\s\S]/g, (part) => {
    if (part === decimal) return '.';
    return groups.includes(part) ? ',' : part;
  });
}

function text(evaluation: Evaluation): Body {
  const { locale } = evaluation.document;
  const conventions = localeConventions(locale);
  return ([value, format]) =>
    pairsOf(value!, format!, (one, other) => {
      if (one.isError()) return one;
      if (one.isBoolean()) return StringValueObject.create(textOf(one, locale));
      const written = one.isString() ? String(one.getValue()) : undefined;
      const number = written === undefined ? Number(one.getValue() ?? 0) : numberIn(written, evaluation);
      if (number === undefined) return StringValueObject.create(written ?? '');
      const numberFormat = documentFormat(textOf(other, locale), conventions);
      if (numberFormat === '') return StringValueObject.create('');
      return StringValueObject.create(displayValue(number, { numberFormat }, locale));
    });
}

function value(evaluation: Evaluation): Body {
  return ([given]) =>
    eachOf(given!, (one) => {
      if (one.isNull()) return NumberValueObject.create(0);
      if (!one.isString()) return one;
      const number = numberIn(String(one.getValue()), evaluation);
      if (number !== undefined) return NumberValueObject.create(number);
      const error = notParsed('VALUE', String(one.getValue()), 'number');
      evaluation.say(error);
      return errorValue(error.error);
    });
}

export function textFunctions(evaluation: Evaluation): BaseFunction[] {
  const { locale } = evaluation.document;
  return [
    new PlainFunction('SPLIT', split(locale), 2, 4),
    new PlainFunction(
      'JOIN',
      ([separator, ...values]) => joined(values, textOf(firstOf(separator), locale), locale),
      2,
      ANY,
    ),
    new PlainFunction(ALL_TEXTS, (values) => joined(values, '', locale), 1, ANY),
    new PlainFunction('TEXT', text(evaluation), 2, 2),
    new PlainFunction('VALUE', value(evaluation), 1, 1),
  ];
}
