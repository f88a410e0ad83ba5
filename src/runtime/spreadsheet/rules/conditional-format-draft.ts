import type { ConditionalRule } from '../model';
import type { RangeReference } from './context';

/** A looks-setting of a conditional format; null leaves the cell's own. */
export interface ConditionalStyle {
  background: string | null;
  fontColor: string | null;
  bold: boolean | null;
  italic: boolean | null;
  underline: boolean | null;
  strikethrough: boolean | null;
}

export interface GradientPoint {
  readonly color: string;
  /** Name of Google's `InterpolationType`. */
  readonly type: string;
  readonly value: string;
}

/** A rule in the making: the condition may still be missing. */
export interface ConditionalDraft {
  ranges: readonly RangeReference[];
  condition: { readonly criteria: string; readonly values: readonly unknown[] } | undefined;
  style: ConditionalStyle;
  gradient:
    { readonly min?: GradientPoint; readonly mid?: GradientPoint; readonly max?: GradientPoint } | undefined;
}

export const emptyDraft = (): ConditionalDraft => ({
  ranges: [],
  condition: undefined,
  style: {
    background: null,
    fontColor: null,
    bold: null,
    italic: null,
    underline: null,
    strikethrough: null,
  },
  gradient: undefined,
});

type CellLooks = Extract<ConditionalRule['condition'], { kind: 'boolean' }>['style'];

/**
 * The looks as the document keeps them. A cell has one `fontLine`: underline and strikethrough together cannot be kept
 * (`undefined` is returned), and an explicit "not underlined" is kept as `none` for both.
 */
export function looksOf(style: ConditionalStyle): CellLooks | undefined {
  if (style.underline === true && style.strikethrough === true) return undefined;
  const fontLine = fontLineOf(style);
  return {
    ...(style.background !== null && { background: style.background }),
    ...(style.fontColor !== null && { fontColor: style.fontColor }),
    ...(style.bold !== null && { fontWeight: style.bold ? ('bold' as const) : ('normal' as const) }),
    ...(style.italic !== null && { fontStyle: style.italic ? ('italic' as const) : ('normal' as const) }),
    ...(fontLine !== undefined && { fontLine }),
  };
}

/** The settings behind looks that the document keeps. */
export function styleOf(looks: CellLooks): ConditionalStyle {
  return {
    background: looks.background ?? null,
    fontColor: looks.fontColor ?? null,
    bold: looks.fontWeight === undefined ? null : looks.fontWeight === 'bold',
    italic: looks.fontStyle === undefined ? null : looks.fontStyle === 'italic',
    underline: lineState(looks.fontLine, 'underline'),
    strikethrough: lineState(looks.fontLine, 'line-through'),
  };
}

function fontLineOf(style: ConditionalStyle): CellLooks['fontLine'] {
  if (style.underline === true) return 'underline';
  if (style.strikethrough === true) return 'line-through';
  return style.underline === false || style.strikethrough === false ? 'none' : undefined;
}

function lineState(fontLine: CellLooks['fontLine'], sought: 'underline' | 'line-through'): boolean | null {
  if (fontLine === sought) return true;
  return fontLine === 'none' ? false : null;
}
