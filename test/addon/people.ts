import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { lastRowOf, rowAt, writeValue } from '../../src/runtime/spreadsheet/document/cells';
import { sortArea } from '../../src/runtime/spreadsheet/document/sorting';
import { deleteLines, insertLines } from '../../src/runtime/spreadsheet/document/structure';
import { keyPlace, sheetOf } from './workbook';

/** What another person may do to the Leads tab while we run. */
export type Deed = (document: DocumentModel) => void;

/** Everything that moves rows or columns, or changes what a score depends on. */
export const DEEDS = {
  'sorts all rows from the last key to the first': (document) => {
    const sheet = sheetOf(document);
    const { header, column } = keyPlace(sheet);
    const area = {
      row: header + 2,
      column: 1,
      rows: lastRowOf(sheet) - header - 1,
      columns: sheet.maxColumns,
    };
    sortArea(sheet, area, [{ column: column + 1, ascending: false }], document.locale);
  },
  'inserts a row in the middle': (document) => {
    insertLines(document, sheetOf(document), 'rows', keyPlace(sheetOf(document)).header + 6, 1, 'before');
  },
  'deletes a row': (document) => {
    deleteLines(document, sheetOf(document), 'rows', keyPlace(sheetOf(document)).header + 5, 1);
  },
  'inserts a row above the header': (document) => {
    insertLines(document, sheetOf(document), 'rows', keyPlace(sheetOf(document)).header + 1, 1, 'none');
  },
  'edits a cell': (document) => {
    const sheet = sheetOf(document);
    writeValue(rowAt(sheet, keyPlace(sheet).header + 3), 5, 'Otra necesidad');
  },
  'inserts a column to the left of ours': (document) => {
    insertLines(document, sheetOf(document), 'columns', 4, 1, 'before');
  },
  'inserts a column just before ours': (document) => {
    insertLines(document, sheetOf(document), 'columns', 11, 1, 'before');
  },
  'inserts three columns to the left of ours': (document) => {
    insertLines(document, sheetOf(document), 'columns', 2, 3, 'before');
  },
  'deletes a column to the left of ours': (document) => {
    deleteLines(document, sheetOf(document), 'columns', 5, 1);
  },
} as const satisfies Readonly<Record<string, Deed>>;
