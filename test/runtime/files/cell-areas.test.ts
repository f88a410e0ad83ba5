import * as fc from 'fast-check';
import { areasByObject } from '../../../src/runtime/files/cell-areas';
import { newSheet } from '../../../src/runtime/spreadsheet/document/create';
import type { CellStyle } from '../../../src/runtime/spreadsheet/model';

const A: CellStyle = { background: '#aaaaaa' };
const B: CellStyle = { background: '#bbbbbb' };

function sheetOf(grid: readonly (readonly (CellStyle | undefined)[])[]) {
  const sheet = newSheet(0, 'x');
  sheet.rows = grid.map((styles) => ({ values: [], styles: [...styles] }));
  return sheet;
}

describe('cell-areas > areasByObject', () => {
  it('joins cells side by side and equal stretches below each other', () => {
    const areas = areasByObject(
      sheetOf([
        [A, A, undefined, B],
        [A, A, undefined, B],
        [A, undefined, undefined, B],
      ]),
      (row) => row.styles,
    );
    expect(areas.get(A)).toEqual([
      { row: 1, column: 1, rows: 2, columns: 2 },
      { row: 3, column: 1, rows: 1, columns: 1 },
    ]);
    expect(areas.get(B)).toEqual([{ row: 1, column: 4, rows: 3, columns: 1 }]);
  });

  it('begins anew after a row that is absent', () => {
    const sheet = sheetOf([[A], [], [A]]);
    delete sheet.rows[1];
    expect(areasByObject(sheet, (row) => row.styles).get(A)).toEqual([
      { row: 1, column: 1, rows: 1, columns: 1 },
      { row: 3, column: 1, rows: 1, columns: 1 },
    ]);
  });

  it('covers each cell exactly once, whatever the pattern', () => {
    const cell = fc.constantFrom(A, B, undefined);
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 }), (grid) => {
        const found: (CellStyle | undefined)[][] = grid.map((row) => row.map(() => undefined));
        let covered = 0;
        for (const [style, areas] of areasByObject(sheetOf(grid), (row) => row.styles)) {
          for (const area of areas) {
            for (let row = area.row - 1; row < area.row - 1 + area.rows; row += 1) {
              for (let column = area.column - 1; column < area.column - 1 + area.columns; column += 1) {
                (found[row] ?? [])[column] = style;
                covered += 1;
              }
            }
          }
        }
        expect(found).toEqual(grid);
        expect(covered).toBe(grid.flat().filter((style) => style !== undefined).length);
      }),
    );
  });
});
