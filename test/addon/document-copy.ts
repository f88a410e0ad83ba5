import type { DocumentModel, RowModel } from '../../src/runtime/spreadsheet/model';

/** Arrays of a row, one entry for each column. */
const PARTS = ['values', 'formulas', 'styles', 'notes', 'validations', 'spilled'] as const;

/**
 * A document of its own with the same contents. Looks, rules and errors, which cells share and nobody changes in place, are
 * those of the other one, frozen: whoever changed one would fail at once. Copying all of it in depth takes ten times as long.
 */
export function copyOf(document: DocumentModel): DocumentModel {
  const { sheets, ...rest } = document;
  return {
    ...structuredClone(rest),
    sheets: sheets.map(({ rows, ...head }) => ({
      ...structuredClone(head),
      // `map` leaves holes as they are.
      rows: rows.map((row) => (row === undefined ? undefined : copyOfRow(row))),
    })),
  };
}

function copyOfRow(row: RowModel): RowModel {
  const copy: RowModel = { ...row, values: row.values.slice() };
  for (const part of PARTS) {
    const entries: unknown[] | undefined = row[part];
    if (entries === undefined) continue;
    Object.assign(copy, { [part]: entries.slice() });
    entries.forEach(freeze);
  }
  return copy;
}

const frozen = new WeakSet<object>();

function freeze(entry: unknown): void {
  if (typeof entry !== 'object' || entry === null || frozen.has(entry)) return;
  frozen.add(entry);
  Object.values(Object.freeze(entry)).forEach(freeze);
}
