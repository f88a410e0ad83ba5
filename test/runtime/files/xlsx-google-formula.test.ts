import { readXlsx } from '../../../src/runtime/files/xlsx-read';
import {
  formulaThroughXlsx,
  googleFormulaFromXlsx,
  googleFormulaToXlsx,
  spilledToXlsx,
} from '../../../src/runtime/files/xlsx-google-formula';
import { writeXlsx } from '../../../src/runtime/files/xlsx-write';
import { newDocument } from '../../../src/runtime/spreadsheet/document/create';
import type { RowModel } from '../../../src/runtime/spreadsheet/model';

const OPTIONS = { locale: 'es_ES', timeZone: 'Europe/Madrid' };

describe('xlsx-google-formula', () => {
  // The form is that of a workbook exported by Google Sheets.
  test.each([
    [
      '=DUO_SCORE(Leads!A1:N; DUO!A1:H)',
      60,
      'IFERROR(__xludf.DUMMYFUNCTION("DUO_SCORE(Leads!A1:N, DUO!A1:H)"),60)',
    ],
    ['=SPLIT(A1;"-")', 'a "b"', 'IFERROR(__xludf.DUMMYFUNCTION("SPLIT(A1,""-"")"),"a ""b""")'],
    ['=QUERY(A1:B)', true, 'IFERROR(__xludf.DUMMYFUNCTION("QUERY(A1:B)"),TRUE)'],
    ['=QUERY(A1:B)', { error: '#REF!' }, 'IFERROR(__xludf.DUMMYFUNCTION("QUERY(A1:B)"),#REF!)'],
    ['=QUERY(A1:B)', { error: '#ERROR!' }, 'IFERROR(__xludf.DUMMYFUNCTION("QUERY(A1:B)"),"#ERROR!")'],
  ])('writes %s with %j as %s and finds the formula again', (formula, value, code) => {
    expect(googleFormulaToXlsx(formula, value, 'es_ES')).toBe(code);
    expect(googleFormulaFromXlsx(code, 'es_ES')).toEqual({ formula });
  });

  test('writes a spilled value as Google does', () => {
    const code = 'IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),1.5)';
    expect(spilledToXlsx(1.5)).toBe(code);
    expect(googleFormulaFromXlsx(code, 'es_ES')).toBe('spilled');
  });

  test('puts texts together that are too long for Excel, up to what a formula may hold', () => {
    const long = 'x'.repeat(600);
    const formula = `=DUO("${long}")`;
    const code = googleFormulaToXlsx(formula, long, 'es_ES');
    for (const [text] of code.matchAll(/"(?:[^"]|"")*"/g))
      expect(text.length).toBeLessThanOrEqual(2 * 255 + 2);
    expect(googleFormulaFromXlsx(code, 'es_ES')).toEqual({ formula });
    expect(spilledToXlsx('y'.repeat(9000)).length).toBeLessThan(8192);
  });

  test.each([['SUM(A1,B1)'], ['IFERROR(A1,"__xludf.DUMMYFUNCTION")'], ['IFERROR(A1,2)']])(
    'takes %s for no formula of Google',
    (code) => expect(googleFormulaFromXlsx(code, 'es_ES')).toBeUndefined(),
  );

  test.each([['=SUM(A1;1,5)'], ['=DUO(A1:B;{1\\2})'], ['=FILTER(A2:A;B2:B=1)']])(
    'leaves %s as it is on its way through a workbook',
    (formula) => expect(formulaThroughXlsx(formula, 'es_ES')).toBe(formula),
  );

  test.each([[true], [false]])(
    'a workbook keeps formulas and what they spilled (state kept: %s)',
    async (keepState) => {
      const document = newDocument({ name: 'x', ...OPTIONS, sheetNames: ['Leads'] });
      const rows: RowModel[] = [
        { values: ['', 60, 'x'], formulas: [undefined, '=DUO_SCORE(A1:A; Leads!C1:D)'] },
        { values: [null, 45], spilled: [undefined, true] },
        { values: [null, 'y'.repeat(300)], spilled: [undefined, true] },
        { values: [null, ''], spilled: [undefined, true] },
        { values: [null, null], spilled: [undefined, true] },
      ];
      rows[0]!.values[0] = 'a';
      document.sheets[0]!.rows = structuredClone(rows);
      const bytes = await writeXlsx(document, { keepState });
      const read = (await readXlsx(bytes, 'x', OPTIONS)).document;
      expect(read.sheets[0]!.rows).toEqual(rows);
    },
  );
});
