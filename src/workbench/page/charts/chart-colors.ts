/** Colours of charts that can be told from the white they stand on. */

/** Text: the greys of Google's charts, 15:1 and 6:1 on white. */
export const TITLE_COLOR = '#202124';
export const LABEL_COLOR = '#5f6368';
export const GRID_COLOR = '#dadce0';

/** What graphics need against their background (WCAG 2.2, 1.4.11). */
const GRAPHICS_CONTRAST = 3;

const WHITE_LUMINANCE = 1;
const DARKER = 0.95;

function channelsOf(color: string): readonly [number, number, number] {
  const channel = (at: number): number => Number.parseInt(color.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

/** WCAG 2.2, "relative luminance". */
function luminance(channels: readonly [number, number, number]): number {
  const [red, green, blue] = channels.map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, "contrast ratio", of two luminances. */
function ratio(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/**
 * The colour, made darker until a line of it can be seen on white.
 * @param color `#rrggbb`
 */
export function visibleOnWhite(color: string): string {
  let channels = channelsOf(color);
  while (ratio(luminance(channels), WHITE_LUMINANCE) < GRAPHICS_CONTRAST) {
    channels = channels.map((channel) => Math.floor(channel * DARKER)) as [number, number, number];
  }
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Black or white, whichever is easier to read on a colour. */
export function textOn(color: string): string {
  const background = luminance(channelsOf(color));
  return ratio(background, WHITE_LUMINANCE) >= ratio(background, 0) ? '#ffffff' : '#000000';
}

/** The colour with an opacity, 0–1. */
export function translucent(color: string, opacity: number): string {
  return `rgba(${channelsOf(color).join(', ')}, ${opacity})`;
}
