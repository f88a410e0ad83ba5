import { rowAt, writeAspect } from '../document/cells';
import { type StylePool, stylesOf } from '../document/styles';
import { DEFAULT_NUMBER_FORMAT, isAutomaticFormat } from '../display';
import type { Area, CellStyle, RowModel, StoredValue } from '../model';
import { table } from './arguments';
import { readCells } from './cell-values';
import { normalizeColor } from '../rules/color';
import type { RangeHandle } from './handles';

/** How a script's argument becomes a stored property: `keep` leaves the cell as it was, undefined resets it. */
export const keep = Symbol('leave the cell as it was');
export type Parsed<T> = T | undefined | typeof keep;

/** One format as scripts know it: what an untouched cell reports and how an argument is read. */
export interface Format<K extends keyof CellStyle, Shown> {
  readonly property: K;
  /** What a script reads of a cell, from its style and value. */
  show(style: CellStyle | undefined, value: StoredValue): Shown;
  /** `null` for an argument of the wrong type. */
  parse(argument: unknown): Parsed<CellStyle[K]> | null;
}

const plain = <K extends keyof CellStyle, Shown>(
  property: K,
  untouched: Shown,
  parse: (argument: unknown) => Parsed<CellStyle[K]> | null,
): Format<K, Shown> => ({
  property,
  show: (style) => (style?.[property] as Shown | undefined) ?? untouched,
  parse: (argument) => (argument === null || argument === undefined ? undefined : parse(argument)),
});

/** As measured live, an unknown colour name is accepted without a word and changes nothing. */
const colour = (argument: unknown): Parsed<string> | null =>
  typeof argument === 'string' ? (normalizeColor(argument) ?? keep) : null;

function oneOf<T extends string>(...words: readonly T[]): (argument: unknown) => T | null {
  return (argument) => {
    const word = typeof argument === 'string' ? argument.toLowerCase() : undefined;
    return words.find((known) => known === word) ?? null;
  };
}

/** What unaligned cells report, as measured live: it depends on what is in them. */
function generalAlignment(value: StoredValue): string {
  if (value === null || value === '') return 'general';
  if (typeof value === 'string') return 'general-left';
  return typeof value === 'number' ? 'general-right' : 'general-center';
}

export const FORMATS = {
  background: plain('background', '#ffffff', colour),
  fontColor: plain('fontColor', '#000000', colour),
  fontFamily: plain<'fontFamily', string>('fontFamily', 'Arial', (argument) =>
    typeof argument === 'string' ? argument : null,
  ),
  fontSize: plain<'fontSize', number>('fontSize', 10, (argument) =>
    typeof argument === 'number' && argument > 0 ? Math.trunc(argument) : null,
  ),
  fontWeight: plain<'fontWeight', 'bold' | 'normal'>('fontWeight', 'normal', oneOf('bold', 'normal')),
  fontStyle: plain<'fontStyle', 'italic' | 'normal'>('fontStyle', 'normal', oneOf('italic', 'normal')),
  fontLine: plain<'fontLine', 'none' | 'underline' | 'line-through'>(
    'fontLine',
    'none',
    oneOf('none', 'underline', 'line-through'),
  ),
  verticalAlignment: plain<'verticalAlignment', string>(
    'verticalAlignment',
    'bottom',
    oneOf('top', 'middle', 'bottom'),
  ),
  wrap: plain<'wrap', 'OVERFLOW' | 'WRAP' | 'CLIP'>('wrap', 'OVERFLOW', (argument) =>
    argument === true ? 'WRAP' : argument === false ? 'OVERFLOW' : null,
  ),
  horizontalAlignment: {
    property: 'horizontalAlignment',
    show: (style, value) => style?.horizontalAlignment ?? generalAlignment(value),
    parse: (argument) =>
      argument === null || argument === undefined || argument === 'normal'
        ? undefined
        : oneOf('left', 'center', 'right')(argument),
  } satisfies Format<'horizontalAlignment', string>,
  numberFormat: {
    property: 'numberFormat',
    show: (style) => (isAutomaticFormat(style?.numberFormat) ? DEFAULT_NUMBER_FORMAT : style!.numberFormat!),
    parse: (argument) => {
      if (typeof argument !== 'string') return null;
      return isAutomaticFormat(argument) ? undefined : argument;
    },
  } satisfies Format<'numberFormat', string>,
};

/** What cells report of one format, rows × columns. */
export function readFormats<K extends keyof CellStyle, Shown>(
  handle: RangeHandle,
  area: Area,
  format: Format<K, Shown>,
): Shown[][] {
  return readCells(handle.context, handle.sheet, area, format.show(undefined, null), (row, _index, column) =>
    format.show(row.styles?.[column], row.values[column] ?? null),
  );
}

/** Gives every cell of the range the same format. */
export function fillFormat<K extends keyof CellStyle>(
  handle: RangeHandle,
  method: string,
  format: Format<K, unknown>,
  argument: unknown,
): void {
  const parsed = format.parse(argument);
  if (parsed === null) return handle.refuse(method, [argument]);
  if (parsed === keep) return;
  // Thousands of cells share a few styles: each is looked up once.
  const known = new Map<CellStyle | undefined, CellStyle | undefined>();
  changeStyles(handle, (pool, style) => {
    if (!known.has(style)) known.set(style, pool.with(style, format.property, parsed as CellStyle[K]));
    return known.get(style);
  });
}

/** Gives every cell its format from a table of the range's size. */
export function writeFormats<K extends keyof CellStyle>(
  handle: RangeHandle,
  method: string,
  format: Format<K, unknown>,
  values: unknown,
): void {
  const given = table<unknown>(handle.context, `Range.${method}`, handle.area, values);
  // Tables repeat a few values over a few styles: each pair is looked up once.
  const known = new Map<
    unknown,
    { value: Parsed<CellStyle[K]>; styles: Map<CellStyle | undefined, CellStyle | undefined> }
  >();
  for (const row of given) {
    for (const argument of row) {
      if (known.has(argument)) continue;
      const value = format.parse(argument);
      if (value === null) return handle.refuse(method, [values]);
      known.set(argument, { value, styles: new Map() });
    }
  }
  changeStyles(handle, (pool, style, rowOffset, columnOffset) => {
    const { value, styles } = known.get(given[rowOffset]![columnOffset])!;
    if (value === keep) return style;
    if (!styles.has(style)) styles.set(style, pool.with(style, format.property, value as CellStyle[K]));
    return styles.get(style);
  });
}

/** Replaces the style of every cell of the range; offsets are 0-based. */
export function changeStyles(
  { context, sheet, area }: RangeHandle,
  change: (
    pool: StylePool,
    style: CellStyle | undefined,
    rowOffset: number,
    columnOffset: number,
  ) => CellStyle | undefined,
): void {
  const pool = stylesOf(context.document);
  for (let rowOffset = 0; rowOffset < area.rows; rowOffset += 1) {
    const index = area.row - 1 + rowOffset;
    let row: RowModel | undefined = sheet.rows[index];
    for (let columnOffset = 0; columnOffset < area.columns; columnOffset += 1) {
      const column = area.column - 1 + columnOffset;
      const style = row?.styles?.[column];
      const changed = change(pool, style, rowOffset, columnOffset);
      if (changed === style) continue;
      row ??= rowAt(sheet, index);
      writeAspect(row, 'styles', column, changed);
    }
  }
}
