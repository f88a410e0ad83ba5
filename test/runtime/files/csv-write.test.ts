import * as fc from 'fast-check';
import { readCsv } from '../../../src/runtime/files/csv-read';
import { csvTextOf, writeCsv } from '../../../src/runtime/files/csv-write';
import { newSheet } from '../../../src/runtime/spreadsheet/document/create';
import type { CellStyle, SheetModel, StoredValue } from '../../../src/runtime/spreadsheet/model';

function sheetOf(rows: StoredValue[][], styles: (CellStyle | undefined)[][] = []): SheetModel {
  const sheet = newSheet(0, 'Leads');
  sheet.rows = rows.map((values, index) => ({ values, styles: styles[index] ?? [] }));
  return sheet;
}

/** Texts that break other programs, of our own making. */
const NAUGHTY: readonly string[] = [
  '=1+1',
  "'=1+1",
  "''=1+1",
  "'",
  "''",
  "'abc",
  '+34 600 000 000',
  '-',
  '--',
  '@import',
  ' =1',
  '\t=1',
  '\u00a0=1',
  '\u200b=1',
  '＝1+1',
  '\uFEFF',
  '\uFEFFtext',
  '\t',
  '\n',
  '\r',
  '\r\n',
  'a\rb\nc\r\nd',
  '"',
  '""',
  '"a',
  'a"b',
  ';,|\t',
  'sep=;',
  'a, b; c | d',
  ' lead and trail ',
  '\u0000\u0001\u001f\u007f\u0085',
  '\u2028\u2029',
  'שלום עולם',
  '\u202eabc\u202c',
  '👩‍👩‍👧‍👦🏳️‍🌈',
  'e\u0301 versus é',
  '\u200b\u200c\u200d\u2060',
  'Ω≈ç√∫˜µ≤≥÷',
  '007',
  '1234567890123456789',
  '1E5',
  'TRUE',
  'NULL',
  '#REF!',
  '5/3/2026',
  '\\',
  '\\"',
  "Robert'); DROP TABLE leads;--",
  '<script>alert(1)</script>',
  '_x0041_',
  '%s%n',
  '{{1+1}}',
];

const text = fc.oneof(
  fc.constantFrom(...NAUGHTY),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom("'", '=', '"', ',', ';', '\t', '\r', '\n', ' ', '-', 'a', '\uFEFF') }),
);

describe('csv-write > writeCsv', () => {
  it('gives every text back exactly, in any place, with any delimiter, detected or told', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(',', ';', '\t', '|'),
        (rows, delimiter) => {
          const bytes = writeCsv(sheetOf([['A', 'B', 'C'], ...rows]), { locale: 'es_ES', delimiter });
          const { document } = readCsv(bytes, 'x', {
            locale: 'es_ES',
            timeZone: 'UTC',
            delimiter,
            textColumns: (headers) => headers.map(() => true),
          });
          const read = document.sheets[0]?.rows.map((row) =>
            [0, 1, 2].map((column) => row?.values[column] ?? ''),
          );
          const expected = [['A', 'B', 'C'], ...rows];
          while (expected.at(-1)?.every((field) => field === '') === true) expected.pop();
          expect(read).toEqual(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(NAUGHTY)('gives %j back as the only cell of a file, nothing told', (naughty) => {
    const bytes = writeCsv(sheetOf([[naughty]]), { locale: 'es_ES' });
    const { document } = readCsv(bytes, 'x', {
      locale: 'es_ES',
      timeZone: 'UTC',
      textColumns: (headers) => headers.map(() => true),
    });
    expect(document.sheets[0]?.rows.map((row) => row?.values)).toEqual([[naughty]]);
  });

  it('gives the characters of every unchanged cell back, typed or not', () => {
    const cell = fc.oneof(
      fc.constantFrom(
        '5,00',
        '1.234',
        '1.234,5',
        '007',
        '-3',
        '05/03/2026',
        '2026-03-05',
        'TRUE',
        '0,10',
        '12 %',
        '-0',
      ),
      fc.integer().map(String),
      fc.float({ noNaN: true, noDefaultInfinity: true }).map((value) => String(value).replace('.', ',')),
      fc.stringMatching(/^[0-9.,/-]{1,12}$/),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const source = `A;B\r\n${rows.map((row) => `${row.join(';')}\r\n`).join('')}`;
        const { document } = readCsv(new TextEncoder().encode(source), 'x', {
          locale: 'es_ES',
          timeZone: 'UTC',
        });
        const sheet = document.sheets[0];
        const written = sheet === undefined ? '' : csvTextOf(sheet, { locale: 'es_ES', delimiter: ';' });
        // Texts that would start a formula are the one thing that is written otherwise, and commas in texts are quoted.
        expect(written.replaceAll(/"|(?<=^|;|\n|")'/g, '')).toBe(source);
      }),
      { numRuns: 500 },
    );
  });

  it('puts an apostrophe before text that would start a formula, and none before numbers', () => {
    expect(csvTextOf(sheetOf([['=1+1', '+34', '-x', '@a', -5, "'=x", "it's"]]), { locale: 'en_US' })).toBe(
      "'=1+1,'+34,'-x,'@a,-5,''=x,it's\r\n",
    );
  });

  it('writes what cells show, numbers without a format with all digits, booleans and errors in English', () => {
    const sheet = sheetOf(
      [[46086, 0.125, 1 / 3, true, { error: '#REF!' }, null, 'x']],
      [[{ numberFormat: 'dd/mm/yyyy' }, { numberFormat: '0.0%' }]],
    );
    expect(csvTextOf(sheet, { locale: 'es_ES' })).toBe(
      '05/03/2026;12,5%;0,3333333333333333;TRUE;#REF!;;x\r\n',
    );
  });

  it('takes the semicolon where the locale has a decimal comma and the comma elsewhere', () => {
    expect(csvTextOf(sheetOf([[1.5, 2]]), { locale: 'es_ES' })).toBe('1,5;2\r\n');
    expect(csvTextOf(sheetOf([[1.5, 2]]), { locale: 'es_MX' })).toBe('1.5,2\r\n');
  });

  it('writes nothing for an empty sheet, and keeps blank rows between others', () => {
    expect(csvTextOf(newSheet(0, 'x'), { locale: 'es_ES' })).toBe('');
    const sheet = newSheet(0, 'x');
    sheet.rows[2] = { values: [null, 'b'] };
    expect(csvTextOf(sheet, { locale: 'es_ES' })).toBe(';\r\n;\r\n;b\r\n');
  });

  it('begins with a byte-order mark', () => {
    expect([...writeCsv(sheetOf([['ñ']]), { locale: 'es_ES' })]).toEqual([
      0xef, 0xbb, 0xbf, 0xc3, 0xb1, 0x0d, 0x0a,
    ]);
  });
});
