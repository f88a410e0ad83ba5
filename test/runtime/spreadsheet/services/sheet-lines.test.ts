import * as fc from 'fast-check';

import { bench, plain } from '../testing';

/** Everything a document holds, as text; maps and sets as lists, sparse entries by their place. */
function contents(value: unknown): string {
  return JSON.stringify(value, (_key, entry: unknown) => {
    // By name: structuredClone makes the maps of another realm than the one Jest runs the test in.
    if (/\[object (?:Map|Set)\]/.test(String(entry))) return [...(entry as Map<unknown, unknown>)];
    if (!Array.isArray(entry)) return entry;
    const filled = entry.map((item: unknown, index) => [index, item] as const);
    return Object.fromEntries(filled.filter(([, item]) => item !== undefined && item !== null));
  });
}

/** A sheet with one of everything that depends on positions. */
function furnished() {
  const made = bench();
  const { app, spreadsheet, sheet, model } = made;
  sheet.getRange('A1:C6').setValues([
    ['name', 'amount', 'note'],
    ['a', 1, ''],
    ['b', 2, ''],
    ['c', 3, ''],
    ['d', 4, ''],
    ['e', 5, ''],
  ]);
  model.rows[5]!.formulas = [undefined, undefined, '=SUM(B2:B5)+$B$3+Leads!B4+B2:B'];
  model.rows[5]!.values[2] = 99;
  sheet.getRange('E4:F5').merge();
  sheet.getRange('B4:B6').protect();
  sheet.getRange('A1:C6').createFilter();
  spreadsheet.setNamedRange('amounts', sheet.getRange('B2:B6'));
  sheet.getRange('4:4').addDeveloperMetadata('row');
  sheet.getRange('C:C').addDeveloperMetadata('column');
  sheet.setConditionalFormatRules([
    app
      .newConditionalFormatRule()
      .whenFormulaSatisfied('=$B4>3')
      .setBackground('red')
      .setRanges([sheet.getRange('A4:C6')])
      .build(),
  ]);
  sheet.insertChart(
    sheet.newChart().asColumnChart().addRange(sheet.getRange('A1:B6')).setPosition(8, 5, 0, 0).build(),
  );
  sheet.getRange('A4').setNote('note of c').setBackground('#00ff00');
  sheet.setColumnWidth(3, 250).hideColumns(4);
  return made;
}

describe('Sheet.insertRowsBefore', () => {
  it('moves what lies at or below, and grows what spans the place', () => {
    const { sheet, spreadsheet, model, document } = furnished();
    sheet.insertRowsBefore(4, 2);
    expect(sheet.getRange('A6').getNote()).toBe('note of c');
    expect(sheet.getRange('C8').getFormula()).toBe('=SUM(B2:B7)+$B$3+Leads!B6+B2:B');
    expect(sheet.getRange('C8').getValue()).toBe(99);
    expect(model.merges).toEqual([{ row: 6, column: 5, rows: 2, columns: 2 }]);
    expect(model.protections[0]?.area).toEqual({ row: 6, column: 2, rows: 3, columns: 1 });
    expect(model.filter?.area).toEqual({ row: 1, column: 1, rows: 8, columns: 3 });
    expect(spreadsheet.getRangeByName('amounts')?.getA1Notation()).toBe('B2:B8');
    expect(model.conditionalRules[0]).toMatchObject({
      areas: [{ row: 6, column: 1, rows: 3, columns: 3 }],
      condition: { values: ['=$B6>3'] },
    });
    expect(model.charts[0]).toMatchObject({
      anchorRow: 10,
      ranges: [{ area: { row: 1, column: 1, rows: 8, columns: 2 } }],
    });
    expect(document.metadata.find(({ key }) => key === 'row')?.location).toMatchObject({ index: 5 });
    expect(sheet.getMaxRows()).toBe(1002);
  });
  it('gives the new rows the formats of the row below, not its contents or notes', () => {
    const { sheet } = furnished();
    sheet.insertRowBefore(4);
    const cell = sheet.getRange('A4');
    expect([cell.getValue(), cell.getNote(), cell.getBackground()]).toEqual(['', '', '#00ff00']);
  });
});

describe('Sheet.deleteRows', () => {
  it('takes away what lay on the rows, shrinks what spanned them, and leaves #REF! for lost references', () => {
    const { sheet, spreadsheet, model, document } = furnished();
    sheet.deleteRows(4, 2);
    expect(sheet.getRange('C4').getFormula()).toBe('=SUM(B2:B3)+$B$3+Leads!#REF!+B2:B');
    expect(sheet.getRange('C4').getValue()).toBe('#REF!');
    expect(model.merges).toEqual([]);
    expect(model.protections[0]?.area).toEqual({ row: 4, column: 2, rows: 1, columns: 1 });
    expect(spreadsheet.getRangeByName('amounts')?.getA1Notation()).toBe('B2:B4');
    expect(document.metadata.map(({ key }) => key)).toEqual(['column']);
    expect(model.charts[0]?.anchorRow).toBe(6);
    expect(plain(sheet.getRange('A1:A4').getValues())).toEqual([['name'], ['a'], ['b'], ['e']]);
  });
  it('takes the protection, the filter and the rule away with the last of their rows', () => {
    const { sheet, model, spreadsheet } = furnished();
    sheet.deleteRows(1, 6);
    expect([model.protections, model.conditionalRules, model.filter]).toEqual([[], [], null]);
    expect(spreadsheet.getRangeByName('amounts')).toBeNull();
  });
});

describe('Sheet.insertColumnsBefore and deleteColumns', () => {
  it('move values, formulas, widths, hidden columns, filter criteria and metadata along', () => {
    const { sheet, model, document } = furnished();
    sheet.insertColumnsBefore(2, 1);
    expect(sheet.getRange('D6').getFormula()).toBe('=SUM(C2:C5)+$C$3+Leads!C4+C2:C');
    expect(plain(sheet.getRange('A2:C2').getValues())).toEqual([['a', '', 1]]);
    expect([sheet.getColumnWidth(3), sheet.getColumnWidth(4)]).toEqual([100, 250]);
    expect([sheet.isColumnHiddenByUser(4), sheet.isColumnHiddenByUser(5)]).toEqual([false, true]);
    expect(document.metadata.find(({ key }) => key === 'column')?.location).toMatchObject({ index: 3 });
    sheet.deleteColumn(2);
    expect(sheet.getRange('C6').getFormula()).toBe('=SUM(B2:B5)+$B$3+Leads!B4+B2:B');
    expect(model.maxColumns).toBe(26);
    expect(sheet.getColumnWidth(3)).toBe(250);
  });
});

describe('Sheet.moveRows and moveColumns', () => {
  it('put a block before the row that stood at the destination, and notes go along', () => {
    const { sheet } = furnished();
    sheet.moveRows(sheet.getRange('4:4'), 2);
    expect(plain(sheet.getRange('A1:A6').getValues()).flat()).toEqual(['name', 'c', 'a', 'b', 'd', 'e']);
    expect(sheet.getRange('A2').getNote()).toBe('note of c');
    sheet.moveRows(sheet.getRange('2:2'), 5);
    expect(plain(sheet.getRange('A1:A6').getValues()).flat()).toEqual(['name', 'a', 'b', 'c', 'd', 'e']);
  });
  it('carry column metadata and width', () => {
    const { sheet, document } = furnished();
    sheet.moveColumns(sheet.getRange('C:C'), 1);
    expect(document.metadata.find(({ key }) => key === 'column')?.location).toMatchObject({ index: 0 });
    expect(sheet.getColumnWidth(1)).toBe(250);
    expect(plain(sheet.getRange('A1:C1').getValues())).toEqual([['note', 'name', 'amount']]);
  });
});

describe('Formulas of other sheets', () => {
  it('follow rows that are inserted and a sheet that is renamed', () => {
    const { sheet, spreadsheet } = furnished();
    const other = spreadsheet.insertSheet('Summary');
    other.getRange('A1').setFormula('=Leads!B2+B2');
    sheet.insertRowBefore(1);
    expect(other.getRange('A1').getFormula()).toBe('=Leads!B3+B2');
    sheet.setName('My leads');
    expect(other.getRange('A1').getFormula()).toBe("='My leads'!B3+B2");
  });
});

describe('Frozen rows', () => {
  it('are fewer after one of them was deleted', () => {
    const { sheet } = bench();
    sheet.setFrozenRows(2);
    sheet.deleteRow(1);
    expect(sheet.getFrozenRows()).toBe(1);
  });
  it('stay out of Sheet.sort', () => {
    const { sheet } = bench();
    sheet.getRange('A1:A3').setValues([['name'], ['b'], ['a']]);
    sheet.setFrozenRows(1);
    sheet.sort(1);
    expect(plain(sheet.getRange('A1:A3').getValues()).flat()).toEqual(['name', 'a', 'b']);
  });
});

describe('Inserting lines and deleting them again', () => {
  it.each(['rows', 'columns'] as const)(
    'leaves the document as it was, formulas included (%s)',
    (dimension) => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 4 }), (at, count) => {
          const { sheet, document } = furnished();
          const before = contents(document);
          if (dimension === 'rows') {
            sheet.insertRowsBefore(at, count);
            sheet.deleteRows(at, count);
          } else {
            sheet.insertColumnsBefore(at, count);
            sheet.deleteColumns(at, count);
          }
          expect(contents(document)).toBe(before);
        }),
        { numRuns: 40 },
      );
    },
  );
});

describe('Moving rows', () => {
  it('keeps every row whole, and moving back restores the order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 11 }),
        (from, count, to) => {
          fc.pre(from + count - 1 <= 10 && (to < from || to > from + count));
          const { sheet } = bench({ rows: 10 });
          const values = Array.from({ length: 10 }, (_, index) => [index + 1]);
          sheet.getRange('A1:A10').setValues(values);
          sheet.moveRows(sheet.getRange(from, 1, count), to);
          const moved = values.slice(from - 1, from - 1 + count);
          const place = to > from ? to - count : to;
          expect(plain(sheet.getRange(place, 1, count).getValues())).toEqual(moved);
          sheet.moveRows(sheet.getRange(place, 1, count), to > from ? from : from + count);
          expect(plain(sheet.getRange('A1:A10').getValues())).toEqual(values);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('Deleting a sheet', () => {
  it('leaves #REF! in the formulas that named it and nothing of its names', () => {
    const { spreadsheet, sheet } = bench();
    const costs = spreadsheet.insertSheet('Costs 2026');
    spreadsheet.setNamedRange('costs', costs.getRange('A1'));
    sheet.getRange('A1').setFormula("='Costs 2026'!B2+B2");
    spreadsheet.deleteSheet(costs);
    expect(sheet.getRange('A1').getFormula()).toBe("='Costs 2026'!#REF!+B2");
    expect(spreadsheet.getRangeByName('costs')).toBeNull();
    expect(spreadsheet.getActiveSheet().getName()).toBe('Leads');
    expect(() => costs.getLastRow()).toThrow('not found');
  });
});

describe('The document', () => {
  it('stays plain data, whatever was put into it through the services', () => {
    const { document } = furnished();
    expect(contents(structuredClone(document))).toBe(contents(document));
  });
});
