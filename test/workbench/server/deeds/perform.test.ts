import type { EditingDeed } from '../../../../src/workbench/server/deeds/scene';
import type { DocumentModel } from '../../../../src/runtime/spreadsheet/model';
import { ANA, BRUNO, CLARA, does, documentWith, sheetOf, values } from '../people-at-desk';

const S = 0;
const block = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

/** Ana does it, and nothing refuses. */
function done(document: DocumentModel, deed: EditingDeed) {
  const performed = does(document, ANA, deed);
  expect(performed).toMatchObject({ ok: true });
  return performed.ok ? performed.effect : undefined;
}

describe('typing', () => {
  it('reads texts by the locale of the document', () => {
    const document = documentWith([]);
    done(document, {
      kind: 'type',
      sheet: S,
      row: 0,
      column: 0,
      texts: [['1.234,5', '25/12/2026', 'VERDADERO', 'Ávila']],
    });
    // 2026-12-25 is 46381 days after 1899-12-30.
    expect(values(document)).toEqual([[1234.5, 46381, true, 'Ávila']]);
  });

  it('keeps what follows an apostrophe as text', () => {
    const document = documentWith([]);
    done(document, { kind: 'type', sheet: S, row: 1, column: 1, texts: [["'007"]] });
    expect(values(document)[1]).toEqual(['', '007']);
  });

  it.each([
    ['0%', '5', 0.05],
    ['0.00%', '-2,5', -0.025],
    ['0%', '5%', 0.05],
    ['0%', 'five', 'five'],
    ['0" %"', '5', 5],
  ])('takes what is typed where %s stands: %s', (numberFormat, text, expected) => {
    const document = documentWith([[1]]);
    sheetOf(document).rows[0]!.styles = [{ numberFormat }];
    done(document, { kind: 'type', sheet: S, row: 0, column: 0, texts: [[text]] });
    expect(values(document)).toEqual([[expected]]);
    expect(sheetOf(document).rows[0]!.styles![0]).toEqual({ numberFormat });
  });

  it('empties cells with empty texts, and fills short lines with them', () => {
    const document = documentWith([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ]);
    done(document, { kind: 'type', sheet: S, row: 0, column: 0, texts: [['1', '', '3'], ['4']] });
    expect(values(document)).toEqual([[1, '', 3], [4]]);
  });

  it('tells the old value of a single cell for its event', () => {
    const effect = done(documentWith([[46381]]), {
      kind: 'type',
      sheet: S,
      row: 0,
      column: 0,
      texts: [['x']],
    });
    expect(effect?.happenings).toEqual([
      { kind: 'edit', sheet: S, block: block(0, 0), was: { oldValue: '46381' } },
    ]);
  });

  it('makes the grid larger for a paste over its edge', () => {
    const document = documentWith([]);
    done(document, {
      kind: 'type',
      sheet: S,
      row: 19,
      column: 5,
      texts: [
        ['1', '2'],
        ['3', '4'],
      ],
    });
    expect(sheetOf(document)).toMatchObject({ maxRows: 21, maxColumns: 7 });
    expect(values(document).at(-1)).toEqual(['', '', '', '', '', 3, 4]);
  });

  it('is refused with what the rule asks for where invalid values are, and leaves everything as it was', () => {
    const document = documentWith([['ok', 'old']]);
    const rule = { criteria: 'VALUE_IN_LIST', values: [['yes', 'no'], true], allowInvalid: false };
    sheetOf(document).rows[0]!.validations = [undefined, rule];
    const refused = does(document, ANA, {
      kind: 'type',
      sheet: S,
      row: 0,
      column: 0,
      texts: [['x', 'maybe']],
    });
    expect(refused).toEqual({
      ok: false,
      refusal: { code: 'invalid', cell: 'B1', choices: ['yes', 'no'] },
    });
    expect(values(document)).toEqual([['ok', 'old']]);
  });
});

describe('rights', () => {
  const typed: EditingDeed = { kind: 'type', sheet: S, row: 0, column: 0, texts: [['x']] };

  it('let a viewer do nothing', () => {
    const document = documentWith([['a']]);
    expect(does(document, CLARA, typed)).toEqual({ ok: false, refusal: { code: 'view-only' } });
    expect(values(document)).toEqual([['a']]);
  });

  it('keep an editor out of protected cells, wholly, and the owner in', () => {
    const document = documentWith([['a', 'b']]);
    sheetOf(document).protections.push({
      id: 9,
      area: { row: 1, column: 2, rows: 1, columns: 1 },
      unprotected: [],
      description: '',
      warningOnly: false,
      editors: ['ana@example.com'],
      domainEdit: false,
      restricted: true,
    });
    const clearing: EditingDeed = { kind: 'clear', sheet: S, blocks: [block(0, 0), block(0, 1)] };
    expect(does(document, BRUNO, clearing)).toEqual({ ok: false, refusal: { code: 'protected' } });
    expect(values(document)).toEqual([['a', 'b']]);
    done(document, clearing);
    expect(values(document)).toEqual([]);
  });

  it('refuse as outdated what is meant for a sheet that is gone', () => {
    expect(does(documentWith([]), ANA, { ...typed, sheet: 77 })).toEqual({
      ok: false,
      refusal: { code: 'outdated' },
    });
  });
});

describe('clearing', () => {
  it('takes contents of every block, leaves looks, and rows that a filter hides', () => {
    const document = documentWith([['h'], ['a'], ['b'], ['c']]);
    const sheet = sheetOf(document);
    sheet.rows[1]!.styles = [{ background: '#ff0000' }];
    done(document, { kind: 'filter', sheet: S, block: block(0, 0, 4, 1) });
    done(document, { kind: 'filter-column', sheet: S, column: 0, hidden: ['b'] });
    expect(sheet.rows.map((row) => row?.hiddenByFilter === true)).toEqual([false, false, true, false]);
    done(document, { kind: 'clear', sheet: S, blocks: [block(1, 0, 3, 1)] });
    expect(values(document)).toEqual([['h'], [], ['b']]);
    expect(sheet.rows[1]!.styles).toEqual([{ background: '#ff0000' }]);
    done(document, { kind: 'filter-column', sheet: S, column: 0, hidden: [] });
    expect(sheet.rows.some((row) => row?.hiddenByFilter === true)).toBe(false);
    done(document, { kind: 'filter', sheet: S, block: null });
    expect(sheet.filter).toBeNull();
  });
});

describe('transferring', () => {
  it('copies formulas relatively and repeats the source over a target that is a multiple of it', () => {
    const document = documentWith([[1], [2], [3]]);
    done(document, { kind: 'type', sheet: S, row: 0, column: 1, texts: [['=A1*2']] });
    done(document, {
      kind: 'transfer',
      from: { sheet: S, block: block(0, 1) },
      to: { sheet: S, block: block(1, 1, 2, 1) },
      how: 'copy',
      what: 'all',
    });
    expect(
      sheetOf(document)
        .rows.slice(0, 3)
        .map((row) => row?.formulas?.[1]),
    ).toEqual(['=A1*2', '=A2*2', '=A3*2']);
  });

  it('copies values or looks alone where asked', () => {
    const document = documentWith([['a'], ['b'], ['c']]);
    sheetOf(document).rows[0]!.styles = [{ fontWeight: 'bold' }];
    const copied = (row: number, what: 'values' | 'formats'): EditingDeed => ({
      kind: 'transfer',
      from: { sheet: S, block: block(0, 0) },
      to: { sheet: S, block: block(row, 0) },
      how: 'copy',
      what,
    });
    done(document, copied(1, 'values'));
    const effect = done(document, copied(2, 'formats'));
    expect(values(document)).toEqual([['a'], ['a'], ['c']]);
    expect(sheetOf(document).rows.map((row) => row?.styles?.[0]?.fontWeight)).toEqual([
      'bold',
      undefined,
      'bold',
    ]);
    expect(effect?.happenings).toEqual([{ kind: 'change', changeType: 'FORMAT' }]);
  });

  it('moves cut cells, and what refers to them follows', () => {
    const document = documentWith([['a', 'b']]);
    done(document, { kind: 'type', sheet: S, row: 1, column: 0, texts: [['=A1']] });
    done(document, {
      kind: 'transfer',
      from: { sheet: S, block: block(0, 0, 1, 2) },
      to: { sheet: S, block: block(4, 1) },
      how: 'cut',
      what: 'all',
    });
    expect(values(document)[4]).toEqual(['', 'a', 'b']);
    expect(sheetOf(document).rows[1]?.formulas).toEqual(['=B5']);
  });
});

describe('filling', () => {
  const filled = (
    document: DocumentModel,
    source: ReturnType<typeof block>,
    target: ReturnType<typeof block>,
  ) => done(document, { kind: 'fill', sheet: S, source, target });

  it('goes on downwards, each column in its way', () => {
    const document = documentWith([
      [1, 'Lead 1', 'x', 5],
      [2, 'Lead 2', 'y', 5],
    ]);
    sheetOf(document).rows[0]!.formulas = [undefined, undefined, undefined, undefined, '=A1'];
    sheetOf(document).rows[1]!.formulas = [undefined, undefined, undefined, undefined, '=A2'];
    filled(document, block(0, 0, 2, 5), block(0, 0, 5, 5));
    expect(
      values(document)
        .slice(2)
        .map((row) => row.slice(0, 4)),
    ).toEqual([
      [3, 'Lead 3', 'x', 5],
      [4, 'Lead 4', 'y', 5],
      [5, 'Lead 5', 'x', 5],
    ]);
    expect(sheetOf(document).rows.map((row) => row?.formulas?.[4])).toEqual([
      '=A1',
      '=A2',
      '=A3',
      '=A4',
      '=A5',
    ]);
  });

  it('goes on upwards and to the side, with looks and rules, but without notes', () => {
    const document = documentWith([[], [], [], ['', 5, 7], ['', 6, 7]]);
    const rule = { criteria: 'NUMBER_GREATER_THAN', values: [0], allowInvalid: true };
    Object.assign(sheetOf(document).rows[3]!, {
      styles: [undefined, { fontWeight: 'bold' }],
      validations: [undefined, rule],
      notes: [undefined, 'note'],
    });
    filled(document, block(3, 1, 2, 2), block(0, 1, 5, 2));
    expect(values(document).map((row) => row.slice(1))).toEqual([
      [2, 7],
      [3, 7],
      [4, 7],
      [5, 7],
      [6, 7],
    ]);
    // Bold and ruled is every other row, in step with the source.
    expect(sheetOf(document).rows.map((row) => row?.styles?.[1]?.fontWeight)).toEqual([
      undefined,
      'bold',
      undefined,
      'bold',
      undefined,
    ]);
    expect(sheetOf(document).rows[1]).toMatchObject({ validations: [undefined, rule] });
    expect(sheetOf(document).rows[1]?.notes?.[1]).toBeUndefined();

    filled(document, block(4, 1, 1, 2), block(4, 1, 1, 4));
    expect(values(document)[4]).toEqual(['', 6, 7, 8, 9]);
  });

  it('keeps texts that look like numbers as texts', () => {
    const document = documentWith([['007']]);
    filled(document, block(0, 0), block(0, 0, 2, 1));
    expect(values(document)).toEqual([['007'], ['007']]);
  });
});
