import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClock } from '../../src/runtime/clock';
import { createHost, type Host, type HostOptions } from '../../src/runtime/host';
import { newDocument } from '../../src/runtime/spreadsheet/document/create';
import { addCsvSheet } from '../../src/runtime/files/csv-read';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { runUnoptimised } from './unoptimised';

runUnoptimised();

const ROOT = join(__dirname, '..', '..');
/** 2026-10-31, a Saturday, at noon: the day of the samples. */
export const NOW = Date.UTC(2026, 9, 31, 12);

const dist = (name: string): string => readFileSync(join(ROOT, 'dist', name), 'utf8');
const CODE = dist('Code.js');
const PAGES = { Sidebar: dist('Sidebar.html') };
const MANIFEST = JSON.parse(dist('appsscript.json')) as HostOptions['manifest'];

/** The built bundle beside a document, as Google would run it. */
export function hostOf(document: DocumentModel, options: Partial<HostOptions> = {}): Host {
  return createHost({
    code: CODE,
    html: PAGES,
    manifest: MANIFEST,
    document,
    user: { email: 'ana@example.com', locale: 'es' },
    clock: createClock(NOW),
    ...options,
  });
}

/** A document in Spanish with one sheet per table, each given as CSV text (semicolons). */
export function documentOf(sheets: Readonly<Record<string, string>>, locale = 'es_ES'): DocumentModel {
  const document = newDocument({ name: 'Test', locale, timeZone: 'Europe/Madrid', sheetNames: [] });
  for (const [name, csv] of Object.entries(sheets)) {
    addCsvSheet(document, name, Buffer.from(csv), { locale });
  }
  return document;
}

/** A sample file of the repository. */
export function sample(path: string): string {
  return readFileSync(join(ROOT, 'samples', path), 'utf8');
}

/** The stored values of a sheet, rows × columns, blanks as ''. */
export function cells(document: DocumentModel, name: string): unknown[][] {
  const sheet = document.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}`);
  return Array.from(sheet.rows, (row) => Array.from(row?.values ?? [], (value) => value ?? ''));
}
