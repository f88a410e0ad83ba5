/** Deeds on whole rows and columns. */

import { changing, type ColumnMove, type DeedOf, type Effect, type Scene, selecting } from './scene';

const NEW_LINE = -1;

export function insert(scene: Scene, { sheet, dimension, from, count }: DeedOf<'insert'>): Effect {
  const target = scene.sheet(sheet);
  // The first line has none before it whose looks it could take.
  if (dimension === 'rows') {
    if (from === 0) target.insertRowsBefore(1, count);
    else target.insertRowsAfter(from, count);
  } else if (from === 0) target.insertColumnsBefore(1, count);
  else target.insertColumnsAfter(from, count);
  const order = Array.from({ length: count }, () => NEW_LINE);
  return {
    happenings: changing(dimension === 'rows' ? 'INSERT_ROW' : 'INSERT_COLUMN'),
    ...selecting(sheet, scene.lines(sheet, dimension, from, count)),
    ...(dimension === 'columns' ? { columns: { sheet, from, order, grown: count } } : {}),
  };
}

export function remove(scene: Scene, { sheet, dimension, from, count }: DeedOf<'delete'>): Effect {
  const target = scene.sheet(sheet);
  if (dimension === 'rows') target.deleteRows(from + 1, count);
  else target.deleteColumns(from + 1, count);
  return {
    happenings: changing(dimension === 'rows' ? 'REMOVE_ROW' : 'REMOVE_COLUMN'),
    ...(dimension === 'columns' ? { columns: { sheet, from, order: [], grown: -count } } : {}),
  };
}

export function move(scene: Scene, { sheet, dimension, from, count, before }: DeedOf<'move'>): Effect {
  const target = scene.sheet(sheet);
  if (before >= from && before <= from + count) return { happenings: [] };
  const moved = scene.range(sheet, scene.lines(sheet, dimension, from, count));
  if (dimension === 'rows') target.moveRows(moved, before + 1);
  else target.moveColumns(moved, before + 1);
  const place = before > from ? before - count : before;
  return {
    happenings: changing('OTHER'),
    ...selecting(sheet, scene.lines(sheet, dimension, place, count)),
    ...(dimension === 'columns' ? { columns: columnMove(sheet, from, count, before) } : {}),
  };
}

function columnMove(sheet: number, from: number, count: number, before: number): ColumnMove {
  const start = Math.min(from, before);
  const end = Math.max(from + count, before);
  const line = (length: number, first: number): number[] => Array.from({ length }, (_, at) => first + at);
  const moved = line(count, from);
  const order =
    before > from
      ? [...line(before - from - count, from + count), ...moved]
      : [...moved, ...line(end - start - count, start)];
  return { sheet, from: start, order, grown: 0 };
}

export function resize(scene: Scene, { sheet, dimension, from, count, pixels }: DeedOf<'resize'>): Effect {
  const target = scene.sheet(sheet);
  if (dimension === 'rows') target.setRowHeightsForced(from + 1, count, pixels);
  else target.setColumnWidths(from + 1, count, pixels);
  return { happenings: changing('OTHER') };
}

export function hide(scene: Scene, { sheet, dimension, from, count, hidden }: DeedOf<'hide'>): Effect {
  const target = scene.sheet(sheet);
  if (dimension === 'rows') {
    if (hidden) target.hideRows(from + 1, count);
    else target.showRows(from + 1, count);
  } else if (hidden) target.hideColumns(from + 1, count);
  else target.showColumns(from + 1, count);
  return { happenings: changing('OTHER') };
}

export function freeze(scene: Scene, { sheet, rows, columns }: DeedOf<'freeze'>): Effect {
  scene.sheet(sheet).setFrozenRows(rows);
  scene.sheet(sheet).setFrozenColumns(columns);
  return { happenings: changing('OTHER') };
}
