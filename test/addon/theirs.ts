import type { DocumentModel, RowModel, SheetModel } from '../../src/runtime/spreadsheet/model';
import { cellName } from '../../src/runtime/spreadsheet/a1';
import { deleteLines } from '../../src/runtime/spreadsheet/document/structure';
import type { RunOptions } from '../../src/runtime/host-api';
import type { RunResult } from '../../src/runtime/result';
import type { Host } from '../../src/runtime/host-api';

/** A document as plain data in which two documents that look the same are the same; selection left out. */
export interface Picture {
  readonly sheets: Readonly<Record<string, unknown>>;
  readonly namedRanges: unknown;
  readonly metadata: unknown;
  readonly properties: unknown;
  readonly triggers: unknown;
}

/** Everything of a document that somebody could have made: cells and their looks, rules, sizes, names, properties. */
export function picture(document: DocumentModel): Picture {
  return {
    sheets: Object.fromEntries(document.sheets.map((sheet, index) => [sheet.name, pictureOf(sheet, index)])),
    namedRanges: sorted(document.namedRanges),
    metadata: sorted(document.metadata.map(({ key, value, location }) => ({ key, value, location }))),
    properties: {
      document: [...document.properties.document].sort(),
      script: [...document.properties.script].sort(),
      user: [...document.properties.user].map(([user, store]) => [user, [...store].sort()]),
    },
    triggers: document.triggers.map(({ handler, event, user }) => ({ handler, event, user })),
  };
}

function pictureOf(sheet: SheetModel, index: number): unknown {
  const { rows, columnWidths, hiddenColumns, filter, ...plain } = sheet;
  const cells: Record<string, unknown> = {};
  const lines: Record<number, unknown> = {};
  rows.forEach((row, at) => {
    if (row === undefined) return;
    Object.assign(cells, cellsOf(row, at));
    const { hidden, hiddenByFilter, height } = row;
    if (hidden === true || hiddenByFilter === true || height !== undefined) {
      lines[at + 1] = { hidden: hidden === true, hiddenByFilter: hiddenByFilter === true, height };
    }
  });
  return JSON.parse(
    JSON.stringify({
      ...plain,
      index,
      cells,
      lines,
      widths: Object.fromEntries(Object.entries(columnWidths).filter(([, width]) => width !== undefined)),
      hiddenColumns: [...hiddenColumns].sort((a, b) => a - b),
      filter: filter === null ? null : { area: filter.area, criteria: [...filter.criteria].sort() },
    }),
  );
}

function cellsOf(row: RowModel, at: number): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const width = Math.max(
    row.values.length,
    row.formulas?.length ?? 0,
    row.styles?.length ?? 0,
    row.notes?.length ?? 0,
    row.validations?.length ?? 0,
  );
  for (let column = 0; column < width; column += 1) {
    const value = row.values[column] ?? '';
    const formula = row.formulas?.[column] ?? '';
    const note = row.notes?.[column] ?? '';
    const style = row.styles?.[column] ?? {};
    const validation = row.validations?.[column];
    const isPlain = value === '' && formula === '' && note === '' && Object.keys(style).length === 0;
    if (isPlain && validation === undefined) continue;
    found[cellName(at + 1, column + 1)] = { value, formula, note, style, validation };
  }
  return found;
}

function sorted(list: readonly unknown[]): string[] {
  return list.map((each) => JSON.stringify(each)).sort();
}

/** 0-based positions of our columns in a sheet, by their metadata; a column tagged twice is a fault. */
export function ourColumns(document: DocumentModel, sheetName: string): Map<string, number> {
  const sheet = sheetNamed(document, sheetName);
  const found = new Map<string, number>();
  for (const { key, value, location } of document.metadata) {
    if (key !== 'DUO.column' || location.kind !== 'column' || location.sheetId !== sheet.id) continue;
    if (found.has(value)) throw new Error(`Two columns are tagged ${value}`);
    found.set(value, location.index);
  }
  return found;
}

/**
 * The picture of a document without what DUO may add: its columns, its tabs (all but `kept`), its rules, its notes, its
 * protections, its metadata and its one property. What is left must be what the user had.
 */
export function theirs(document: DocumentModel, kept: readonly string[]): Picture {
  const copy = structuredClone(document);
  for (const sheet of copy.sheets) {
    const columns = [...ourColumns(copy, sheet.name).values()].sort((a, b) => b - a);
    for (const column of columns) deleteLines(copy, sheet, 'columns', column + 1, 1);
    sheet.conditionalRules = sheet.conditionalRules.filter((rule) => !isOurRule(rule));
    sheet.protections = sheet.protections.filter(
      ({ description, warningOnly }) => !(description === 'DUO' && warningOnly),
    );
    for (const row of sheet.rows) {
      row?.notes?.forEach((note, column) => {
        if (note?.startsWith('DUO:') === true) delete row.notes![column];
      });
    }
  }
  const gone = new Set(copy.sheets.filter(({ name }) => !kept.includes(name)).map(({ id }) => id));
  copy.sheets = copy.sheets.filter(({ id }) => !gone.has(id));
  copy.metadata = copy.metadata.filter(({ key }) => !key.startsWith('DUO'));
  copy.properties.document.delete('DUO.settings');
  return picture(copy);
}

/** Rules of ours carry a mark in their formula that no user would write. */
export function isOurRule(rule: SheetModel['conditionalRules'][number]): boolean {
  return rule.condition.kind === 'boolean' && String(rule.condition.values[0]).includes('"DUO"="DUO"');
}

export function sheetNamed(document: DocumentModel, name: string): SheetModel {
  const sheet = document.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}`);
  return sheet;
}

/** Runs a function and insists that it went well: no error, no missing member, no dialog but those answered. */
export function runWell(host: Host, name: string, options: RunOptions = {}): RunResult {
  const result = host.run(name, [], { answers: [], ...options });
  const asked = Array.isArray(options.answers) ? options.answers.length : 0;
  if (result.error !== undefined) throw new Error(`${name}: ${result.error.message}`);
  if (result.missing.length > 0) throw new Error(`${name} asked for ${result.missing.join(', ')}`);
  if (result.dialogs.length > asked) throw new Error(`${name}: ${JSON.stringify(result.dialogs)}`);
  return result;
}

/** The only toast of an execution. */
export function toastOf(result: RunResult): string {
  expect(result.dialogs).toEqual([]);
  expect(result.toasts).toHaveLength(1);
  return result.toasts[0]!.message;
}
