import * as fc from 'fast-check';
import type { StoredValue } from '../../../../src/runtime/spreadsheet/model';
import { type CellContent, contentOf, meets } from '../../../../src/runtime/spreadsheet/rules/condition';
import { fill, makeBench, TODAY } from './support';

const bench = makeBench();
const surroundings = { document: bench.document, today: TODAY };
const cell = (value: StoredValue, text = String(value ?? ''), isDate = false): CellContent => ({
  value,
  text,
  isDate,
});
const day = (serial: number): CellContent => cell(serial, 'a date', true);
const holds = (criteria: string, values: readonly unknown[], content: CellContent): boolean | undefined =>
  meets(criteria, values, content, surroundings);

describe('meets, numbers', () => {
  it.each([
    ['NUMBER_BETWEEN', [2, 4], [2, 3, 4], [1.9, 4.1]],
    ['NUMBER_BETWEEN', [4, 2], [2, 3, 4], [1.9, 4.1]],
    ['NUMBER_NOT_BETWEEN', [2, 4], [1.9, 4.1], [2, 3, 4]],
    ['NUMBER_EQUAL_TO', [3], [3], [3.1]],
    ['NUMBER_NOT_EQUAL_TO', [3], [3.1], [3]],
    ['NUMBER_GREATER_THAN', [3], [3.1], [3, 2]],
    ['NUMBER_GREATER_THAN_OR_EQUAL_TO', [3], [3, 4], [2.9]],
    ['NUMBER_LESS_THAN', [3], [2.9], [3, 4]],
    ['NUMBER_LESS_THAN_OR_EQUAL_TO', [3], [3, 2], [3.1]],
  ])('%s %p holds for %p and not for %p', (criteria, values, yes, no) => {
    expect(yes.map((value) => holds(criteria, values, cell(value)))).toEqual(yes.map(() => true));
    expect(no.map((value) => holds(criteria, values, cell(value)))).toEqual(no.map(() => false));
  });

  it('no text meets a number condition, not even one that looks like a number', () => {
    expect(holds('NUMBER_GREATER_THAN', [3], cell('4'))).toBe(false);
    expect(holds('NUMBER_NOT_EQUAL_TO', [3], cell('four'))).toBe(false);
  });

  it('each condition and its negation never agree on a number', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true }),
        fc.double({ noNaN: true }),
        fc.double({ noNaN: true }),
        (a, b, value) => {
          const one = holds('NUMBER_BETWEEN', [a, b], cell(value));
          return one === !holds('NUMBER_NOT_BETWEEN', [a, b], cell(value));
        },
      ),
    );
  });
});

describe('meets, dates', () => {
  it.each([
    ['DATE_AFTER', [TODAY], [TODAY + 1], [TODAY, TODAY + 0.5, TODAY - 1]],
    ['DATE_BEFORE', [TODAY], [TODAY - 0.5], [TODAY, TODAY + 1]],
    ['DATE_EQUAL_TO', [TODAY], [TODAY, TODAY + 0.99], [TODAY + 1, TODAY - 0.01]],
    ['DATE_ON_OR_AFTER', [TODAY], [TODAY, TODAY + 1], [TODAY - 0.01]],
    ['DATE_ON_OR_BEFORE', [TODAY], [TODAY + 0.9, TODAY - 1], [TODAY + 1]],
    ['DATE_BETWEEN', [TODAY, TODAY + 2], [TODAY, TODAY + 2.9], [TODAY - 0.1, TODAY + 3]],
    ['DATE_NOT_BETWEEN', [TODAY, TODAY + 2], [TODAY - 0.1, TODAY + 3], [TODAY, TODAY + 2.9]],
    ['DATE_IS_VALID_DATE', [], [1, TODAY], []],
    ['DATE_AFTER_RELATIVE', ['YESTERDAY'], [TODAY], [TODAY - 1]],
    ['DATE_BEFORE_RELATIVE', ['PAST_WEEK'], [TODAY - 8], [TODAY - 7]],
    ['DATE_EQUAL_TO_RELATIVE', ['TOMORROW'], [TODAY + 1.5], [TODAY, TODAY + 2]],
    ['DATE_EQUAL_TO_RELATIVE', ['PAST_WEEK'], [TODAY - 7, TODAY], [TODAY - 8, TODAY + 1]],
  ])('%s %p looks at the day only: %p, not %p', (criteria, values, yes, no) => {
    expect(yes.map((value) => holds(criteria, values, day(value)))).toEqual(yes.map(() => true));
    expect(no.map((value) => holds(criteria, values, day(value)))).toEqual(no.map(() => false));
  });

  it('a number that is not shown as a date is none', () => {
    expect(holds('DATE_IS_VALID_DATE', [], cell(TODAY))).toBe(false);
    expect(holds('DATE_AFTER', [1], cell(TODAY))).toBe(false);
    expect(holds('DATE_EQUAL_TO_RELATIVE', ['TODAY'], cell(TODAY))).toBe(false);
  });
});

describe('meets, texts', () => {
  it.each([
    ['TEXT_CONTAINS', ['foo'], ['a FOO b'], ['fo']],
    ['TEXT_DOES_NOT_CONTAIN', ['foo'], ['fo'], ['a FOO b']],
    ['TEXT_EQUAL_TO', ['foo'], ['Foo'], ['foo ']],
    ['TEXT_STARTS_WITH', ['foo'], ['Food'], ['a foo']],
    ['TEXT_ENDS_WITH', ['foo'], ['a Foo'], ['food']],
    [
      'TEXT_IS_VALID_EMAIL',
      [],
      ['ana@example.com', 'a.b+c@mail.example.org'],
      ['ana@example', 'ana', 'a b@example.com'],
    ],
    [
      'TEXT_IS_VALID_URL',
      [],
      ['https://example.com/a?b', 'www.example.com', 'example.org'],
      ['example', 'a b', 'http://'],
    ],
  ])('%s %p: %p, not %p', (criteria, values, yes, no) => {
    expect(yes.map((text) => holds(criteria, values, cell(text)))).toEqual(yes.map(() => true));
    expect(no.map((text) => holds(criteria, values, cell(text)))).toEqual(no.map(() => false));
  });

  it('looks at the text that is shown, of a number too', () => {
    expect(holds('TEXT_CONTAINS', ['%'], cell(0.5, '50%'))).toBe(true);
  });
});

describe('meets, lists, checkboxes and blanks', () => {
  it('a list item is met by its text, exactly', () => {
    expect(holds('VALUE_IN_LIST', [['Yes', '2'], true], cell('Yes'))).toBe(true);
    expect(holds('VALUE_IN_LIST', [['Yes', '2'], true], cell(2))).toBe(true);
    expect(holds('VALUE_IN_LIST', [['Yes', '2'], true], cell('No'))).toBe(false);
  });

  it('a checkbox holds true and false, or the values it was given', () => {
    expect(holds('CHECKBOX', [], cell(false))).toBe(true);
    expect(holds('CHECKBOX', [], cell('false'))).toBe(false);
    expect(holds('CHECKBOX', ['Y', 'N'], cell('N'))).toBe(true);
    expect(holds('CHECKBOX', ['Y', 'N'], cell(true))).toBe(false);
  });

  it('a value in a range of another sheet is looked up there, as it is now', () => {
    fill(bench.second, [['Item'], ['Red'], [7], [null], ['Blue']]);
    const values = ["='Listas nuevas'!A2:A4", true];
    expect(holds('VALUE_IN_RANGE', values, cell('Red'))).toBe(true);
    expect(holds('VALUE_IN_RANGE', values, cell('7'))).toBe(true);
    expect(holds('VALUE_IN_RANGE', values, cell('Item'))).toBe(false);
    expect(holds('VALUE_IN_RANGE', values, cell('Blue'))).toBe(false);
  });

  it('cannot say where only a formula could, or the range has gone', () => {
    expect(holds('CUSTOM_FORMULA', ['=A1>2'], cell(1))).toBeUndefined();
    expect(holds('NUMBER_GREATER_THAN', ['=B1'], cell(1))).toBeUndefined();
    expect(holds('VALUE_IN_RANGE', ['=Gone!A1:A2', true], cell(1))).toBeUndefined();
  });

  it('empty means no value and no text', () => {
    expect([cell(null), cell(''), cell(0)].map((content) => holds('CELL_EMPTY', [], content))).toEqual([
      true,
      true,
      false,
    ]);
    expect([cell(null), cell(''), cell(0)].map((content) => holds('CELL_NOT_EMPTY', [], content))).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('a criterion that does not exist is a fault, not an answer', () => {
    expect(() => holds('TEXT_IS_NICE', ['x'], cell('x'))).toThrow(RangeError);
    expect(() => holds('NICE', [], cell('x'))).toThrow(RangeError);
  });
});

describe('contentOf', () => {
  it('gives value, shown text and whether it is a date', () => {
    bench.sheet.rows[0] = { values: [TODAY], styles: [{ numberFormat: 'yyyy-mm-dd' }] };
    expect(contentOf(bench.document, bench.sheet, 0, 0)).toEqual({
      value: TODAY,
      text: '2026-03-11',
      isDate: true,
    });
    expect(contentOf(bench.document, bench.sheet, 19, 5)).toEqual({ value: null, text: '', isDate: false });
  });
});
