/** A person's edit: values are typed into cells, and what an edit event will say of them. */

import type { EditedPlace, OpenSpreadsheet } from './events';
import type { DocumentModel, StoredValue } from './spreadsheet/model';

export interface Typing {
  /** Name of the sheet. */
  readonly sheet: string;
  readonly a1: string;
  /** Rows × columns, as typed or pasted: strings are read by the document's locale. */
  readonly values: readonly (readonly unknown[])[];
}

export interface Typed {
  readonly place: EditedPlace;
  /** Of the single cell, as the event gives it. */
  readonly value: string | undefined;
  readonly oldValue: string | undefined;
}

/** @throws RangeError when the document has no sheet of that name */
export function typeInto(document: DocumentModel, app: object, { sheet: name, a1, values }: Typing): Typed {
  const sheet = (app as OpenSpreadsheet).getActive().getSheetByName(name);
  if (sheet === null) throw new RangeError(`There is no sheet named ${name}`);
  const range = sheet.getRange(a1);
  const place: EditedPlace = {
    sheetName: name,
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  };
  const oldValue = eventText(storedAt(document, place));
  range.setValues(values.map((row) => [...row]) as unknown[][]);
  const area = { row: place.row, column: place.column, rows: place.rows, columns: place.columns };
  document.activeSheetId = sheet.getSheetId();
  document.selection = { sheetId: document.activeSheetId, areas: [area] };
  return { place, value: eventText(storedAt(document, place)), oldValue };
}

function storedAt(document: DocumentModel, { sheetName, row, column }: EditedPlace): StoredValue {
  const sheet = document.sheets.find((candidate) => candidate.name === sheetName);
  return sheet?.rows[row - 1]?.values[column - 1] ?? null;
}

/** A value as an edit event tells it: a text, dates as their serial numbers; an empty cell has none. */
export function eventText(value: StoredValue): string | undefined {
  if (value === null || value === '') return undefined;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? value.error : String(value);
}
