/** People at a small document, as the thread of the workbench brings them together. */

import { createClock } from '../../../src/runtime/clock';
import { createHost, type Host } from '../../../src/runtime/host';
import { takeSnapshot } from '../../../src/runtime/snapshots/take-snapshot';
import { newDocument } from '../../../src/runtime/spreadsheet/document/create';
import type { DocumentModel, SheetModel, StoredValue } from '../../../src/runtime/spreadsheet/model';
import { type Doer, perform, type Performed } from '../../../src/workbench/server/deeds/perform';
import type { EditingDeed } from '../../../src/workbench/server/deeds/scene';

export const ANA: Doer = { user: { email: 'ana@example.com', locale: 'es' }, access: 'owner' };
export const BRUNO: Doer = { user: { email: 'bruno@example.com', locale: 'es' }, access: 'editor' };
export const CLARA: Doer = { user: { email: 'clara@example.com', locale: 'es' }, access: 'viewer' };

/** 2026-10-31 at noon. */
export const NOW = Date.UTC(2026, 9, 31, 12);

/** A document of Ana's, in Spanish, with one sheet of 20 × 6 that holds the table. */
export function documentWith(table: readonly (readonly StoredValue[])[]): DocumentModel {
  const document = newDocument({
    locale: 'es_ES',
    timeZone: 'Europe/Madrid',
    sheetNames: ['Leads'],
    rows: 20,
    columns: 6,
    owner: ANA.user.email,
  });
  sheetOf(document).rows = table.map((values) => ({ values: [...values] }));
  return document;
}

export const sheetOf = (document: DocumentModel): SheetModel => document.sheets[0]!;

/** What scripts of these tests leave of their events, one text each. */
const RECORDING = `
function onEdit(e) { note('edit ' + e.range.getA1Notation() + ' ' + e.oldValue + ' > ' + e.value); }
function changed(e) { note(e.changeType); }
function note(text) {
  var properties = PropertiesService.getDocumentProperties();
  properties.setProperty('events', (properties.getProperty('events') || '') + text + '\\n');
}`;

export function hostOf(document: DocumentModel, code: string = RECORDING): Host {
  return createHost({
    code,
    manifest: { timeZone: 'Europe/Madrid' },
    document,
    clock: createClock(NOW),
    user: ANA.user,
  });
}

/** Events that the recording script has seen since the last call. */
export function eventsSeen(document: DocumentModel): string[] {
  const seen = document.properties.document.get('events') ?? '';
  document.properties.document.delete('events');
  return seen.split('\n').filter((line) => line !== '');
}

/** Installs the recording script's change trigger. */
export function watchChanges(document: DocumentModel): void {
  document.triggers.push({
    id: 'change',
    handler: 'changed',
    event: 'CHANGE',
    user: ANA.user.email,
    createdAt: NOW,
  });
}

/** Does one deed without triggers. */
export function does(document: DocumentModel, person: Doer, deed: EditingDeed): Performed {
  return perform(hostOf(document), person, deed, takeSnapshot(document));
}

/** Values of the sheet, rows × columns; blanks as '', blank ends left out. */
export function values(document: DocumentModel, sheet = 0): unknown[][] {
  const rows = Array.from(document.sheets[sheet]!.rows, (row) =>
    Array.from(row?.values ?? [], (value) => value ?? ''),
  );
  for (const row of rows) while (row.at(-1) === '') row.pop();
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}
