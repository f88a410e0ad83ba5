import type { Area, CellStyle, DocumentModel, RowModel, SheetModel } from '../model';
import { eachRow, writeAspect, writeValue } from './cells';
import { stylesOf } from './styles';

export interface Clearing {
  readonly contents?: boolean;
  /** Looks; `all` takes number formats too. */
  readonly formats?: 'all' | 'except-number-formats';
  readonly notes?: boolean;
  readonly validations?: boolean;
  /** Leaves rows alone that the filter hides. */
  readonly skipFilteredRows?: boolean;
}

/** Empties the chosen aspects of an area; rows that hold nothing any more stay as they are. */
export function clearArea(document: DocumentModel, sheet: SheetModel, area: Area, clearing: Clearing): void {
  const end = area.column - 1 + area.columns;
  eachRow(sheet, area, (row) => {
    if (clearing.skipFilteredRows === true && row.hiddenByFilter === true) return;
    for (let column = area.column - 1; column < end; column += 1) clearCell(document, row, column, clearing);
  });
}

function clearCell(document: DocumentModel, row: RowModel, column: number, clearing: Clearing): void {
  if (clearing.contents === true) writeValue(row, column, null);
  if (clearing.notes === true) writeAspect(row, 'notes', column, undefined);
  if (clearing.validations === true) writeAspect(row, 'validations', column, undefined);
  const style = row.styles?.[column];
  if (clearing.formats === undefined || style === undefined) return;
  const kept: CellStyle | undefined =
    clearing.formats === 'all'
      ? undefined
      : stylesOf(document).with(undefined, 'numberFormat', style.numberFormat);
  writeAspect(row, 'styles', column, kept);
}
