import type { DocumentModel } from '../../../../src/runtime/spreadsheet/model';
import type { Effect, EditingDeed } from '../../../../src/workbench/server/deeds/scene';
import { ANA, does, documentWith, sheetOf, values } from '../people-at-desk';

const S = 0;

function done(document: DocumentModel, deed: EditingDeed): Effect {
  const performed = does(document, ANA, deed);
  if (!performed.ok) throw new Error(JSON.stringify(performed.refusal));
  return performed.effect;
}

const lines = (dimension: 'rows' | 'columns', from: number, count = 1) =>
  ({ sheet: S, dimension, from, count }) as const;

describe('lines', () => {
  it('are inserted before a row, look like the row before them, and become the selection', () => {
    const document = documentWith([['a'], ['b']]);
    sheetOf(document).rows[0]!.styles = [{ background: '#ff0000' }];
    const effect = done(document, { kind: 'insert', ...lines('rows', 1, 2) });
    expect(values(document)).toEqual([['a'], [], [], ['b']]);
    expect(sheetOf(document).rows[2]?.styles).toEqual([{ background: '#ff0000' }]);
    expect(effect).toEqual({
      happenings: [{ kind: 'change', changeType: 'INSERT_ROW' }],
      select: { sheet: S, blocks: [{ row: 1, column: 0, rows: 2, columns: 6 }] },
    });
  });

  it('may stand before the first one and behind the last one', () => {
    const document = documentWith([['a']]);
    done(document, { kind: 'insert', ...lines('rows', 0) });
    done(document, { kind: 'insert', ...lines('rows', 21) });
    done(document, { kind: 'insert', ...lines('columns', 0) });
    expect(values(document)).toEqual([[], ['', 'a']]);
    expect(sheetOf(document)).toMatchObject({ maxRows: 22, maxColumns: 7 });
  });

  it('are deleted', () => {
    const document = documentWith([
      ['a', 'b'],
      ['c', 'd'],
      ['e', 'f'],
    ]);
    expect(done(document, { kind: 'delete', ...lines('rows', 0, 2) }).happenings).toEqual([
      { kind: 'change', changeType: 'REMOVE_ROW' },
    ]);
    expect(done(document, { kind: 'delete', ...lines('columns', 0) })).toEqual({
      happenings: [{ kind: 'change', changeType: 'REMOVE_COLUMN' }],
      columns: { sheet: S, from: 0, order: [], grown: -1 },
    });
    expect(values(document)).toEqual([['f']]);
  });

  it('are moved before another one, and where they stand then is selected', () => {
    const document = documentWith([['a'], ['b'], ['c'], ['d']]);
    const effect = done(document, { kind: 'move', ...lines('rows', 0, 2), before: 3 });
    expect(values(document)).toEqual([['c'], ['a'], ['b'], ['d']]);
    expect(effect.select?.blocks).toEqual([{ row: 1, column: 0, rows: 2, columns: 6 }]);
    done(document, { kind: 'move', ...lines('rows', 1, 2), before: 20 });
    expect(values(document).slice(0, 2)).toEqual([['c'], ['d']]);
  });

  it.each([
    ['forwards', 0, 2, 4, ['c', 'd', 'a', 'b', 'e']],
    ['backwards', 3, 2, 1, ['a', 'd', 'e', 'b', 'c']],
  ])('tell how columns moved %s', (_where, from, count, before, expected) => {
    const first = ['a', 'b', 'c', 'd', 'e'];
    const document = documentWith([first]);
    const { columns } = done(document, { kind: 'move', ...lines('columns', from, count), before });
    expect(values(document)).toEqual([expected]);
    const { from: start, order } = columns!;
    const arranged = [
      ...first.slice(0, start),
      ...order.map((old) => first[old]),
      ...first.slice(start + order.length),
    ];
    expect(arranged).toEqual(expected);
  });

  it('that are dropped where they stand change nothing', () => {
    const document = documentWith([['a'], ['b']]);
    expect(done(document, { kind: 'move', ...lines('rows', 1), before: 2 })).toEqual({ happenings: [] });
  });

  it('are resized, hidden, shown and frozen', () => {
    const document = documentWith([['a'], ['b']]);
    const sheet = sheetOf(document);
    done(document, { kind: 'resize', ...lines('rows', 1), pixels: 12 });
    done(document, { kind: 'resize', ...lines('columns', 2, 2), pixels: 150 });
    done(document, { kind: 'hide', ...lines('columns', 4), hidden: true });
    done(document, { kind: 'hide', ...lines('rows', 0), hidden: true });
    done(document, { kind: 'freeze', sheet: S, rows: 1, columns: 2 });
    expect(sheet.rows.map((row) => [row?.height, row?.hidden])).toEqual([
      [undefined, true],
      [12, undefined],
    ]);
    expect([sheet.columnWidths[2], sheet.columnWidths[3]]).toEqual([150, 150]);
    expect([...sheet.hiddenColumns]).toEqual([4]);
    expect(sheet).toMatchObject({ frozenRows: 1, frozenColumns: 2 });
    done(document, { kind: 'hide', ...lines('columns', 4), hidden: false });
    done(document, { kind: 'hide', ...lines('rows', 0), hidden: false });
    expect([sheet.rows[0]?.hidden, sheet.hiddenColumns.size]).toEqual([undefined, 0]);
  });
});

describe('looks and order', () => {
  const block = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

  it('are set field by field and taken back', () => {
    const document = documentWith([['a', 1]]);
    const format = (style: Extract<EditingDeed, { kind: 'format' }>['style']): unknown => {
      done(document, { kind: 'format', sheet: S, blocks: [block(0, 0)], style });
      return sheetOf(document).rows[0]?.styles?.[0];
    };
    expect(
      format({
        bold: true,
        italic: true,
        underline: true,
        background: '#ff0000',
        fontColor: '#0000ff',
        fontSize: 14,
        fontFamily: 'Roboto',
        horizontal: 'center',
        vertical: 'top',
        wrap: 'clip',
        numberFormat: '0.00',
      }),
    ).toEqual({
      fontWeight: 'bold',
      fontStyle: 'italic',
      fontLine: 'underline',
      background: '#ff0000',
      fontColor: '#0000ff',
      fontSize: 14,
      fontFamily: 'Roboto',
      horizontalAlignment: 'center',
      verticalAlignment: 'top',
      wrap: 'CLIP',
      numberFormat: '0.00',
    });
    // Taking away a line that the cell does not have leaves the one it has.
    expect(format({ strikethrough: null, bold: false })).toMatchObject({ fontLine: 'underline' });
    expect(
      format({
        italic: null,
        underline: null,
        background: null,
        fontColor: null,
        fontSize: null,
        fontFamily: null,
        horizontal: null,
        vertical: null,
        numberFormat: null,
        wrap: null,
      }),
    ).toEqual({ wrap: 'OVERFLOW' });
  });

  it('merge and sort blocks', () => {
    const document = documentWith([
      ['b', 2],
      ['a', 2],
      ['c', 1],
    ]);
    done(document, {
      kind: 'sort',
      sheet: S,
      block: block(0, 0, 3, 2),
      keys: [
        { column: 1, ascending: true },
        { column: 0, ascending: false },
      ],
    });
    expect(values(document)).toEqual([
      ['c', 1],
      ['b', 2],
      ['a', 2],
    ]);
    done(document, { kind: 'merge', sheet: S, block: block(4, 0, 1, 2), merged: true });
    expect(sheetOf(document).merges).toEqual([{ row: 5, column: 1, rows: 1, columns: 2 }]);
    done(document, { kind: 'merge', sheet: S, block: block(4, 0, 1, 2), merged: false });
    expect(sheetOf(document).merges).toEqual([]);
  });

  it('note cells', () => {
    const document = documentWith([['a']]);
    done(document, { kind: 'note', sheet: S, row: 0, column: 0, text: 'look' });
    expect(sheetOf(document).rows[0]?.notes).toEqual(['look']);
    done(document, { kind: 'note', sheet: S, row: 0, column: 0, text: '' });
    expect(sheetOf(document).rows[0]?.notes?.[0]).toBeUndefined();
  });
});

describe('tabs', () => {
  it('are added, copied beside their original, moved, renamed, coloured, hidden and deleted', () => {
    const document = documentWith([['a']]);
    const names = () => document.sheets.map(({ name }) => name);
    const added = done(document, { kind: 'add-sheet', position: 0 }).select!.sheet;
    expect(names()).toEqual(['Hoja 2', 'Leads']);
    const copy = done(document, { kind: 'copy-sheet', sheet: S }).select!.sheet;
    expect(names()).toEqual(['Hoja 2', 'Leads', 'Copy of Leads']);
    done(document, { kind: 'move-sheet', sheet: copy, position: 0 });
    done(document, { kind: 'rename-sheet', sheet: copy, name: 'Copia' });
    expect(names()).toEqual(['Copia', 'Hoja 2', 'Leads']);
    done(document, { kind: 'color-sheet', sheet: copy, color: '#00ff00' });
    done(document, { kind: 'hide-sheet', sheet: copy, hidden: true });
    expect(document.sheets[0]).toMatchObject({ tabColor: '#00ff00', hidden: true });
    done(document, { kind: 'hide-sheet', sheet: copy, hidden: false });
    done(document, { kind: 'delete-sheet', sheet: added });
    expect(names()).toEqual(['Copia', 'Leads']);
  });

  it('keep their names apart with the words of Google', () => {
    const document = documentWith([]);
    const second = done(document, { kind: 'add-sheet', position: 1 }).select!.sheet;
    expect(does(document, ANA, { kind: 'rename-sheet', sheet: second, name: 'leads' })).toEqual({
      ok: false,
      refusal: {
        code: 'service',
        message: 'A sheet with the name "leads" already exists. Please enter another name.',
      },
    });
  });

  it('stand in a document with a name, a locale and a time zone', () => {
    const document = documentWith([]);
    done(document, { kind: 'rename-document', name: 'Feria' });
    done(document, { kind: 'set-locale', locale: 'pl_PL', timeZone: 'Europe/Warsaw' });
    expect(document).toMatchObject({ name: 'Feria', locale: 'pl_PL', timeZone: 'Europe/Warsaw' });
  });
});
