/** The engine's own functions, given what Google's would take: numbers and texts of the locale, and defaults. */
import { type BaseFunction, type BaseValueObject, NumberValueObject } from '@univerjs/engine-formula';
import { asCriteria, asNumbers, asTexts } from './coercion';
import type { Evaluation } from './evaluation';
import { blankValue, isReference, type Operand } from './values';

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Every parameter is a number. */
const OF_NUMBERS = words(
  'ROUND ROUNDUP ROUNDDOWN INT ABS MOD QUOTIENT TRUNC SQRT SIGN EXP LN LOG LOG10 CEILING FLOOR MROUND FACT COMBIN ' +
    'YEAR MONTH DAY HOUR MINUTE SECOND WEEKDAY WEEKNUM ISOWEEKNUM DAYS DATE TIME EDATE EOMONTH ' +
    'PLUS MINUS MULTIPLY DIVIDED POWER',
);

/** What Google calls in its messages what the engine calls otherwise. */
const GOOGLE_NAMES: Readonly<Record<string, string>> = { PLUS: 'ADD', DIVIDED: 'DIVIDE', POWER: 'POW' };

/** Texts among the arguments are numbers, texts in cells are passed over. */
const OF_LISTS = words('SUM AVERAGE MIN MAX PRODUCT');

/** The first two parameters are dates. */
const OF_TWO_DATES = words('DATEDIF NETWORKDAYS WORKDAY YEARFRAC');

const all = (): boolean => true;
const only =
  (...positions: readonly number[]) =>
  (position: number): boolean =>
    positions.includes(position);

/** Which parameters are texts. */
const OF_TEXTS: Readonly<Record<string, (position: number) => boolean>> = {
  CONCATENATE: all,
  CONCAT: all,
  LEN: all,
  UPPER: all,
  LOWER: all,
  PROPER: all,
  TRIM: all,
  EXACT: all,
  LEFT: only(0),
  RIGHT: only(0),
  MID: only(0),
  REPT: only(0),
  SUBSTITUTE: only(0, 1, 2),
  REPLACE: only(0, 3),
  FIND: only(0, 1),
  SEARCH: only(0, 1),
  TEXTJOIN: (position) => position !== 1,
};

/** The position of the first criterion; where there are several, each second parameter from there is one. */
const OF_CRITERIA: Readonly<Record<string, readonly [first: number, isRepeated: boolean]>> = {
  COUNTIF: [1, false],
  SUMIF: [1, false],
  AVERAGEIF: [1, false],
  COUNTIFS: [1, true],
  SUMIFS: [2, true],
  AVERAGEIFS: [2, true],
  MAXIFS: [2, true],
  MINIFS: [2, true],
};

/** Last parameters that may be left out. */
const DEFAULTS: Readonly<Record<string, () => BaseValueObject>> = {
  ROUND: () => NumberValueObject.create(0),
  ROUNDUP: () => NumberValueObject.create(0),
  ROUNDDOWN: () => NumberValueObject.create(0),
  CEILING: () => NumberValueObject.create(1),
  FLOOR: () => NumberValueObject.create(1),
  IFERROR: blankValue,
};

type Change = (operand: BaseValueObject, position: number) => BaseValueObject;

function changeFor(name: string, evaluation: Evaluation): Change | undefined {
  const shown = Object.hasOwn(GOOGLE_NAMES, name) ? GOOGLE_NAMES[name]! : name;
  const numbers: Change = (operand, position) => asNumbers(operand, shown, position + 1, evaluation);
  if (OF_NUMBERS.has(name)) return numbers;
  if (OF_LISTS.has(name))
    return (operand, position) => (operand.isString() ? numbers(operand, position) : operand);
  if (OF_TWO_DATES.has(name))
    return (operand, position) => (position < 2 ? numbers(operand, position) : operand);
  const isText = Object.hasOwn(OF_TEXTS, name) ? OF_TEXTS[name] : undefined;
  if (isText !== undefined)
    return (operand, position) => (isText(position) ? asTexts(operand, evaluation.document.locale) : operand);
  const criteria = Object.hasOwn(OF_CRITERIA, name) ? OF_CRITERIA[name] : undefined;
  if (criteria === undefined) return undefined;
  const [first, isRepeated] = criteria;
  return (operand, position) =>
    position === first || (isRepeated && position > first && (position - first) % 2 === 0)
      ? asCriteria(operand, evaluation)
      : operand;
}

/** Makes a function of the engine's take what Google's takes. @returns the same function */
export function likeGoogle(engineFunction: BaseFunction, evaluation: Evaluation): BaseFunction {
  const name = String(engineFunction.name);
  // A quoted text is a text; where a number is wanted, it is read by the locale.
  engineFunction.isArgumentsIgnoreNumberPattern = () => true;
  const otherwise = Object.hasOwn(DEFAULTS, name) ? DEFAULTS[name] : undefined;
  const change = changeFor(name, evaluation);
  if (otherwise === undefined && change === undefined) return engineFunction;
  const most = engineFunction.maxParams;
  if (otherwise !== undefined) engineFunction.minParams = most - 1;
  const calculate = engineFunction.calculate.bind(engineFunction);
  engineFunction.calculate = (...given: BaseValueObject[]) => {
    const operands = given.map((operand, position) =>
      change === undefined || isReference(operand as Operand) || operand.isLambda()
        ? operand
        : change(operand, position),
    );
    if (otherwise !== undefined && operands.length < most) operands.push(otherwise());
    return calculate(...operands);
  };
  return engineFunction;
}
