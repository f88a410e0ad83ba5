import { showsDates } from '../../../../src/workbench/page/grid/style-data';

describe('a number format', () => {
  test.each(['dd/mm/yyyy', 'd. m. yy', 'hh:mm:ss', '[h]:mm', 'yyyy-mm-dd"T"', 'mmm'])(
    '%s shows days or times',
    (numberFormat) => expect(showsDates({ numberFormat })).toBe(true),
  );

  test.each([
    'General',
    '0',
    '#,##0.00',
    '0.0%',
    '#,##0 "días"',
    '0.00E+00',
    '[Red]-0',
    '0\\h',
    '#,##0.00 [$USD]',
  ])('%s shows numbers', (numberFormat) => expect(showsDates({ numberFormat })).toBe(false));

  test('that is not told shows numbers', () => {
    expect(showsDates({})).toBe(false);
  });
});
