/** Where a person stands, as pages tell it (from 0) and as scripts see it (from 1). */

import type { DocumentModel } from '../../../runtime/spreadsheet/model';
import type { Block, Selection } from '../../protocol/places';

/** What the document itself calls active. */
export function activeSelection(document: DocumentModel): Selection {
  const { sheetId, areas } = document.selection;
  const sheet = document.activeSheetId;
  const blocks = sheetId === sheet ? areas.map(blockOf) : [];
  return { sheet, blocks: blocks.length > 0 ? blocks : [{ row: 0, column: 0, rows: 1, columns: 1 }] };
}

const blockOf = ({ row, column, rows, columns }: Block): Block => ({
  row: row - 1,
  column: column - 1,
  rows,
  columns,
});

/** Makes a selection the active one; one that the document no longer has room for is left out. */
export function activate(document: DocumentModel, { sheet: id, blocks }: Selection): void {
  const sheet = document.sheets.find((candidate) => candidate.id === id);
  if (sheet === undefined) return;
  const inside = blocks.filter(
    ({ row, column, rows, columns }) =>
      row + rows <= sheet.maxRows && column + columns <= sheet.maxColumns && rows > 0 && columns > 0,
  );
  const areas = inside.map(({ row, column, rows, columns }) => ({
    row: row + 1,
    column: column + 1,
    rows,
    columns,
  }));
  document.activeSheetId = id;
  document.selection = {
    sheetId: id,
    areas: areas.length > 0 ? areas : [{ row: 1, column: 1, rows: 1, columns: 1 }],
  };
}

export function sameSelection(one: Selection, other: Selection): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
