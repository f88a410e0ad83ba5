import * as fc from 'fast-check';
import {
  liesInRange,
  postalDigits,
  postalText,
  readPostalRange,
  usualDigits,
  type PostalRange,
} from '../../../src/core/territories/postal-code';
import { READING } from '../definition/fixtures';

const range = (low: string, high: string): PostalRange => ({ operator: 'postal_between', low, high });

test.each([
  ['28000; 28999', '28000', '28999'],
  ['28000 | 28999', '28000', '28999'],
  ['00-950; 05-999', '00950', '05999'],
  ['00-950 - 05-999', '00950', '05999'],
  ['08000 y 08999', '08000', '08999'],
  ['00-950 do 05-999', '00950', '05999'],
  ['28000-28999', '28000', '28999'],
  ['28000–28999', '28000', '28999'],
  ['08001; 08001', '08001', '08001'],
])('the range %p is read', (text, low, high) => {
  expect(readPostalRange(text)).toEqual({ ok: true, range: range(low, high) });
});

test.each(['', '28000', '28000; 289999', '28000; 28500; 28999', 'Madrid; Toledo', '00-950'])(
  'the range %p is unreadable',
  (text) => {
    expect(readPostalRange(text)).toEqual({ ok: false, code: 'unreadable_value' });
  },
);

test('a range whose first code is above the second is empty', () => {
  expect(readPostalRange('28999; 28000')).toEqual({ ok: false, code: 'empty_range' });
});

test('of a code only the digits count', () => {
  expect(postalDigits('PL 00-950')).toBe('00950');
  expect(postalDigits('E-08001')).toBe('08001');
});

test.each([
  ['28000', true],
  ['28999', true],
  ['29000', false],
  ['2800', false],
  ['28013-1234', true],
  ['E-28013', true],
  ['Madrid', false],
  ['', false],
])('whether %p lies between 28000 and 28999: %p', (code, expected) => {
  expect(liesInRange(code, range('28000', '28999'))).toBe(expected);
});

test('zeros in front count: 08001 lies between 08000 and 08999, 8001 and 80010 do not', () => {
  const barcelona = range('08000', '08999');
  expect(liesInRange('08001', barcelona)).toBe(true);
  expect(liesInRange('8001', barcelona)).toBe(false);
  expect(liesInRange('80010', barcelona)).toBe(false);
});

test('the usual number of digits is the commonest one, the larger in a tie', () => {
  expect(usualDigits(['28001', 8001, 41001, '00-950', '', null, true])).toBe(5);
  expect(usualDigits([1010, '28001'])).toBe(5);
  expect(usualDigits([1010, 1020, '28001'])).toBe(4);
  expect(usualDigits(['', 'Madrid'])).toBe(0);
});

test('a number gets back the zeros it lost, a text stays as it is', () => {
  expect(postalText(8001, 5, READING)).toBe('08001');
  expect(postalText(28001, 5, READING)).toBe('28001');
  expect(postalText('8001', 5, READING)).toBe('8001');
  expect(postalText(8001.5, 5, READING)).toBe(8001.5);
});

test('every five-digit code, as text or as the number the sheet makes of it, lies in exactly the ranges around it', () => {
  const code = fc.integer({ min: 0, max: 99_999 });
  fc.assert(
    fc.property(code, code, code, fc.boolean(), (a, b, value, isText) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const written = (number: number): string => String(number).padStart(5, '0');
      const read = readPostalRange(`${written(low)}; ${written(high)}`);
      const cell = postalText(isText ? written(value) : value, 5, READING);
      expect(read.ok && liesInRange(String(cell), read.range)).toBe(low <= value && value <= high);
    }),
  );
});
