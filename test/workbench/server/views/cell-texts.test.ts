import * as fc from 'fast-check';
import { displayValue } from '../../../../src/runtime/spreadsheet/display';
import { serialFromDate } from '../../../../src/runtime/spreadsheet/serial';
import { readTypedInput } from '../../../../src/runtime/spreadsheet/typed-input';
import type { StoredValue } from '../../../../src/runtime/spreadsheet/model';
import { CellTexts } from '../../../../src/workbench/server/views/cell-texts';

const YEAR = 2026;
const textsOf = (value: StoredValue, numberFormat?: string, locale = 'es_ES') =>
  new CellTexts(locale, YEAR).of(value, numberFormat === undefined ? undefined : { numberFormat });

/** What the editor opens with, as a page finds it. */
function editorText(value: string | number | boolean, numberFormat?: string, locale?: string): string {
  const { typed, shown } = textsOf(value, numberFormat, locale);
  return typed ?? shown ?? String(value);
}

const CHRISTMAS = serialFromDate(Date.UTC(2026, 11, 25), 'UTC');

describe('the texts of a cell', () => {
  it('say nothing of what is shown as it is stored', () => {
    for (const value of [null, 'Ávila', 12, -3, 0, { error: '#N/A' }]) expect(textsOf(value)).toEqual({});
  });

  it('show numbers, dates and booleans by format and locale', () => {
    expect(textsOf(1.5)).toEqual({ shown: '1,5' });
    expect(textsOf(1.5, undefined, 'en_US')).toEqual({});
    expect(textsOf(true)).toEqual({ shown: 'VERDADERO' });
    expect(textsOf(1234.5, '#,##0.00 [$€]')).toEqual({ shown: '1.234,50 €', typed: '1234,5' });
  });

  it('open the editor with all digits, percentages with their sign', () => {
    expect(editorText(0.4123456, '0.0%')).toBe('41,23456%');
    expect(editorText(0.07, '0%')).toBe('7%');
    expect(editorText(1 / 3)).toBe('0,3333333333333333');
    expect(editorText(2.34567, '0.00')).toBe('2,34567');
    expect(editorText(5, '0 "%"')).toBe('5');
  });

  it('open the editor with days and times as the locale writes them, whatever the cell shows', () => {
    expect(editorText(CHRISTMAS, 'dd "de" mmmm')).toBe('25/12/2026');
    expect(editorText(CHRISTMAS, 'dd/mm/yyyy', 'pl_PL')).toBe('2026-12-25');
    expect(editorText(CHRISTMAS + 0.5, 'dd/mm/yyyy')).toBe('25/12/2026 12:00:00');
    expect(editorText(0.375, 'hh:mm')).toBe('9:00:00');
  });

  it('keep an apostrophe before texts that would be read as something else', () => {
    expect(editorText('007')).toBe("'007");
    expect(editorText('=1+1')).toBe("'=1+1");
    expect(editorText("'quoted")).toBe("''quoted");
    expect(editorText('1/2')).toBe("'1/2");
    expect(editorText('007', '@')).toBe('007');
    expect(editorText('Calle 7')).toBe('Calle 7');
  });

  it('change nothing where the editor is closed as it was opened', () => {
    const number = fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })
      .map((n) => n + 0);
    const format = fc.constantFrom(undefined, '0.00', '#,##0', '0.0%', '#,##0.00 [$€]');
    fc.assert(
      fc.property(
        fc.oneof(
          number,
          fc.string(),
          fc.constantFrom('007', '1,5', '25/12/2026', "'x", 'VERDADERO', ' 7 '),
          fc.boolean(),
        ),
        format,
        fc.constantFrom('es_ES', 'en_US', 'pl_PL'),
        (value, numberFormat, locale) => {
          // A percentage of more digits than a double keeps is shown as its nearest one.
          const isShort = typeof value !== 'number' || Number(value.toPrecision(12)) === value;
          fc.pre(value !== '' && (numberFormat !== '0.0%' || isShort));
          const read = readTypedInput(editorText(value, numberFormat, locale), locale, { currentYear: YEAR });
          expect(read.formula).toBeUndefined();
          expect(read.value).toBe(value);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('show what the cells show', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.double({ noNaN: true }), fc.string(), fc.boolean()),
        fc.constantFrom(undefined, '0.0', '@'),
        (value, numberFormat) => {
          const style = numberFormat === undefined ? undefined : { numberFormat };
          expect(new CellTexts('es_ES', YEAR).of(value, style).shown ?? String(value)).toBe(
            displayValue(value, style, 'es_ES'),
          );
        },
      ),
    );
  });
});
