import { pageSetupOf, wrappedHeight } from '../../../src/runtime/files/xlsx-page';
import { newSheet } from '../../../src/runtime/spreadsheet/document/create';
import type { SheetModel } from '../../../src/runtime/spreadsheet/model';

function sheetOf(columns: number, width: number): SheetModel {
  const sheet = newSheet(0, 'S');
  sheet.rows[0] = { values: Array.from({ length: columns }, () => 'x') };
  sheet.columnWidths = Array.from({ length: columns }, () => width);
  return sheet;
}

describe('pageSetupOf', () => {
  test.each([
    ['ten columns of 100 pixels', 10, 100, 9, 1],
    ['twenty', 20, 100, 8, 1],
    ['sixty', 60, 100, 8, 3],
    ['none', 0, 100, 9, 1],
  ])('puts %s on a page where they can be read', (_, columns, width, paperSize, fitToWidth) => {
    expect(pageSetupOf(sheetOf(columns, width))).toMatchObject({
      paperSize,
      fitToWidth,
      orientation: 'landscape',
    });
  });

  test('does not count hidden columns', () => {
    const sheet = sheetOf(20, 100);
    sheet.hiddenColumns = new Set([0, 1, 2, 3, 4, 5, 6, 7]);
    expect(pageSetupOf(sheet)).toMatchObject({ paperSize: 9 });
  });
});

describe('wrappedHeight', () => {
  const sheet = sheetOf(1, 70);

  test('gives a line for each piece of a wrapped text that fits the column', () => {
    const style = { wrap: 'WRAP' } as const;
    expect(wrappedHeight({ values: ['one two three four'], styles: [style] }, sheet, 'en_GB')).toBe(40);
    expect(wrappedHeight({ values: ['a\nb\nc'], styles: [style] }, sheet, 'en_GB')).toBe(60);
    expect(wrappedHeight({ values: ['x'.repeat(25)], styles: [style] }, sheet, 'en_GB')).toBe(60);
  });

  test('leaves one line, and texts that do not wrap, alone', () => {
    expect(wrappedHeight({ values: ['short'], styles: [{ wrap: 'WRAP' }] }, sheet, 'en_GB')).toBeUndefined();
    expect(wrappedHeight({ values: ['x'.repeat(99)] }, sheet, 'en_GB')).toBeUndefined();
  });
});
