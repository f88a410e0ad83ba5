/** How values go in and come out, PLATFORM.md §4.3 and §0.7-8 (L measured live, D documented, M seen in independent projects). */

import { bench, plain, wrong } from '../runtime/spreadsheet/testing';

describe('Reading (§4.3, D)', () => {
  it('gives a blank cell as an empty string', () => {
    const { sheet } = bench();
    expect(plain(sheet.getRange('A1:B2').getValues())).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });
  it('gives numbers, booleans and texts as what they are', () => {
    const { sheet } = bench();
    sheet.getRange('A1:C1').setValues([[1.5, true, 'Ana']]);
    expect(plain(sheet.getRange('A1:C1').getValues())).toEqual([[1.5, true, 'Ana']]);
  });
  it('gives arrays and dates of the script’s own realm', () => {
    const { sheet, realm } = bench();
    sheet.getRange('A1').setValue(realm.date(Date.UTC(2026, 0, 15, 11)));
    const values = sheet.getRange('A1').getValues();
    expect(Object.getPrototypeOf(values)).toBe(Object.getPrototypeOf(realm.array()));
    expect(Object.getPrototypeOf(values[0])).toBe(Object.getPrototypeOf(realm.array()));
    expect(Object.getPrototypeOf(values[0]![0])).toBe(Object.getPrototypeOf(realm.date(0)));
  });
  it('gives a number in a date-formatted cell as a Date at that wall-clock time in the spreadsheet’s zone', () => {
    const { sheet } = bench();
    // 2026-07-01 is serial 46204 (LibreOffice: =DATEVALUE("2026-07-01")); midnight in Madrid is 22:00 UTC of the day before.
    sheet.getRange('A1').setValue(46204).setNumberFormat('dd/mm/yyyy');
    expect((sheet.getRange('A1').getValue() as Date).getTime()).toBe(Date.UTC(2026, 5, 30, 22));
    expect(sheet.getRange('A1').getDisplayValue()).toBe('01/07/2026');
  });
  it('gives a formula’s cached value, and its text only through getFormula', () => {
    const { sheet, model } = bench();
    model.rows[0] = { values: [42], formulas: ['=6*7'] };
    expect(sheet.getRange('A1').getValue()).toBe(42);
    expect(sheet.getRange('A1').getFormula()).toBe('=6*7');
    expect(sheet.getRange('B1').getFormula()).toBe('');
  });
  it('says that formulas are not calculated rather than giving a stale value', () => {
    const { sheet } = bench();
    sheet.getRange('A1').setValue(5);
    sheet.getRange('A1').setFormula('=6*7');
    expect(() => sheet.getRange('A1').getValue()).toThrow(
      /Leads!A1 has no value: formulas are not calculated/,
    );
  });
  it('asks the formula engine for such a value where there is one', () => {
    const { sheet } = bench({
      surroundings: { calculation: { valueOf: (_document, _sheet, row, column) => row + column } },
    });
    sheet.getRange('C2').setFormula('=1+2');
    expect(sheet.getRange('C2').getValue()).toBe(3);
  });
  it('gives an error value as its code', () => {
    const { sheet, model } = bench();
    model.rows[0] = { values: [{ error: '#DIV/0!' }], formulas: ['=1/0'] };
    expect(sheet.getRange('A1').getValue()).toBe('#DIV/0!');
  });
});

describe('Writing (§4.3)', () => {
  it('clears with null and undefined, alone and within a table (L)', () => {
    const { sheet } = bench();
    sheet.getRange('A1:C1').setValues([[1, 2, 3]]);
    sheet.getRange('A1:B1').setValues([[null, undefined]]);
    sheet.getRange('C1').setValue(null);
    expect(plain(sheet.getRange('A1:C1').getValues())).toEqual([['', '', '']]);
    expect(sheet.getLastRow()).toBe(0);
  });
  it('fills the whole range with one value (L)', () => {
    const { sheet } = bench();
    sheet.getRange('A1:B2').setValue(7);
    expect(plain(sheet.getRange('A1:B2').getValues())).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });
  it('takes a text with = for a formula, in setValue, setValues and appendRow (D)', () => {
    const { sheet } = bench();
    sheet.getRange('A1').setValue('=1+1');
    sheet.getRange('B1').setValues([['=2+2']]);
    sheet.appendRow(['=3+3']);
    expect(sheet.getRange('A1').getFormula()).toBe('=1+1');
    expect(sheet.getRange('B1').getFormula()).toBe('=2+2');
    expect(sheet.getRange('A2').getFormula()).toBe('=3+3');
  });
  it('loses leading zeros unless the cell is plain text or the text starts with an apostrophe (M)', () => {
    const { sheet } = bench();
    sheet.getRange('B1').setNumberFormat('@');
    sheet.getRange('A1:C1').setValues([['00123', '00123', "'00123"]]);
    expect(plain(sheet.getRange('A1:C1').getValues())).toEqual([[123, '00123', '00123']]);
  });
  it('reads -5 as a number and keeps +5 and a lone - as texts (L)', () => {
    const { sheet } = bench();
    sheet.getRange('A1:C1').setValues([['-5', '+5', '-']]);
    expect(plain(sheet.getRange('A1:C1').getValues())).toEqual([[-5, '+5', '-']]);
  });
  it('reads a percentage as its fraction and shows it as it was typed (M)', () => {
    const { sheet } = bench();
    sheet.getRange('A1').setValue('50%');
    expect(sheet.getRange('A1').getValue()).toBe(0.5);
    expect(sheet.getRange('A1').getDisplayValue()).toBe('50%');
  });
  it('reads numbers and dates by the locale of the spreadsheet (D)', () => {
    const spanish = bench({ locale: 'es_ES' }).sheet;
    spanish.getRange('A1:B1').setValues([['1.234,56', '25/12/2026']]);
    expect(spanish.getRange('A1').getValue()).toBe(1234.56);
    expect((spanish.getRange('B1').getValue() as Date).getTime()).toBe(Date.UTC(2026, 11, 24, 23));
    const american = bench({ locale: 'en_US' }).sheet;
    american.getRange('A1:B1').setValues([['1,234.56', '12/25/2026']]);
    expect(american.getRange('A1').getValue()).toBe(1234.56);
    expect((american.getRange('B1').getValue() as Date).getTime()).toBe(Date.UTC(2026, 11, 24, 23));
  });
  it('gives a Date in an unformatted cell a date format and reads the same instant back (L)', () => {
    const { sheet, realm } = bench();
    const instant = Date.UTC(2026, 7, 15, 10, 30);
    sheet.getRange('A1').setValue(realm.date(instant));
    expect((sheet.getRange('A1').getValue() as Date).getTime()).toBe(instant);
  });
  it('replaces a formula by a value and a value by a formula', () => {
    const { sheet } = bench();
    sheet.getRange('A1').setFormula('=1+1');
    sheet.getRange('A1').setValue('plain');
    expect([sheet.getRange('A1').getFormula(), sheet.getRange('A1').getValue()]).toEqual(['', 'plain']);
  });
  it('keeps a formula of R1C1 notation with brackets, also [0] (L)', () => {
    const { sheet } = bench();
    sheet.getRange('B2').setFormula('=A1+B1+$C$3+SUM(A:A)');
    expect(sheet.getRange('B2').getFormulaR1C1()).toBe('=R[-1]C[-1]+R[-1]C[0]+R3C3+SUM(C[-1]:C[-1])');
  });
  it('refuses what Sheets is not known to do with, instead of storing it', () => {
    const { sheet } = bench();
    expect(() => sheet.getRange('A1').setValue(Number.NaN)).toThrow(/NaN is not built/);
  });
});

describe('Formats of untouched cells (§4.3, L)', () => {
  const { sheet } = bench();
  it('reports the automatic number format, and setNumberFormat("general") goes back to it', () => {
    const cell = sheet.getRange('A1');
    expect(cell.getNumberFormat()).toBe('0.###############');
    expect(cell.setNumberFormat('0.00').getNumberFormat()).toBe('0.00');
    expect(cell.setNumberFormat('general').getNumberFormat()).toBe('0.###############');
  });
  it('reports a white background and lower-case hexadecimal colours', () => {
    const cell = sheet.getRange('B1');
    expect(cell.getBackground()).toBe('#ffffff');
    expect(cell.setBackground('#FFAA00').getBackground()).toBe('#ffaa00');
    expect(cell.setBackground('red').getBackground()).toBe('#ff0000');
    expect(cell.setBackground(null).getBackground()).toBe('#ffffff');
  });
  it('reports black for a font colour that was taken away', () => {
    expect(
      sheet
        .getRange('B2')
        .setFontColor('blue')
        .setFontColor(null)
        .getFontColorObject()
        .asRgbColor()
        .asHexString(),
    ).toBe('#000000');
  });
  it('accepts an unknown colour name without a word', () => {
    expect(sheet.getRange('B3').setBackground('nosuchcolour').getBackground()).toBe('#ffffff');
  });
  it('reports an alignment that depends on the content', () => {
    sheet.getRange('A5:D5').setValues([['text', 1, true, null]]);
    expect(plain(sheet.getRange('A5:D5').getHorizontalAlignments())).toEqual([
      ['general-left', 'general-right', 'general-center', 'general'],
    ]);
  });
});

describe('Objects and notes (§4.3, L)', () => {
  const { sheet, spreadsheet } = bench();
  it('stringify as their class names', () => {
    expect([String(sheet.getRange('A1')), String(sheet), String(spreadsheet)]).toEqual([
      'Range',
      'Sheet',
      'Spreadsheet',
    ]);
  });
  it('turns a number in a note into a decimal number', () => {
    expect(
      sheet
        .getRange('A1')
        .setNotes(wrong([[25]]))
        .getNote(),
    ).toBe('25.0');
  });
  it('throw by name for what is not built and hide what is ours', () => {
    const range = sheet.getRange('A1') as unknown as Record<string, () => unknown>;
    expect(() => range['autoFill']!()).toThrow('Range.autoFill is not available in this runtime');
    expect(() => range['handle']).toThrow('Range.handle is not available in this runtime');
  });
});
