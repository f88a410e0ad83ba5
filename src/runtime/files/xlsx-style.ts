/** Looks of cells between the document and XLSX. */
import type { Border, BorderStyle, Borders, Color, Fill, Font, Style } from '@cj-tech-master/excelts';
import { isAutomaticFormat } from '../spreadsheet/display';
import type { BorderLine, CellStyle } from '../spreadsheet/model';

/** Font of cells that name none: what the writing library gives the workbook as its default. */
const DEFAULT_FONT = { name: 'Calibri', size: 11 } as const;

const DEFAULT_FONT_COLOR = '#000000';

/** Google's border styles and the lines of XLSX; both ways, the first of several for reading. */
const LINES: readonly (readonly [google: string, xlsx: BorderStyle])[] = [
  ['SOLID', 'thin'],
  ['SOLID_MEDIUM', 'medium'],
  ['SOLID_THICK', 'thick'],
  ['DOTTED', 'dotted'],
  ['DASHED', 'dashed'],
  ['DOUBLE', 'double'],
  ['SOLID', 'hair'],
  ['DASHED', 'mediumDashed'],
  ['DASHED', 'dashDot'],
  ['DASHED', 'dashDotDot'],
  ['DASHED', 'mediumDashDot'],
  ['DASHED', 'mediumDashDotDot'],
  ['DASHED', 'slantDashDot'],
];

/** Theme colours 0–9 of the standard Office theme, in the order of `theme` attributes. */
const THEME: readonly string[] = [
  'ffffff',
  '000000',
  'e7e6e6',
  '44546a',
  '4472c4',
  'ed7d31',
  'a5a5a5',
  'ffc000',
  '5b9bd5',
  '70ad47',
];

const SIDES = ['top', 'left', 'bottom', 'right'] as const;

type MutableStyle = { -readonly [K in keyof CellStyle]: CellStyle[K] };

/** `#rrggbb` as XLSX writes it. */
export function argbOf(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}

/** A channel of a theme colour made lighter (positive tint) or darker (ECMA-376 part 1, 18.8.19, on RGB). */
function tinted(channel: number, tint: number): number {
  return Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint);
}

/** `#rrggbb` of a colour of XLSX; undefined where it names none or one of an unknown palette. */
export function colorOf(color: Partial<Color> & { readonly tint?: number }): string | undefined {
  if (color.argb !== undefined) return `#${color.argb.slice(-6).toLowerCase()}`;
  const base = color.theme === undefined ? undefined : THEME[color.theme];
  if (base === undefined) return undefined;
  const channels = [0, 2, 4].map((at) =>
    tinted(Number.parseInt(base.slice(at, at + 2), 16), color.tint ?? 0),
  );
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

function fontToXlsx(style: CellStyle): Partial<Font> | undefined {
  const { fontColor, fontFamily, fontSize, fontWeight, fontStyle, fontLine } = style;
  if (
    [fontColor, fontFamily, fontSize, fontWeight, fontStyle, fontLine].every((part) => part === undefined)
  ) {
    return undefined;
  }
  return {
    name: fontFamily ?? DEFAULT_FONT.name,
    size: fontSize ?? DEFAULT_FONT.size,
    ...(fontColor === undefined ? {} : { color: { argb: argbOf(fontColor) } }),
    ...(fontWeight === 'bold' ? { bold: true } : {}),
    ...(fontStyle === 'italic' ? { italic: true } : {}),
    ...(fontLine === 'underline' ? { underline: true } : {}),
    ...(fontLine === 'line-through' ? { strike: true } : {}),
  };
}

function bordersToXlsx(borders: NonNullable<CellStyle['borders']>): Partial<Borders> {
  const lines: Partial<Borders> = {};
  for (const side of SIDES) {
    const line = borders[side];
    if (line === undefined) continue;
    const style = LINES.find(([google]) => google === line.style)?.[1] ?? 'thin';
    lines[side] = { style, color: { argb: argbOf(line.color) } };
  }
  return lines;
}

/**
 * The style as the XLSX library takes it. What XLSX does not know (clipped text, "not bold" said expressly) is left out.
 * @param locked false for a cell left open in a protected sheet
 */
export function styleToXlsx(style: CellStyle | undefined, locked = true): Partial<Style> {
  const { numberFormat, background, horizontalAlignment, verticalAlignment, wrap, borders } = style ?? {};
  const font = style === undefined ? undefined : fontToXlsx(style);
  const aligned = horizontalAlignment !== undefined || verticalAlignment !== undefined || wrap === 'WRAP';
  return {
    ...(numberFormat === undefined || isAutomaticFormat(numberFormat) ? {} : { numFmt: numberFormat }),
    ...(background === undefined
      ? {}
      : {
          fill: {
            type: 'pattern' as const,
            pattern: 'solid' as const,
            fgColor: { argb: argbOf(background) },
          },
        }),
    ...(font === undefined ? {} : { font }),
    ...(aligned
      ? {
          alignment: {
            ...(horizontalAlignment === undefined ? {} : { horizontal: horizontalAlignment }),
            ...(verticalAlignment === undefined ? {} : { vertical: verticalAlignment }),
            ...(wrap === 'WRAP' ? { wrapText: true } : {}),
          },
        }
      : {}),
    ...(borders === undefined ? {} : { border: bordersToXlsx(borders) }),
    ...(locked ? {} : { protection: { locked: false } }),
  };
}

/** Looks of a conditional format: only what it changes, and its fill is a background (`bgColor`), unlike a cell's. */
export function conditionalStyleToXlsx(style: CellStyle): Partial<Style> {
  const { background, fontColor, fontWeight, fontStyle, fontLine } = style;
  const font: Partial<Font> = {
    ...(fontColor === undefined ? {} : { color: { argb: argbOf(fontColor) } }),
    ...(fontWeight === undefined ? {} : { bold: fontWeight === 'bold' }),
    ...(fontStyle === undefined ? {} : { italic: fontStyle === 'italic' }),
    ...(fontLine === 'underline' ? { underline: true } : {}),
    ...(fontLine === 'line-through' ? { strike: true } : {}),
  };
  return {
    ...(background === undefined
      ? {}
      : {
          fill: {
            type: 'pattern' as const,
            pattern: 'solid' as const,
            bgColor: { argb: argbOf(background) },
          },
        }),
    ...(Object.keys(font).length === 0 ? {} : { font }),
  };
}

function readFont(font: Partial<Font>, into: MutableStyle, defaults: Partial<Font>): void {
  if (font.name !== undefined && font.name !== defaults.name) into.fontFamily = font.name;
  if (font.size !== undefined && font.size !== defaults.size) into.fontSize = font.size;
  // Theme colour 1 is the text colour of the theme: no colour of the cell's own.
  const color = font.color === undefined || font.color.theme === 1 ? undefined : colorOf(font.color);
  // Black is what a cell without a colour has anyway; some programs say so in every cell.
  if (color !== undefined && (color !== DEFAULT_FONT_COLOR || font === defaults)) into.fontColor = color;
  if (font.bold === true) into.fontWeight = 'bold';
  if (font.italic === true) into.fontStyle = 'italic';
  if (font.strike === true) into.fontLine = 'line-through';
  if (font.underline !== undefined && font.underline !== false && font.underline !== 'none')
    into.fontLine = 'underline';
}

function readBorders(borders: Partial<Borders>): CellStyle['borders'] {
  const read: Record<(typeof SIDES)[number], BorderLine | undefined> = {
    top: undefined,
    left: undefined,
    bottom: undefined,
    right: undefined,
  };
  for (const side of SIDES) {
    const line: Partial<Border> | undefined = borders[side];
    if (line?.style === undefined) continue;
    const style = LINES.find(([, xlsx]) => xlsx === line.style)?.[0] ?? 'SOLID';
    read[side] = { style, color: (line.color === undefined ? undefined : colorOf(line.color)) ?? '#000000' };
  }
  return SIDES.some((side) => read[side] !== undefined) ? read : undefined;
}

function fillColor(fill: Fill, conditional: boolean): string | undefined {
  if (fill.type !== 'pattern' || (!conditional && fill.pattern !== 'solid')) return undefined;
  const color = conditional ? (fill.bgColor ?? fill.fgColor) : (fill.fgColor ?? fill.bgColor);
  return color === undefined ? undefined : colorOf(color);
}

/**
 * The style that the XLSX library read.
 * @param defaults font of the workbook's normal cells: what equals it is nothing of the cell's own
 * @returns undefined for a cell without looks of its own
 */
export function styleFromXlsx(
  style: Partial<Style>,
  defaults: Partial<Font> = DEFAULT_FONT,
): CellStyle | undefined {
  const read: MutableStyle = {};
  const numberFormat = typeof style.numFmt === 'string' ? style.numFmt : style.numFmt?.formatCode;
  if (numberFormat !== undefined && !isAutomaticFormat(numberFormat)) read.numberFormat = numberFormat;
  const background = style.fill === undefined ? undefined : fillColor(style.fill, false);
  if (background !== undefined) read.background = background;
  if (style.font !== undefined) readFont(style.font, read, defaults);
  const { horizontal, vertical, wrapText } = style.alignment ?? {};
  if (horizontal === 'left' || horizontal === 'center' || horizontal === 'right')
    read.horizontalAlignment = horizontal;
  // `bottom` is what a cell without alignment has anyway.
  if (vertical === 'top' || vertical === 'middle') read.verticalAlignment = vertical;
  if (wrapText === true) read.wrap = 'WRAP';
  const borders = style.border === undefined ? undefined : readBorders(style.border);
  if (borders !== undefined) read.borders = borders;
  return Object.keys(read).length === 0 ? undefined : read;
}

/** Looks of a conditional format that the XLSX library read. */
export function conditionalStyleFromXlsx(style: Partial<Style>): CellStyle {
  const read: MutableStyle = {};
  const background = style.fill === undefined ? undefined : fillColor(style.fill, true);
  if (background !== undefined) read.background = background;
  if (style.font !== undefined) {
    readFont(style.font, read, style.font);
    if (style.font.bold === false) read.fontWeight = 'normal';
    if (style.font.italic === false) read.fontStyle = 'normal';
  }
  return read;
}
