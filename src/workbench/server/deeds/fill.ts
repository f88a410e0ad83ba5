/** The fill handle: a block continued downwards, upwards or to a side. */

import type { StoredValue } from '../../../runtime/spreadsheet/model';
import type { Block } from '../../protocol/places';
import { editing } from './contents';
import { type DeedOf, type Effect, type Scene, selecting } from './scene';
import { type Series, seriesOf } from './series';

type Axis = 'rows' | 'columns';

export function fill(scene: Scene, { sheet, source, target }: DeedOf<'fill'>): Effect {
  const happening = editing(scene, sheet, target);
  scene.growTo(sheet, target);
  const tall: Block = { ...source, row: target.row, rows: target.rows };
  fillAlong(scene, sheet, 'rows', source, tall);
  fillAlong(scene, sheet, 'columns', tall, target);
  return { happenings: [happening], ...selecting(sheet, target) };
}

const startOf = (block: Block, axis: Axis): number => (axis === 'rows' ? block.row : block.column);

/** A part of a block: the lines from `start` on along an axis. */
function part(block: Block, axis: Axis, start: number, count: number): Block {
  return axis === 'rows'
    ? { ...block, row: start, rows: count }
    : { ...block, column: start, columns: count };
}

function fillAlong(scene: Scene, sheet: number, axis: Axis, source: Block, target: Block): void {
  const first = startOf(source, axis);
  const size = source[axis];
  const before = first - startOf(target, axis);
  const after = target[axis] - size - before;
  const all = lineSeries(scene, sheet, axis, source);
  if (after > 0) {
    repeat(scene, sheet, axis, source, first + size, after);
    write(scene, sheet, axis, source, all, first + size, after);
  }
  if (before > 0) {
    repeat(scene, sheet, axis, source, first - before, before);
    write(scene, sheet, axis, source, all, first - before, before);
  }
}

/** For each line along the axis how it goes on, where it is not repeated. */
function lineSeries(scene: Scene, sheet: number, axis: Axis, source: Block): (Series | undefined)[] {
  const { rows } = scene.model(sheet);
  const across = axis === 'rows' ? source.columns : source.rows;
  return Array.from({ length: across }, (_, line) =>
    seriesOf(
      Array.from({ length: source[axis] }, (_unused, place) => {
        const row = rows[source.row + (axis === 'rows' ? place : line)];
        const column = source.column + (axis === 'rows' ? line : place);
        return {
          value: row?.values[column] ?? null,
          formula: row?.formulas?.[column],
          style: row?.styles?.[column],
        };
      }),
    ),
  );
}

/** Copies the source again and again over lines beside it, in step with it: contents, looks and rules, but no notes. */
function repeat(scene: Scene, sheet: number, axis: Axis, source: Block, start: number, count: number): void {
  const size = source[axis];
  const first = startOf(source, axis);
  let place = start;
  while (place < start + count) {
    const phase = (((place - first) % size) + size) % size;
    const left = start + count - place;
    const whole = phase === 0 ? left - (left % size) : 0;
    const length = whole > 0 ? whole : Math.min(size - phase, left);
    const from = scene.range(sheet, part(source, axis, first + phase, Math.min(length, size)));
    const to = scene.range(sheet, part(source, axis, place, length));
    const { PASTE_FORMULA, PASTE_FORMAT, PASTE_DATA_VALIDATION } = scene.app.CopyPasteType;
    for (const kind of [PASTE_FORMAT, PASTE_DATA_VALIDATION, PASTE_FORMULA]) from.copyTo(to, kind, false);
    place += length;
  }
}

function write(
  scene: Scene,
  sheet: number,
  axis: Axis,
  source: Block,
  all: readonly (Series | undefined)[],
  start: number,
  count: number,
): void {
  const first = startOf(source, axis);
  all.forEach((series, line) => {
    if (series === undefined) return;
    const values = Array.from({ length: count }, (_, at) => asTyped(series(start + at - first)));
    const along = part(source, axis, start, count);
    if (axis === 'rows') {
      const column = { ...along, column: source.column + line, columns: 1 };
      scene.range(sheet, column).setValues(values.map((value) => [value]));
    } else {
      scene.range(sheet, { ...along, row: source.row + line, rows: 1 }).setValues([values]);
    }
  });
}

/** Texts stay texts, whatever they look like. */
const asTyped = (value: StoredValue): StoredValue => (typeof value === 'string' ? `'${value}` : value);
