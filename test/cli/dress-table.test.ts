import { dressTable } from '../../src/cli/dress-table';
import { addCsvSheet } from '../../src/runtime/files/csv-read';
import { newDocument } from '../../src/runtime/spreadsheet/document/create';
import type { SheetModel } from '../../src/runtime/spreadsheet/model';

function dressed(csv: string): SheetModel {
  const document = newDocument({ locale: 'es_ES', timeZone: 'Etc/UTC', sheetNames: [] });
  addCsvSheet(document, 'Leads', Buffer.from(csv), { locale: 'es_ES' });
  dressTable(document, document.sheets[0]!);
  return document.sheets[0]!;
}

describe('dressTable', () => {
  test('freezes a bold first row and makes columns as wide as what they hold, within limits', () => {
    const sheet = dressed(`A;B;C\nx;${'y'.repeat(20)};${'z'.repeat(500)}\n`);
    expect(sheet.frozenRows).toBe(1);
    expect(sheet.rows[0]!.styles![0]).toMatchObject({ fontWeight: 'bold' });
    const [narrow, middle, wide] = sheet.columnWidths;
    expect(narrow).toBe(70);
    expect(middle).toBe(168);
    expect(wide).toBe(320);
  });

  test('wraps long texts of a short table and leaves those of a long one on one line', () => {
    const long = 'palabra '.repeat(20);
    expect(dressed(`A\n${long}\n`).rows[1]!.styles![0]).toMatchObject({ wrap: 'WRAP' });
    expect(dressed(`A\n${`${long}\n`.repeat(100)}`).rows[1]!.styles).toBeUndefined();
  });

  test('leaves an empty sheet as it is', () => {
    expect(dressed('').frozenRows).toBe(0);
  });
});
