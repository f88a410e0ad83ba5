import type { Area, DocumentModel, RowModel, SheetModel } from '../spreadsheet/model';
import { keyOf, thawRow } from './frozen-rows';
import { copyStructure } from './structure';
import type { FrozenHead, FrozenSheet, Snapshot } from './types';

/**
 * Brings a document back to an earlier state of it (or on to a later one). Rows that are still there stay the objects
 * they are; others come back under their keys. As a spreadsheet's own undo, it covers sheets, cells, looks, lines,
 * rules, notes, filters, charts, names and developer metadata; the document's own name, locale and time zone,
 * properties and triggers stay.
 * @param from the state in which the document is now
 */
export function restore(document: DocumentModel, from: Snapshot, to: Snapshot): void {
  const live = new Map(document.sheets.map((sheet) => [sheet.id, sheet]));
  const were = new Map(from.sheets.map((sheet) => [sheet.head.id, sheet]));
  document.sheets = to.sheets.map((sheet) => {
    const { id } = sheet.head;
    return restoreSheet(live.get(id), were.get(id), sheet);
  });
  if (from.rest !== to.rest) {
    document.namedRanges = copyStructure([...to.rest.namedRanges]);
    document.metadata = copyStructure([...to.rest.metadata]);
  }
  fitSelection(document);
}

function restoreSheet(
  live: SheetModel | undefined,
  was: FrozenSheet | undefined,
  wanted: FrozenSheet,
): SheetModel {
  if (live !== undefined && was === wanted) return live;
  const rows = live !== undefined && was?.rows === wanted.rows ? live.rows : restoreRows(live, wanted);
  if (live === undefined) return { ...copyStructure<FrozenHead>(wanted.head), rows };
  live.rows = rows;
  if (was?.head !== wanted.head) {
    delete live.rightToLeft;
    delete live.hiddenGridlines;
    Object.assign(live, copyStructure<FrozenHead>(wanted.head));
  }
  return live;
}

function restoreRows(live: SheetModel | undefined, wanted: FrozenSheet): (RowModel | undefined)[] {
  const known = new Map<number, RowModel>();
  for (const row of live?.rows ?? []) {
    const key = row === undefined ? undefined : keyOf(row);
    if (key !== undefined) known.set(key, row!);
  }
  const rows: (RowModel | undefined)[] = [];
  rows.length = wanted.rows.length;
  wanted.rows.forEach((frozen, index) => {
    if (frozen !== undefined) rows[index] = thawRow(frozen, known.get(frozen.key));
  });
  return rows;
}

/** Nobody may stand on a sheet that is gone or hidden, or outside the grid. */
function fitSelection(document: DocumentModel): void {
  const visible = document.sheets.filter((sheet) => !sheet.hidden);
  if (!visible.some((sheet) => sheet.id === document.activeSheetId)) {
    document.activeSheetId = (visible[0] ?? document.sheets[0]!).id;
  }
  const active = document.sheets.find((sheet) => sheet.id === document.activeSheetId)!;
  const { sheetId, areas } = document.selection;
  const fits = ({ row, column, rows, columns }: Area): boolean =>
    row + rows - 1 <= active.maxRows && column + columns - 1 <= active.maxColumns;
  if (sheetId === active.id && areas.every(fits)) return;
  document.selection = { sheetId: active.id, areas: [{ row: 1, column: 1, rows: 1, columns: 1 }] };
}
