/** A look that a person gives by shortcut or menu of Univer → the field of a `format` deed. */

import { HorizontalAlign, VerticalAlign, WrapStrategy } from '@univerjs/core';

import type { Deed } from '../../protocol/deeds';

type StyleFields = Extract<Deed, { readonly kind: 'format' }>['style'];

const HORIZONTAL: Readonly<Record<number, 'left' | 'center' | 'right'>> = {
  [HorizontalAlign.LEFT]: 'left',
  [HorizontalAlign.CENTER]: 'center',
  [HorizontalAlign.RIGHT]: 'right',
};
const VERTICAL: Readonly<Record<number, 'top' | 'middle' | 'bottom'>> = {
  [VerticalAlign.TOP]: 'top',
  [VerticalAlign.MIDDLE]: 'middle',
  [VerticalAlign.BOTTOM]: 'bottom',
};
const WRAP: Readonly<Record<number, 'overflow' | 'wrap' | 'clip'>> = {
  [WrapStrategy.OVERFLOW]: 'overflow',
  [WrapStrategy.WRAP]: 'wrap',
  [WrapStrategy.CLIP]: 'clip',
};

function isOn(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 's' in value ? value.s === 1 : value === 1;
}

function colorOf(value: unknown): string | null {
  if (typeof value === 'object' && value !== null && 'rgb' in value && typeof value.rgb === 'string') {
    return value.rgb;
  }
  return null;
}

/** The field that a style of Univer (`type`, `value`) stands for; `undefined` where Google has no such look. */
export function formatOf(type: string, value: unknown): StyleFields | undefined {
  switch (type) {
    case 'bl':
      return { bold: isOn(value) || null };
    case 'it':
      return { italic: isOn(value) || null };
    case 'ul':
      return { underline: isOn(value) || null };
    case 'st':
      return { strikethrough: isOn(value) || null };
    case 'cl':
      return { fontColor: colorOf(value) };
    case 'bg':
      return { background: colorOf(value) };
    case 'ff':
      return { fontFamily: typeof value === 'string' ? value : null };
    case 'fs':
      return { fontSize: typeof value === 'number' ? value : null };
    case 'ht':
      return { horizontal: HORIZONTAL[Number(value)] ?? null };
    case 'vt':
      return { vertical: VERTICAL[Number(value)] ?? null };
    case 'tb':
      return { wrap: WRAP[Number(value)] ?? null };
    default:
      return undefined;
  }
}
