/** Functions of Google's that the engine lacks or has otherwise, and those that are refused. */
import { type BaseFunction, type BaseValueObject, NumberValueObject } from '@univerjs/engine-formula';
import { compareCells } from '../../spreadsheet/document/sorting';
import type { CellError } from '../../spreadsheet/model';
import type { Evaluation } from './evaluation';
import { dateFunctions } from './date-functions';
import { ANY, type Body, firstOf, isTrue, PlainFunction } from './plain-function';
import { textFunctions } from './text-functions';
import { arrayOf, blankValue, datePatternOf, elementsOf, errorValue, resultCell } from './values';

/** A function that always fails in the same way. */
export function refusal(name: string, error: CellError, evaluation: Evaluation): BaseFunction {
  const fail = (): BaseValueObject => {
    evaluation.say(error);
    return errorValue(error.error);
  };
  return new PlainFunction(name, fail, 0, ANY);
}

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
  return [
    ...textFunctions(evaluation),
    ...dateFunctions(evaluation),
    // Every formula is calculated as an array, so that nothing is left to do.
    new PlainFunction('ARRAYFORMULA', ([value]) => value!, 1, 1),
    new PlainFunction('COUNTUNIQUE', countUnique, 1, ANY),
    new PlainFunction('SORT', sort(evaluation), 1, ANY),
    new PlainFunction(
      'PLUS',
      dated((one, other) => one.plus(other)),
      2,
      2,
    ),
    new PlainFunction(
      'MINUS',
      dated((one, other) => one.minus(other)),
      2,
      2,
    ),
  ];
}
