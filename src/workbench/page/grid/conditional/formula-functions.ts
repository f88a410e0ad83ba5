/** The functions that conditional formats are usually written with. */

import type { Reader, Scalar, Value } from './formula-value';
import { compare, FormulaFault, isArea, numberOf, scalarsIn, single, textOf, truthOf } from './formula-value';

/** Arguments are calculated when they are asked for, so that IF and ISERROR see only what they need. */
export type Argument = () => Value;
export type FormulaFunction = (argumentsOf: readonly Argument[], reader: Reader) => Value;

function given(values: readonly Argument[], index: number): Argument {
  const argument = values[index];
  if (!argument) throw new FormulaFault('#N/A');
  return argument;
}

type Plain = (values: readonly Scalar[]) => Scalar;

/** A function of single values, with at least `count` of them. */
function plain(count: number, calculate: Plain): FormulaFunction {
  return (values, reader) => {
    given(values, count - 1);
    return calculate(values.map((argument) => single(argument(), reader)));
  };
}

function all(values: readonly Argument[], reader: Reader): Scalar[] {
  return values.flatMap((argument) => {
    const value = argument();
    return isArea(value) ? scalarsIn(value, reader) : [value];
  });
}

/** A function of all numbers in its arguments. */
function ofNumbers(calculate: (numbers: readonly number[]) => number): FormulaFunction {
  return (values, reader) =>
    calculate(all(values, reader).filter((value): value is number => typeof value === 'number'));
}

/** AND, OR: blanks and texts in blocks do not count. */
function truths(values: readonly Argument[], reader: Reader): boolean[] {
  return values.flatMap((argument) => {
    const value = argument();
    if (!isArea(value)) return [truthOf(value)];
    return scalarsIn(value, reader)
      .filter((one) => typeof one === 'number' || typeof one === 'boolean')
      .map(Boolean);
  });
}

function fails(argument: Argument, reader: Reader): boolean {
  try {
    single(argument(), reader);
    return false;
  } catch (fault) {
    if (fault instanceof FormulaFault) return true;
    throw fault;
  }
}

function find(needle: string, text: string, from: number): number {
  const at = text.indexOf(needle, from - 1);
  if (at < 0) throw new FormulaFault('#VALUE!');
  return at + 1;
}

const COMPARISON = /^(<>|<=|>=|<|>|=)?(.*)$/su;
const HOLDS: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

/** COUNTIF by equality counts a block once and remembers it: duplicates are looked for in every row. */
function countIf(values: readonly Argument[], reader: Reader): number {
  const area = given(values, 0)();
  if (!isArea(area)) throw new FormulaFault('#VALUE!');
  const criterion = single(given(values, 1)(), reader);
  const [, sign = '=', operand = ''] = COMPARISON.exec(textOf(criterion)) ?? [];
  if (/[*?~]/.test(operand) && typeof criterion === 'string') throw new FormulaFault('#N/A');
  const wanted = operand !== '' && !Number.isNaN(Number(operand)) ? Number(operand) : operand;
  const { row, column, rows, columns } = area.block;
  const key = `countif/${row}/${column}/${rows}/${columns}`;
  let counts = reader.remembered.get(key) as Map<string, [Scalar, number]> | undefined;
  if (!counts) {
    counts = new Map();
    for (const value of scalarsIn(area, reader)) {
      const name = `${typeof value}/${textOf(value).toLowerCase()}`;
      const entry = counts.get(name);
      if (entry) entry[1] += 1;
      else counts.set(name, [value, 1]);
    }
    reader.remembered.set(key, counts);
  }
  if (sign === '=' && wanted !== '')
    return counts.get(`${typeof wanted}/${String(wanted).toLowerCase()}`)?.[1] ?? 0;
  let sum = 0;
  for (const [value, count] of counts.values()) {
    const sameKind = sign === '<>' || typeof value === typeof wanted || value === null;
    if (sameKind && HOLDS[sign]!(compare(value, wanted))) sum += count;
  }
  return sum;
}

const upTo = (value: Scalar | undefined): number => (value === undefined ? 1 : Math.max(0, numberOf(value)));

export const FUNCTIONS: Readonly<Record<string, FormulaFunction>> = {
  TRUE: () => true,
  FALSE: () => false,
  LEN: plain(1, ([text]) => textOf(text!).length),
  TRIM: plain(1, ([text]) => textOf(text!).trim().replace(/ +/g, ' ')),
  UPPER: plain(1, ([text]) => textOf(text!).toUpperCase()),
  LOWER: plain(1, ([text]) => textOf(text!).toLowerCase()),
  LEFT: plain(1, ([text, count]) => textOf(text!).slice(0, upTo(count))),
  RIGHT: plain(1, ([text, count]) => textOf(text!).slice(Math.max(0, textOf(text!).length - upTo(count)))),
  MID: plain(3, ([text, from, count]) => {
    const start = numberOf(from!) - 1;
    return textOf(text!).slice(start, start + numberOf(count!));
  }),
  FIND: plain(2, ([needle, text, from]) =>
    find(textOf(needle!), textOf(text!), from === undefined ? 1 : numberOf(from)),
  ),
  SEARCH: plain(2, ([needle, text, from]) =>
    find(textOf(needle!).toLowerCase(), textOf(text!).toLowerCase(), from === undefined ? 1 : numberOf(from)),
  ),
  EXACT: plain(2, ([one, other]) => textOf(one!) === textOf(other!)),
  CONCATENATE: (values, reader) => all(values, reader).map(textOf).join(''),
  VALUE: plain(1, ([value]) => numberOf(value!)),
  N: plain(1, ([value]) => (typeof value === 'string' ? 0 : numberOf(value!))),
  ABS: plain(1, ([value]) => Math.abs(numberOf(value!))),
  INT: plain(1, ([value]) => Math.floor(numberOf(value!))),
  MOD: plain(2, ([value, by]) => {
    const divisor = numberOf(by!);
    if (divisor === 0) throw new FormulaFault('#DIV/0!');
    return numberOf(value!) - divisor * Math.floor(numberOf(value!) / divisor);
  }),
  ROUND: plain(1, ([value, digits]) => {
    const factor = 10 ** (digits === undefined ? 0 : numberOf(digits));
    const number = numberOf(value!);
    return (Math.sign(number) * Math.round(Math.abs(number) * factor)) / factor;
  }),
  ISEVEN: plain(1, ([value]) => Math.trunc(numberOf(value!)) % 2 === 0),
  ISODD: plain(1, ([value]) => Math.trunc(numberOf(value!)) % 2 !== 0),
  NOT: plain(1, ([value]) => !truthOf(value!)),
  AND: (values, reader) => truths(values, reader).every(Boolean),
  OR: (values, reader) => truths(values, reader).some(Boolean),
  XOR: (values, reader) => truths(values, reader).filter(Boolean).length % 2 === 1,
  IF: (values, reader) => {
    if (truthOf(single(given(values, 0)(), reader))) return given(values, 1)();
    return values[2] ? values[2]() : false;
  },
  IFERROR: (values, reader) => {
    const first = given(values, 0);
    return fails(first, reader) ? (values[1]?.() ?? null) : first();
  },
  ISBLANK: plain(1, ([value]) => value === null),
  ISNUMBER: plain(1, ([value]) => typeof value === 'number'),
  ISTEXT: plain(1, ([value]) => typeof value === 'string'),
  ISLOGICAL: plain(1, ([value]) => typeof value === 'boolean'),
  ISERROR: (values, reader) => fails(given(values, 0), reader),
  SUM: ofNumbers((numbers) => numbers.reduce((sum, number) => sum + number, 0)),
  COUNT: ofNumbers((numbers) => numbers.length),
  MIN: ofNumbers((numbers) => numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0)),
  MAX: ofNumbers((numbers) => numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0)),
  AVERAGE: ofNumbers((numbers) => {
    if (numbers.length === 0) throw new FormulaFault('#DIV/0!');
    return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  }),
  COUNTA: (values, reader) => all(values, reader).filter((value) => value !== null).length,
  COUNTBLANK: (values, reader) =>
    all(values, reader).filter((value) => value === null || value === '').length,
  COUNTIF: countIf,
};
