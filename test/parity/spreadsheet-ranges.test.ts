/** Ranges and sheets, PLATFORM.md §4.4 and §0.9-10 (L measured live, D documented, M seen in independent projects). */

import { bench, plain } from '../runtime/spreadsheet/testing';

describe('A new sheet (§4.4)', () => {
  it('has a grid of 1000 × 26', () => {
    const { sheet } = bench();
    expect([sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual([1000, 26]);
  });
  it('has A1 alone as its data range, with one blank in it, and 0 as its last row', () => {
    const { sheet } = bench();
    expect(sheet.getDataRange().getA1Notation()).toBe('A1');
    expect(plain(sheet.getDataRange().getValues())).toEqual([['']]);
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([0, 0]);
  });
  it('becomes the active one', () => {
    const { spreadsheet } = bench();
    spreadsheet.insertSheet('Costs');
    expect(spreadsheet.getActiveSheet().getName()).toBe('Costs');
  });
  it('is null by a name that no sheet has', () => {
    expect(bench().spreadsheet.getSheetByName('missing')).toBeNull();
  });
});

describe('Open-ended references (§4.4)', () => {
  const { sheet } = bench({ rows: 50 });
  it.each([
    ['A:A', 50, 1],
    ['1:1', 1, 26],
    ['A2:C', 49, 3],
    ['B3:D5', 3, 3],
    ["'Leads'!B3", 1, 1],
  ])('%s covers %i × %i cells and keeps its notation', (notation, rows, columns) => {
    const range = sheet.getRange(notation);
    expect([range.getNumRows(), range.getNumColumns()]).toEqual([rows, columns]);
    expect(range.getA1Notation()).toBe(notation.replace("'Leads'!", ''));
  });
});

describe('getLastRow and appendRow (§4.4)', () => {
  it('count content only: formats, notes and rules do not', () => {
    const { app, sheet } = bench();
    sheet
      .getRange('A9')
      .setBackground('red')
      .setNote('note')
      .setDataValidation(app.newDataValidation().requireCheckbox().build());
    sheet.getRange('B4').setValue('x');
    expect([sheet.getLastRow(), sheet.getLastColumn()]).toEqual([4, 2]);
  });
  it('append after the last content and grow the grid where it is full', () => {
    const { sheet } = bench({ rows: 2 });
    sheet.getRange('C2').setValue('x');
    sheet.appendRow(['a', 'b']);
    expect(sheet.getMaxRows()).toBe(3);
    expect(plain(sheet.getRange('A3:C3').getValues())).toEqual([['a', 'b', '']]);
  });
});

describe('Sorting (§4.4, L)', () => {
  it('sorts the first row too: there is no header detection', () => {
    const { sheet } = bench();
    sheet.getRange('A1:A3').setValues([['zeta'], ['beta'], ['alfa']]);
    sheet.sort(1);
    expect(plain(sheet.getRange('A1:A3').getValues())).toEqual([['alfa'], ['beta'], ['zeta']]);
  });
  it('does nothing on an empty sheet', () => {
    const { sheet } = bench();
    expect(sheet.sort(1).getLastRow()).toBe(0);
  });
  it('counts columns on the sheet, not within the range', () => {
    const { sheet } = bench();
    sheet.getRange('C1:D3').setValues([
      [1, 'c'],
      [2, 'a'],
      [3, 'b'],
    ]);
    sheet.getRange('C1:D3').sort(4);
    expect(plain(sheet.getRange('C1:D3').getValues())).toEqual([
      [2, 'a'],
      [3, 'b'],
      [1, 'c'],
    ]);
  });
  it('orders a mixed column as numbers, texts, booleans', () => {
    const { sheet } = bench();
    sheet.getRange('A1:A4').setValues([[true], ['b'], [2], [-1]]);
    sheet.getRange('A1:A4').sort(1);
    expect(plain(sheet.getRange('A1:A4').getValues())).toEqual([[-1], [2], ['b'], [true]]);
  });
});

describe('Clearing (§4.4, L)', () => {
  const prepared = () => {
    const made = bench();
    const rule = made.app.newDataValidation().requireValueInList(['x']).build();
    made.sheet
      .getRange('A1')
      .setValue(5)
      .setNumberFormat('0.00')
      .setBackground('red')
      .setNote('note')
      .setDataValidation(rule);
    return made.sheet;
  };
  it('of a range keeps its number format', () => {
    const sheet = prepared();
    const cell = sheet.getRange('A1').clear();
    expect([cell.getValue(), cell.getNumberFormat(), cell.getBackground()]).toEqual(['', '0.00', '#ffffff']);
  });
  it('of a sheet keeps notes and data validations', () => {
    const sheet = prepared();
    const cell = sheet.clear().getRange('A1');
    expect([cell.getValue(), cell.getNote(), cell.getBackground()]).toEqual(['', 'note', '#ffffff']);
    expect(cell.getDataValidation()).not.toBeNull();
  });
});

describe('What methods give back (§4.4, L)', () => {
  const { app, spreadsheet, sheet } = bench();
  const range = sheet.getRange('A1');
  it.each<[string, () => unknown]>([
    ['Sheet.deleteRows', () => sheet.deleteRows(10, 1)],
    ['Sheet.deleteColumns', () => sheet.deleteColumns(10, 1)],
    ['Sheet.insertRows', () => sheet.insertRows(1)],
    ['Sheet.insertColumns', () => sheet.insertColumns(1)],
    ['Sheet.setFrozenRows', () => sheet.setFrozenRows(1)],
    ['Sheet.setFrozenColumns', () => sheet.setFrozenColumns(1)],
    ['Sheet.setConditionalFormatRules', () => sheet.setConditionalFormatRules([])],
    ['Sheet.clearConditionalFormatRules', () => sheet.clearConditionalFormatRules()],
    ['Spreadsheet.setNamedRange', () => spreadsheet.setNamedRange('costs', range)],
    ['Spreadsheet.removeNamedRange', () => spreadsheet.removeNamedRange('costs')],
    ['Range.copyTo', () => range.copyTo(sheet.getRange('C3'))],
    ['Range.moveTo', () => range.moveTo(sheet.getRange('C4'))],
    ['Sheet.moveColumns', () => sheet.moveColumns(sheet.getRange('C:C'), 5)],
    ['SpreadsheetApp.flush', () => app.flush()],
  ])('%s gives null', (_name, action) => {
    expect(action()).toBeNull();
  });
  it('deleteRow and deleteColumn give the sheet, and so does Spreadsheet.insertRowAfter', () => {
    const given = [sheet.deleteRow(20), sheet.deleteColumn(20), spreadsheet.insertRowAfter(3)];
    expect(given.map((object) => object === sheet)).toEqual([true, true, true]);
  });
});

describe('Names (§4.4, L)', () => {
  it('setNamedRange moves a name that exists, and removing a missing one does nothing', () => {
    const { spreadsheet, sheet } = bench();
    spreadsheet.setNamedRange('costs', sheet.getRange('A1'));
    spreadsheet.setNamedRange('costs', sheet.getRange('B2:C3'));
    spreadsheet.removeNamedRange('nothing');
    expect(spreadsheet.getNamedRanges()).toHaveLength(1);
    expect(spreadsheet.getRangeByName('costs')?.getA1Notation()).toBe('B2:C3');
  });
  it('a copied sheet is called Copy of X', () => {
    const { spreadsheet, sheet } = bench();
    expect(sheet.copyTo(spreadsheet).getName()).toBe('Copy of Leads');
  });
});

describe('Hiding (§4.4)', () => {
  it('the only visible sheet cannot be hidden', () => {
    const { sheet } = bench();
    expect(() => sheet.hideSheet()).toThrow('hide');
    expect(sheet.isSheetHidden()).toBe(false);
  });
  it('tells rows hidden by the user from rows hidden by the filter', () => {
    const { app, sheet } = bench();
    sheet.getRange('A1:A4').setValues([['status'], ['won'], ['lost'], ['won']]);
    sheet.hideRows(2);
    const criteria = app.newFilterCriteria().setHiddenValues(['lost']).build();
    sheet.getRange('A1:A4').createFilter().setColumnFilterCriteria(1, criteria);
    const rows = [2, 3, 4].map((row) => [sheet.isRowHiddenByUser(row), sheet.isRowHiddenByFilter(row)]);
    expect(rows).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });
});
