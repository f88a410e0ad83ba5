/** Errors of formulas with Google's words for them, where those are known. */
import { cellName } from '../spreadsheet/a1';
import type { CellError } from '../spreadsheet/model';

export const PARSE_ERROR: CellError = { error: '#ERROR!', message: 'Formula parse error.' };

export const CIRCULAR: CellError = {
  error: '#REF!',
  message: 'Circular dependency detected. To resolve with iterative calculation, see File > Settings.',
};

export function unknownFunction(name: string): CellError {
  return { error: '#NAME?', message: `Unknown function: '${name}'.` };
}

export function unknownRange(name: string): CellError {
  return { error: '#NAME?', message: `Unknown range name: '${name}'.` };
}

export function unknownSheet(name: string): CellError {
  return { error: '#REF!', message: `Unresolved sheet name '${name}'.` };
}

/** Of a text where a function takes numbers only. */
export function notANumber(name: string, parameter: number, text: string): CellError {
  return {
    error: '#VALUE!',
    message: `Function ${name} parameter ${parameter} expects number values. But '${text}' is a text and cannot be coerced to a number.`,
  };
}

/** Of a text that a function cannot read. */
export function notParsed(name: string, text: string, what: 'number' | 'date/time'): CellError {
  return { error: '#VALUE!', message: `${name} parameter '${text}' cannot be parsed to ${what}.` };
}

/** Of a function that Google knows and that is not built here. */
export function notCalculatedHere(name: string): CellError {
  return { error: '#NAME?', message: `${name} is not calculated here.` };
}

/** Of a function that would reach the network, which formulas never do here. */
export function notFetchedHere(name: string): CellError {
  return {
    error: '#NAME?',
    message: `${name} is not calculated here: it would fetch data from the internet.`,
  };
}

/** Of a result that would stand where something else stands; 0-based. */
export function wouldOverwrite(row: number, column: number): CellError {
  const cell = cellName(row + 1, column + 1);
  return {
    error: '#REF!',
    message: `Array result was not expanded because it would overwrite data in ${cell}.`,
  };
}

/** Of a result that is larger than the rest of the sheet. */
export function doesNotFit(kind: 'rows' | 'columns', count: number): CellError {
  return {
    error: '#REF!',
    message: `Result was not automatically expanded, please insert more ${kind} (${count}).`,
  };
}

const AVERAGES: readonly string[] = ['AVERAGE', 'AVERAGEIF', 'AVERAGEIFS', 'AVERAGEA'];

/**
 * The error of a formula by what the engine calls it; a cause that is known is said.
 * @param functions English names of the functions of the formula
 */
export function errorOf(code: string, functions: readonly string[]): CellError {
  if (code === '#DIV/0!') {
    const average = AVERAGES.find((name) => functions.includes(name));
    if (average === undefined) return { error: code, message: 'Function DIVIDE parameter 2 cannot be zero.' };
    return { error: code, message: `Evaluation of function ${average} caused a divide by zero error.` };
  }
  if (code === '#CALC!' && functions.includes('FILTER')) {
    return { error: '#N/A', message: 'No matches are found in FILTER evaluation.' };
  }
  if (code === '#CALC!' || code === '#CONNECT!') return { error: '#N/A' };
  if (code === '#CYCLE!') return CIRCULAR;
  if (code === '#SPILL!') return { error: '#REF!' };
  return { error: code };
}
