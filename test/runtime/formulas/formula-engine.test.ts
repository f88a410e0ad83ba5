import { desk } from './sheets';

describe('formulas > built-in functions', () => {
  test.each([
    ['es_ES', '=SUM(A1;A2)', 5],
    ['es_ES', '=SUM(A1,A2)', 5],
    ['es_ES', '=A1*1,5', 3],
    ['es_ES', '=ROUND(2,25;1)', 2.3],
    ['es_ES', '=ROUND(A1,5)', 2],
    ['es_ES', '=SUMA(A1;A2)', 5],
    ['es_ES', '=SI(A1>1;"sí";"no")', 'sí'],
    ['es_ES', '=CONTAR.SI(A1:A3;">2")', 1],
    ['es_ES', '=Y(VERDADERO;A1=2)', true],
    ['pl_PL', '=JEŻELI(A1>1;"tak";"nie")', 'tak'],
    ['pl_PL', '=ŚREDNIA(A1:A2)', 2.5],
    ['pl_PL', '=LICZ.JEŻELI(A1:A;">2")', 1],
    ['en_US', '=SUM(A1,1.5)', 3.5],
    ['en_US', '=SUM(A1;A2)', 5],
    ['en_US', '=SUM(A1:A)', 5],
    ['en_US', '=SUM(1:1)', 2],
    ['en_US', '=SUM(A:A)', 5],
    ['en_US', '=ROWS(A2:A)', 999],
    ['en_US', '=SUM(A1:1)', 2],
    ['en_US', "=SUM(Other!A1:A)+'Other'!A1", 20],
    ['en_US', '=IFERROR(NOSUCH(1),"none")', 'none'],
    ['en_US', '=JOIN("-",A1:A2)', '2-3'],
    ['en_US', '=COUNTUNIQUE(A1:A2,2)', 2],
    ['en_US', '=INDIRECT("Other!A1")', 10],
    ['en_US', '=LET(x,A1,x*2)', 4],
    ['en_US', '=SUM({1,2;3,4})', 10],
    ['en_US', '=SUM({A1:A2;Other!A1})', 15],
    ['en_US', '=A1*2.50+1e1', 15],
    ['en_US', '=DIVIDE(A2,A1)', 1.5],
    ['en_US', '=SORT(A1:A2,1,FALSE)', 3],
    ['en_US', '=SPLIT("7;x",";")', 7],
    ['en_US', '=A9', ''],
  ])('in %s %s gives %s', async (locale, formula, expected) => {
    const { type, formulas, valueAt } = desk(locale);
    type('A1', '2');
    type('A2', '3');
    type('Other!A1', '10');
    type('Sheet!C5', formula);
    expect(await formulas.settle()).toBe(true);
    expect(valueAt('C5')).toEqual(expected);
    expect(await formulas.settle()).toBe(false);
  });

  test('follow a cell, a chain of cells, and nothing else', async () => {
    const { type, formulas, values } = desk();
    type('A1', '1');
    type('A2', '=A1+1');
    type('A3', '=A2+1');
    await formulas.settle();
    type('A1', '5');
    expect(await formulas.settle()).toBe(true);
    expect(values('A1:A3')).toEqual([[5], [6], [7]]);
    type('B1', 'x');
    expect(await formulas.settle()).toBe(false);
  });

  test('a formula that is typed over is gone', async () => {
    const { type, formulas, valueAt } = desk();
    type('A1', '1');
    type('A2', '=A1+1');
    await formulas.settle();
    type('A2', 'text');
    type('A1', '2');
    await formulas.settle();
    expect(valueAt('A2')).toBe('text');
  });

  test('a long chain is no problem', async () => {
    const { type, formulas, valueAt } = desk();
    type('A1', '1');
    for (let row = 2; row <= 900; row += 1) type(`A${row}`, `=A${row - 1}+1`);
    await formulas.settle();
    expect(valueAt('A900')).toBe(900);
  });
});

describe('formulas > errors', () => {
  test.each([
    ['=1/0', '#DIV/0!', 'Function DIVIDE parameter 2 cannot be zero.'],
    [
      '="abc"*2',
      '#VALUE!',
      "Function MULTIPLY parameter 1 expects number values. But 'abc' is a text and cannot be coerced to a number.",
    ],
    [
      '=A1+ROUND("x",1)',
      '#VALUE!',
      "Function ROUND parameter 1 expects number values. But 'x' is a text and cannot be coerced to a number.",
    ],
    ['=VALUE("abc")', '#VALUE!', "VALUE parameter 'abc' cannot be parsed to number."],
    ['=DATEVALUE("soon")', '#VALUE!', "DATEVALUE parameter 'soon' cannot be parsed to date/time."],
    ['=QUERY(A1:A3,"select A")', '#NAME?', 'QUERY is not calculated here.'],
    ['=NOSUCH(1)', '#NAME?', "Unknown function: 'NOSUCH'."],
    ['=nosuch', '#NAME?', "Unknown range name: 'nosuch'."],
    ['=SUM(1', '#ERROR!', 'Formula parse error.'],
    ['=1+', '#ERROR!', 'Formula parse error.'],
    ['=Gone!A1', '#REF!', "Unresolved sheet name 'Gone'."],
    ['=SUM(C4:C6)', '#REF!', expect.stringContaining('Circular dependency detected.') as string],
    [
      '=IMPORTXML("http://a.example","//a")',
      '#NAME?',
      expect.stringContaining('is not calculated here') as string,
    ],
    ['=FILTER(A1:A3,A1:A3="x")', '#N/A', 'No matches are found in FILTER evaluation.'],
    ['=A5000', '#REF!', undefined],
    ['=BOOM(1)', '#ERROR!', 'it is broken (line 3).'],
    ['=THROWS(1)', '#ERROR!', 'not even a result'],
  ])('%s shows %s', async (formula, error, message) => {
    const { type, formulas, valueAt } = desk('en_US', {
      BOOM: () => ({ error: '#ERROR!', message: 'it is broken (line 3).' }),
      THROWS: () => {
        throw new Error('not even a result');
      },
    });
    type('C5', formula);
    type('C6', '=1+1');
    await formulas.settle();
    expect(valueAt('C5')).toEqual(message === undefined ? { error } : { error, message });
    expect(valueAt('C6')).toBe(2);
  });

  test('keep their words in the cells that repeat them', async () => {
    const { type, formulas, valueAt } = desk('en_US');
    type('A1', '=NOSUCH(1)');
    type('A2', '=A1&"x"');
    await formulas.settle();
    expect(valueAt('A2')).toEqual({ error: '#NAME?', message: "Unknown function: 'NOSUCH'." });
  });

  test('a circle is one until it is broken', async () => {
    const { type, formulas, values } = desk();
    type('A1', '=B1+1');
    type('B1', '=A1+1');
    await formulas.settle();
    expect(values('A1:B1')[0]).toEqual([
      expect.objectContaining({ error: '#REF!' }),
      expect.objectContaining({ error: '#REF!' }),
    ]);
    type('B1', '4');
    await formulas.settle();
    expect(values('A1:B1')).toEqual([[5, 4]]);
  });
});

describe('formulas > dates and the clock', () => {
  test('today is the day of the clock in the zone of the document, shown as a date', async () => {
    let now = Date.UTC(2026, 9, 31, 22, 59);
    const { type, formulas, valueAt, row } = desk('es_ES', {}, () => now);
    type('A1', '=HOY()');
    type('A2', '=TODAY()-1');
    type('A3', '=DATE(2026;1;2)');
    await formulas.settle();
    // 2026-10-31 is day 46326 since 1899-12-30; Madrid is an hour ahead since 2026-10-25.
    expect([valueAt('A1'), valueAt('A2'), valueAt('A3')]).toEqual([46326, 46325, 46024]);
    for (const cell of ['A1', 'A2', 'A3']) expect(row(cell)?.styles?.[0]?.numberFormat).toBe('dd/mm/yyyy');
    now += 60_000;
    expect(await formulas.settle()).toBe(true);
    expect(valueAt('A1')).toBe(46327);
  });

  test('a format that somebody chose stays, one that was taken away does too', async () => {
    const { type, formulas, row } = desk();
    type('A1', '=TODAY()');
    row('A1')!.styles = [{ numberFormat: '0' }];
    type('A2', '=TODAY()');
    await formulas.settle();
    delete row('A2')!.styles;
    await formulas.settle();
    expect(row('A1')!.styles).toEqual([{ numberFormat: '0' }]);
    expect(row('A2')!.styles).toBeUndefined();
  });
});

describe('formulas > names', () => {
  test('named ranges are followed to where they stand', async () => {
    const { document, type, formulas, valueAt } = desk();
    type('A1', '1');
    type('A2', '2');
    type('B1', '=SUM(Costs)');
    document.namedRanges.push({
      name: 'Costs',
      sheetId: document.sheets[0]!.id,
      area: { row: 1, column: 1, rows: 1, columns: 1 },
    });
    await formulas.settle();
    expect(valueAt('B1')).toBe(1);
    document.namedRanges[0]!.area = { row: 1, column: 1, rows: 2, columns: 1 };
    await formulas.settle();
    expect(valueAt('B1')).toBe(3);
  });
});
