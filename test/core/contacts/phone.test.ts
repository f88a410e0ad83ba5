import * as fc from 'fast-check';
import { endsAlike, isSamePhone, phoneDigits } from '../../../src/core/contacts/phone';

describe('phoneDigits', () => {
  it.each([
    ['600 111 222', ['600111222']],
    ['+34 600-111-222', ['34600111222']],
    ['0034 600 111 222', ['34600111222']],
    ['(55) 1234 5678 ext. 12', ['5512345678']],
    ['22 123 45 67 wew. 5', ['221234567']],
    ['555 123 4567 x89', ['5551234567']],
    ['+44 (0)20 7946 0000', ['442079460000']],
    ['600111222 / 931112233', ['600111222', '931112233']],
    ['600111222; 600111222', ['600111222']],
    ['600111222 o 931112233', ['600111222', '931112233']],
    ['no tiene', []],
    ['12345', []],
    ['', []],
  ])('of %j are %j', (text, expected) => {
    expect(phoneDigits(text)).toEqual(expected);
  });
});

describe('isSamePhone', () => {
  it.each([
    ['34600111222', '600111222', true],
    ['5215512345678', '5512345678', true],
    ['50761234567', '61234567', true],
    ['600111222', '600111223', false],
    ['1234567', '555123456712345', false],
    ['5551234', '6005551234', false],
  ])('of %s and %s is %s', (one, other, expected) => {
    expect(isSamePhone(one, other)).toBe(expected);
  });

  const digits = fc.stringMatching(/^[1-9]\d{5,14}$/);
  test('is symmetric, and a number is the same as itself with a country code', () => {
    fc.assert(
      fc.property(digits, digits, (one, other) => {
        expect(isSamePhone(one, one)).toBe(true);
        expect(isSamePhone(one, other)).toBe(isSamePhone(other, one));
        expect(isSamePhone(`34${one}`, one)).toBe(one.length >= 8);
      }),
    );
  });
});

describe('endsAlike', () => {
  it.each([
    ['111222', '34600111222', true],
    ['34600111222', '600111222', true],
    ['11222', '600111222', false],
    ['600111', '600111222', false],
    ['9990001600111222', '600111222', false],
  ])('of the typed %s and the known %s is %s', (typed, known, expected) => {
    expect(endsAlike(typed, known)).toBe(expected);
  });
});
