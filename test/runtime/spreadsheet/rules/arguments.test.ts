import {
  aBoolean,
  aNumber,
  anArray,
  aString,
  isDate,
  matches,
  nullOr,
  signatureMessage,
} from '../../../../src/runtime/spreadsheet/rules/arguments';
import { area, makeBench } from './support';

describe('matches', () => {
  it('takes arguments that fit every place', () => {
    expect(matches(['a', 1], [aString, aNumber])).toBe(true);
  });

  it('refuses an argument of the wrong type, one too few and one too many', () => {
    expect(matches(['a', '1'], [aString, aNumber])).toBe(false);
    expect(matches(['a'], [aString, aNumber])).toBe(false);
    expect(matches(['a', 1, true], [aString, aNumber])).toBe(false);
  });

  it('counts trailing undefined as not passed', () => {
    expect(matches(['a', undefined], [aString])).toBe(true);
  });

  it('takes null only where a place allows it', () => {
    expect(matches([null], [aBoolean])).toBe(false);
    expect(matches([null], [nullOr(aBoolean)])).toBe(true);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('does not take %p for a number', (value) => {
    expect(aNumber(value)).toBe(false);
  });
});

describe('isDate', () => {
  it("knows a date of the script's realm, and that an invalid one is none", () => {
    const bench = makeBench();
    expect(isDate(bench.evaluate('() => new Date(2026, 0, 1)', null))).toBe(true);
    expect(isDate(new Date(Number.NaN))).toBe(false);
    expect(isDate('2026-01-01')).toBe(false);
  });
});

describe('signatureMessage', () => {
  const { realm, range } = makeBench();
  const message = (...args: unknown[]): string => signatureMessage(realm, 'Range.setValues', args);

  it("says Google's sentence with the types passed", () => {
    expect(message('text')).toBe(
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    );
  });

  it.each([
    ['nothing', [], '()'],
    ['null and a number', [null, 3], '(null,number)'],
    ['an array of numbers', [[1, 2]], '(number[])'],
    ['a range', [range(area(1, 1))], '(SpreadsheetApp.Range)'],
    ['a plain object', [{}], '((class))'],
  ])('names %s', (_, args, expected) => {
    expect(message(...args)).toContain(`The parameters ${expected} don't`);
  });

  it('finds an array of another realm', () => {
    const bench = makeBench();
    expect(anArray(bench.evaluate('() => [1]', null))).toBe(true);
  });
});
