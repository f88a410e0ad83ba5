import { cellShape, type CellShape } from '../../../src/core/leads/cell-shape';
import type { Cell } from '../../../src/core/values/cell';

describe('cellShape', () => {
  test.each<[Cell, CellShape]>([
    ['', 'blank'],
    ['   ', 'blank'],
    [null, 'blank'],
    [undefined, 'blank'],
    [true, 'boolean'],
    ['FALSE', 'boolean'],
    [{}, 'date'],
    ['2026-12-31', 'date'],
    ['2024-01-23T02:46:47.000+0000', 'date'],
    ['31/12/2026', 'date'],
    ['31.12.26', 'date'],
    ['31/12/2026 10:30', 'date'],
    [12, 'number'],
    [-600123456, 'number'],
    ['1.234,56', 'number'],
    ['1,234.56', 'number'],
    ['€ 3.500,00', 'number'],
    ['5000 zł', 'number'],
    ['12 %', 'number'],
    ['-33.868820', 'number'],
    ['08123', 'number'],
    ['1 234 567', 'number'],
    ['1.500.000', 'number'],
    [600123456, 'phone'],
    ['600123456', 'phone'],
    ['+34 600 12 34 56', 'phone'],
    ['(55) 1234-5678', 'phone'],
    ['91 234 56 78', 'phone'],
    ['+48 22 1234567 ext. 12', 'phone'],
    ['ana@acme.es', 'email'],
    ['mailto:ana@acme.es', 'email'],
    ['ana at acme', 'text'],
    ['11-50', 'text'],
    ['3k', 'text'],
    ['Acme S.L.', 'text'],
    ['12345678901234567890', 'number'],
  ])('%p is a %s', (cell, shape) => {
    expect(cellShape(cell)).toBe(shape);
  });
});
