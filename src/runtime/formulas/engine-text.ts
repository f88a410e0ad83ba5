/** Formulas of the document as the engine reads them, and what they depend on. */
import { columnLetters } from '../spreadsheet/a1';
import { type FormulaReference, replaceReferences } from '../spreadsheet/document/references';
import { outsideQuotes, withCommas } from '../spreadsheet/formula-text';
import type { CellError, DocumentModel, SheetModel } from '../spreadsheet/model';
import { stackedArrays } from './array-literals';
import { unknownRange, unknownSheet } from './errors';
import { englishFunctionName } from './function-names';
import type { Rectangle } from './rectangle';

export interface EngineText {
  /** With its `=`. */
  readonly text: string;
  /** Cells that the result depends on. */
  readonly ranges: readonly Rectangle[];
  /** English names in capitals, each once. */
  readonly functions: readonly string[];
  /** Calculated anew each time: the clock, chance, or cells that only calculating tells. */
  readonly isVolatile: boolean;
  /** Whether it reads cells that are not among its ranges: which ones, only calculating tells. */
  readonly readsElsewhere: boolean;
  /** What the cell shows without being calculated. */
  readonly problem?: CellError;
}

const FUNCTION = /(?<![\p{L}\p{N}_.$#])([\p{L}_][\p{L}\p{N}_.]*)\s*\(/gu;
/** Error values, which hold letters too, and names that are neither functions nor cells. */
const NAME = /#[A-Z/0]+[!?]?|(?<![\p{L}\p{N}_.$#])[\p{L}_][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.(!])/gu;
/** A number that is no part of a name or a reference. */
const NUMBER = /(?<![\p{L}\p{N}_.$])(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?(?![\p{L}\p{N}_.(:!])/giu;
const LOST_REFERENCE = /(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!#REF!/gu;
const CELL = /^[A-Z]{1,3}[1-9]\d*$/i;
const REFERENCE_ERROR = '#REF!';

/** `CONCATENATE` as it is written: the engine calls the sign `&` so, which goes cell by cell. */
export const ALL_TEXTS = 'CONCATENATE.ALL';

/** Functions that the engine has under another name. */
const ENGINE_NAMES: Readonly<Record<string, string>> = {
  ADD: 'PLUS',
  CONCATENATE: ALL_TEXTS,
  DIVIDE: 'DIVIDED',
  POW: 'POWER',
};

/** Functions inside which names are variables. */
const BINDING = ['LET', 'LAMBDA'];
const READING_ELSEWHERE = ['INDIRECT', 'OFFSET'];
const VOLATILE = new Set(
  'TODAY NOW RAND RANDBETWEEN RANDARRAY INDIRECT OFFSET SUBTOTAL AGGREGATE CELL INFO'.split(' '),
);

/** The name under which the engine knows a sheet: none that a person would give one. */
export function sheetAlias(sheetId: number): string {
  return `§${sheetId}`;
}

/** @param home the sheet of the formula */
export function engineText(formula: string, document: DocumentModel, home: SheetModel): EngineText {
  return new Translation(document, home).of(formula);
}

class Translation {
  private readonly ranges: Rectangle[] = [];
  private readonly functions = new Set<string>();
  private problem: CellError | undefined;

  constructor(
    private readonly document: DocumentModel,
    private readonly home: SheetModel,
  ) {}

  of(formula: string): EngineText {
    const uniform = withCommas(formula, this.document.locale).replaceAll(LOST_REFERENCE, REFERENCE_ERROR);
    const called = outsideQuotes(uniform, (code) =>
      code.replaceAll(FUNCTION, (_, name: string) => this.call(name)),
    );
    const closed = replaceReferences(called, (reference) => this.reference(reference));
    const named = outsideQuotes(closed, (code) =>
      code.replaceAll(NAME, (name) => this.name(name)).replaceAll(NUMBER, shortest),
    );
    const functions = [...this.functions];
    return {
      text: stackedArrays(named),
      ranges: this.ranges,
      functions,
      isVolatile: functions.some((name) => VOLATILE.has(name)),
      readsElsewhere: functions.some((name) => READING_ELSEWHERE.includes(name)),
      ...(this.problem === undefined ? {} : { problem: this.problem }),
    };
  }

  private call(name: string): string {
    const english = englishFunctionName(name, this.document.locale);
    const known = Object.hasOwn(ENGINE_NAMES, english) ? ENGINE_NAMES[english]! : english;
    this.functions.add(known);
    return `${known}(`;
  }

  /** Closes open ends at the grid, as Google passes them, and names the sheet by its id. */
  private reference({ sheetName, first, last }: FormulaReference): string {
    const sheet = sheetName === undefined ? this.home : this.sheetNamed(sheetName);
    if (sheet === undefined) {
      this.problem ??= unknownSheet(sheetName ?? '');
      return REFERENCE_ERROR;
    }
    const end = last ?? first;
    const rows = ordered(first.row ?? 1, end.row ?? sheet.maxRows);
    const columns = ordered(first.column ?? 1, end.column ?? sheet.maxColumns);
    if (rows[0] > sheet.maxRows || columns[0] > sheet.maxColumns) return REFERENCE_ERROR;
    return this.range(
      {
        sheetId: sheet.id,
        top: rows[0] - 1,
        left: columns[0] - 1,
        bottom: Math.min(rows[1], sheet.maxRows) - 1,
        right: Math.min(columns[1], sheet.maxColumns) - 1,
      },
      last !== undefined,
    );
  }

  private range(range: Rectangle, isArea: boolean): string {
    this.ranges.push(range);
    const sheet = range.sheetId === this.home.id ? '' : `'${sheetAlias(range.sheetId)}'!`;
    const start = `${columnLetters(range.left + 1)}${range.top + 1}`;
    return isArea
      ? `${sheet}${start}:${columnLetters(range.right + 1)}${range.bottom + 1}`
      : `${sheet}${start}`;
  }

  private sheetNamed(name: string): SheetModel | undefined {
    return this.document.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  private name(name: string): string {
    if (name.startsWith('#') || CELL.test(name)) return name;
    const word = englishFunctionName(name, this.document.locale);
    if (word === 'TRUE' || word === 'FALSE') return word;
    const named = this.document.namedRanges.find((range) => range.name.toLowerCase() === name.toLowerCase());
    if (named !== undefined) {
      const { row, column, rows, columns } = named.area;
      const [top, left] = [row - 1, column - 1];
      const range = { sheetId: named.sheetId, top, left, bottom: top + rows - 1, right: left + columns - 1 };
      return this.range(range, rows > 1 || columns > 1);
    }
    if (!BINDING.some((binding) => this.functions.has(binding))) this.problem ??= unknownRange(name);
    return name;
  }
}

/** The engine takes `2.50` and `1e3` for texts: it knows a number by its shortest form. */
function shortest(number: string): string {
  const short = String(Number(number));
  return short.includes('e') ? number : short;
}

function ordered(one: number, other: number): readonly [number, number] {
  return one <= other ? [one, other] : [other, one];
}
