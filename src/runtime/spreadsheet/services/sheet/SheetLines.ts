import { deleteLines, type Inheritance, insertLines, moveLines } from '../../document/structure';
import type { Dimension } from '../../document/positions';
import { integers } from '../arguments';
import { refuseOutside } from '../grid';
import type { SheetHandle } from '../handles';
import { SheetContents } from './SheetContents';

type GasSheet = GoogleAppsScript.Spreadsheet.Sheet;
type GasRange = GoogleAppsScript.Spreadsheet.Range;

const ALL_FROZEN: Readonly<Record<Dimension, string>> = {
  rows: 'Sorry, it is not possible to delete all non-frozen rows.',
  columns: 'Sorry, it is not possible to delete all non-frozen columns.',
};

/** Inserting, deleting and moving rows and columns; everything that depends on positions moves along. */
export abstract class SheetLines extends SheetContents {
  insertRowAfter(afterPosition: number): GasSheet {
    return this.handle.change('insertRowAfter', () =>
      insert(this.handle, 'insertRowAfter', 'rows', 'before', afterPosition),
    );
  }

  insertRowBefore(beforePosition: number): GasSheet {
    return this.handle.change('insertRowBefore', () =>
      insert(this.handle, 'insertRowBefore', 'rows', 'after', beforePosition),
    );
  }

  insertRowsAfter(afterPosition: number, howMany: number): GasSheet {
    return this.handle.change('insertRowsAfter', () =>
      insert(this.handle, 'insertRowsAfter', 'rows', 'before', afterPosition, howMany),
    );
  }

  insertRowsBefore(beforePosition: number, howMany: number): GasSheet {
    return this.handle.change('insertRowsBefore', () =>
      insert(this.handle, 'insertRowsBefore', 'rows', 'after', beforePosition, howMany),
    );
  }

  insertRows(rowIndex: number, numRows: number = 1): void {
    return this.handle.perform('insertRows', () =>
      insert(this.handle, 'insertRows', 'rows', 'after', rowIndex, numRows),
    );
  }

  insertColumnAfter(afterPosition: number): GasSheet {
    return this.handle.change('insertColumnAfter', () =>
      insert(this.handle, 'insertColumnAfter', 'columns', 'before', afterPosition),
    );
  }

  insertColumnBefore(beforePosition: number): GasSheet {
    return this.handle.change('insertColumnBefore', () =>
      insert(this.handle, 'insertColumnBefore', 'columns', 'after', beforePosition),
    );
  }

  insertColumnsAfter(afterPosition: number, howMany: number): GasSheet {
    return this.handle.change('insertColumnsAfter', () =>
      insert(this.handle, 'insertColumnsAfter', 'columns', 'before', afterPosition, howMany),
    );
  }

  insertColumnsBefore(beforePosition: number, howMany: number): GasSheet {
    return this.handle.change('insertColumnsBefore', () =>
      insert(this.handle, 'insertColumnsBefore', 'columns', 'after', beforePosition, howMany),
    );
  }

  insertColumns(columnIndex: number, numColumns: number = 1): void {
    return this.handle.perform('insertColumns', () =>
      insert(this.handle, 'insertColumns', 'columns', 'after', columnIndex, numColumns),
    );
  }

  deleteRow(rowPosition: number): GasSheet {
    return this.handle.change('deleteRow', () => remove(this.handle, 'deleteRow', 'rows', rowPosition));
  }

  deleteRows(rowPosition: number, howMany: number): void {
    return this.handle.perform('deleteRows', () =>
      remove(this.handle, 'deleteRows', 'rows', rowPosition, howMany),
    );
  }

  deleteColumn(columnPosition: number): GasSheet {
    return this.handle.change('deleteColumn', () =>
      remove(this.handle, 'deleteColumn', 'columns', columnPosition),
    );
  }

  deleteColumns(columnPosition: number, howMany: number): void {
    return this.handle.perform('deleteColumns', () =>
      remove(this.handle, 'deleteColumns', 'columns', columnPosition, howMany),
    );
  }

  /** The destination counts in the order before the move. */
  moveRows(rowSpec: GasRange, destinationIndex: number): void {
    return this.handle.perform('moveRows', () =>
      move(this.handle, 'moveRows', 'rows', rowSpec, destinationIndex),
    );
  }

  moveColumns(columnSpec: GasRange, destinationIndex: number): void {
    return this.handle.perform('moveColumns', () =>
      move(this.handle, 'moveColumns', 'columns', columnSpec, destinationIndex),
    );
  }
}

function insert(
  handle: SheetHandle,
  method: string,
  dimension: Dimension,
  inheritance: Inheritance,
  position: number,
  howMany?: number,
): void {
  const { context, model } = handle;
  const given = howMany === undefined ? [position] : [position, howMany];
  const [at = 0, count = 1] = integers(context, `Sheet.${method}`, given);
  refuseOutside(context, model, dimension, at, 1);
  if (count < 1) refuseOutside(context, model, dimension, at, count);
  context.refuseCells(count * (dimension === 'rows' ? model.maxColumns : model.maxRows));
  insertLines(context.document, model, dimension, inheritance === 'before' ? at + 1 : at, count, inheritance);
}

function remove(
  handle: SheetHandle,
  method: string,
  dimension: Dimension,
  position: number,
  howMany?: number,
): void {
  const { context, model } = handle;
  const given = howMany === undefined ? [position] : [position, howMany];
  const [at = 0, count = 1] = integers(context, `Sheet.${method}`, given);
  refuseOutside(context, model, dimension, at, count);
  const [size, frozen] =
    dimension === 'rows' ? [model.maxRows, model.frozenRows] : [model.maxColumns, model.frozenColumns];
  const frozenGone = Math.max(0, Math.min(frozen, at + count - 1) - at + 1);
  // Without frozen lines this keeps the last line of a sheet too.
  if (size - frozen === count - frozenGone) handle.fail(ALL_FROZEN[dimension]);
  deleteLines(context.document, model, dimension, at, count);
}

function move(
  handle: SheetHandle,
  method: string,
  dimension: Dimension,
  spec: GasRange,
  destination: number,
): void {
  const { context, model } = handle;
  const reference = context.rangeOf(spec);
  if (reference === undefined || reference.sheetId !== handle.sheetId || typeof destination !== 'number') {
    return handle.refuse(method, [spec, destination]);
  }
  const { area } = reference;
  const [from, count] = dimension === 'rows' ? [area.row, area.rows] : [area.column, area.columns];
  const before = Math.trunc(destination);
  refuseOutside(context, model, dimension, Math.max(1, before - 1), 1);
  if (before >= from && before <= from + count) return;
  moveLines(context.document, model, dimension, from, count, before);
}
