import * as fc from 'fast-check';
import { blankRows, needsFormulas, SPREADSHEET_DAY_ZERO } from '../../../src/core/leads/blank-row';
import type { Cell } from '../../../src/core/values/cell';

const everyFormula = { isFormula: () => true };
const noFormula = { isFormula: () => false };
const ALL = [0, 1, 2];

describe('blankRows', () => {
  test('empty cells, white space and unticked boxes make no lead', () => {
    expect(blankRows([['', ' \u00a0', false], [null, undefined], []], ALL)).toEqual([true, true, true]);
  });

  test('any text, number, tick or date does', () => {
    const rows = [
      ['', 'a'],
      ['', 0],
      ['', true],
      ['', {}],
      ['False', ''],
    ];
    expect(blankRows(rows, ALL, noFormula)).toEqual([false, false, false, false, false]);
  });

  test('calculated zeros and errors make no lead, typed ones do', () => {
    const rows: Cell[][] = [
      ['', 0],
      ['#N/A', ''],
      ['#¡REF!', false],
    ];
    expect(blankRows(rows, ALL, everyFormula)).toEqual([true, true, true]);
    expect(blankRows(rows, ALL, noFormula)).toEqual([false, false, false]);
    expect(blankRows(rows, ALL)).toEqual([false, false, false]);
  });

  test('a calculated value that is neither 0 nor an error makes a lead', () => {
    expect(blankRows([['x'], [1], [true]], [0], everyFormula)).toEqual([false, false, false]);
  });

  test('only the user’s columns count', () => {
    expect(blankRows([['', 'ours', '']], [0, 2])).toEqual([true]);
    expect(blankRows([['', 'ours', '']], [])).toEqual([true]);
  });

  test('each cell is asked about by its own row and column', () => {
    const asked: string[] = [];
    const isFormula = (row: number, column: number): boolean => asked.push(`${row},${column}`) > 0;
    blankRows(
      [
        ['a', 0],
        ['', 0],
      ],
      [0, 1],
      { isFormula },
    );
    expect(asked).toEqual(['1,1']);
  });

  test('a calculated 0 shown as a date is no lead, any other date is', () => {
    const zero = {};
    const other = {};
    const dayOf = (value: object): number => (value === zero ? SPREADSHEET_DAY_ZERO : 20000);
    expect(blankRows([[zero], [other]], [0], { ...everyFormula, dayOf })).toEqual([true, false]);
    // 1899-12-30 is 70 years and 2 days before 1970-01-01, with 17 leap days between: 70 × 365 + 17 + 2.
    expect(SPREADSHEET_DAY_ZERO).toBe(-(70 * 365 + 17 + 2));
  });

  // Error values of Google Sheets and Excel in English, Spanish and Polish.
  test.each([
    '#N/A',
    '#N/D',
    '#REF!',
    '#¡REF!',
    '#VALUE!',
    '#¡VALOR!',
    '#¿NOMBRE?',
    '#NAME?',
    '#DIV/0!',
    '#¡DIV/0!',
    '#NUM!',
    '#NULL!',
    '#ERROR!',
    '#SPILL!',
    '#ADR!',
    '#ARG!',
    '#DZIEL/0!',
    '#NAZWA?',
    '#LICZBA!',
  ])('%s is an error value', (error) => {
    expect(blankRows([[error]], [0], everyFormula)).toEqual([true]);
  });

  test.each(['#VIP', '#1', '# N/A', 'N/A', '#ref!', '#', '#!'])('%s is a text', (text) => {
    expect(blankRows([[text]], [0], everyFormula)).toEqual([false]);
  });
});

describe('needsFormulas', () => {
  test('formulas matter only where a row has nothing but blanks and zeros or errors', () => {
    expect(
      needsFormulas(
        [
          ['Ana', 0],
          ['', ''],
        ],
        [0, 1],
      ),
    ).toBe(false);
    expect(
      needsFormulas(
        [
          ['Ana', 0],
          ['', 0],
        ],
        [0, 1],
      ),
    ).toBe(true);
    expect(needsFormulas([['#N/A', '']], [0, 1])).toBe(true);
    expect(needsFormulas([], [0])).toBe(false);
  });

  test('it is true exactly when knowing the formulas could change the blank rows', () => {
    const cell = fc.constantFrom<Cell>('', ' ', false, 0, '#N/A', 'Ana', 5, true, null);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 5 }), (rows) => {
        const all = JSON.stringify(blankRows(rows, ALL, everyFormula));
        const none = JSON.stringify(blankRows(rows, ALL, noFormula));
        expect(needsFormulas(rows, ALL)).toBe(all !== none);
      }),
    );
  });
});

describe('blankRows over text files', () => {
  test('takes an unticked checkbox written out in Spanish, English or Polish for nothing', () => {
    expect(
      blankRows(
        [
          ['FALSO', ''],
          ['FALSE', ''],
          ['FAŁSZ', ''],
          ['Falso', ''],
          ['FALSO', 'x'],
        ],
        [0, 1],
      ),
    ).toEqual([true, true, true, false, false]);
  });
});
