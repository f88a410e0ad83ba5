import * as fc from 'fast-check';
import Papa from 'papaparse';
import { csvOf, exportHeader } from '../../../src/core/pipeline/export-csv';

describe('csvOf', () => {
  it('writes header and rows with CRLF behind a byte order mark', () => {
    expect(csvOf(['id', 'amount'], [['O-1', 1200.5]], ',')).toBe('\ufeffid,amount\r\nO-1,1200.5\r\n');
  });

  it.each([
    ['Acero, S. A.', '"Acero, S. A."'],
    ['a;b', '"a;b"'],
    ['dice "sí"', '"dice ""sí"""'],
    ['dos\nlíneas', '"dos\nlíneas"'],
    [' al borde', '" al borde"'],
    ['=1+1', "'=1+1"],
    ['+SUM(A1)', "'+SUM(A1)"],
    ['-cmd|x', "'-cmd|x"],
    ['@SUM(1)', "'@SUM(1)"],
    [' =1', "' =1"],
    ['\t=1', "'\t=1"],
    ['+34 600 000 001', '+34 600 000 001'],
    ['-12', '-12'],
    ['2026-11-22', '2026-11-22'],
    ['', ''],
  ])('writes %j as %s', (cell, expected) => {
    expect(csvOf([], [[cell]], ';')).toBe(`\ufeff\r\n${expected}\r\n`);
  });

  it('is read by another program as the same cells, whatever they hold', () => {
    const anyText = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/^\ufeff/, ''));
    const table = fc.array(fc.tuple(anyText, anyText), { minLength: 1 });
    fc.assert(
      fc.property(table, fc.constantFrom(',' as const, ';' as const), (rows, separator) => {
        const text = csvOf(['a', 'b'], rows, separator).slice(1);
        const { data } = Papa.parse<string[]>(text, { delimiter: separator, newline: '\r\n' });
        const cells = data.slice(1, -1).map((row) => row.map((cell) => cell.replace(/^'/, '')));
        expect(cells).toEqual(rows.map((row) => row.map((cell) => cell.replace(/^'/, ''))));
      }),
    );
  });
});

describe('exportHeader', () => {
  it.each([
    ['opportunityId', 'opportunity_id'],
    ['stage', 'stage'],
    ['expectedClose', 'expected_close'],
  ])('names %s %s', (code, header) => {
    expect(exportHeader(code)).toBe(header);
  });
});
