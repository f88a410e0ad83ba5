import * as fc from 'fast-check';
import { takeSnapshot } from '../../../../src/runtime/snapshots/take-snapshot';
import type { DocumentModel } from '../../../../src/runtime/spreadsheet/model';
import type { DocumentChange } from '../../../../src/workbench/protocol/views';
import { DocumentFeed } from '../../../../src/workbench/server/views/document-view';
import { operation, type Operation } from '../../../runtime/snapshots/random-operations';
import { bench, type Bench } from '../../../runtime/spreadsheet/testing';
import { documentWith, NOW, sheetOf } from '../people-at-desk';
import { Mirror } from './mirror';

const SELECTION = { sheet: 0, blocks: [] };
const feedOf = (document: DocumentModel): DocumentFeed =>
  new DocumentFeed(document, takeSnapshot(document), () => NOW);
const whole = (document: DocumentModel): unknown => new Mirror(feedOf(document).whole(SELECTION)).shown;

/** What a page is told of `act`. */
function told(document: DocumentModel, act: () => void): DocumentChange | undefined {
  const feed = feedOf(document);
  act();
  return feed.change(takeSnapshot(document));
}

const looks: fc.Arbitrary<Operation> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.constantFrom('0.00', 'dd/mm/yyyy', '0%', '@'))
  .map(
    ([row, format]) =>
      ({ sheet }: Bench) =>
        void sheet.getRange(row, 1, 1, 2).setNumberFormat(format),
  );
const rules: fc.Arbitrary<Operation> = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.constantFrom<readonly string[]>(['a', 'b'], ['x']))
  .map(([row, list]) => ({ app, sheet }: Bench) => {
    const rule = app
      .newDataValidation()
      .requireValueInList([...list])
      .build();
    sheet.getRange(row, 3).setDataValidation(rule);
  });
const tabs: fc.Arbitrary<Operation> = fc.constantFrom<Operation>(
  ({ spreadsheet }) => void spreadsheet.insertSheet(0).getRange('A1').setValue('1,5'),
  ({ spreadsheet, sheet }) => void sheet.copyTo(spreadsheet),
  ({ spreadsheet }) => spreadsheet.setSpreadsheetLocale('en_US'),
  ({ sheet }) => void sheet.setName('Renamed'),
);

describe('what pages are told', () => {
  it('makes of an earlier view the view of now, whatever was done, for old and new pages', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(operation, looks, rules, tabs), { maxLength: 8 }),
        fc.nat(8),
        (acts, entry) => {
          const made = bench({ rows: 12, columns: 5 });
          made.sheet.getRange('A1:B4').setValues([
            ['r1', 1.5],
            ['r2', 46381],
            ['r3', true],
            ["'007", '=A1'],
          ]);
          const feed = feedOf(made.document);
          const page = new Mirror(feed.whole(SELECTION));
          let late: Mirror | undefined;
          acts.forEach((act, index) => {
            if (index === entry) late = new Mirror(feed.whole(SELECTION));
            act(made);
            const change = feed.change(takeSnapshot(made.document));
            if (change === undefined) return;
            page.apply(change);
            late?.apply(change);
          });
          expect(page.shown).toEqual(whole(made.document));
          expect((late ?? page).shown).toEqual(page.shown);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is one cell for a typed cell', () => {
    const document = documentWith([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const change = told(document, () => {
      sheetOf(document).rows[1]!.values[1] = 1.5;
    });
    expect(change).toEqual({
      revision: 1,
      tables: { styles: [], validations: [] },
      removedSheets: [],
      addedSheets: [],
      sheets: [{ sheet: 0, cells: [{ row: 1, column: 1, values: [1.5], shown: { 1: '1,5' } }] }],
    });
  });

  it('is nothing where only properties changed, and no revision', () => {
    const document = documentWith([['a']]);
    const feed = feedOf(document);
    document.properties.document.set('key', 'value');
    expect(feed.change(takeSnapshot(document))).toBeUndefined();
    expect(feed.revision).toBe(0);
  });

  it('brings looks once, by a number that goes on', () => {
    const document = documentWith([['a'], ['b']]);
    const style = { fontWeight: 'bold', borders: { top: { color: '#000000', style: 'SOLID' } } } as never;
    const feed = feedOf(document);
    sheetOf(document).rows[0]!.styles = [style];
    expect(feed.change(takeSnapshot(document))).toMatchObject({
      tables: { styles: [{ bold: true, borders: { top: { color: '#000000', style: 'SOLID' } } }] },
      sheets: [{ cells: [{ row: 0, styles: [1] }] }],
    });
    sheetOf(document).rows[1]!.styles = [{ ...(style as object) }];
    expect(feed.change(takeSnapshot(document))).toMatchObject({
      tables: { styles: [] },
      sheets: [{ cells: [{ row: 1, styles: [1] }] }],
    });
    expect(feed.whole(SELECTION).tables.styles).toHaveLength(2);
  });

  it('renews a list whose choices stand in cells, with every cell that offers it', () => {
    const document = documentWith([
      ['Madrid', 'x'],
      ['Lugo', 'y'],
    ]);
    const rule = { criteria: 'VALUE_IN_RANGE', values: ['=Leads!A1:A2', true], allowInvalid: false };
    for (const row of sheetOf(document).rows) row!.validations = [undefined, rule];
    const page = new Mirror(feedOf(document).whole(SELECTION));
    expect(page.cell(0, 1, 1)).toMatchObject({
      validation: { kind: 'list', choices: ['Madrid', 'Lugo'], strict: true },
    });
    const change = told(document, () => {
      sheetOf(document).rows[0]!.values[0] = 'Ávila';
    });
    page.apply(change!);
    for (const row of [0, 1]) {
      expect(page.cell(0, row, 1)).toMatchObject({ validation: { choices: ['Ávila', 'Lugo'] } });
    }
  });

  it('tells everything about a sheet in its head', () => {
    const { app, document, sheet, spreadsheet } = bench({ rows: 10, columns: 4, owner: 'owner@example.com' });
    sheet.getRange('A1:B4').setValues([
      ['h', 'n'],
      ['a', 1],
      ['b', 2],
      ['c', 3],
    ]);
    sheet.setColumnWidth(2, 150).setRowHeight(2, 40).setFrozenRows(1);
    sheet.hideColumns(4);
    sheet.getRange('C1:D1').merge();
    const criteria = app.newFilterCriteria().setHiddenValues(['b']).build();
    sheet.getRange('A1:B4').createFilter().setColumnFilterCriteria(1, criteria);
    const rule = app.newConditionalFormatRule().whenNumberGreaterThan(1).setBackground('#ff0000');
    sheet.setConditionalFormatRules([rule.setRanges([sheet.getRange('B2:B4')]).build()]);
    sheet.getRange('A1').protect().setDescription('header');
    spreadsheet.setActiveSheet(sheet);
    expect(feedOf(document).whole(SELECTION).sheets[0]?.head).toEqual({
      id: 0,
      name: 'Leads',
      hidden: false,
      tabColor: null,
      rows: 10,
      columns: 4,
      frozenRows: 1,
      frozenColumns: 0,
      columnWidths: { 1: 150 },
      hiddenColumns: [3],
      rowHeights: { 1: 40 },
      hiddenRows: [2],
      merges: [{ row: 0, column: 2, rows: 1, columns: 2 }],
      conditional: [
        {
          kind: 'boolean',
          blocks: [{ row: 1, column: 1, rows: 3, columns: 1 }],
          criteria: 'NUMBER_GREATER_THAN',
          values: [1],
          style: { background: '#ff0000' },
        },
      ],
      filter: { block: { row: 0, column: 0, rows: 4, columns: 2 }, columns: { 0: { hidden: ['b'] } } },
      charts: [],
      protections: [
        {
          block: { row: 0, column: 0, rows: 1, columns: 1 },
          description: 'header',
          warningOnly: false,
          mayEdit: true,
        },
      ],
      hiddenGridlines: false,
    });
  });

  it('draws a chart anew when a cell that it shows changes, and only then', () => {
    const { document, sheet } = bench({ rows: 10, columns: 4 });
    sheet.getRange('A1:B3').setValues([
      ['h', 'n'],
      ['a', 1],
      ['b', 2],
    ]);
    sheet.insertChart(
      sheet
        .newChart()
        .asColumnChart()
        .addRange(sheet.getRange('A1:B3'))
        .setNumHeaders(1)
        .setPosition(5, 1, 0, 0)
        .build(),
    );
    const feed = feedOf(document);
    sheet.getRange('D9').setValue('elsewhere');
    expect(feed.change(takeSnapshot(document))?.sheets[0]).not.toHaveProperty('head');
    sheet.getRange('B2').setValue(7);
    const head = feed.change(takeSnapshot(document))?.sheets[0]?.head;
    expect(head?.charts[0]?.series[0]?.values).toEqual([7, 2]);
  });
});
