import { displayValue, isDateFormat } from '../../../src/runtime/spreadsheet/display';

describe('display > displayValue', () => {
  it.each([
    [null, undefined, 'es_ES', ''],
    ['texto', undefined, 'es_ES', 'texto'],
    ['007', '@', 'es_ES', '007'],
    ['x', '0.00', 'es_ES', 'x'],
    ['x', '0;0;0;"<"@">"', 'es_ES', '<x>'],
    [true, undefined, 'es_ES', 'VERDADERO'],
    [false, undefined, 'pl_PL', 'FAŁSZ'],
    [true, undefined, 'en_US', 'TRUE'],
    [1234, undefined, 'es_ES', '1234'],
    [0.5, undefined, 'es_ES', '0,5'],
    [0.5, undefined, 'es_MX', '0.5'],
    [1 / 3, undefined, 'en_US', '0.3333333333'],
    [200 / 3, undefined, 'en_US', '66.66666667'],
    [0.1 + 0.2, undefined, 'en_US', '0.3'],
    [0.1 + 0.2, '0.###############', 'es_ES', '0,3'],
    [-0.05, undefined, 'en_US', '-0.05'],
    [1e20, undefined, 'en_US', '1E+20'],
    [1234567890123456, undefined, 'en_US', '1.23457E+15'],
    [1e14, 'General', 'en_US', '100000000000000'],
    [-0, undefined, 'en_US', '0'],
    [1234.5, '#,##0.00', 'es_ES', '1.234,50'],
    [1234.5, '#,##0.00', 'en_US', '1,234.50'],
    [1234.5, '#,##0.00', 'es_MX', '1,234.50'],
    [1234.5, '#,##0.00', 'es_PE', '1,234.50'],
    [0.125, '0%', 'es_ES', '13%'],
    [0.125, '0.0%', 'es_ES', '12,5%'],
    [46086, 'dd/mm/yyyy', 'es_ES', '05/03/2026'],
    [46086, 'yyyy-MM-dd', 'es_ES', '2026-03-05'],
    [46086.75, 'dd/mm/yyyy hh:mm', 'es_ES', '05/03/2026 18:00'],
    [46086, 'd mmm yyyy', 'pl_PL', '5 mar 2026'],
    [46086, 'dddd', 'es_ES', 'jueves'],
    [60, 'yyyy-mm-dd', 'en_US', '1900-02-28'],
    [0.75, 'h:mm am/pm', 'en_US', '6:00 PM'],
    [1.5, '[h]:mm', 'en_US', '36:00'],
    [3.5, '#,##0.00 [$€-1]', 'es_ES', '3,50 €'],
    [3.5, '#,##0.00\\ "€"', 'es_ES', '3,50 €'],
    [-3.5, '[$€]#,##0.00', 'es_ES', '-€3,50'],
    [1234.5, '#,##0.00 [$zł-415]', 'es_ES', '1.234,50 zł'],
    [2.99, '"$"#,##0.00', 'en_US', '$2.99'],
    [5, '@', 'es_ES', '5'],
    [5, '0 [', 'es_ES', '######'],
  ])('shows %p with format %p in %s as %p', (value, numberFormat, locale, expected) => {
    expect(displayValue(value, numberFormat === undefined ? undefined : { numberFormat }, locale)).toBe(
      expected,
    );
  });

  it('shows an error as its code, whatever the format', () => {
    expect(displayValue({ error: '#DIV/0!', message: 'x' }, { numberFormat: '0%' }, 'es_ES')).toBe('#DIV/0!');
  });

  it('separates the thousands of Polish numbers with a no-break space', () => {
    expect(displayValue(1234567.5, { numberFormat: '#,##0.00' }, 'pl_PL')).toBe('1\u00a0234\u00a0567,50');
  });

  it('refuses a text that is no locale', () => {
    expect(() => displayValue(1, undefined, '!')).toThrow(RangeError);
  });
});

describe('display > isDateFormat', () => {
  it.each([
    ['dd/mm/yyyy', true],
    ['yyyy-MM-dd', true],
    ['h:mm', true],
    ['[h]:mm:ss', true],
    ['0', false],
    ['@', false],
    ['', false],
    [undefined, false],
    ['General', false],
    ['0.###############', false],
    ['#,##0 "days"', false],
    ['#,##0.00 [$€-1]', false],
  ])('%p is a date format: %p', (numberFormat, expected) => {
    expect(isDateFormat(numberFormat)).toBe(expected);
  });
});
