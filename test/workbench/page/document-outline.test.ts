import { outlineAfter, outlineOf, standingOf } from '../../../src/workbench/page/document-outline';
import { change, head, welcome } from './sample-welcome';

const outline = outlineOf(welcome().document);

describe('document-outline > of a document', () => {
  it('counts the rows and columns up to the last cell with content, not those that only have looks', () => {
    const { document } = welcome();
    const [sheet] = outlineOf({
      ...document,
      sheets: [
        {
          head: head(0),
          rows: [
            { row: 4, column: 2, values: ['a', null, 0] },
            { row: 9, column: 0, values: [null, ''], styles: [1, 1] },
          ],
        },
      ],
    }).sheets;
    expect(sheet).toMatchObject({ usedRows: 5, usedColumns: 5 });
  });
});

describe('document-outline > where a change stands', () => {
  it.each([
    [8, 'next'],
    [7, 'known'],
    [3, 'known'],
    [9, 'gap'],
  ] as const)('after revision 7, revision %i is %s', (revision, standing) => {
    expect(standingOf(7, change(revision))).toBe(standing);
  });
});

describe('document-outline > after a change', () => {
  it('takes a new head, grows with inserted rows and with cells that are filled', () => {
    const next = outlineAfter(
      outline,
      change(8, {
        sheets: [
          {
            sheet: 0,
            arrangement: { from: 0, order: [-1, -1], grown: 2 },
            head: head(0, { name: 'Leads 2' }),
            cells: [{ row: 0, column: 6, values: [1] }],
          },
        ],
      }),
    );
    expect(next.revision).toBe(8);
    expect(next.sheets[0]).toMatchObject({ head: { name: 'Leads 2' }, usedRows: 4, usedColumns: 7 });
  });

  it('adds, removes and orders sheets, and takes a new name of the document', () => {
    const two = outlineAfter(
      outline,
      change(8, { addedSheets: [{ head: head(5), rows: [] }], sheetOrder: [5, 0] }),
    );
    expect(two.sheets.map(({ head }) => head.id)).toEqual([5, 0]);
    const renamed = outlineAfter(
      two,
      change(9, {
        removedSheets: [0],
        document: { name: 'Other', locale: 'en_US', timeZone: 'Europe/Warsaw' },
      }),
    );
    expect(renamed).toMatchObject({ name: 'Other', locale: 'en_US', timeZone: 'Europe/Warsaw' });
    expect(renamed.sheets.map(({ head }) => head.id)).toEqual([5]);
  });

  it('leaves a sheet that has not changed the same object', () => {
    expect(outlineAfter(outline, change(8)).sheets[0]).toBe(outline.sheets[0]);
  });
});
