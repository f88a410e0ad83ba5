/** Looks as the protocol tells them → looks as Univer draws them. */

import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type { IBorderData, IStyleData } from '@univerjs/core';

import type { StyleView } from '../../protocol/views';

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const VERTICAL = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;
const WRAP = { overflow: WrapStrategy.OVERFLOW, wrap: WrapStrategy.WRAP, clip: WrapStrategy.CLIP } as const;

/** Names of Google's `BorderStyle`. */
const BORDERS: Readonly<Record<string, BorderStyleTypes>> = {
  SOLID: BorderStyleTypes.THIN,
  SOLID_MEDIUM: BorderStyleTypes.MEDIUM,
  SOLID_THICK: BorderStyleTypes.THICK,
  DOTTED: BorderStyleTypes.DOTTED,
  DASHED: BorderStyleTypes.DASHED,
  DOUBLE: BorderStyleTypes.DOUBLE,
};

/** What a cell without looks of its own looks like: Google's Arial 10, at the bottom of its row. */
export const PLAIN_STYLE: IStyleData = {
  ff: 'Arial',
  fs: 10,
  vt: VerticalAlign.BOTTOM,
  tb: WrapStrategy.OVERFLOW,
};

/** Univer's name of the style at an index of the tables. */
export function styleName(index: number): string {
  return `style-${index}`;
}

function bordersOf(borders: NonNullable<StyleView['borders']>): IBorderData {
  const data: IBorderData = {};
  for (const [side, key] of [
    ['top', 't'],
    ['left', 'l'],
    ['bottom', 'b'],
    ['right', 'r'],
  ] as const) {
    const line = borders[side];
    if (line) data[key] = { s: BORDERS[line.style] ?? BorderStyleTypes.THIN, cl: { rgb: line.color } };
  }
  return data;
}

/** Only the fields that the style sets, so that it can also be laid over another one. */
export function styleData(style: StyleView): IStyleData {
  const data: IStyleData = {};
  if (style.background !== undefined) data.bg = { rgb: style.background };
  if (style.fontColor !== undefined) data.cl = { rgb: style.fontColor };
  if (style.fontFamily !== undefined) data.ff = style.fontFamily;
  if (style.fontSize !== undefined) data.fs = style.fontSize;
  if (style.bold !== undefined) data.bl = style.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (style.italic !== undefined) data.it = style.italic ? BooleanNumber.TRUE : BooleanNumber.FALSE;
  if (style.underline !== undefined)
    data.ul = { s: style.underline ? BooleanNumber.TRUE : BooleanNumber.FALSE };
  if (style.strikethrough !== undefined)
    data.st = { s: style.strikethrough ? BooleanNumber.TRUE : BooleanNumber.FALSE };
  if (style.horizontal !== undefined) data.ht = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) data.vt = VERTICAL[style.vertical];
  if (style.wrap !== undefined) data.tb = WRAP[style.wrap];
  if (style.borders !== undefined) data.bd = bordersOf(style.borders);
  return data;
}

/** Parts of a pattern that stand for themselves: quoted, behind a backslash, colours and currencies in brackets. */
const LITERALS = /"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** Whether numbers with this look are days or times: adding them up says nothing. */
export function showsDates({ numberFormat = '' }: StyleView): boolean {
  return /[dmyhs]/i.test(numberFormat.replace(LITERALS, ''));
}

/** Whether a style can make a row higher than usual. */
export function mayGrow(style: StyleView): boolean {
  return style.wrap === 'wrap' || (style.fontSize ?? 0) > (PLAIN_STYLE.fs ?? 0);
}
