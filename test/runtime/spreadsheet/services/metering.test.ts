import { bench } from '../testing';

const counted = (calls: readonly { name: string; kind: string }[]): string[] =>
  calls.filter(({ kind }) => kind !== 'navigation').map(({ kind, name }) => `${kind} ${name}`);

describe('What an execution counts', () => {
  it('is nothing for going from object to object', () => {
    const { app, calls } = bench();
    const sheet = app.getActiveSpreadsheet().getSheetByName('Leads')!;
    sheet.getRange(1, 1, sheet.getMaxRows(), 2).getA1Notation();
    sheet.getDataRange().getNumRows();
    app.newDataValidation().requireCheckbox().build();
    expect(counted(calls)).toEqual([]);
  });
  it('is one call for a block, with its place', () => {
    const { sheet, calls } = bench();
    sheet.getRange(2, 3, 4, 5).setValue('x');
    expect(calls.at(-1)).toMatchObject({
      name: 'Range.setValue',
      kind: 'write',
      needs: 'document-write',
      block: { sheetId: 0, row: 2, column: 3, rows: 4, columns: 5 },
    });
  });
  it('is one call for a RangeList, however many ranges it has', () => {
    const { sheet, calls } = bench();
    sheet.getRangeList(['A1', 'C3:D4', 'F9']).setNote('DUO').setBackground('red');
    expect(counted(calls)).toEqual(['write RangeList.setNote', 'write RangeList.setBackground']);
    expect([sheet.getRange('D4').getNote(), sheet.getRange('F9').getBackground()]).toEqual([
      'DUO',
      '#ff0000',
    ]);
  });
  it('asks for no more than the document to read, and for writing to write', () => {
    const { sheet, calls } = bench();
    sheet.getRange('A1').getValues();
    sheet.insertRowAfter(1);
    expect(calls.filter(({ kind }) => kind !== 'navigation').map(({ needs }) => needs)).toEqual([
      'document',
      'document-write',
    ]);
  });
});

describe('A document of 50,000 × 30 cells', () => {
  it('is written, read and sorted in a few seconds even on a busy machine', () => {
    const [rows, columns] = [50_000, 30];
    const { sheet } = bench({ rows, columns });
    const data = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_unused, column) => (column % 2 === 0 ? row * column : 'Google Ads')),
    );
    const range = sheet.getRange(1, 1, rows, columns);
    const started = process.hrtime.bigint();
    range.setValues(data);
    const read = range.getValues();
    range.sort({ column: 3, ascending: false });
    expect(read).toHaveLength(rows);
    expect(sheet.getRange(1, 3).getValue()).toBe((rows - 1) * 2);
    // Measured at about half a second; the bound only catches something quadratic.
    expect(Number(process.hrtime.bigint() - started) / 1e9).toBeLessThan(15);
  });
});
