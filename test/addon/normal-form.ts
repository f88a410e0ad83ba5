import type { DocumentModel, RowModel, SheetModel } from '../../src/runtime/spreadsheet/model';

/** Lead ids are drawn at random. */
const LEAD_ID = /^L-[0-9A-Z]{8}$/;

/** Everything a document holds, without the numbers and ids that two equal documents may differ in. */
export function normalForm(document: DocumentModel): Record<string, unknown> {
  const nameOf = (id: unknown): string =>
    document.sheets.find((sheet) => sheet.id === id)?.name ?? `gone ${String(id)}`;
  return {
    sheets: Object.fromEntries(document.sheets.map((sheet) => [sheet.name, sheetForm(sheet, nameOf)])),
    order: document.sheets.map((sheet) => sheet.name),
    namedRanges: document.namedRanges.map(({ name, sheetId, area }) => ({
      name,
      sheet: nameOf(sheetId),
      area,
    })),
    metadata: document.metadata
      .map(({ key, value, location }) => ({
        key,
        value,
        at: { ...location, ...('sheetId' in location ? { sheetId: nameOf(location.sheetId) } : {}) },
      }))
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    properties: Object.fromEntries(
      [...document.properties.document].map(([name, text]) => [name, settingsForm(text, nameOf)]),
    ),
    triggers: document.triggers.map(({ handler, event, everyHours }) => ({ handler, event, everyHours })),
  };
}

function settingsForm(text: string, nameOf: (id: unknown) => string): unknown {
  const settings = JSON.parse(text) as Record<string, unknown>;
  const forms = Object.entries(settings).map(([name, value]): [string, unknown] => {
    if (name === 'madeTabs') return [name, (value as number[]).map(nameOf).sort()];
    return [name, name.endsWith('Tab') ? nameOf(value) : value];
  });
  return Object.fromEntries(forms.sort(([a], [b]) => (a < b ? -1 : 1)));
}

export function sheetForm(
  sheet: SheetModel,
  nameOf: (id: unknown) => string = String,
): Record<string, unknown> {
  const { hidden, tabColor, maxRows, maxColumns, frozenRows, frozenColumns, merges, conditionalRules } =
    sheet;
  return {
    hidden,
    tabColor,
    maxRows,
    maxColumns,
    frozenRows,
    frozenColumns,
    merges,
    conditionalRules,
    cells: cellForms(sheet.rows),
    rows: Object.fromEntries(
      sheet.rows.flatMap((row, index) =>
        row?.hidden || row?.hiddenByFilter || row?.height !== undefined
          ? [[index + 1, [row.hidden === true, row.hiddenByFilter === true, row.height ?? null]]]
          : [],
      ),
    ),
    widths: { ...sheet.columnWidths },
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    protections: sheet.protections.map(withoutId),
    filter: sheet.filter === null ? null : { area: sheet.filter.area, criteria: [...sheet.filter.criteria] },
    charts: sheet.charts.map((chart) => ({
      ...withoutId(chart),
      ranges: chart.ranges.map(({ sheetId, area }) => ({ sheet: nameOf(sheetId), area })),
    })),
  };
}

function withoutId<T extends { readonly id: unknown }>(thing: T): Omit<T, 'id'> {
  return Object.fromEntries(Object.entries(thing).filter(([name]) => name !== 'id')) as Omit<T, 'id'>;
}

/** Cells by row; rows that are alike and follow one another are one entry, since most rows of a tab are empty. */
function cellForms(rows: readonly (RowModel | undefined)[]): Record<string, unknown> {
  const forms: Record<string, unknown> = {};
  let first = 0;
  let last = '';
  let above: RowModel | undefined;
  const close = (end: number): void => {
    if (last !== '{}') forms[`R${first + 1}:R${end}`] = JSON.parse(last || '{}');
  };
  Array.from(rows).forEach((row, index) => {
    if (row !== undefined && above !== undefined && sameEntries(row, above)) return;
    above = row;
    const form = row === undefined ? '{}' : JSON.stringify(rowForm(row));
    if (form === last) return;
    if (index > 0) close(index);
    [first, last] = [index, form];
  });
  if (rows.length > 0) close(rows.length);
  return forms;
}

const PARTS = ['values', 'formulas', 'styles', 'notes', 'validations'] as const;

/** Whether two rows hold the very same entries; rows that are alike may also hold other objects. */
function sameEntries(row: RowModel, other: RowModel): boolean {
  return PARTS.every((part) => {
    const one = row[part] as readonly unknown[] | undefined;
    const two = other[part] as readonly unknown[] | undefined;
    if (one?.length !== two?.length) return false;
    for (let column = 0; column < (one?.length ?? 0); column += 1) {
      if (one![column] !== two![column]) return false;
    }
    return true;
  });
}

function rowForm({ values, formulas, styles, notes, validations }: RowModel): Record<string, unknown> {
  const cells: Record<string, Record<string, unknown>> = {};
  const put = (
    kind: string,
    entries: readonly unknown[] | undefined,
    form: (entry: never) => unknown,
  ): void =>
    entries?.forEach((entry, column) => {
      if (entry === null || entry === undefined || entry === '') return;
      const shown = form(entry as never);
      if (shown !== '{}') (cells[`C${column + 1}`] ??= {})[kind] = shown;
    });
  put('value', values, idForm);
  put('formula', formulas, String);
  put('note', notes, String);
  put('validation', validations, textOf);
  put('style', styles, textOf);
  return Object.fromEntries(
    Object.entries(cells).sort(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1))),
  );
}

/** Styles and rules are shared between cells. */
const texts = new WeakMap<object, string>();

function textOf(entry: object): string {
  let text = texts.get(entry);
  if (text === undefined) {
    const known = Object.entries(entry).filter(([, value]) => value !== undefined);
    text = JSON.stringify(Object.fromEntries(known.sort(([a], [b]) => (a < b ? -1 : 1))));
    texts.set(entry, text);
  }
  return text;
}

function idForm(value: unknown): unknown {
  return typeof value === 'string' && LEAD_ID.test(value) ? 'a lead id' : value;
}

/** The first places where two forms differ, by path; empty where they are equal. */
export function differences(found: unknown, wanted: unknown, path = '', limit = 4): string[] {
  if (JSON.stringify(found) === JSON.stringify(wanted)) return [];
  const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
  if (!isObject(found) || !isObject(wanted)) {
    return [
      `${path}: ${JSON.stringify(found)?.slice(0, 150)} instead of ${JSON.stringify(wanted)?.slice(0, 150)}`,
    ];
  }
  const all: string[] = [];
  for (const key of new Set([...Object.keys(found), ...Object.keys(wanted)])) {
    const one = (found as Record<string, unknown>)[key];
    const other = (wanted as Record<string, unknown>)[key];
    all.push(...differences(one, other, `${path}/${key}`, limit));
    if (all.length >= limit) break;
  }
  return all.slice(0, limit);
}
