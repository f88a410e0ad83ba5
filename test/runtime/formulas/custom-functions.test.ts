import { desk } from './sheets';

describe('formulas > custom functions', () => {
  test('get blanks, dates, tables and scalars as Google passes them', async () => {
    const { type, formulas, calls } = desk('es_ES', { SHOW: () => 'x' });
    type('A1', 'text');
    type('B1', '2,5');
    type('A2', '31/10/2026');
    type('B2', '=1/0');
    row2Date();
    type('D1', '=SHOW(A1:B3;A1;C9;;TODAY()-1;"a";VERDADERO;1,5;A1:B1&"!")');
    await formulas.settle();
    expect(calls).toEqual([
      [
        'SHOW',
        [
          [
            ['text', 2.5],
            [new Date('2026-10-30T23:00:00Z'), '#DIV/0!'],
            ['', ''],
          ],
          'text',
          '',
          '',
          new Date('2026-10-29T23:00:00Z'),
          'a',
          true,
          1.5,
          [['text!', '2,5!']],
        ],
      ],
    ]);

    /** The format that typing a date gives a cell. */
    function row2Date(): void {
      type('C8', '=DATE(2026;10;31)');
      type('A2', '=C8');
    }
  });

  test('are called again only when an argument differs', async () => {
    const { type, formulas, calls, valueAt, document } = desk('es_ES', {
      LENGTH: (table) => (table as unknown[][]).filter((row) => row[0] !== '').length,
    });
    type('A1', 'one');
    type('C1', '=LENGTH(A1:A;TODAY())');
    await formulas.settle();
    expect(valueAt('C1')).toBe(1);
    type('B1', 'elsewhere');
    await formulas.settle();
    await formulas.settle();
    expect(calls).toHaveLength(1);
    type('A2', 'two');
    await formulas.settle();
    expect(valueAt('C1')).toBe(2);
    expect(calls).toHaveLength(2);
    document.timeZone = 'America/Lima';
    await formulas.settle();
    expect(calls).toHaveLength(3);
  });

  test('spill tables downwards and sideways, dates as dates, and are found in any case', async () => {
    const { type, formulas, values, row } = desk('en_US', {
      Twice: () => [
        ['a', new Date('2026-10-30T23:00:00Z')],
        ['', 2],
        ['only one'] as unknown as ['only one', ''],
      ],
    });
    type('A1', '=twice()');
    await formulas.settle();
    expect(values('A1:B3')).toEqual([
      ['a', 46326],
      ['', 2],
      ['only one', ''],
    ]);
    expect(row('B1')?.styles?.[1]?.numberFormat).toBe('m/d/yyyy');
  });

  test('an error in one is caught by IFERROR and stops no other formula', async () => {
    const { type, formulas, values } = desk('en_US', { FAIL: () => ({ error: '#ERROR!', message: 'no' }) });
    type('A1', '=IFERROR(FAIL(),"caught")');
    type('B1', '=FAIL()');
    type('C1', '=B1&""');
    type('D1', '=1+1');
    await formulas.settle();
    const failure = { error: '#ERROR!', message: 'no' };
    expect(values('A1:D1')).toEqual([['caught', failure, failure, 2]]);
  });
});

describe('formulas > functions that are not known here', () => {
  test('keep the value that came with a file, spill included, until they are typed anew', async () => {
    const { document, type, formulas, values } = desk('en_US');
    const sheet = document.sheets[0]!;
    sheet.rows[0] = { values: ['a'], formulas: ['=QUERY(D:E,"select D")'] };
    sheet.rows[1] = { values: ['b'], spilled: [true] };
    type('B1', '=A2&"!"');
    await formulas.settle();
    expect(values('A1:B2')).toEqual([
      ['a', 'b!'],
      ['b', null],
    ]);
    type('D1', '5');
    await formulas.settle();
    expect(values('A1:A2')).toEqual([['a'], ['b']]);
    type('A1', '=QUERY(D:E,"select E")');
    await formulas.settle();
    expect(values('A1:A2')).toEqual([
      [{ error: '#NAME?', message: 'QUERY is not calculated here.' }],
      [null],
    ]);
  });
});

describe('formulas > a document without formulas', () => {
  test('has nothing to settle, not even what was spilled long ago', async () => {
    const { document, type, formulas, values } = desk();
    type('A1', '1');
    document.sheets[0]!.rows[1] = { values: ['left'], spilled: [true] };
    expect(await formulas.settle()).toBe(false);
    expect(values('A1:A2')).toEqual([[1], ['left']]);
  });

  test('that was disposed of calculates nothing more', async () => {
    const { type, formulas, valueAt } = desk();
    type('A1', '=1+1');
    formulas.dispose();
    expect(await formulas.settle()).toBe(false);
    expect(valueAt('A1')).toBeNull();
  });
});
