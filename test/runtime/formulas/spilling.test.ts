import { deleteLines, insertLines } from '../../../src/runtime/spreadsheet/document/structure';
import { sortArea } from '../../../src/runtime/spreadsheet/document/sorting';
import { copyCells } from '../../../src/runtime/spreadsheet/document/copying';
import { desk, type Desk } from './sheets';

const overwriting = (cell: string): object => ({
  error: '#REF!',
  message: `Array result was not expanded because it would overwrite data in ${cell}.`,
});

/** A1:A3 hold 1, 2, 3; C1 spills their doubles. */
function doubles(): Desk {
  const made = desk('en_US');
  for (const row of [1, 2, 3]) made.type(`A${row}`, String(row));
  made.type('C1', '=ARRAYFORMULA(A1:A3*2)');
  return made;
}

describe('formulas > spilling', () => {
  test('fills the cells below and beside, and marks them', async () => {
    const { formulas, values, row } = doubles();
    await formulas.settle();
    expect(values('C1:C4')).toEqual([[2], [4], [6], [null]]);
    expect(row('C1')?.spilled?.[2]).toBeUndefined();
    expect([row('C2')?.spilled?.[2], row('C3')?.spilled?.[2]]).toEqual([true, true]);
  });

  test('is refused where something stands, and done once it is gone', async () => {
    const { type, formulas, values, row } = doubles();
    await formulas.settle();
    type('C3', 'mine');
    await formulas.settle();
    expect(values('C1:C3')).toEqual([[overwriting('C3')], [null], ['mine']]);
    expect(row('C2')?.spilled?.[2]).toBeUndefined();
    type('C3', '');
    await formulas.settle();
    expect(values('C1:C3')).toEqual([[2], [4], [6]]);
  });

  test('comes back into a spilled cell that is cleared', async () => {
    const { type, formulas, values } = doubles();
    await formulas.settle();
    type('C2', '');
    expect(await formulas.settle()).toBe(true);
    expect(values('C1:C3')).toEqual([[2], [4], [6]]);
  });

  test('leaves nothing behind when the formula goes or its result gets shorter', async () => {
    const { type, formulas, values } = doubles();
    await formulas.settle();
    type('C1', '=FILTER(A1:A3,A1:A3<3)');
    await formulas.settle();
    expect(values('C1:C3')).toEqual([[1], [2], [null]]);
    type('A2', '7');
    await formulas.settle();
    expect(values('C1:C3')).toEqual([[1], [null], [null]]);
    type('A2', '2');
    type('C1', 'text');
    await formulas.settle();
    expect(values('C1:C3')).toEqual([['text'], [null], [null]]);
  });

  test('is followed by what reads it, spills of spills included', async () => {
    const { type, formulas, values } = doubles();
    type('F1', '=ARRAYFORMULA(D2:D3+1)');
    type('D1', '=ARRAYFORMULA(C1:C3*10)');
    type('B1', '=SUM(C2:C3)');
    await formulas.settle();
    expect(values('B1:F1')).toEqual([[10, 2, 20, null, 41]]);
    expect(values('F1:F2')).toEqual([[41], [61]]);
    type('A2', '5');
    await formulas.settle();
    expect(values('B1:F1')).toEqual([[16, 2, 20, null, 101]]);
  });

  test('does not overwrite the spill of another formula', async () => {
    const { type, formulas, values } = doubles();
    type('B2', '=ARRAYFORMULA(TRANSPOSE(A1:A2))');
    await formulas.settle();
    // The formula that comes first in the sheet has the room.
    expect(values('B2:C3')).toEqual([
      [overwriting('C2'), 4],
      [null, 6],
    ]);
    type('C1', '');
    await formulas.settle();
    expect(values('B2:C2')).toEqual([[1, 2]]);
  });

  test('says when the sheet is too small', async () => {
    const { type, formulas, valueAt } = desk('en_US');
    type('B2', '=ARRAYFORMULA(A1:A+1)');
    type('Z1', '={1,2}');
    await formulas.settle();
    expect(valueAt('B2')).toEqual({
      error: '#REF!',
      message: 'Result was not automatically expanded, please insert more rows (1).',
    });
    expect(valueAt('Z1')).toMatchObject({ message: expect.stringContaining('more columns (1)') as string });
  });

  test('a result over its own argument is a circle', async () => {
    const { type, formulas, valueAt } = desk('en_US');
    type('A2', '1');
    type('A1', '=ARRAYFORMULA(A2:A3+1)');
    await formulas.settle();
    expect(valueAt('A1')).toMatchObject({ message: expect.stringContaining('Circular') as string });
    expect(valueAt('A2')).toBe(1);
  });
});

describe('formulas > results that chase each other', () => {
  test('end as a circle, and leave other formulas alone', async () => {
    const { type, formulas, valueAt } = desk('en_US');
    // C1 fills C2 while D5 is empty, D4 fills D5 while C2 is not.
    type('C1', '=IF(D5="",SEQUENCE(2),1)');
    type('D4', '=IF(C2="",1,SEQUENCE(2))');
    type('F1', '=1+1');
    await formulas.settle();
    const shown = [valueAt('C1'), valueAt('D4')];
    expect(shown).toContainEqual(expect.objectContaining({ error: '#REF!' }));
    expect(valueAt('F1')).toBe(2);
  });
});

describe('formulas > spilling and what people do to rows and columns', () => {
  test('inserting and deleting carries the spill along', async () => {
    const { document, formulas, values } = doubles();
    const sheet = document.sheets[0]!;
    await formulas.settle();
    insertLines(document, sheet, 'columns', 1, 1, 'none');
    insertLines(document, sheet, 'rows', 1, 2, 'none');
    await formulas.settle();
    expect(values('D3:D6')).toEqual([[2], [4], [6], [null]]);
    deleteLines(document, sheet, 'rows', 4, 1);
    await formulas.settle();
    expect(values('D3:D5')).toEqual([[2], [6], [null]]);
  });

  test('sorting rows moves no spilled value for good', async () => {
    const { document, formulas, values } = doubles();
    const sheet = document.sheets[0]!;
    await formulas.settle();
    sortArea(sheet, { row: 2, column: 1, rows: 2, columns: 26 }, [{ column: 1, ascending: false }], 'en_US');
    await formulas.settle();
    expect(values('A1:C3')).toEqual([
      [1, null, 2],
      [3, null, 6],
      [2, null, 4],
    ]);
  });

  test('a copied cell of a spill is a value, a copied formula brings its spill along', async () => {
    const { document, formulas, values, row } = doubles();
    const sheet = document.sheets[0]!;
    await formulas.settle();
    const area = (place: string): { row: number; column: number; rows: number; columns: number } =>
      place === 'C1:C3'
        ? { row: 1, column: 3, rows: 3, columns: 1 }
        : { row: 2, column: 3, rows: 2, columns: 1 };
    const target = (column: number): { row: number; column: number; rows: number; columns: number } => ({
      row: 1,
      column,
      rows: 1,
      columns: 1,
    });
    copyCells(
      document,
      { sheet, area: area('C2:C3') },
      { sheet, area: target(7) },
      { contents: 'formulas' },
      false,
    );
    copyCells(
      document,
      { sheet, area: area('C1:C3') },
      { sheet, area: target(5) },
      { contents: 'formulas' },
      false,
    );
    await formulas.settle();
    expect(values('G1:G2')).toEqual([[4], [6]]);
    expect(row('G1')?.spilled?.[6]).toBeUndefined();
    // =ARRAYFORMULA(C1:C3*2), two columns to the right.
    expect(values('E1:E3')).toEqual([[4], [8], [12]]);
  });
});
