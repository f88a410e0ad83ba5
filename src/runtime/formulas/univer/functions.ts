/** Functions of Google's that the engine lacks or has otherwise, and those that are refused. */
import {
  BaseFunction,
  type BaseValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import { compareCells } from '../../spreadsheet/document/sorting';
import { defaultDateFormat } from '../../spreadsheet/locale-conventions';
import type { CellError } from '../../spreadsheet/model';
import { serialFromDate } from '../../spreadsheet/serial';
import type { Evaluation } from './evaluation';
import { arrayOf, blankValue, datePatternOf, elementsOf, errorValue, resultCell } from './values';

type Body = (operands: readonly BaseValueObject[]) => BaseValueObject;

/** A function by its body. */
class Plain extends BaseFunction {
  constructor(
    name: string,
    private readonly body: Body,
    least: number,
    most: number,
  ) {
    super(name);
    this.minParams = least;
    this.maxParams = most;
  }

  override calculate(...operands: BaseValueObject[]): BaseValueObject {
    return operands.find((operand) => operand.isError()) ?? this.body(operands);
  }
}

/** More arguments than anybody writes. */
const ANY = 255;

/** A function that always fails in the same way. */
export function refusal(name: string, error: CellError, evaluation: Evaluation): BaseFunction {
  const fail = (): BaseValueObject => {
    evaluation.say(error);
    return errorValue(error.error);
  };
  return new Plain(name, fail, 0, ANY);
}

function textOf(value: BaseValueObject | null | undefined): string {
  if (value === null || value === undefined || value.isNull()) return '';
  return value.isBoolean() ? String(value.getValue()).toUpperCase() : String(value.getValue());
}

function firstOf(operand: BaseValueObject | undefined): BaseValueObject | undefined {
  return operand === undefined ? undefined : (elementsOf(operand)[0]?.[0] ?? undefined);
}

function isTrue(operand: BaseValueObject | undefined, otherwise: boolean): boolean {
  const value = firstOf(operand);
  if (value === undefined || value.isNull()) return otherwise;
  return value.getValue() === true || Number(value.getValue()) > 0;
}

/** A piece of a text as Google types it: digits become a number. */
function piece(text: string): BaseValueObject {
  const number = /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
  return number === undefined ? StringValueObject.create(text) : NumberValueObject.create(number);
}

/** `SPLIT(text, delimiter, split_by_each, remove_empty_text)`. */
const split: Body = ([text, delimiter, byEach, removeEmpty]) => {
  const marks = textOf(firstOf(delimiter));
  if (marks === '') return errorValue('#VALUE!');
  const lists = elementsOf(text!).map((row) => {
    const pattern = isTrue(byEach, true) ? new RegExp(`[${escaped(marks)}]`) : marks;
    const parts = textOf(row[0]).split(pattern);
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

function escaped(text: string): string {
  return text.replaceAll(/[\\\]^-]/g, '\\$&');
}

/** `JOIN(delimiter, value, …)`: of rows or columns of cells. */
const join: Body = ([delimiter, ...values]) => {
  const texts = values.flatMap((value) => elementsOf(value).flatMap((row) => row.map(textOf)));
  return StringValueObject.create(texts.join(textOf(firstOf(delimiter))));
};

const countUnique: Body = (operands) => {
  const seen = new Set<string>();
  for (const value of operands.flatMap((operand) => elementsOf(operand).flat())) {
    if (value === null || value === undefined || value.isNull() || value.getValue() === '') continue;
    seen.add(`${typeof value.getValue()} ${String(value.getValue()).toLowerCase()}`);
  }
  return NumberValueObject.create(seen.size);
};

/** `SORT(range, column, is_ascending, …)`: a column is its number within the range, or a range of the same height. */
function sort(evaluation: Evaluation): Body {
  return ([range, ...rest]) => {
    const { locale } = evaluation.document;
    const collator = new Intl.Collator(locale.replace('_', '-'));
    const rows = elementsOf(range!).map((row) => Array.from(row, (value) => value ?? blankValue()));
    const keys: { values: BaseValueObject[]; ascending: boolean }[] = [];
    for (let index = 0; index < Math.max(rest.length, 1); index += 2) {
      const column = rest[index];
      const given = column === undefined ? undefined : elementsOf(column);
      const number = given === undefined ? 1 : Number(firstOf(column)?.getValue());
      const values =
        given !== undefined && given.length > 1
          ? given.map((row) => row[0] ?? blankValue())
          : rows.map((row) => row[number - 1] ?? blankValue());
      if ((given?.length ?? 1) === 1 && !(number >= 1 && number <= (rows[0]?.length ?? 0)))
        return errorValue('#VALUE!');
      keys.push({ values, ascending: isTrue(rest[index + 1], true) });
    }
    const stored = keys.map(({ values }) => values.map((value) => resultCell(value, locale).value));
    const order = rows
      .map((_, index) => index)
      .sort((one, other) => {
        for (const [key, { ascending }] of keys.entries()) {
          const compared = compareCells(
            stored[key]![one] ?? null,
            stored[key]![other] ?? null,
            ascending,
            collator,
          );
          if (compared !== 0) return compared;
        }
        return one - other;
      });
    return arrayOf(order.map((index) => rows[index]!));
  };
}

/** A sum or difference of a date and a number is a date, for the engine a number. */
function dated(calculate: (one: BaseValueObject, other: BaseValueObject) => BaseValueObject): Body {
  return ([one, other]) => {
    const result = calculate(one!, other!);
    const value = firstOf(result);
    if (value === undefined || !value.isNumber() || elementsOf(result).flat().length !== 1) return result;
    const patterns = [one, other].map((operand) => {
      const first = firstOf(operand);
      return first === undefined ? undefined : datePatternOf(first);
    });
    if ((patterns[0] === undefined) === (patterns[1] === undefined)) return result;
    return NumberValueObject.create(Number(value.getValue()), patterns[0] ?? patterns[1]);
  };
}

/** All functions of ours but those of the script. */
export function ownFunctions(evaluation: Evaluation): BaseFunction[] {
  const { document, options } = evaluation;
  const moment = (): number => serialFromDate(options.now(), document.timeZone);
  return [
    // Every formula is calculated as an array, so that nothing is left to do.
    new Plain('ARRAYFORMULA', ([value]) => value!, 1, 1),
    new Plain('SPLIT', split, 2, 4),
    new Plain('JOIN', join, 2, ANY),
    new Plain('COUNTUNIQUE', countUnique, 1, ANY),
    new Plain('SORT', sort(evaluation), 1, ANY),
    new Plain(
      'PLUS',
      dated((one, other) => one.plus(other)),
      2,
      2,
    ),
    new Plain(
      'MINUS',
      dated((one, other) => one.minus(other)),
      2,
      2,
    ),
    new Plain(
      'TODAY',
      () => NumberValueObject.create(Math.floor(moment()), defaultDateFormat(document.locale, false)),
      0,
      0,
    ),
    new Plain(
      'NOW',
      () => NumberValueObject.create(moment(), defaultDateFormat(document.locale, true)),
      0,
      0,
    ),
  ];
}
