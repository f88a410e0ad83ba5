import { type CsvReadOptions, readCsv } from '../../../src/runtime/files/csv-read';
import { FileError } from '../../../src/runtime/files/file-error';
import { displayValue } from '../../../src/runtime/spreadsheet/display';

const OPTIONS = { locale: 'es_ES', timeZone: 'Europe/Madrid' };

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function read(contents: string | Uint8Array, options: Partial<CsvReadOptions> = {}) {
  const bytes = typeof contents === 'string' ? bytesOf(contents) : contents;
  const { document, report } = readCsv(bytes, 'Leads', { ...OPTIONS, ...options });
  const sheet = document.sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  const values = sheet.rows.map((row) => row?.values);
  const shown = sheet.rows.map((row) =>
    row?.values.map((value, column) => displayValue(value, row.styles?.[column], document.locale)),
  );
  return { document, sheet, report, values, shown };
}

function codeOf(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error instanceof FileError ? { code: error.code, data: error.data } : error;
  }
  return 'nothing thrown';
}

describe('csv-read > readCsv [encoding]', () => {
  it('reads UTF-8 with and without byte-order mark alike', () => {
    const plain = read('Nombre;Año\nÍñigo;5\n');
    const marked = read('\uFEFFNombre;Año\nÍñigo;5\n');
    expect(plain.values).toEqual([
      ['Nombre', 'Año'],
      ['Íñigo', 5],
    ]);
    expect(marked.values).toEqual(plain.values);
    expect([plain.report.encoding, plain.report.byteOrderMark]).toEqual(['utf-8', false]);
    expect([marked.report.encoding, marked.report.byteOrderMark]).toEqual(['utf-8', true]);
  });

  it.each([
    ['utf-16le', true],
    ['utf-16le', false],
    ['utf-16be', true],
    ['utf-16be', false],
  ] as const)('reads %s, byte-order mark: %p', (encoding, mark) => {
    const little = Buffer.from(`${mark ? '\uFEFF' : ''}Nombre;Año\nÍñigo;Łódź\n`, 'utf16le');
    const { values, report } = read(encoding === 'utf-16le' ? little : Buffer.from(little).swap16());
    expect(values).toEqual([
      ['Nombre', 'Año'],
      ['Íñigo', 'Łódź'],
    ]);
    expect([report.encoding, report.byteOrderMark]).toEqual([encoding, mark]);
  });

  it('reads what is no UTF-8 as Windows-1252, euro sign and dashes included', () => {
    // ISO 8859-1 letters, and 0x80 (€), 0x96 (–) which only Windows-1252 has.
    const bytes = Uint8Array.from([0x41, 0xf1, 0x6f, 0x3b, 0x80, 0x96, 0x0a]);
    expect(read(bytes)).toMatchObject({ values: [['Año', '€–']], report: { encoding: 'windows-1252' } });
  });

  it('reads what is no UTF-8 as Windows-1250 where the locale is Polish', () => {
    // "Łódź" in Windows-1250.
    const bytes = Uint8Array.from([0xa3, 0xf3, 0x64, 0x9f, 0x3b, 0x31, 0x0a]);
    expect(read(bytes, { locale: 'pl_PL' })).toMatchObject({
      values: [['Łódź', 1]],
      report: { encoding: 'windows-1250' },
    });
  });

  it('takes the encoding that is asked for', () => {
    expect(read(bytesOf('ñ'), { encoding: 'windows-1252' }).values).toEqual([['Ã±']]);
  });

  it('warns of characters that somebody lost before', () => {
    expect(read('a;b\nJos\uFFFD;1').report.warnings).toEqual([{ code: 'replacement-characters', count: 1 }]);
  });

  it.each([
    ['an XLSX file', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0, 0]), { looksLike: 'zip' }],
    ['an old Excel file', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), { looksLike: 'xls' }],
    ['a PDF', bytesOf('%PDF-1.7'), { looksLike: 'pdf' }],
    ['bytes that are no text', Uint8Array.from([0, 0, 0xff, 0xfe, 1, 2, 0, 0]), {}],
  ])('refuses %s with a code', (_what, bytes, data) => {
    expect(codeOf(() => read(bytes))).toEqual({ code: 'not-text', data });
  });
});

describe('csv-read > readCsv [shape]', () => {
  it.each([
    [',', 'a,b,c\n1,2,3\n'],
    [';', 'a;b;c\n1,5;2,5;3,5\n'],
    ['\t', 'a\tb\tc\nx, y\t2\t3\n'],
    ['|', 'a|b|c\n1|2|3\n'],
    [';', '1,5;2,5\n3,5;4,5\n'],
    [';', 'Leads de marzo, abril\n\na;b;c\n1;2;3\n4;5;6\n'],
    [',', 'a,b\n"x;y;z",1\n"p;q;r",2\n'],
    [';', 'sep=;\na,b;c\n'],
  ])('finds the delimiter %j of %j', (delimiter, text) => {
    expect(read(text).report.delimiter).toBe(delimiter);
  });

  it('takes the line that names the delimiter away', () => {
    expect(read('sep=;\r\na;b\r\n').values).toEqual([['a', 'b']]);
  });

  it('reads a file of one column as one column, commas in it or not', () => {
    const { values, report } = read('Empresa\nGarcía, S.L.\nLópez\nPérez\n');
    expect(values).toEqual([['Empresa'], ['García, S.L.'], ['López'], ['Pérez']]);
    expect(report).toMatchObject({ columns: 1, rows: 4, warnings: [{ code: 'delimiter-unclear' }] });
  });

  it.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('reads %s line ends, inside quotes as characters', (_name, end) => {
    const { values } = read(`a;b${end}"1${end}2";x${end}"q ""w""";y${end}`);
    expect(values).toEqual([
      ['a', 'b'],
      [`1${end}2`, 'x'],
      ['q "w"', 'y'],
    ]);
  });

  it('reads line ends that are mixed, and quotes that open no field as characters', () => {
    expect(read('a;b\r\nr 6" pipe;1\r\nc;2\nd 3";"4"\re;5').values).toEqual([
      ['a', 'b'],
      ['r 6" pipe', 1],
      ['c', 2],
      ['d 3"', 4],
      ['e', 5],
    ]);
  });

  it('keeps rows of another length as they are, and says how many and where', () => {
    const { values, report } = read('a;b;c\n1;2\n\n1;2;3;4\n');
    expect(values).toEqual([['a', 'b', 'c'], [1, 2], [null], [1, 2, 3, 4]]);
    expect(report).toMatchObject({
      rows: 4,
      columns: 4,
      warnings: [{ code: 'ragged-rows', count: 2, row: 2 }],
    });
  });

  it.each(['', '\uFEFF', '\n', '\r\n\r\n', ';;;\n;;;\n'])('reads %j as an empty sheet', (text) => {
    const { sheet, report } = read(text);
    expect(sheet.rows).toEqual([]);
    expect([sheet.maxRows, sheet.maxColumns]).toEqual([1000, 26]);
    expect(report).toMatchObject({ rows: 0, columns: 0 });
  });

  it('refuses a quote that never ends, with the row where it begins', () => {
    expect(codeOf(() => read('a;b\n1;2\n"x;3\n4;5\n'))).toEqual({
      code: 'csv-unterminated-quote',
      data: { row: 3 },
    });
  });

  it('makes the grid as large as the file', () => {
    const { sheet } = read(
      Array.from({ length: 1200 }, () => Array.from({ length: 30 }, () => 'x').join(';')).join('\n'),
    );
    expect([sheet.maxRows, sheet.maxColumns]).toEqual([1200, 30]);
  });
});

describe('csv-read > readCsv [typing]', () => {
  it.each([
    ['5', 'es_ES', 5],
    ['-5', 'es_ES', -5],
    ['1,5', 'es_ES', 1.5],
    ['5,00', 'es_ES', 5],
    ['1.234,50', 'es_ES', 1234.5],
    ['1.234', 'es_ES', 1234],
    ['1,234.50', 'en_US', 1234.5],
    ['0,5', 'es_ES', 0.5],
    ['123456789012345', 'es_ES', 123456789012345],
    ['05/03/2026', 'es_ES', 46086],
    ['5/3/2026', 'es_ES', 46086],
    ['2026-03-05', 'es_ES', 46086],
    ['2026-03-05 18:00', 'es_ES', 46086.75],
    ['05.03.2026', 'pl_PL', 46086],
    ['03/05/2026', 'en_US', 46086],
    ['TRUE', 'es_ES', true],
    ['FALSE', 'pl_PL', false],
  ])('types %j in %s as %p, and the cell shows the same characters', (text, locale, value) => {
    const { values, shown, document } = read(`"${text}";x\n`, { locale });
    expect(values[0]?.[0]).toBe(value);
    expect(shown[0]?.[0]).toBe(
      typeof value === 'boolean' ? displayValue(value, undefined, document.locale) : text,
    );
  });

  it.each([
    ['007'],
    ['-05'],
    ['00,5'],
    ['1234567890123456'],
    ['12345678901,23456'],
    ['+5'],
    ['-'],
    ['-0'],
    ['1.23'],
    ['1234.5'],
    ['1,'],
    [',5'],
    ['1e5'],
    ['12 %'],
    ['3.500,00 €'],
    [' 5'],
    ['5 '],
    ['10:30'],
    ['5/3'],
    ['5/3/26'],
    ['31/02/2026'],
    ['2026-03-05T10:00:00Z'],
    ['true'],
    ['VERDADERO'],
    ['Infinity'],
    ['0x10'],
    ['1 000'],
    ['#REF!'],
    ['=1+1'],
    ['=HYPERLINK("http://x";"y")'],
    ['@SUM(1)'],
    ['-2+3'],
    ['+34 600 000 000'],
  ])('leaves %j as the text it is, never a formula', (text) => {
    const { values, sheet } = read(`"${text.replaceAll('"', '""')}";x\n`);
    expect(values).toEqual([[text, 'x']]);
    expect(sheet.rows[0]?.formulas).toBeUndefined();
    expect(sheet.rows[0]?.styles).toBeUndefined();
  });

  it('leaves the columns that are named by their header as text, below a title too', () => {
    const { values } = read('Export 5\nTeléfono;Importe\n600000000;5\n', {
      textColumns: (headers) => headers.map((name) => name === 'Teléfono'),
    });
    expect(values).toEqual([['Export 5'], ['Teléfono', 'Importe'], ['600000000', 5]]);
  });

  it('asks once for what stands at the top of all columns, each text once, column by column', () => {
    const asked: (readonly string[])[] = [];
    read('Teléfono;Importe\n600;5\n;600\n', {
      textColumns: (headers) => {
        asked.push(headers);
        return headers.map(() => false);
      },
    });
    expect(asked).toEqual([['Teléfono', '600', 'Importe', '5']]);
  });

  it('leaves all dates of a column as text when one fits only the other order of day and month', () => {
    const { values, report } = read('Fecha;Otra\n03/05/2026;03/05/2026\n12/31/2026;04/05/2026\n');
    expect(values).toEqual([
      ['Fecha', 'Otra'],
      ['03/05/2026', 46145],
      ['12/31/2026', 46146],
    ]);
    expect(report.warnings).toEqual([
      { code: 'dates-in-other-order', column: 0, row: 3 },
      { code: 'ambiguous-dates', column: 1, count: 2 },
    ]);
  });

  it('takes an apostrophe away before what would start a formula, and leaves other apostrophes', () => {
    expect(read("'=1+1;'abc;''=2;'-5\n").values).toEqual([['=1+1', "'abc", "'=2", '-5']]);
  });

  it('shares one style among all cells of the same format', () => {
    const { sheet } = read('5,00;6,00\n7,00;x\n');
    const style = sheet.rows[0]?.styles?.[0];
    expect(style).toEqual({ numberFormat: '0.00' });
    expect(sheet.rows[0]?.styles?.[1]).toBe(style);
    expect(sheet.rows[1]?.styles?.[0]).toBe(style);
  });
});
