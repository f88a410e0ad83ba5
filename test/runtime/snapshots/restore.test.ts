import { types } from 'node:util';
import * as fc from 'fast-check';
import { restore } from '../../../src/runtime/snapshots/restore';
import { takeSnapshot } from '../../../src/runtime/snapshots/take-snapshot';
import type { DocumentModel } from '../../../src/runtime/spreadsheet/model';
import { bench } from '../spreadsheet/testing';
import { COLUMNS, operation, ROWS } from './random-operations';

/** Everything of the sheets; neither blank ends of rows nor the order in which fields were set say anything. */
function sheetsAsText(document: DocumentModel): string {
  return JSON.stringify(document.sheets, (_name, value: unknown) => {
    if (types.isSet(value) || types.isMap(value)) return [...value];
    if (!Array.isArray(value)) return byName(value);
    const kept = Array.from(value as unknown[], (entry) => entry ?? null);
    while (kept.length > 0 && kept.at(-1) === null) kept.pop();
    return kept.length === 0 ? undefined : kept;
  });
}

function byName(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

describe('restoring a snapshot', () => {
  it('gives every cell, line and rule back, whatever was done since, and forwards again', () => {
    fc.assert(
      fc.property(
        fc.array(operation, { maxLength: 4 }),
        fc.array(operation, { maxLength: 6 }),
        (first, then) => {
          const made = bench({ rows: ROWS, columns: COLUMNS });
          made.sheet.getRange('A1:B5').setValues([1, 2, 3, 4, 5].map((row) => [`r${row}`, row]));
          for (const act of first) act(made);
          const before = takeSnapshot(made.document);
          const copy = sheetsAsText(made.document);
          for (const act of then) act(made);
          const after = takeSnapshot(made.document, before);
          const laterCopy = sheetsAsText(made.document);

          restore(made.document, after, before);
          expect(sheetsAsText(made.document)).toBe(copy);
          restore(made.document, before, after);
          expect(sheetsAsText(made.document)).toBe(laterCopy);
          expect(takeSnapshot(made.document, after).sheets).toEqual(after.sheets);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('says the same of a row to which a sort gave back what it had, whichever field was set first', () => {
    const { document, sheet, model } = bench({ rows: ROWS, columns: COLUMNS });
    sheet.getRange('A1:A3').setValues([['a'], ['b'], ['c']]);
    sheet.hideRows(3);
    sheet.getRange('A3').setBackground('#ff0000');
    const before = takeSnapshot(document);
    const copy = sheetsAsText(document);
    const fields = Object.keys(model.rows[2]!);
    sheet.getRange('A1:E3').sort(1);
    expect(Object.keys(model.rows[2]!)).not.toEqual(fields);
    expect(Object.keys(model.rows[2]!).sort()).toEqual([...fields].sort());

    restore(document, takeSnapshot(document, before), before);
    expect(sheetsAsText(document)).toBe(copy);
  });

  it('keeps the objects of the rows that are there, and gives a deleted row its key again', () => {
    const { document, sheet, model } = bench();
    sheet.getRange('A1:A3').setValues([['a'], ['b'], ['c']]);
    const before = takeSnapshot(document);
    const [a, , c] = model.rows;
    sheet.deleteRow(2);
    sheet.getRange('A2').setValue('changed');
    const after = takeSnapshot(document, before);

    restore(document, after, before);
    expect(model.rows[0]).toBe(a);
    expect(model.rows[2]).toBe(c);
    expect(model.rows[1]?.values).toEqual(['b']);
    expect(takeSnapshot(document).sheets[0]?.rows.map((row) => row?.key)).toEqual(
      before.sheets[0]?.rows.map((row) => row?.key),
    );
  });

  it('brings a deleted sheet back and takes a new one away; nobody is left standing on it', () => {
    const { document, spreadsheet, sheet } = bench();
    sheet.getRange('B2').setValue('kept');
    spreadsheet.insertSheet('Second').getRange('A1').setValue(7);
    const before = takeSnapshot(document);
    spreadsheet.deleteSheet(spreadsheet.getSheetByName('Second')!);
    spreadsheet.insertSheet('Third');
    const after = takeSnapshot(document, before);

    restore(document, after, before);
    expect(document.sheets.map(({ name }) => name)).toEqual(['Leads', 'Second']);
    expect(document.sheets[1]?.rows[0]?.values).toEqual([7]);
    expect(document.sheets.some(({ id }) => id === document.activeSheetId)).toBe(true);
    expect(document.selection.sheetId).toBe(document.activeSheetId);
  });

  it('restores names, metadata, filters and merges, but neither properties nor the name of the document', () => {
    const { document, spreadsheet, sheet, model } = bench();
    sheet.getRange('A1:B3').setValue('x').createFilter();
    spreadsheet.setNamedRange('zone', sheet.getRange('A1'));
    const before = takeSnapshot(document);
    spreadsheet.removeNamedRange('zone');
    sheet.addDeveloperMetadata('key', 'value');
    sheet.getFilter()!.remove();
    sheet.getRange('D1:E1').merge();
    spreadsheet.rename('Renamed');
    document.properties.document.set('key', 'value');

    restore(document, takeSnapshot(document, before), before);
    expect(document.namedRanges).toMatchObject([{ name: 'zone', sheetId: 0 }]);
    expect(document.metadata).toEqual([]);
    expect(model.filter?.area).toEqual({ row: 1, column: 1, rows: 3, columns: 2 });
    expect(model.merges).toEqual([]);
    expect(document.name).toBe('Renamed');
    expect(document.properties.document.get('key')).toBe('value');
  });
});
