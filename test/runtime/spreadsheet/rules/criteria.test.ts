import {
  criteriaFromModel,
  criteriaToModel,
  referenceOf,
} from '../../../../src/runtime/spreadsheet/rules/criteria';
import { area, makeBench, TODAY } from './support';

const bench = makeBench();
const { context, range, second } = bench;

describe('criteriaToModel', () => {
  it('keeps a day as its serial number in the time zone of the spreadsheet, without the time', () => {
    // 23:30 UTC on the 10th is half past midnight on the 11th in Madrid.
    const date = new Date(Date.UTC(2026, 2, 10, 23, 30));
    expect(criteriaToModel(context, 'DATE_AFTER', [date])).toEqual([TODAY]);
  });

  it('makes every item of a list a text and shows the dropdown unless told otherwise', () => {
    expect(criteriaToModel(context, 'VALUE_IN_LIST', [[9, false, 'z']])).toEqual([['9', 'false', 'z'], true]);
    expect(criteriaToModel(context, 'VALUE_IN_LIST', [['a'], false])).toEqual([['a'], false]);
  });

  it('keeps a range as a formula, so that it can follow its cells', () => {
    const cells = range(area(2, 1, 9), second.id);
    expect(criteriaToModel(context, 'VALUE_IN_RANGE', [cells])).toEqual(["='Listas nuevas'!A2:A10", true]);
  });

  it('takes a formula in place of a number or a day', () => {
    expect(criteriaToModel(context, 'NUMBER_BETWEEN', [1, '=B1'])).toEqual([1, '=B1']);
    expect(criteriaToModel(context, 'DATE_EQUAL_TO', ['=B1'])).toEqual(['=B1']);
  });

  it.each([
    ['NUMBER_BETWEEN', [1]],
    ['NUMBER_EQUAL_TO', ['5']],
    ['NUMBER_EQUAL_TO', [Number.NaN]],
    ['DATE_AFTER', ['2026-03-11']],
    ['TEXT_CONTAINS', [5]],
    ['CELL_EMPTY', [1]],
    ['VALUE_IN_LIST', ['a']],
    ['VALUE_IN_LIST', [['a'], 'yes']],
    ['VALUE_IN_RANGE', ['A1:A3']],
    ['CHECKBOX', [1, 2, 3]],
    ['CHECKBOX', [{}]],
    ['NO_SUCH_CRITERIA', []],
  ])('%s does not take %p', (criteria, args) => {
    expect(criteriaToModel(context, criteria, args)).toBeUndefined();
  });
});

describe('criteriaFromModel', () => {
  it("gives a day back as midnight in the spreadsheet's time zone, a Date of the script's realm", () => {
    const values = criteriaFromModel(context, 'DATE_AFTER', [TODAY]);
    expect((values[0] as Date).getTime()).toBe(Date.UTC(2026, 2, 10, 23));
    expect(bench.evaluate('(values) => values instanceof Array && values[0] instanceof Date', values)).toBe(
      true,
    );
  });

  it('gives a list as an array of the realm and a range as a Range object', () => {
    const list = criteriaFromModel(context, 'VALUE_IN_LIST', [['a', 'b'], true]);
    expect(
      bench.evaluate('(values) => values[0] instanceof Array && values[0].join() + values[1]', list),
    ).toBe('a,btrue');
    const [cells, shown] = criteriaFromModel(context, 'VALUE_IN_RANGE', ["='Listas nuevas'!A2:A10", false]);
    expect([(cells as { getA1Notation(): string }).getA1Notation(), shown]).toEqual(['A2:A10', false]);
  });

  it('gives a relative date as the enumeration member', () => {
    const [value] = criteriaFromModel(context, 'DATE_AFTER_RELATIVE', ['PAST_WEEK']);
    expect(value).toBe(context.enums.RelativeDate.value('PAST_WEEK'));
  });

  it('gives the formula where the sheet of the range has gone', () => {
    expect(criteriaFromModel(context, 'VALUE_IN_RANGE', ['=Gone!A1', true])[0]).toBe('=Gone!A1');
  });
});

describe('referenceOf', () => {
  it('resolves an open-ended reference to the size of the sheet', () => {
    expect(referenceOf(bench.document, '=leads!B2:B')).toEqual({
      sheetId: bench.sheet.id,
      area: area(2, 2, 19),
    });
  });

  it('names nothing without a sheet, or outside its grid', () => {
    expect(referenceOf(bench.document, '=B2:B3')).toBeUndefined();
    expect(referenceOf(bench.document, '=Leads!B2:B21')).toBeUndefined();
  });
});
