import type { Deed } from '../protocol/deeds';
import { type Check, count, either, finite, listOf, optional, orNull, shape, text, truth } from './shapes';

export const block: Check = shape({ row: count, column: count, rows: count, columns: count });

const sheet = { sheet: count };
const lines = { ...sheet, dimension: either('rows', 'columns'), from: count, count };
const place = shape({ sheet: count, block });

/** Fields of a look, of which those that are there are set. */
const look = shape({
  background: optional(orNull(text)),
  fontColor: optional(orNull(text)),
  fontFamily: optional(orNull(text)),
  fontSize: optional(orNull(finite)),
  bold: optional(orNull(truth)),
  italic: optional(orNull(truth)),
  underline: optional(orNull(truth)),
  strikethrough: optional(orNull(truth)),
  horizontal: optional(orNull(either('left', 'center', 'right'))),
  vertical: optional(orNull(either('top', 'middle', 'bottom'))),
  wrap: optional(orNull(either('overflow', 'wrap', 'clip'))),
  numberFormat: optional(orNull(text)),
});

/** Whether the fields of a deed of each kind have their form; whether the deed can be done is judged by the document. */
const SHAPES: { readonly [K in Deed['kind']]: Readonly<Record<string, Check>> } = {
  type: { ...sheet, row: count, column: count, texts: listOf(listOf(text)) },
  clear: { ...sheet, blocks: listOf(block) },
  transfer: {
    from: place,
    to: place,
    how: either('copy', 'cut'),
    what: either('all', 'values', 'formats'),
  },
  fill: { ...sheet, source: block, target: block },
  insert: lines,
  delete: lines,
  move: { ...lines, before: count },
  resize: { ...lines, pixels: finite },
  hide: { ...lines, hidden: truth },
  freeze: { ...sheet, rows: count, columns: count },
  sort: { ...sheet, block, keys: listOf(shape({ column: count, ascending: truth })) },
  format: { ...sheet, blocks: listOf(block), style: look },
  merge: { ...sheet, block, merged: truth },
  note: { ...sheet, row: count, column: count, text },
  filter: { ...sheet, block: orNull(block) },
  'filter-column': { ...sheet, column: count, hidden: listOf(text) },
  'add-sheet': { position: count },
  'delete-sheet': sheet,
  'copy-sheet': sheet,
  'rename-sheet': { ...sheet, name: text },
  'move-sheet': { ...sheet, position: count },
  'hide-sheet': { ...sheet, hidden: truth },
  'color-sheet': { ...sheet, color: orNull(text) },
  'delete-chart': { ...sheet, chart: count },
  'rename-document': { name: text },
  'set-locale': { locale: text, timeZone: text },
  undo: {},
  redo: {},
};

export const isDeed: Check = (value) => {
  const { kind } = (value ?? {}) as { readonly kind?: unknown };
  return (
    typeof kind === 'string' && Object.hasOwn(SHAPES, kind) && shape(SHAPES[kind as Deed['kind']])(value)
  );
};
