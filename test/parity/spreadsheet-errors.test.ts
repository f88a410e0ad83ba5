/** Google's own words, PLATFORM.md §4.2 (grades as there: L measured live, M seen in independent projects, D documented). */

import { bench, wrong } from '../runtime/spreadsheet/testing';

const failure = (action: () => unknown): string => {
  try {
    action();
  } catch (thrown) {
    return String(thrown);
  }
  return 'no failure';
};

describe('Range addresses (§4.2, M)', () => {
  const { sheet } = bench();
  const cases: [string, () => unknown, string][] = [
    [
      'a row beyond the grid',
      () => sheet.getRange(1001, 1),
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    [
      'a column beyond the grid',
      () => sheet.getRange(1, 26, 1, 2),
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    [
      'an A1 text beyond the grid',
      () => sheet.getRange('AB1'),
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    ['row 0', () => sheet.getRange(0, 1), 'The starting row of the range is too small.'],
    ['column 0', () => sheet.getRange(1, 0), 'The starting column of the range is too small.'],
    ['no rows', () => sheet.getRange(1, 1, 0), 'The number of rows in the range must be at least 1.'],
    [
      'no columns',
      () => sheet.getRange(1, 1, 1, 0),
      'The number of columns in the range must be at least 1.',
    ],
    ['a text that is no reference', () => sheet.getRange('no such range'), 'Range not found'],
    ['a sheet that does not exist', () => sheet.getRange("'Nope'!A1"), 'Range not found'],
  ];
  it.each(cases)('fails for %s in Google’s words', (_name, action, message) => {
    expect(failure(action)).toBe(`Exception: ${message}`);
  });
});

describe('Range.setValues (§4.2, M)', () => {
  const { sheet } = bench();
  it('tells how many rows the data has and how many the range has', () => {
    expect(failure(() => sheet.getRange('A1:B2').setValues([[1, 2]]))).toBe(
      'Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    );
  });
  it('tells how many columns a row of the data has and how many the range has', () => {
    expect(failure(() => sheet.getRange('A1:B2').setValues([[1, 2], [3]]))).toBe(
      'Exception: The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    );
  });
  it.each([
    ['a text', 'x', 'String'],
    ['a number', 5, 'number'],
    ['a flat array', [1, 2], 'number[]'],
    ['null', null, 'null'],
  ])('refuses %s by the types of its arguments', (_name, value, types) => {
    expect(failure(() => sheet.getRange('A1:B2').setValues(wrong(value)))).toBe(
      `Exception: The parameters (${types}) don't match the method signature for SpreadsheetApp.Range.setValues.`,
    );
  });
  it('refuses a text of more than 50,000 characters and writes nothing of the block', () => {
    expect(failure(() => sheet.getRange('A1:B1').setValues([['first', 'x'.repeat(50_001)]]))).toBe(
      'Exception: Your input contains more than the maximum of 50000 characters in a single cell.',
    );
    expect(sheet.getRange('A1').getValue()).toBe('');
  });
  it('takes a text of exactly 50,000 characters', () => {
    sheet.getRange('A1').setValue('x'.repeat(50_000));
    expect(sheet.getRange('A1').getValue()).toHaveLength(50_000);
  });
});

describe('Service exceptions (§4.2)', () => {
  it('are named Exception', () => {
    const { sheet } = bench();
    expect(() => sheet.getRange(0, 1)).toThrow(expect.objectContaining({ name: 'Exception' }));
  });
  it('name the method without arguments with empty parentheses', () => {
    const { sheet } = bench();
    expect(failure(() => (sheet.getRange as () => unknown)())).toBe(
      "Exception: The parameters () don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    );
  });
});

describe('Sheets, rows and columns (§4.2)', () => {
  it('refuses a sheet name that is taken, without regard to case (M)', () => {
    const { spreadsheet } = bench();
    expect(failure(() => spreadsheet.insertSheet('Leads'))).toBe(
      'Exception: A sheet with the name "Leads" already exists. Please enter another name.',
    );
    const other = spreadsheet.insertSheet('Costs');
    expect(failure(() => other.setName('leads'))).toBe(
      'Exception: A sheet with the name "leads" already exists. Please enter another name.',
    );
  });
  it('refuses to delete the last sheet (M)', () => {
    const { spreadsheet, sheet } = bench();
    expect(failure(() => spreadsheet.deleteSheet(sheet))).toBe(
      "Exception: You can't remove all the sheets in a document.",
    );
  });
  it('refuses to delete every row below the frozen ones (M)', () => {
    const { sheet } = bench({ rows: 5 });
    sheet.setFrozenRows(1);
    expect(failure(() => sheet.deleteRows(2, 4))).toBe(
      'Exception: Sorry, it is not possible to delete all non-frozen rows.',
    );
    sheet.deleteRows(2, 3);
    expect(sheet.getMaxRows()).toBe(2);
  });
  it('refuses to freeze all rows (M)', () => {
    const { sheet } = bench({ rows: 5 });
    expect(failure(() => sheet.setFrozenRows(5))).toBe(
      "Exception: You can't freeze all visible rows on the sheet.",
    );
  });
  it.each([
    [
      'rows beyond the grid',
      (s: GoogleAppsScript.Spreadsheet.Sheet) => s.deleteRows(5, 2),
      'Those rows are out of bounds.',
    ],
    [
      'a row after the grid',
      (s: GoogleAppsScript.Spreadsheet.Sheet) => s.insertRowAfter(6),
      'Those rows are out of bounds.',
    ],
    [
      'columns beyond the grid',
      (s: GoogleAppsScript.Spreadsheet.Sheet) => s.deleteColumns(26, 2),
      'Those columns are out of bounds.',
    ],
    [
      'the width of a column that is not there',
      (s: GoogleAppsScript.Spreadsheet.Sheet) => s.getColumnWidth(27),
      'Those columns are out of bounds.',
    ],
  ])('fails for %s (M)', (_name, action, message) => {
    const { sheet } = bench({ rows: 5 });
    expect(failure(() => action(sheet))).toBe(`Exception: ${message}`);
  });
  it('refuses more than ten million cells (M)', () => {
    const { sheet } = bench();
    expect(failure(() => sheet.insertRowsAfter(1000, 400_000))).toBe(
      'Exception: This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
  });
  it('refuses an empty appendRow by its signature (L)', () => {
    const { sheet } = bench();
    expect(failure(() => sheet.appendRow([]))).toMatch(
      /^Exception: The parameters \(.*\) don't match the method signature for SpreadsheetApp\.Sheet\.appendRow\.$/,
    );
  });
});

describe('Merges, filter, validation and protection (§4.2)', () => {
  it('refuses a merge that cuts another (log of a public project)', () => {
    const { sheet } = bench();
    sheet.getRange('A1:B2').merge();
    expect(failure(() => sheet.getRange('B2:C3').merge())).toBe(
      'Exception: You must select all cells in a merged range to merge or unmerge them.',
    );
  });
  it('refuses a merge across the frozen columns (L)', () => {
    const { sheet } = bench();
    sheet.setFrozenColumns(1);
    expect(failure(() => sheet.getRange('A1:B1').merge())).toBe(
      "Exception: You can't merge frozen and non-frozen columns",
    );
  });
  it('refuses a second filter (M)', () => {
    const { sheet } = bench();
    sheet.getRange('A1:B5').createFilter();
    expect(failure(() => sheet.getRange('A1:B5').createFilter())).toBe(
      "Exception: You can't create a filter in a sheet that already has a filter.",
    );
  });
  it('refuses a value that a strict validation excludes, and names the cell (M)', () => {
    const { app, sheet } = bench();
    const rule = app.newDataValidation().requireValueInList(['yes', 'no']).setAllowInvalid(false).build();
    sheet.getRange('A1:A3').setDataValidation(rule);
    expect(failure(() => sheet.getRange('A1:A3').setValues([['yes'], ['perhaps'], ['no']]))).toMatch(
      /^Exception: The data you entered in cell A2 violates the data validation rules set on this cell\./,
    );
    expect(sheet.getRange('A1').getValue()).toBe('');
    sheet.getRange('A1').setValue('yes');
    expect(sheet.getRange('A1').getValue()).toBe('yes');
  });
  it('refuses another user in a protected range and lets the owner (M)', () => {
    const owner = bench({ owner: 'owner@example.com' });
    const protection = owner.sheet.getRange('B1:B5').protect();
    protection.addEditor('friend@example.com');
    owner.sheet.getRange('B2').setValue('mine');
    const guest = bench({ document: owner.document, userEmail: 'guest@example.com' });
    expect(failure(() => guest.sheet.getRange('A2:B2').setValues([['a', 'b']]))).toBe(
      'Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
    guest.sheet.getRange('A2').setValue('free');
    expect(guest.sheet.getRange('A2:B2').getValues()[0]).toEqual(expect.arrayContaining(['free', 'mine']));
  });
  it('refuses a name for a range that looks like a cell (L)', () => {
    const { spreadsheet, sheet } = bench();
    expect(failure(() => spreadsheet.setNamedRange('AB12', sheet.getRange('A1')))).toBe(
      'Exception: The name given to this range is invalid.',
    );
  });
  it('refuses metadata on a block (L)', () => {
    const { sheet } = bench();
    expect(failure(() => sheet.getRange('A1:B2').addDeveloperMetadata('key'))).toMatch(
      /^Exception: Adding developer metadata to arbitrary ranges is not currently supported\./,
    );
  });
});
