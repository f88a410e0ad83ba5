import { hostOf } from './support';

const SHEET = 'const sheet = SpreadsheetApp.getActive().getSheetByName("Leads");';

describe('host > with the spreadsheet services', () => {
  it('reads values as arrays and dates of the script, in the zone of the script', () => {
    const host =
      hostOf(`function main() { ${SHEET} sheet.getRange("A1:B1").setValues([["x", new Date(2026, 6, 1)]]);
      const values = sheet.getDataRange().getValues();
      return [values instanceof Array, values[0] instanceof Array, values[0][1] instanceof Date, values[0][1].getDate(), values[0][1].toISOString()]; }`);
    const result = host.run('main');
    expect(result.value).toEqual([true, true, true, 1, '2026-06-30T22:00:00.000Z']);
    expect(result.meter.calls).toMatchObject({ 'Range.setValues': 1, 'Range.getValues': 1 });
    expect(result.missing).toEqual([]);
  });

  it('a typed text is parsed, and onEdit gets the range and the value as texts', () => {
    const host = hostOf(
      'function onEdit(e) { return [e.range.getA1Notation(), e.value, typeof e.value, e.range.getValue(), e.source === SpreadsheetApp.getActive()]; }',
    );
    const [run] = host.edit({ sheet: 'Leads', a1: 'C3', values: [['1.234,5']] });
    expect(run?.result.value).toEqual(['C3', '1234.5', 'string', 1234.5, true]);
  });

  it.each([
    [
      'a formula cannot write',
      'setValue',
      'function F() { SpreadsheetApp.getActive().getSheetByName("Leads").getRange(1, 1).setValue(1); }',
    ],
  ])('%s', (_what, method, code) => {
    expect(hostOf(code).customFunction('F')).toEqual({
      error: '#ERROR!',
      message: `You do not have permission to call ${method}`,
    });
  });

  it('[NONE] getUi and menus work, the document does not', () => {
    const host = hostOf(
      'function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem("A", "a").addToUi(); } function bad() { SpreadsheetApp.getActive(); }',
    );
    expect(host.open({ authMode: 'NONE' })[0]?.result.error).toBeUndefined();
    expect(host.run('bad', [], { authMode: 'NONE' }).error?.message).toBe(
      'You do not have permission to call getActive',
    );
  });

  it('needs the scope of the current spreadsheet, or the wider one, when the manifest lists its scopes', () => {
    const code = 'function main() { return SpreadsheetApp.getActive().getName().length > 0; }';
    const run = (scopes: readonly string[]) =>
      hostOf(code, { manifest: { timeZone: 'UTC', oauthScopes: scopes } }).run('main');
    const scope = 'https://www.googleapis.com/auth/spreadsheets';
    expect(run([`${scope}.currentonly`]).value).toBe(true);
    expect(run([scope]).value).toBe(true);
    expect(run([]).error?.message).toBe(
      `Specified permissions are not sufficient to call SpreadsheetApp.getActive. Required permissions: (${scope}.currentonly || ${scope})`,
    );
  });

  it('copes with 50,000 rows of 30 columns', () => {
    const host =
      hostOf(`function main() { ${SHEET} const rows = Array.from({ length: 50000 }, (_, row) => Array.from({ length: 30 }, (_, column) => row * 30 + column));
      sheet.insertRowsAfter(1, 49999); sheet.insertColumnsAfter(1, 29); const range = sheet.getRange(1, 1, 50000, 30); range.setValues(rows); const read = range.getValues(); return read[49999][29]; }`);
    const result = host.run('main');
    expect(result.error).toBeUndefined();
    expect(result.value).toBe(1_499_999);
    expect(result.meter.rows).toBe(50_000);
  }, 30_000);

  it('shows enumerations that are the same everywhere in an execution', () => {
    const host = hostOf(
      'function main() { return [SpreadsheetApp.BorderStyle.SOLID === SpreadsheetApp.BorderStyle.SOLID, JSON.stringify(Charts.ChartType.COLUMN)]; }',
    );
    expect(host.run('main').value).toEqual([true, '"COLUMN"']);
  });
});
