import * as fc from 'fast-check';
import type { Cell, Reading } from '../../../src/core/values/cell';
import { readNumber } from '../../../src/core/values/number';

const european: Reading = { decimal: ',', dateOrder: 'dmy', dayOf: () => 0 };
const american: Reading = { ...european, decimal: '.' };

describe('readNumber', () => {
  it.each<[Cell, number]>([
    [12.5, 12.5],
    [-3, -3],
    ['0', 0],
    ['007', 7],
    ['123456789012345', 123456789012345],
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['€ 3.500,00', 3500],
    ['3.500,00 €', 3500],
    ['12 %', 0.12],
    ['12%', 0.12],
    ['7,1 %', 0.071],
    ['1.234.567', 1234567],
    ['1,234,567', 1234567],
    ['1.234.567,8', 1234567.8],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['1,2345', 1.2345],
    ['1 234,56', 1234.56],
    ['1\u00a0234,56', 1234.56],
    ['1\u202f234\u202f567', 1234567],
    ['1 234', 1234],
    ["1'234.56", 1234.56],
    ['1’234’567', 1234567],
    ['-5', -5],
    ['−5', -5],
    ['− 5', -5],
    ['+10', 10],
    ['-€5', -5],
    ['€ -5', -5],
    ['$1,234.50', 1234.5],
    ['US$ 1,200.00', 1200],
    ['MX$1,200.00', 1200],
    ['1.200,50 zł', 1200.5],
    ['1 200,50 PLN', 1200.5],
    ['MXN 500', 500],
    ['500 eur', 500],
    ['  42  ', 42],
    ['.5', 0.5],
    [',5', 0.5],
    ['0.123', 0.123],
    ['0,123', 0.123],
    ['1234.567', 1234.567],
    ['1234,567', 1234.567],
  ])('reads %j as %d in any locale', (cell, number) => {
    expect(readNumber(cell, european)).toBe(number);
    expect(readNumber(cell, american)).toBe(number);
  });

  it.each<[string, number, number]>([
    ['1.234', 1234, 1.234],
    ['1,234', 1.234, 1234],
    ['12.500', 12500, 12.5],
    ['€ 5.000', 5000, 5],
    ['-1.234', -1234, -1.234],
  ])('lets the locale decide %j, one separator alone before three digits', (text, comma, point) => {
    expect(readNumber(text, european)).toBe(comma);
    expect(readNumber(text, american)).toBe(point);
  });

  it.each<[Cell]>([
    [''],
    [' '],
    [null],
    [undefined],
    [true],
    [false],
    [{}],
    [NaN],
    [Infinity],
    ['3k'],
    ['11-50'],
    ['1e5'],
    ['5.'],
    ['5,'],
    ['.'],
    ['-'],
    ['€'],
    ['abc'],
    ['12 meses'],
    ['(500)'],
    ['1.23.4'],
    ['1.2345.678'],
    ['1,23,456'],
    ['12.34,56'],
    ['1.234,567.8'],
    ['1,234,56.7,8'],
    ['0.123.456'],
    ['12 34'],
    ['1  234'],
    ['1 234.567,8'],
    ['1.234 567'],
    ["1'23"],
    ['--5'],
    ['-€-5'],
    ['5-'],
    ['€5€'],
    ['€5 %'],
    ['5 %%'],
    ['1234567890123456'],
    ['31/12/2026'],
    ['12:30'],
    ['٣'],
    [`${'1'.repeat(40)} and more text than any number has`],
  ])('does not read %j', (cell) => {
    expect(readNumber(cell, european)).toBeUndefined();
    expect(readNumber(cell, american)).toBeUndefined();
  });

  it('reads back what Intl writes in German, English, Polish and Swiss formats', () => {
    const locales = [
      ['de-DE', european],
      ['es-MX', american],
      ['en-US', american],
      ['pl-PL', european],
      ['de-CH', american],
    ] as const;
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom(...locales),
        (digits, decimals, [locale, reading]) => {
          const number = digits / 10 ** decimals;
          const text = new Intl.NumberFormat(locale, { minimumFractionDigits: decimals }).format(number);
          // Intl writes -0 as `-0`; as an amount it is zero all the same.
          expect((readNumber(text, reading) ?? NaN) + 0).toBe(number + 0);
        },
      ),
    );
  });

  it('reads a text of plain digits as that whole number', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999_999_999 }), (number) =>
        Object.is(readNumber(String(number), european), number),
      ),
    );
  });

  it('reads any text or nothing, and never gives NaN or an infinity', () => {
    const alphabet = fc.constantFrom(..."0123456789.,- %€$'’ekzł\u00a0");
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 14 }), (text) => {
        const number = readNumber(text, european);
        return number === undefined || Number.isFinite(number);
      }),
      { numRuns: 2000 },
    );
  });
});
