import Papa from 'papaparse';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { cells } from './bundle';

/** One table of the return tab: its header, its rows by key, and the last one, the total. */
export interface ShownTable {
  readonly header: readonly unknown[];
  readonly rows: ReadonlyMap<unknown, readonly unknown[]>;
  readonly total: readonly unknown[];
  /** 1-based sheet row of the header. */
  readonly row: number;
}

/** The table below a title such as `Por origen`, as it stands in the return tab. */
export function shownTable(document: DocumentModel, tab: string, title: string): ShownTable {
  const all = cells(document, tab);
  const at = all.findIndex((row, index) => index > 1 && row[0] === title);
  if (at < 0) throw new Error(`There is no table ${title}`);
  const rows = new Map<unknown, readonly unknown[]>();
  for (let index = at + 2; ; index += 1) {
    const row = all[index];
    if (row === undefined || row[0] === '') throw new Error(`The table ${title} has no total`);
    if (row[0] === 'Total') return { header: all[at + 1]!, rows, total: row, row: at + 2 };
    if (rows.has(row[0])) throw new Error(`Two rows of ${title} are called ${String(row[0])}`);
    rows.set(row[0], row);
  }
}

/** A cell of a table by its column's header. */
export function figure(table: ShownTable, row: readonly unknown[], header: string): unknown {
  const column = table.header.indexOf(header);
  if (column < 0) throw new Error(`There is no column ${header}: ${table.header.join(', ')}`);
  return row[column] ?? '';
}

/** The lines of the tab below its last table: how to read it. */
export function readingNotes(document: DocumentModel, tab: string): string[] {
  const first = cells(document, tab).map((row) => String(row[0]));
  return first.slice(first.lastIndexOf('Total') + 3).filter((line) => line !== '');
}

/** A CSV text as records by header, read by another program than ours. */
export function records(csv: string): Record<string, string>[] {
  return Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

/** Case, accents and spaces around or repeated do not count. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** An amount with its currency sign, written with a comma or a point for decimals. */
export function amountOf(text: string, decimal: ',' | '.'): number {
  const digits = text.replace(/[^\d.,-]/g, '');
  return Number(decimal === ',' ? digits.replace(/\./g, '').replace(',', '.') : digits.replace(/,/g, ''));
}

export function sumOf<T>(list: readonly T[], value: (each: T) => number): number {
  return list.reduce((sum, each) => sum + value(each), 0);
}
