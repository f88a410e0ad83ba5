import * as fc from 'fast-check';
import { difference } from '../../../../src/runtime/snapshots/difference';
import { takeSnapshot } from '../../../../src/runtime/snapshots/take-snapshot';
import type { DocumentModel } from '../../../../src/runtime/spreadsheet/model';
import { ArrangementLog } from '../../../../src/workbench/server/deeds/arrangement-log';
import type { ColumnMove, EditingDeed } from '../../../../src/workbench/server/deeds/scene';
import { ANA, does, documentWith } from '../people-at-desk';

const S = 0;

/** A sheet in which every cell names its first place: `r2c0`. */
function named(): DocumentModel {
  return documentWith(
    Array.from({ length: 20 }, (_, row) =>
      Array.from({ length: 6 }, (_unused, column) => `r${row}c${column}`),
    ),
  );
}

/** Does deeds one after another, each a revision of its own from 1 on. */
function logOf(document: DocumentModel, deeds: readonly EditingDeed[], tellsColumns = true): ArrangementLog {
  const log = new ArrangementLog();
  let before = takeSnapshot(document);
  deeds.forEach((deed, index) => {
    const performed = does(document, ANA, deed);
    const told = performed.ok && tellsColumns ? performed.effect.columns : undefined;
    const columns: ColumnMove[] = told === undefined ? [] : [told];
    const after = takeSnapshot(document, before);
    log.note(index + 1, before, after, difference(before, after), columns);
    before = after;
  });
  return log;
}

const type = (row: number, column: number, rows = 1, columns = 1): EditingDeed => ({
  kind: 'type',
  sheet: S,
  row,
  column,
  texts: Array.from({ length: rows }, () => Array.from({ length: columns }, () => 'x')),
});

const line = fc.integer({ min: 0, max: 15 });
const few = fc.integer({ min: 1, max: 3 });
const dimension = fc.constantFrom('rows' as const, 'columns' as const);
const moving: fc.Arbitrary<EditingDeed> = fc
  .tuple(fc.constantFrom('insert' as const, 'delete' as const, 'move' as const), dimension, line, few, line)
  .map(([kind, lines, from, count, before]) => {
    const [start, target] = lines === 'rows' ? [from, before] : [from % 3, before % 4];
    const named = { sheet: S, dimension: lines, from: start, count } as const;
    return kind === 'move' ? { kind, ...named, before: target } : { kind, ...named };
  });

describe('a deed named by an earlier view', () => {
  it('finds the cell that the person saw, or nothing at all, whatever lines were moved', () => {
    fc.assert(
      fc.property(
        fc.array(moving, { maxLength: 4 }),
        line,
        fc.integer({ min: 0, max: 5 }),
        (deeds, row, column) => {
          const document = named();
          const log = logOf(document, deeds);
          const found = log.adapt(type(row, column), 0) as { row: number; column: number } | undefined;
          const cells = document.sheets[0]!.rows;
          const seen = `r${row}c${column}`;
          const isGone = !cells.some((each) => each?.values.includes(seen));
          expect(found === undefined ? isGone : cells[found.row]?.values[found.column]).toBe(
            found === undefined ? true : seen,
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  const insertion: EditingDeed = { kind: 'insert', sheet: S, dimension: 'rows', from: 4, count: 2 };

  it('stays as it is where the view has seen the lines move', () => {
    expect(logOf(named(), [insertion]).adapt(type(5, 0), 1)).toEqual(type(5, 0));
    expect(logOf(named(), [insertion]).adapt(type(5, 0), 0)).toEqual(type(7, 0));
  });

  it('is given up where its rows are no longer together', () => {
    const log = logOf(named(), [insertion]);
    expect(log.adapt(type(2, 0, 2), 0)).toEqual(type(2, 0, 2));
    expect(log.adapt(type(3, 0, 2), 0)).toBeUndefined();
  });

  it('goes on meaning all rows where it meant all rows', () => {
    const block = { row: 0, column: 1, rows: 20, columns: 1 };
    const deed: EditingDeed = { kind: 'format', sheet: S, blocks: [block], style: { bold: true } };
    expect(logOf(named(), [insertion]).adapt(deed, 0)).toMatchObject({ blocks: [{ ...block, rows: 22 }] });
  });

  it('follows in every place that it names', () => {
    const log = logOf(named(), [insertion]);
    const block = { row: 10, column: 0, rows: 1, columns: 2 };
    const moved = { ...block, row: 12 };
    const cases: [EditingDeed, object][] = [
      [{ kind: 'clear', sheet: S, blocks: [block] }, { blocks: [moved] }],
      [{ kind: 'merge', sheet: S, block, merged: true }, { block: moved }],
      [
        { kind: 'fill', sheet: S, source: block, target: block },
        { source: moved, target: moved },
      ],
      [{ kind: 'note', sheet: S, row: 10, column: 0, text: '' }, { row: 12 }],
      [
        { kind: 'sort', sheet: S, block, keys: [{ column: 1, ascending: true }] },
        { block: moved, keys: [{ column: 1 }] },
      ],
      [{ kind: 'filter', sheet: S, block }, { block: moved }],
      [{ kind: 'insert', sheet: S, dimension: 'rows', from: 10, count: 1 }, { from: 12 }],
      [{ kind: 'insert', sheet: S, dimension: 'rows', from: 20, count: 1 }, { from: 22 }],
      [
        { kind: 'move', sheet: S, dimension: 'rows', from: 10, count: 1, before: 2 },
        { from: 12, before: 2 },
      ],
      [
        { kind: 'delete', sheet: S, dimension: 'rows', from: 10, count: 3 },
        { from: 12, count: 3 },
      ],
      [
        { kind: 'transfer', how: 'copy', what: 'all', from: { sheet: S, block }, to: { sheet: 5, block } },
        { from: { sheet: S, block: moved }, to: { sheet: 5, block } },
      ],
      [{ kind: 'rename-sheet', sheet: S, name: 'x' }, { name: 'x' }],
      [{ kind: 'type', sheet: 5, row: 10, column: 0, texts: [['x']] }, { row: 10 }],
    ];
    for (const [deed, expected] of cases) expect(log.adapt(deed, 0)).toMatchObject(expected);
  });

  it('keeps to the left of columns that a script moved in a way nobody knows', () => {
    const inserted: EditingDeed = { kind: 'insert', sheet: S, dimension: 'columns', from: 3, count: 1 };
    const log = logOf(named(), [inserted], false);
    expect(log.adapt(type(1, 1, 1, 2), 0)).toEqual(type(1, 1, 1, 2));
    expect(log.adapt(type(1, 3), 0)).toBeUndefined();
  });

  it('is given up where the view is older than anybody remembers', () => {
    const log = logOf(named(), []);
    const snapshot = takeSnapshot(named());
    log.note(1000, snapshot, snapshot, difference(snapshot, snapshot), []);
    expect(log.adapt(type(1, 1), 5)).toBeUndefined();
    expect(log.adapt(type(1, 1), 999)).toEqual(type(1, 1));
  });
});
