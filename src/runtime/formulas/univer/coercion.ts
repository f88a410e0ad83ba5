/** Texts taken for numbers and numbers taken for texts, as the document's locale writes them. */
import {
  type ArrayValueObject,
  type BaseValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { localeConventions } from '../../spreadsheet/locale-conventions';
import { serialFromDate } from '../../spreadsheet/serial';
import { readTypedInput } from '../../spreadsheet/typed-input';
import { notANumber } from '../errors';
import type { Evaluation } from './evaluation';
import { arrayOf, blankValue, elementsOf, errorValue } from './values';

/** A double holds so many digits for certain; what follows is noise of binary fractions. */
const CERTAIN_DIGITS = 15;
/** The day of the serial number 0. */
const EPOCH_YEAR = 1899;
const DAYS_PER_YEAR = 365.25;

/** The number, date or percentage that a text is when it is typed. */
export function numberIn(text: string, { document, options }: Evaluation): number | undefined {
  const days = serialFromDate(options.now(), document.timeZone);
  const { value } = readTypedInput(text.trim(), document.locale, {
    currentYear: EPOCH_YEAR + Math.floor((days + 1) / DAYS_PER_YEAR),
  });
  return typeof value === 'number' ? value : undefined;
}

/** What a value is as a part of a text. */
export function textOf(value: BaseValueObject | null | undefined, locale: string): string {
  if (value === null || value === undefined || value.isNull()) return '';
  const raw = value.getValue();
  const { booleans, decimal } = localeConventions(locale);
  if (value.isBoolean()) return raw === true || raw === 1 ? booleans[0] : booleans[1];
  if (!value.isNumber()) return String(raw);
  const digits = String(Number(Number(raw).toPrecision(CERTAIN_DIGITS)));
  return digits.replace('.', decimal).toUpperCase();
}

/** The same value or array with another value for each of its own. */
export function eachOf(
  operand: BaseValueObject,
  change: (value: BaseValueObject) => BaseValueObject,
): BaseValueObject {
  if (!operand.isArray()) return change(operand);
  return (operand as ArrayValueObject).mapValue((value) => change(value));
}

/** Two values or arrays, put together value by value; a single value goes with each of an array. */
export function pairsOf(
  one: BaseValueObject,
  other: BaseValueObject,
  together: (left: BaseValueObject, right: BaseValueObject) => BaseValueObject,
): BaseValueObject {
  if (!one.isArray() && !other.isArray()) return together(one, other);
  const [lefts, rights] = [elementsOf(one), elementsOf(other)];
  const at = (rows: typeof lefts, row: number, column: number): BaseValueObject | undefined => {
    const line = rows.length === 1 ? rows[0] : rows[row];
    const value = line?.length === 1 ? line[0] : line?.[column];
    return line === undefined || (line.length > 1 && column >= line.length)
      ? undefined
      : (value ?? blankValue());
  };
  const height = Math.max(lefts.length, rights.length);
  const width = Math.max(lefts[0]?.length ?? 0, rights[0]?.length ?? 0);
  return arrayOf(
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (_unused, column) => {
        const [left, right] = [at(lefts, row, column), at(rights, row, column)];
        return left === undefined || right === undefined ? errorValue('#N/A') : together(left, right);
      }),
    ),
  );
}

/** Numbers instead of the texts that are numbers; other texts fail in Google's words. */
export function asNumbers(
  operand: BaseValueObject,
  functionName: string,
  parameter: number,
  evaluation: Evaluation,
): BaseValueObject {
  if (operand.isArray() && !elementsOf(operand).some((row) => row.some((value) => value?.isString())))
    return operand;
  return eachOf(operand, (value) => {
    if (!value.isString()) return value;
    const text = String(value.getValue());
    const number = numberIn(text, evaluation);
    if (number !== undefined) return NumberValueObject.create(number);
    const error = notANumber(functionName, parameter, text);
    evaluation.say(error);
    return errorValue(error.error);
  });
}

/** Texts instead of numbers and booleans. */
export function asTexts(operand: BaseValueObject, locale: string): BaseValueObject {
  return eachOf(operand, (value) =>
    value.isNumber() || value.isBoolean() ? StringValueObject.create(textOf(value, locale)) : value,
  );
}

const CRITERION = /^(<>|<=|>=|=|<|>)?(.*)$/s;

/** A criterion such as `">1,5"` with its number or date as the engine writes it. */
export function asCriteria(operand: BaseValueObject, evaluation: Evaluation): BaseValueObject {
  return eachOf(operand, (value) => {
    if (!value.isString()) return value;
    const [, sign = '', rest = ''] = CRITERION.exec(String(value.getValue())) ?? [];
    const number = numberIn(rest, evaluation);
    return number === undefined ? value : StringValueObject.create(`${sign}${number}`);
  });
}
