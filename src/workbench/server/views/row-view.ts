import type { FrozenRow } from '../../../runtime/snapshots/types';
import type { CellView, RowView } from '../../protocol/views';
import type { CellTexts } from './cell-texts';
import type { ToldTables } from './told-tables';

type Content = FrozenRow['content'];

/** Columns up to the last entry of any kind. */
export function widthOf({ values, formulas, styles, notes, validations }: Content): number {
  return Math.max(
    values.length,
    formulas?.length ?? 0,
    styles?.length ?? 0,
    notes?.length ?? 0,
    validations?.length ?? 0,
  );
}

/** Some cells of a row as pages know them; all of them blank where there is no row. */
export function rowView(
  content: Content | undefined,
  row: number,
  column: number,
  columns: number,
  texts: CellTexts,
  tables: ToldTables,
): RowView {
  const values: CellView[] = [];
  if (content === undefined) {
    for (let offset = 0; offset < columns; offset += 1) values.push(null);
    return { row, column, values };
  }
  const { styles, formulas, notes, validations } = content;
  let looks: number[] | undefined;
  let shown: Record<number, string> | undefined;
  let typed: Record<number, string> | undefined;
  for (let at = column; at < column + columns; at += 1) {
    const value = content.values[at] ?? null;
    const style = styles?.[at];
    values.push(value);
    if (styles !== undefined) (looks ??= []).push(tables.style(style));
    if (value === null) continue;
    const cell = texts.of(value, style);
    if (cell.shown !== undefined) (shown ??= {})[at] = cell.shown;
    if (cell.typed !== undefined && formulas?.[at] === undefined) (typed ??= {})[at] = cell.typed;
  }
  return {
    row,
    column,
    values,
    ...(looks === undefined ? {} : { styles: looks }),
    ...(shown === undefined ? {} : { shown }),
    ...(typed === undefined ? {} : { typed }),
    ...sparse('formulas', formulas, column, columns, (formula) => formula),
    ...sparse('notes', notes, column, columns, (note) => note),
    ...sparse('validations', validations, column, columns, (rule) => tables.validation(rule)),
  };
}

function sparse<K extends string, T, V>(
  name: K,
  entries: readonly (T | undefined)[] | undefined,
  column: number,
  columns: number,
  viewOf: (entry: T) => V,
): { readonly [name in K]?: Record<number, V> } {
  let found: Record<number, V> | undefined;
  const end = Math.min(column + columns, entries?.length ?? 0);
  for (let at = column; at < end; at += 1) {
    const entry = entries![at];
    if (entry !== undefined) (found ??= {})[at] = viewOf(entry);
  }
  return (found === undefined ? {} : { [name]: found }) as { readonly [name in K]?: Record<number, V> };
}
