import * as fc from 'fast-check';
import { difference } from '../../../src/runtime/snapshots/difference';
import { takeSnapshot } from '../../../src/runtime/snapshots/take-snapshot';
import type { SheetDifference } from '../../../src/runtime/snapshots/types';
import { bench, type Bench } from '../spreadsheet/testing';
import { applied, cellsOf } from './apply-difference';
import { COLUMNS, operation, ROWS } from './random-operations';

/** Rows that name themselves: `r1`… in column A. */
function small(filled = 6): Bench {
  const made = bench({ rows: ROWS, columns: COLUMNS });
  made.sheet
    .getRange(1, 1, filled, 2)
    .setValues(Array.from({ length: filled }, (_, row) => [`r${row + 1}`, 10 - row]));
  return made;
}

/** What `act` changes on the one sheet; undefined where that is nothing. */
function changeBy(made: Bench, act: (made: Bench) => void): SheetDifference | undefined {
  const before = takeSnapshot(made.document);
  act(made);
  const { sheets, ...rest } = difference(before, takeSnapshot(made.document, before));
  expect(rest).toEqual({ added: [], removed: [], orderChanged: false, restChanged: false });
  return sheets[0];
}

describe('the difference of two states', () => {
  it('turns the earlier state into the later one, whatever was done between them', () => {
    fc.assert(
      fc.property(
        fc.array(operation, { maxLength: 6 }),
        fc.array(operation, { maxLength: 6 }),
        (first, then) => {
          const made = small();
          for (const act of first) act(made);
          const before = takeSnapshot(made.document);
          for (const act of then) act(made);
          const after = takeSnapshot(made.document, before);
          const change = difference(before, after).sheets[0];
          const [was, is] = [before.sheets[0]!, after.sheets[0]!];
          expect(change === undefined ? cellsOf(was) : applied(was, is, change)).toEqual(cellsOf(is));
          expect(change?.arrangement?.grown ?? 0).toBe(is.head.maxRows - was.head.maxRows);
        },
      ),
      { numRuns: 400 },
    );
  });

  it('is only a span for a typed cell, also in a row that nobody knew', () => {
    expect(changeBy(small(), ({ sheet }) => sheet.getRange('B3').setValue(5))).toEqual({
      sheetId: 0,
      headChanged: false,
      linesChanged: false,
      spans: [{ row: 2, column: 1, columns: 1 }],
    });
    expect(changeBy(small(), ({ sheet }) => sheet.getRange('C11:D11').setValue('x'))).toMatchObject({
      spans: [{ row: 10, column: 2, columns: 2 }],
    });
  });

  it('gives two spans where cells that differ do not touch', () => {
    const change = changeBy(small(), ({ sheet }) => {
      sheet.getRange('A2').setValue('other');
      sheet.getRange('C2').setNote('note');
    });
    expect(change?.spans).toEqual([
      { row: 1, column: 0, columns: 1 },
      { row: 1, column: 2, columns: 1 },
    ]);
  });

  it('is nothing where what was done is undone again', () => {
    const change = changeBy(small(), ({ sheet }) => {
      sheet.getRange('A2').setValue('other').setValue('r2');
      sheet.getRange('E9').setBackground('red').setBackground(null);
    });
    expect(change).toBeUndefined();
  });

  it('arranges one row for one that was inserted, and shifts the others', () => {
    const change = changeBy(small(), ({ sheet }) => sheet.insertRowBefore(3));
    expect(change?.arrangement).toEqual({ from: 2, order: [-1], grown: 1 });
    expect(change?.spans).toEqual([]);
  });

  it('takes out a deleted row without a word about the others', () => {
    const change = changeBy(small(), ({ sheet }) => sheet.deleteRow(2));
    expect(change?.arrangement).toEqual({ from: 1, order: [], grown: -1 });
    expect(change?.spans).toEqual([]);
  });

  it('recognises moved rows', () => {
    const change = changeBy(small(), ({ sheet }) => sheet.moveRows(sheet.getRange('A2:A3'), 6));
    expect(change?.arrangement).toEqual({ from: 1, order: [3, 4, 1, 2], grown: 0 });
    expect(change?.spans).toEqual([]);
  });

  it('recognises sorted rows although the sorted area has fewer columns than the sheet', () => {
    // B holds 10…5, so that ascending by B turns the six rows round.
    const change = changeBy(small(), ({ sheet }) => sheet.getRange('A1:B6').sort(2));
    expect(change?.arrangement).toEqual({ from: 0, order: [5, 4, 3, 2, 1, 0], grown: 0 });
    expect(change?.spans).toEqual([]);
  });

  it('tells cells where only some columns are sorted and others stay', () => {
    const change = changeBy(small(), ({ sheet }) => {
      sheet.getRange('B1:B6').sort(2);
    });
    expect(change?.arrangement).toBeUndefined();
    expect(change?.spans).toEqual([0, 1, 2, 3, 4, 5].map((row) => ({ row, column: 1, columns: 1 })));
  });

  it('lets hidden rows stay hidden in their place when others come there', () => {
    const made = small();
    made.sheet.hideRows(1);
    const change = changeBy(made, ({ sheet }) => sheet.getRange('A1:B6').sort(2));
    expect(change).toMatchObject({ linesChanged: true, arrangement: { order: [5, 4, 3, 2, 1, 0] } });
    expect(made.model.rows.map((row) => row?.hidden === true)).toEqual([
      true,
      ...Array<boolean>(5).fill(false),
    ]);
  });

  it('counts rows that the grid gained or lost at its end', () => {
    expect(changeBy(small(), ({ sheet }) => sheet.insertRowsAfter(ROWS, 2))).toMatchObject({
      headChanged: true,
      arrangement: { from: ROWS, order: [-1, -1], grown: 2 },
      spans: [],
    });
    expect(changeBy(small(), ({ sheet }) => sheet.deleteRows(ROWS - 1, 2))).toMatchObject({
      arrangement: { from: ROWS - 2, order: [], grown: -2 },
    });
  });

  it('names sheets that came and went, and another order of the tabs', () => {
    const made = small();
    const before = takeSnapshot(made.document);
    made.spreadsheet.insertSheet('New', 0);
    const withNew = takeSnapshot(made.document, before);
    const added = made.document.sheets[0]!.id;
    expect(difference(before, withNew)).toMatchObject({
      added: [added],
      removed: [],
      orderChanged: true,
      sheets: [],
    });
    expect(difference(withNew, before)).toMatchObject({ added: [], removed: [added], orderChanged: true });
  });
});
