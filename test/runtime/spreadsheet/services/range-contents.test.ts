import * as fc from 'fast-check';

import { bench, plain } from '../testing';

describe('Range.sort', () => {
  it('keeps every row whole, with its note, format and rule, for any content and any width', () => {
    const cell = fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constantFrom('a', 'B', 'ñ', ''), fc.boolean());
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        fc.boolean(),
        (keys, ascending, whole) => {
          const { sheet } = bench({ rows: keys.length, columns: 3 });
          sheet.getRange(1, 1, keys.length, 2).setValues(keys.map((key, index) => [key, `row ${index}`]));
          keys.forEach((_, index) =>
            sheet
              .getRange(index + 1, 2)
              .setNote(`note ${index}`)
              .setFontSize(10 + index),
          );
          sheet.getRange(1, 1, keys.length, whole ? 3 : 2).sort({ column: 1, ascending });
          const rows = sheet.getRange(1, 1, keys.length, 2).getValues();
          const origins = rows.map((row) => Number(String(row[1]).slice(4)));
          expect([...origins].sort((a, b) => a - b)).toEqual(keys.map((_, index) => index));
          origins.forEach((origin, place) => {
            expect(rows[place]![0]).toBe(keys[origin]);
            expect(sheet.getRange(place + 1, 2).getNote()).toBe(`note ${origin}`);
            expect(sheet.getRange(place + 1, 2).getFontSize()).toBe(10 + origin);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
  it('puts blanks last in either order and keeps equal rows in theirs', () => {
    const { sheet } = bench();
    const range = sheet.getRange('A1:B4');
    range.setValues([
      ['', 1],
      ['x', 2],
      ['x', 3],
      ['y', 4],
    ]);
    expect(plain(range.sort(1).getValues()).map((row) => row[1])).toEqual([2, 3, 4, 1]);
    expect(plain(range.sort({ column: 1, ascending: false }).getValues()).map((row) => row[1])).toEqual([
      4, 2, 3, 1,
    ]);
  });
  it('sorts by the next column where the first is equal', () => {
    const { sheet } = bench();
    const range = sheet.getRange('A1:B3');
    range.setValues([
      ['x', 2],
      ['w', 9],
      ['x', 1],
    ]);
    expect(plain(range.sort([1, { column: 2, ascending: false }]).getValues())).toEqual([
      ['w', 9],
      ['x', 2],
      ['x', 1],
    ]);
  });
  it('moves relative references of formulas with their row', () => {
    const { sheet } = bench();
    sheet.getRange('A1:A2').setValues([[2], [1]]);
    sheet.getRange('B1:B2').setFormulas([['=A1*10'], ['=A2*10+$A$1']]);
    sheet.getRange('A1:B2').sort(1);
    expect(plain(sheet.getRange('B1:B2').getFormulas())).toEqual([['=A1*10+$A$1'], ['=A2*10']]);
  });
  it('leaves hidden rows where they are', () => {
    const { sheet } = bench();
    sheet.getRange('A1:A3').setValues([[3], [2], [1]]);
    sheet.hideRows(1);
    sheet.sort(1);
    expect([1, 2, 3].map((row) => sheet.isRowHiddenByUser(row))).toEqual([true, false, false]);
    expect(sheet.getRange('A1').getValue()).toBe(1);
  });
});

describe('Range.copyTo', () => {
  it('takes values, formats, notes and rules, and moves relative references', () => {
    const { app, sheet } = bench();
    sheet.getRange('A1').setValue(5).setBackground('red').setNote('n');
    sheet
      .getRange('B1')
      .setFormula('=A1*2')
      .setDataValidation(app.newDataValidation().requireNumberGreaterThan(0).build());
    sheet.getRange('A1:B1').copyTo(sheet.getRange('C3'));
    const copy = sheet.getRange('C3');
    expect([copy.getValue(), copy.getBackground(), copy.getNote()]).toEqual([5, '#ff0000', 'n']);
    expect(sheet.getRange('D3').getFormula()).toBe('=C3*2');
    expect(sheet.getRange('D3').getDataValidation()).not.toBeNull();
  });
  it('tiles a target that is a multiple of the source', () => {
    const { sheet } = bench();
    sheet.getRange('A1').setValue(7);
    sheet.getRange('A1').copyTo(sheet.getRange('B1:C2'));
    expect(plain(sheet.getRange('B1:C2').getValues())).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });
  it('takes only contents or only formats when told', () => {
    const { app, sheet } = bench();
    sheet.getRange('A1').setValue(7).setBackground('red');
    sheet.getRange('A1').copyTo(sheet.getRange('B1'), { contentsOnly: true });
    sheet.getRange('A1').copyTo(sheet.getRange('C1'), app.CopyPasteType.PASTE_FORMAT, false);
    expect(plain(sheet.getRange('B1:C1').getValues())).toEqual([[7, '']]);
    expect(plain(sheet.getRange('B1:C1').getBackgrounds())).toEqual([['#ffffff', '#ff0000']]);
  });
});

describe('Range.moveTo', () => {
  it('leaves blanks behind and lets references follow', () => {
    const { sheet } = bench();
    sheet.getRange('A1:A2').setValues([[1], [2]]);
    sheet.getRange('D1').setFormula('=SUM(A1:A2)+A9');
    sheet.getRange('A1:A2').moveTo(sheet.getRange('B5'));
    expect(plain(sheet.getRange('B5:B6').getValues())).toEqual([[1], [2]]);
    expect(sheet.getRange('A1:A2').isBlank()).toBe(true);
    expect(sheet.getRange('D1').getFormula()).toBe('=SUM(B5:B6)+A9');
  });
});

describe('Range.removeDuplicates', () => {
  it('keeps the first of equal rows, closes up, and gives the smaller range', () => {
    const { sheet } = bench();
    const range = sheet.getRange('A1:B4');
    range.setValues([
      ['a', 1],
      ['A', 1],
      ['b', 1],
      ['a', 1],
    ]);
    expect(range.removeDuplicates().getA1Notation()).toBe('A1:B2');
    expect(plain(range.getValues())).toEqual([
      ['a', 1],
      ['b', 1],
      ['', ''],
      ['', ''],
    ]);
  });
});

describe('Merges', () => {
  it('keep only the contents of the top-left cell', () => {
    const { sheet } = bench();
    const range = sheet.getRange('A1:B2').setValue('x').merge();
    expect(plain(range.getValues())).toEqual([
      ['x', ''],
      ['', ''],
    ]);
    expect(sheet.getRange('B2').isPartOfMerge()).toBe(true);
    expect(sheet.getRange('B2').getMergedRanges()[0]?.getA1Notation()).toBe('A1:B2');
    range.breakApart();
    expect(sheet.getRange('B2').isPartOfMerge()).toBe(false);
  });
});

describe('Checkboxes', () => {
  it('start unchecked and are told apart from other cells', () => {
    const { sheet } = bench();
    const boxes = sheet.getRange('A1:A2').insertCheckboxes();
    expect(plain(boxes.getValues())).toEqual([[false], [false]]);
    sheet.getRange('A1').check();
    expect([sheet.getRange('A1').isChecked(), boxes.isChecked(), sheet.getRange('B1').isChecked()]).toEqual([
      true,
      null,
      null,
    ]);
    expect(boxes.removeCheckboxes().isBlank()).toBe(true);
  });
});

describe('Borders', () => {
  it('are drawn on the edges that are told and no others', () => {
    const { app, sheet, model } = bench();
    sheet.getRange('A1:B2').setBorder(true, null, null, null, null, true, 'red', app.BorderStyle.DASHED);
    const line = { color: '#ff0000', style: 'DASHED' };
    expect(model.rows[0]?.styles?.[0]?.borders).toEqual({
      top: line,
      left: undefined,
      bottom: line,
      right: undefined,
    });
    expect(model.rows[1]?.styles?.[1]?.borders).toEqual({
      top: line,
      left: undefined,
      bottom: undefined,
      right: undefined,
    });
  });
});

describe('A sort under a filter', () => {
  it('hides the rows that the criteria exclude, wherever they stand now', () => {
    const { app, sheet } = bench();
    sheet.getRange('A1:A4').setValues([['status'], ['won'], ['lost'], ['active']]);
    const criteria = app.newFilterCriteria().setHiddenValues(['lost']).build();
    sheet.getRange('A1:A4').createFilter().setColumnFilterCriteria(1, criteria);
    sheet.getRange('A2:A4').sort({ column: 1, ascending: false });
    const shown = [2, 3, 4].map((row) => [sheet.getRange(row, 1).getValue(), sheet.isRowHiddenByFilter(row)]);
    expect(shown).toEqual([
      ['won', false],
      ['lost', true],
      ['active', false],
    ]);
  });
});

describe('Range.getNextDataCell', () => {
  it.each([
    ['A1', 'DOWN', 'A3'],
    ['A3', 'DOWN', 'A6'],
    ['A6', 'DOWN', 'A1000'],
    ['A1000', 'UP', 'A6'],
    ['A3', 'UP', 'A1'],
    ['A1', 'NEXT', 'Z1'],
  ] as const)('leads from %s %s to %s', (from, direction, to) => {
    const { app, sheet } = bench();
    for (const filled of ['A1', 'A2', 'A3', 'A6']) sheet.getRange(filled).setValue('x');
    expect(sheet.getRange(from).getNextDataCell(app.Direction[direction]).getA1Notation()).toBe(to);
  });
});

describe('Range.setTextStyle', () => {
  it('changes what the style tells and nothing else', () => {
    const { app, sheet } = bench();
    const cell = sheet.getRange('A1').setFontSize(14).setFontStyle('italic');
    cell.setTextStyle(app.newTextStyle().setBold(true).setUnderline(true).build());
    expect([cell.getFontWeight(), cell.getFontLine(), cell.getFontSize(), cell.getFontStyle()]).toEqual([
      'bold',
      'underline',
      14,
      'italic',
    ]);
    expect([cell.getTextStyle().isBold(), cell.getTextStyle().getFontSize()]).toEqual([true, 14]);
  });
});
