import { spillAround } from '../../../../src/runtime/spreadsheet/document/spills';
import type { RowModel } from '../../../../src/runtime/spreadsheet/model';

/** `f` is a formula, `s` a spilled value, `.` anything else. */
function rowsOf(...lines: string[]): RowModel[] {
  return lines.map((line) => ({
    values: [...line].map(() => 1),
    formulas: [...line].map((sign) => (sign === 'f' ? '=x' : undefined)),
    spilled: [...line].map((sign) => (sign === 's' ? (true as const) : undefined)),
  }));
}

describe('spills > spillAround', () => {
  test.each([
    ['a formula on its own', ['f..', '...'], 0, 0, 1, 1],
    ['a table', ['fss', 'sss', 'ss.'], 0, 0, 2, 3],
    ['a column', ['.f.', '.s.', '.s.', '...'], 0, 1, 3, 1],
    ['a formula beside the spill of another one above it', ['.f', 'fs', '.s'], 1, 0, 1, 1],
    ['that other one', ['.f', 'fs', '.s'], 0, 1, 3, 1],
    ['a formula above the second cell of such a spill', ['..f', 'fss'], 0, 2, 1, 1],
  ])('%s', (_, lines, row, column, rows, columns) => {
    expect(spillAround(rowsOf(...lines), row, column)).toEqual({ rows, columns });
  });
});
