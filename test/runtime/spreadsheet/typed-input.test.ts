import * as fc from 'fast-check';
import { displayValue } from '../../../src/runtime/spreadsheet/display';
import { localeConventions } from '../../../src/runtime/spreadsheet/locale-conventions';
import {
  mayBeTypedValue,
  readTypedInput,
  readTypedValue,
} from '../../../src/runtime/spreadsheet/typed-input';

describe('typed-input > readTypedInput', () => {
  it.each([
    // Numbers by the separators of the locale.
    ['5', 'es_ES', 5, undefined],
    ['-5', 'es_ES', -5, undefined],
    [' 5 ', 'es_ES', 5, undefined],
    ['00123', 'es_ES', 123, undefined],
    ['1,5', 'es_ES', 1.5, undefined],
    ['1.234', 'es_ES', 1234, '#,##0'],
    ['1.234.567,5', 'es_ES', 1234567.5, '#,##0.00'],
    ['2.000', 'en_US', 2, undefined],
    ['1,000,000', 'en_US', 1000000, '#,##0'],
    ['1 234,5', 'pl_PL', 1234.5, '#,##0.00'],
    ['1\u00a0234', 'pl_PL', 1234, '#,##0'],
    ['1,234.5', 'es_MX', 1234.5, '#,##0.00'],
    ['1e3', 'en_US', 1000, '0.00E+00'],
    ['1234567890123456789', 'en_US', 1234567890123456800, undefined],
    // Percentages and money.
    ['50%', 'en_US', 0.5, '0%'],
    ['12,3 %', 'es_ES', 0.123, '0.00%'],
    ['$2.99', 'en_US', 2.99, '[$$]#,##0.00'],
    ['-$5', 'en_US', -5, '[$$]#,##0'],
    ['3.500,00 €', 'es_ES', 3500, '#,##0.00 [$€]'],
    ['€ 3.500', 'es_ES', 3500, '[$€] #,##0'],
    ['12,50 zł', 'pl_PL', 12.5, '#,##0.00 [$zł]'],
    ['5 US$', 'en_US', 5, '#,##0 [$US$]'],
    // Booleans in English and in the words of the locale.
    ['TRUE', 'es_ES', true, undefined],
    ['true', 'en_US', true, undefined],
    ['verdadero', 'es_ES', true, undefined],
    ['FALSO', 'es_ES', false, undefined],
    ['PRAWDA', 'pl_PL', true, undefined],
    ['fałsz', 'pl_PL', false, undefined],
    // Dates: 2026-03-05 is 46086, 2026-05-03 is 46145.
    ['5/3/2026', 'es_ES', 46086, 'd/m/yyyy'],
    ['05/03/2026', 'es_ES', 46086, 'dd/mm/yyyy'],
    ['5-3-2026', 'es_ES', 46086, 'd-m-yyyy'],
    ['5/3/2026', 'en_US', 46145, 'm/d/yyyy'],
    ['05.03.2026', 'pl_PL', 46086, 'dd.mm.yyyy'],
    ['2026-03-05', 'es_ES', 46086, 'yyyy-mm-dd'],
    ['2026/3/5', 'en_US', 46086, 'yyyy/m/d'],
    ['5/3/26', 'es_ES', 46086, 'd/m/yy'],
    ['1/1/30', 'es_ES', 10959, 'd/m/yy'],
    ['5/3', 'es_ES', 46086, 'd/m'],
    ['5 mar 2026', 'es_ES', 46086, 'd mmm yyyy'],
    ['5 de marzo de 2026', 'es_ES', 46086, 'd" de "mmmm" de "yyyy'],
    ['Mar 5, 2026', 'en_US', 46086, 'mmm d, yyyy'],
    ['5/3/2026 18:00', 'es_ES', 46086.75, 'd/m/yyyy hh:mm'],
    ['6:00 PM', 'en_US', 0.75, 'h:mm am/pm'],
    ['12:00 am', 'en_US', 0, 'hh:mm am/pm'],
    ['36:00', 'en_US', 1.5, '[h]:mm'],
  ])('reads %p in %s as %p with format %p', (text, locale, value, numberFormat) => {
    const expected = numberFormat === undefined ? { value } : { value, numberFormat };
    expect(readTypedInput(text, locale, { currentYear: 2026 })).toEqual(expected);
  });

  it.each([
    ['+5', 'en_US'],
    ['-', 'en_US'],
    ['+', 'en_US'],
    ['=', 'en_US'],
    ['+34 600 000 000', 'es_ES'],
    ['1.23', 'es_ES'],
    ['1.2345', 'es_ES'],
    ['1,23,456', 'en_US'],
    ['1234.5', 'es_ES'],
    ['3k', 'es_ES'],
    ['11-50', 'es_ES'],
    ['31/02/2026', 'es_ES'],
    ['12/31/2026', 'es_ES'],
    ['29/02/2025', 'es_ES'],
    ['1/1/126', 'es_ES'],
    ['10:60', 'en_US'],
    ['13:00 PM', 'en_US'],
    ['2026-03-05T10:00:00Z', 'en_US'],
    ['1e999', 'en_US'],
    ['%', 'en_US'],
    ['€', 'es_ES'],
    ['--5', 'en_US'],
    ['-$-5', 'en_US'],
    ['NaN', 'en_US'],
    ['Infinity', 'en_US'],
    ['0x1F', 'en_US'],
    ['٣', 'en_US'],
    ['#N/A', 'en_US'],
    [' ', 'en_US'],
    ['5\n', 'en_US'],
    [' =1+1', 'en_US'],
    ['Calle Mayor 5', 'es_ES'],
  ])('leaves %p in %s as the text it is', (text, locale) => {
    expect(readTypedInput(text, locale, { currentYear: 2026 })).toEqual({ value: text });
  });

  it('makes a formula of a leading = and keeps it as written', () => {
    expect(readTypedInput('=SUM(A1;B1)', 'es_ES')).toEqual({ value: null, formula: '=SUM(A1;B1)' });
  });

  it('takes one leading apostrophe away and keeps the rest as text', () => {
    expect(readTypedInput("'=1+1", 'es_ES')).toEqual({ value: '=1+1' });
    expect(readTypedInput("'007", 'es_ES')).toEqual({ value: '007' });
    expect(readTypedInput("''x", 'es_ES')).toEqual({ value: "'x" });
    expect(readTypedInput("'", 'es_ES')).toEqual({ value: '' });
  });

  it('clears the cell for an empty text', () => {
    expect(readTypedInput('', 'es_ES')).toEqual({ value: null });
  });

  it('keeps a date without a year as text when no current year is given', () => {
    expect(readTypedInput('5/3', 'es_ES')).toEqual({ value: '5/3' });
  });

  it('keeps everything as text in a plain-text cell, formulas and numbers too', () => {
    for (const text of ['=1+1', '00123', 'TRUE', '5/3/2026', '50%', '+5']) {
      expect(readTypedInput(text, 'es_ES', { plainText: true })).toEqual({ value: text });
    }
  });

  it('keeps any text behind an apostrophe exactly, whatever its characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readTypedInput(`'${text}`, 'es_ES', { currentYear: 2026 })).toEqual({ value: text });
      }),
    );
  });

  it('reads back the display of any amount of cents in every locale', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.constantFrom('es_ES', 'en_US', 'pl_PL', 'es_MX', 'de_DE'),
        (cents, locale) => {
          const shown = displayValue(cents / 100, { numberFormat: '#,##0.00' }, locale);
          expect(readTypedInput(shown, locale).value).toBe(cents / 100);
        },
      ),
    );
  });

  it('reads back the display of any day in the short format of every locale', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 367, max: 73_050 }),
        fc.constantFrom('es_ES', 'en_US', 'pl_PL'),
        (day, locale) => {
          for (const numberFormat of ['yyyy-mm-dd', locale === 'en_US' ? 'm/d/yyyy' : 'dd/mm/yyyy']) {
            expect(readTypedInput(displayValue(day, { numberFormat }, locale), locale).value).toBe(day);
          }
        },
      ),
    );
  });
});

describe('typed-input > mayBeTypedValue', () => {
  it.each([
    'maria.pena.7@example.com',
    'Talleres García 12, S.A.',
    'L-204',
    'https://a.example/1',
    'nota 5 de 2026',
  ])('refuses %p, which begins as no number, amount or date does', (text) => {
    expect(mayBeTypedValue(text)).toBe(false);
  });

  it('refuses no text that any pattern reads, in any locale', () => {
    const word = fc.constantFrom(
      ...[
        'Mar',
        'mar.',
        'marzo',
        'December',
        'grudnia',
        'Sept.',
        'de',
        'e',
        'E',
        'am',
        'p.m.',
        'x',
        'Ś',
        'ı',
      ],
      ...['US$', 'MX$', 'R$', 'S/', 'CHF', 'EUR', 'PLN', 'zł', '€', '$'],
    );
    const mark = fc.constantFrom(' ', ', ', '.', ',', '/', '-', ':', '%', '\u00a0', '');
    const number = fc.oneof(
      fc.integer({ min: 0, max: 31 }).map(String),
      fc.integer({ min: 1900, max: 2100 }).map(String),
    );
    const text = fc
      .array(fc.oneof(word, mark, number), { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join(''));
    const dated = fc
      .tuple(word, number, number, fc.constantFrom('', ' 10:30', ' 6:00 PM'))
      .map(([month, day, year, time]) => `${month} ${day}, ${year}${time}`);
    let read = 0;
    fc.assert(
      fc.property(
        fc.oneof(text, dated),
        fc.constantFrom('es_ES', 'en_US', 'pl_PL', 'es_MX', 'de_DE', 'pt_BR'),
        (written, locale) => {
          if (readTypedValue(written.trim(), localeConventions(locale), 2026) === undefined) return;
          read += 1;
          expect(mayBeTypedValue(written.trim())).toBe(true);
        },
      ),
      { numRuns: 5000 },
    );
    expect(read).toBeGreaterThan(300);
  });
});
