import type { DocumentModel, SheetModel } from '../spreadsheet/model';
import { freezeRow } from './frozen-rows';
import { copyStructure, sameStructure } from './structure';
import type { FrozenHead, FrozenRest, FrozenRow, FrozenSheet, Snapshot } from './types';

/**
 * The state of a document now. What did not change since `previous` is shared with it, up to the whole snapshot: then
 * `previous` itself is returned.
 */
export function takeSnapshot(document: DocumentModel, previous?: Snapshot): Snapshot {
  const known = new Map(previous?.sheets.map((sheet) => [sheet.head.id, sheet]));
  const sheets = document.sheets.map((sheet) => freezeSheet(sheet, known.get(sheet.id)));
  const rest = freezeRest(document, previous?.rest);
  const isSame =
    previous !== undefined &&
    rest === previous.rest &&
    sheets.length === previous.sheets.length &&
    sheets.every((sheet, index) => sheet === previous.sheets[index]);
  return isSame ? previous : { sheets, rest };
}

function freezeSheet(sheet: SheetModel, before: FrozenSheet | undefined): FrozenSheet {
  const head = freezeHead(sheet, before?.head);
  const rows = freezeRows(sheet.rows, before?.rows);
  return head === before?.head && rows === before.rows ? before : { head, rows };
}

/** The rows as they are; `before` itself, with nothing made anew, where none of them differs. */
function freezeRows(live: SheetModel['rows'], before: FrozenSheet['rows'] | undefined): FrozenSheet['rows'] {
  let rows: (FrozenRow | undefined)[] | undefined;
  if (before?.length !== live.length) {
    rows = before?.slice(0, live.length) ?? [];
    rows.length = live.length;
  }
  for (let index = 0; index < live.length; index += 1) {
    const row = live[index];
    const frozen = row === undefined ? undefined : freezeRow(row);
    if (frozen === (rows ?? before)![index]) continue;
    rows ??= before!.slice();
    if (frozen === undefined) delete rows[index];
    else rows[index] = frozen;
  }
  return rows ?? before!;
}

function freezeHead(sheet: SheetModel, before: FrozenHead | undefined): FrozenHead {
  const { rows: _rows, ...head } = sheet;
  return before !== undefined && sameStructure(head, before) ? before : copyStructure(head);
}

function freezeRest(document: DocumentModel, before: FrozenRest | undefined): FrozenRest {
  const { sheets: _sheets, activeSheetId: _active, selection: _selection, nextId: _next, ...rest } = document;
  return before !== undefined && sameStructure(rest, before) ? before : copyStructure(rest);
}
