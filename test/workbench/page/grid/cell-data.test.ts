import { CellValueType } from '@univerjs/core';

import type { CellRow } from '../../../../src/workbench/page/grid/cell-data';
import {
  cellAt,
  editorText,
  shownText,
  viewOf,
  writeRow,
} from '../../../../src/workbench/page/grid/cell-data';
import type { CellView, RowView } from '../../../../src/workbench/protocol/views';

const row = (values: readonly CellView[], more: Partial<RowView> = {}): RowView => ({
  row: 3,
  column: 0,
  values,
  ...more,
});
const only = (value: CellView, more: Partial<RowView> = {}) => cellAt(row([value], more), 0);

describe('cells for Univer', () => {
  test('texts that look like numbers or formulas stay texts, and no cell holds a formula of Univer', () => {
    expect(only('007')).toEqual({ v: '007', t: CellValueType.STRING });
    expect(only('=1+1')).toEqual({ v: '=1+1', t: CellValueType.STRING });
    const calculated = only(6, { formulas: { 0: '=SUM(A1:B1)' } });
    expect(calculated).toEqual({ v: 6, t: CellValueType.NUMBER, custom: { formula: '=SUM(A1:B1)' } });
    expect(calculated).not.toHaveProperty('f');
  });

  test('a blank cell without looks is no cell', () => expect(only(null)).toBeUndefined());

  test('a blank cell with a note or a style is one', () => {
    expect(only(null, { notes: { 0: 'n' } })).toEqual({ custom: { note: 'n' } });
    expect(only(null, { styles: [2] })).toEqual({ s: 'style-2' });
  });

  test('raw values come back as they were told', () => {
    const error = { error: '#REF!', message: 'gone' };
    for (const value of ['x', 1.5, true, false, null, error]) expect(viewOf(only(value))).toEqual(value);
  });
});

describe('writing a part of a row', () => {
  test('replaces the cells it tells of and leaves the others', () => {
    const cells: CellRow = { 0: { v: 'a' }, 1: { v: 'b' }, 2: { v: 'c' } };
    writeRow(cells, { row: 0, column: 1, values: ['new', null] });
    expect(cells).toEqual({ 0: { v: 'a' }, 1: { v: 'new', t: CellValueType.STRING } });
  });

  test('a note behind the last value is written, too', () => {
    const cells: CellRow = {};
    writeRow(cells, { row: 0, column: 0, values: [], notes: { 4: 'far' } });
    expect(cells).toEqual({ 4: { custom: { note: 'far' } } });
  });
});

describe('what a cell shows and its editor opens with', () => {
  test('the formatted text is shown, the typed one is edited', () => {
    const cell = only(1234.5, { shown: { 0: '1.234,50 €' }, typed: { 0: '1234,5' } });
    expect([shownText(cell), editorText(cell)]).toEqual(['1.234,50 €', '1234,5']);
  });

  test('a formula is edited as a formula', () => {
    expect(editorText(only(6, { shown: { 0: '6 €' }, formulas: { 0: '=A1' } }))).toBe('=A1');
  });

  test('a text that would be read as something else opens with an apostrophe', () => {
    expect(editorText(only('=1+1'))).toBe("'=1+1");
    expect(editorText(only("'quoted"))).toBe("''quoted");
    expect(editorText(only('+34 600'))).toBe("'+34 600");
    expect(editorText(only('plain'))).toBe('plain');
    expect(editorText(only('-'))).toBe('-');
  });

  test('a negative number and an error open without one', () => {
    expect(editorText(only(-5))).toBe('-5');
    expect(editorText(only({ error: '#N/A' }))).toBe('#N/A');
  });

  test('a blank cell shows nothing', () =>
    expect([shownText(null), editorText(undefined)]).toEqual(['', '']));
});
