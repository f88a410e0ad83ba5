import { formulaOf } from '../../../../../src/workbench/page/grid/conditional/formula';
import type { CellView } from '../../../../../src/workbench/protocol/views';

const TABLE: readonly (readonly CellView[])[] = [
  ['Name', 'Amount', 'Note'],
  ['Ana', 10, '  '],
  ['ana', 20, null],
  ['Leo', '30', 'x'],
  ['Eva', { error: '#N/A' }, true],
];

/** Whether a formula written for row 2 holds for rows 2 to 5. */
function rowsThatHold(text: string): boolean[] | undefined {
  const formula = formulaOf(text);
  const reader = {
    cell: (row: number, column: number) => TABLE[row]?.[column] ?? null,
    rows: TABLE.length,
    columns: 3,
    remembered: new Map<string, unknown>(),
  };
  return formula && [0, 1, 2, 3].map((rows) => formula({ rows, columns: 0 }, reader));
}

describe('formulas of conditional formats', () => {
  test('a product of conditions, as the add-on writes them, holds where none is false', () => {
    expect(rowsThatHold('=("DUO"="DUO")*(LEN(TRIM($C2))=0)*(LEN($A2)>0)>0')).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(rowsThatHold('=("DUO"="OTHER")*(LEN($A2)>0)>0')).toEqual([false, false, false, false]);
  });

  test('fixed rows stay where they are, open ranges reach the end of the sheet', () => {
    expect(rowsThatHold('=$B2>$B$2')).toEqual([false, true, true, false]);
    expect(rowsThatHold('=COUNTIF($A$2:$A,$A2)>1')).toEqual([true, true, false, false]);
    expect(rowsThatHold('=COUNTA(A:A)=5')).toEqual([true, true, true, true]);
  });

  test('texts compare without case, numbers stand before texts', () => {
    expect(rowsThatHold('=$A2="ANA"')).toEqual([true, true, false, false]);
    expect(rowsThatHold('=$B2<"a"')).toEqual([true, true, true, false]);
  });

  test('an error in a cell makes the rule not hold, unless the formula asks for it', () => {
    expect(rowsThatHold('=$B2>0')).toEqual([true, true, true, false]);
    expect(rowsThatHold('=ISERROR($B2)')).toEqual([false, false, false, true]);
    expect(rowsThatHold('=IFERROR($B2>0;TRUE)')).toEqual([true, true, true, true]);
  });

  test('semicolons part arguments and leave the comma to numbers', () => {
    expect(rowsThatHold('=AND($B2>9,5;$B2<15)')).toEqual([true, false, false, false]);
    expect(rowsThatHold('=AND($B2>9.5,$B2<15)')).toEqual([true, false, false, false]);
  });

  test('blanks are empty texts, zeros and not filled', () => {
    expect(rowsThatHold('=ISBLANK($C2)')).toEqual([false, true, false, false]);
    expect(rowsThatHold('=$C2=""')).toEqual([false, true, false, false]);
  });

  test('arithmetic binds as in Sheets', () => {
    expect(rowsThatHold('=1+2*3^2=19')).toEqual([true, true, true, true]);
    expect(rowsThatHold('=-2^2=4')).toEqual([true, true, true, true]);
    expect(rowsThatHold('=50%+"1"&"x"="1.5x"')).toEqual([true, true, true, true]);
  });

  test('what is not known is not guessed', () => {
    expect(rowsThatHold('=VLOOKUP(A2,B:C,2)')).toBeUndefined();
    expect(rowsThatHold("='Other sheet'!A2=1")).toBeUndefined();
    expect(rowsThatHold('=A2=')).toBeUndefined();
    expect(rowsThatHold('={1,2}')).toBeUndefined();
  });
});
