import * as fc from 'fast-check';
import { FileError } from '../../../src/runtime/files/file-error';
import { readXlsx } from '../../../src/runtime/files/xlsx-read';
import { writeXlsx } from '../../../src/runtime/files/xlsx-write';
import { ZipArchive } from '../../../src/runtime/files/zip';
import { newDocument } from '../../../src/runtime/spreadsheet/document/create';
import type {
  DocumentModel,
  RowModel,
  SheetModel,
  StoredValue,
  ValidationRule,
} from '../../../src/runtime/spreadsheet/model';

const OPTIONS = { locale: 'es_ES', timeZone: 'Europe/Madrid' };

function documentWith(
  rows: (RowModel | undefined)[],
  change?: (sheet: SheetModel, document: DocumentModel) => void,
) {
  const document = newDocument({ ...OPTIONS, name: 'Leads', sheetNames: ['Leads'] });
  const sheet = document.sheets[0] as SheetModel;
  sheet.rows = rows;
  change?.(sheet, document);
  return document;
}

async function again(document: DocumentModel, keepState = false) {
  const { document: read, warnings } = await readXlsx(
    await writeXlsx(document, { keepState }),
    'Leads',
    OPTIONS,
  );
  expect(warnings).toEqual([]);
  return read;
}

async function codeOf(bytes: Uint8Array): Promise<unknown> {
  const failure = await readXlsx(bytes, 'x', OPTIONS).catch((error: unknown) => error);
  return failure instanceof FileError ? { code: failure.code, data: failure.data } : failure;
}

describe('xlsx-read > readXlsx [values]', () => {
  it('gives numbers, texts, booleans, errors and dates back as they were written', async () => {
    const values = [
      5,
      -0.1,
      1e20,
      0.1 + 0.2,
      46086.75,
      true,
      false,
      '007',
      '1234567890123456789',
      '=1+1',
      '',
      { error: '#N/A' },
      null,
      'fin',
    ];
    const styles: RowModel['styles'] = [];
    styles[4] = { numberFormat: 'dd/mm/yyyy hh:mm' };
    const read = await again(documentWith([{ values, styles }]));
    expect(read.sheets[0]?.rows).toEqual([{ values, styles }]);
  });

  it('gives dates and times before 1900 and durations back', async () => {
    const numberFormat = ['yyyy-mm-dd', 'h:mm', '[h]:mm', 'dd/mm/yyyy'].map((format) => ({
      numberFormat: format,
    }));
    const row: RowModel = { values: [1, 0.75, 1.5, 60], styles: numberFormat };
    expect((await again(documentWith([row]))).sheets[0]?.rows).toEqual([row]);
  });

  it('gives every text back exactly, as value, as result of a formula and as note', async () => {
    const naughty = [
      '_x0041_',
      '_x005F_x0041_',
      'a_x0041_b_x00zz_',
      '\u0000\u0001\u0008\u000b\u001f\u007f\u0080\u009f',
      '\r',
      'a\r\nb\rc\nd',
      '\ud800',
      'x\udc00y',
      '\ufffe\uffff',
      '👩‍👩‍👧‍👦',
      '  lead and trail  ',
      '\t',
      '\n',
      ' ',
      '<b>&amp;</b>',
      ']]>',
      '=HYPERLINK("http://x")',
      "'quoted'",
      '\u202eabc',
      '\u2028\u2029\u0085\u00a0',
      '&#10;',
    ];
    const text = fc.oneof(
      fc.constantFrom(...naughty),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 30 }), async (texts) => {
        const rows = texts.map((value): RowModel => ({
          values: [value, value],
          formulas: [undefined, '=A1'],
          notes: [undefined, undefined, undefined, value],
        }));
        const read = await again(documentWith(rows));
        const found = texts.map((_, index) => read.sheets[0]?.rows[index]);
        expect(found.map((row) => row?.values.slice(0, 2))).toEqual(texts.map((value) => [value, value]));
        expect(found.map((row) => row?.notes?.[3] ?? '')).toEqual(texts);
      }),
      { numRuns: 25, examples: [[naughty]] },
    );
  });

  it('gives formulas back with their last result, in the form of the locale', async () => {
    const cells: [formula: string, value: StoredValue][] = [
      ['=SUM(A1;1,5)', 1],
      ['={1\\2;3\\4}+SUM(A1;2)', -0.5],
      ['=A1="x;y"', false],
      ["='It''s'!B2", 'r'],
      ['=XLOOKUP(1;A2:A;B:B)', 46086],
      ['=IF(A1;"";"")', ''],
      ['=1/0', { error: '#DIV/0!' }],
      ['="&#10;&amp;"&A1', '&lt;'],
    ];
    const row = { values: cells.map(([, value]) => value), formulas: cells.map(([formula]) => formula) };
    const read = (await again(documentWith([row]))).sheets[0]?.rows[0];
    expect(read?.values).toEqual(row.values);
    expect(read?.formulas).toEqual(row.formulas);
  });

  it('tells a formula that was never calculated from one that gave an empty text', async () => {
    const row: RowModel = { values: ['x', null, ''], formulas: [undefined, '=A1+1', '=""'] };
    expect((await again(documentWith([row]))).sheets[0]?.rows[0]).toEqual(row);
  });

  it('writes the functions and open ranges that came after the first edition as Excel wants them', async () => {
    const bytes = await writeXlsx(documentWith([{ values: [1], formulas: ['=XLOOKUP(1;A2:A;B2:B)'] }]));
    expect(ZipArchive.read(bytes).text('xl/worksheets/sheet1.xml')).toContain(
      '<f>_xlfn.XLOOKUP(1,A2:A1048576,B2:B1048576)</f>',
    );
  });
});

describe('xlsx-read > readXlsx [looks]', () => {
  it('gives styles, also of empty cells, heights and hidden rows back', async () => {
    const line = { color: '#ff0000', style: 'SOLID_MEDIUM' };
    const style = {
      numberFormat: '#,##0.00',
      background: '#ffee00',
      fontColor: '#0000ff',
      fontFamily: 'Arial',
      fontSize: 14,
      fontWeight: 'bold',
      fontStyle: 'italic',
      fontLine: 'underline',
      horizontalAlignment: 'center',
      verticalAlignment: 'middle',
      wrap: 'WRAP',
      borders: {
        top: line,
        left: undefined,
        bottom: { color: '#000000', style: 'DOTTED' },
        right: undefined,
      },
    } as const;
    const rows: RowModel[] = [
      { values: [5], styles: [style] },
      { values: [], styles: [{ fontLine: 'line-through' }, { background: '#cccccc' }] },
      { values: ['x'], hidden: true },
      { values: ['x'], height: 40 },
    ];
    expect((await again(documentWith(rows))).sheets[0]?.rows).toEqual(rows);
  });

  it('gives frozen panes, widths, hidden columns, tab colour, gridlines, direction, merges and filter back', async () => {
    const document = documentWith([{ values: ['a', 'b', 'c'] }, { values: [1, 2, 3] }], (sheet) => {
      sheet.frozenRows = 1;
      sheet.frozenColumns = 2;
      sheet.columnWidths[1] = 240;
      sheet.columnWidths[4] = 21;
      sheet.hiddenColumns.add(2);
      sheet.tabColor = '#00ff00';
      sheet.hiddenGridlines = true;
      sheet.rightToLeft = true;
      sheet.merges = [
        { row: 4, column: 1, rows: 2, columns: 3 },
        { row: 8, column: 2, rows: 1, columns: 2 },
      ];
      sheet.filter = { area: { row: 1, column: 1, rows: 2, columns: 3 }, criteria: new Map() };
    });
    const expected = document.sheets[0];
    const { rows, ...read } = (await again(document)).sheets[0] as SheetModel;
    expect(rows.slice(0, 2).map((row) => row?.values)).toEqual([
      ['a', 'b', 'c'],
      [1, 2, 3],
    ]);
    expect(read).toEqual({ ...expected, rows: undefined });
  });

  it('gives a merged title and merged rows with content back, each value and look where it was', async () => {
    const bold = { fontWeight: 'bold' } as const;
    const rows = [
      { values: ['Título', null, null, 'fuera'], styles: [bold, bold, bold] },
      { values: ['alto', 'b'] },
      { values: [null, 'c'] },
      { values: ['x', 'y'] },
    ];
    const document = documentWith(structuredClone(rows), (sheet) => {
      sheet.merges = [
        { row: 1, column: 1, rows: 1, columns: 3 },
        { row: 2, column: 1, rows: 2, columns: 1 },
      ];
    });
    const read = (await again(document)).sheets[0] as SheetModel;
    expect(read.merges).toEqual(document.sheets[0]!.merges);
    expect(read.rows.slice(0, 4).map((row) => row?.values.map((value) => value ?? null))).toEqual(
      rows.map(({ values }) => values),
    );
    expect(read.rows[0]!.styles?.slice(0, 4)).toEqual([bold, bold, bold]);
  });

  it('gives hidden sheets, the open sheet and named ranges back, open or large ones too', async () => {
    const document = newDocument({ ...OPTIONS, sheetNames: ['Leads', 'Costes & "más" US$', 'Oculta'] });
    const ids = document.sheets.map(({ id }) => id);
    (document.sheets[2] as SheetModel).hidden = true;
    document.activeSheetId = ids[1] ?? 0;
    document.namedRanges = [
      { name: 'todo', sheetId: ids[0] ?? 0, area: { row: 1, column: 1, rows: 1000, columns: 26 } },
      { name: 'celda', sheetId: ids[1] ?? 0, area: { row: 2, column: 3, rows: 1, columns: 1 } },
    ];
    const read = await again(document);
    expect(read.sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Leads', false],
      ['Costes & "más" US$', false],
      ['Oculta', true],
    ]);
    expect(read.activeSheetId).toBe(read.sheets[1]?.id);
    expect(read.namedRanges).toEqual(document.namedRanges);
  });

  it('shortens sheet names that XLSX does not allow, in formulas too', async () => {
    const document = newDocument({
      ...OPTIONS,
      sheetNames: ['Leads / marzo: 2026 [exportación completa]', 'B'],
    });
    (document.sheets[1] as SheetModel).rows = [
      { values: [1], formulas: ["='Leads / marzo: 2026 [exportación completa]'!A1"] },
    ];
    const read = await again(document);
    expect(read.sheets[0]?.name).toBe('Leads _ marzo_ 2026 _exportació');
    expect(read.sheets[1]?.rows[0]?.formulas).toEqual(["='Leads _ marzo_ 2026 _exportació'!A1"]);
  });
});

describe('xlsx-read > readXlsx [rules]', () => {
  const rules: ValidationRule[] = [
    {
      criteria: 'VALUE_IN_LIST',
      values: [['Sí', 'No & "quizá"'], true],
      allowInvalid: false,
      helpText: 'Elija',
    },
    { criteria: 'VALUE_IN_LIST', values: [['con, coma', 'x'], true], allowInvalid: true },
    {
      criteria: 'VALUE_IN_LIST',
      values: [Array.from({ length: 60 }, (_, n) => `opción ${n}`), true],
      allowInvalid: false,
    },
    { criteria: 'VALUE_IN_RANGE', values: ['=Leads!A2:A9', true], allowInvalid: false },
    { criteria: 'CHECKBOX', values: [], allowInvalid: false },
    { criteria: 'NUMBER_BETWEEN', values: [1, 2.5], allowInvalid: false },
    { criteria: 'NUMBER_GREATER_THAN_OR_EQUAL_TO', values: [0], allowInvalid: true },
    { criteria: 'DATE_ON_OR_AFTER', values: [46086], allowInvalid: false },
    { criteria: 'DATE_IS_VALID_DATE', values: [], allowInvalid: false },
    { criteria: 'TEXT_CONTAINS', values: ['C "T" D'], allowInvalid: false },
    { criteria: 'TEXT_IS_VALID_EMAIL', values: [], allowInvalid: false },
    { criteria: 'CUSTOM_FORMULA', values: ['=A2>LEN("C")'], allowInvalid: false },
  ];

  it.each(rules)('gives $criteria $values back', async (rule) => {
    const rows = Array.from({ length: 3 }, (): RowModel => ({ values: [], validations: [undefined, rule] }));
    const read = await again(documentWith(rows));
    expect(read.sheets).toHaveLength(1);
    expect(read.sheets[0]?.rows.map((row) => row?.validations)).toEqual(rows.map((row) => row.validations));
  });

  it('writes a rule over thousands of rows as one entry', async () => {
    const rule = rules[0] as ValidationRule;
    const rows = Array.from({ length: 5000 }, (): RowModel => ({
      values: [],
      validations: [undefined, rule, rule],
    }));
    const bytes = await writeXlsx(documentWith(rows));
    const xml = ZipArchive.read(bytes).text('xl/worksheets/sheet1.xml') ?? '';
    expect(xml.match(/<dataValidation /g)).toHaveLength(1);
    expect(xml).toContain('sqref="B1:C5000"');
  });

  it('gives conditional formats back in their order, whatever the criterion', async () => {
    const area = { row: 2, column: 2, rows: 99, columns: 1 };
    const style = { background: '#ffcccc', fontColor: '#0000ff', fontWeight: 'bold' as const };
    const condition = (criteria: string, ...values: unknown[]) => ({
      areas: [area, { row: 2, column: 5, rows: 3, columns: 2 }],
      condition: { kind: 'boolean' as const, criteria, values, style },
    });
    const conditionalRules = [
      condition('CUSTOM_FORMULA', '=$A2=""'),
      condition('CELL_EMPTY'),
      condition('CELL_NOT_EMPTY'),
      condition('NUMBER_GREATER_THAN', 5),
      condition('NUMBER_NOT_BETWEEN', 1, 2.5),
      condition('NUMBER_EQUAL_TO', '=$C$1'),
      condition('TEXT_CONTAINS', 'no "C" T'),
      condition('TEXT_DOES_NOT_CONTAIN', 'x'),
      condition('TEXT_STARTS_WITH', 'DUO:'),
      condition('TEXT_ENDS_WITH', 'z'),
      condition('TEXT_EQUAL_TO', 'qualified'),
      condition('DATE_AFTER', 46086),
      condition('DATE_BEFORE_RELATIVE', 'TODAY'),
      condition('DATE_EQUAL_TO_RELATIVE', 'YESTERDAY'),
      condition('DATE_AFTER_RELATIVE', 'PAST_MONTH'),
      {
        areas: [area],
        condition: {
          kind: 'gradient' as const,
          points: [
            { color: '#ffffff', type: 'MIN', value: '' },
            { color: '#ffff00', type: 'PERCENTILE', value: '50' },
            { color: '#00ff00', type: 'NUMBER', value: '100' },
          ],
        },
      },
    ];
    const read = await again(documentWith([], (sheet) => Object.assign(sheet, { conditionalRules })));
    expect(read.sheets[0]?.conditionalRules).toEqual(conditionalRules);
  });

  it('protects a sheet that refuses, but not one that only warns', async () => {
    const protection = {
      id: 5,
      area: undefined,
      unprotected: [],
      description: '',
      editors: [],
      domainEdit: false,
    };
    const strict = await again(
      documentWith([], (s) => s.protections.push({ ...protection, warningOnly: false })),
    );
    const warning = await again(
      documentWith([], (s) => s.protections.push({ ...protection, warningOnly: true })),
    );
    expect(strict.sheets[0]?.protections).toHaveLength(1);
    expect(warning.sheets[0]?.protections).toEqual([]);
  });
});

describe('xlsx-read > readXlsx [broken files]', () => {
  it.each([
    ['nothing', new Uint8Array(), 'not-xlsx', {}],
    ['a text', new TextEncoder().encode('a;b\n'), 'not-xlsx', {}],
    [
      'an old Excel file',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      'not-xlsx',
      { looksLike: 'xls' },
    ],
  ])('refuses %s with a code', async (_what, bytes, code, data) => {
    expect(await codeOf(bytes)).toEqual({ code, data });
  });

  it('refuses a zip archive that is no workbook', async () => {
    const archive = ZipArchive.read(await writeXlsx(documentWith([])));
    const other = new ZipArchive();
    other.set('word/document.xml', archive.text('xl/workbook.xml') ?? '');
    expect(await codeOf(other.bytes())).toEqual({ code: 'not-xlsx', data: {} });
  });

  it('refuses a workbook that was cut off, wherever', async () => {
    const bytes = await writeXlsx(documentWith([{ values: ['x', 1] }]));
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      const failure = await codeOf(bytes.slice(0, Math.floor(bytes.length * share)));
      expect(failure).toEqual({ code: 'not-xlsx', data: {} });
    }
  });

  it('refuses a workbook whose sheet is no XML', async () => {
    const archive = ZipArchive.read(await writeXlsx(documentWith([{ values: ['x', 1] }])));
    archive.set('xl/worksheets/sheet1.xml', '<worksheet><sheetData><row r="1"><c');
    expect(await codeOf(archive.bytes())).toMatchObject({ code: 'xlsx-broken' });
  });
});
