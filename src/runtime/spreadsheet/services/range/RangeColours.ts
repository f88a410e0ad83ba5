import { colorFromModel, colorToModel } from '../../rules/color';
import { table } from '../arguments';
import { changeStyles, FORMATS, readFormats } from '../formats';
import type { RangeHandle } from '../handles';
import { RangeLayout } from './RangeLayout';

type GasRange = GoogleAppsScript.Spreadsheet.Range;
type Color = GoogleAppsScript.Spreadsheet.Color;

/** Colours as Color objects; they and the texts of `setBackground` are the same property. */
export abstract class RangeColours extends RangeLayout {
  getBackgroundObject(): Color {
    return this.handle.read('getBackgroundObject', () => colours(this.handle, 'background')[0]![0]!);
  }

  getBackgroundObjects(): Color[][] {
    return this.handle.read('getBackgroundObjects', () => colours(this.handle, 'background'));
  }

  getFontColorObject(): Color {
    return this.handle.read('getFontColorObject', () => colours(this.handle, 'fontColor')[0]![0]!);
  }

  getFontColorObjects(): Color[][] {
    return this.handle.read('getFontColorObjects', () => colours(this.handle, 'fontColor'));
  }

  setBackgroundObject(color: Color | null): GasRange {
    return this.handle.change('setBackgroundObject', () =>
      fill(this.handle, 'setBackgroundObject', 'background', color),
    );
  }

  setBackgroundObjects(color: Color[][] | null): GasRange {
    return this.handle.change('setBackgroundObjects', () =>
      write(this.handle, 'setBackgroundObjects', 'background', color),
    );
  }

  setFontColorObject(color: Color | null): GasRange {
    return this.handle.change('setFontColorObject', () =>
      fill(this.handle, 'setFontColorObject', 'fontColor', color),
    );
  }

  setFontColorObjects(colors: (Color | null)[][]): GasRange {
    return this.handle.change('setFontColorObjects', () =>
      write(this.handle, 'setFontColorObjects', 'fontColor', colors),
    );
  }
}

function colours(handle: RangeHandle, property: 'background' | 'fontColor'): Color[][] {
  const { context, area } = handle;
  return context.array(
    readFormats(handle, area, FORMATS[property]).map((row) =>
      context.array(row.map((hex) => colorFromModel(context.rules, hex))),
    ),
  );
}

function hexOf(handle: RangeHandle, color: unknown): string | undefined | null {
  if (color === null || color === undefined) return undefined;
  return colorToModel(handle.context.execution.realm, color) ?? null;
}

function fill(
  handle: RangeHandle,
  method: string,
  property: 'background' | 'fontColor',
  color: unknown,
): void {
  const hex = hexOf(handle, color);
  if (hex === null) return handle.refuse(method, [color]);
  changeStyles(handle, (pool, style) => pool.with(style, property, hex));
}

function write(
  handle: RangeHandle,
  method: string,
  property: 'background' | 'fontColor',
  colors: unknown,
): void {
  if (colors === null) return fill(handle, method, property, null);
  const given = table<unknown>(handle.context, `Range.${method}`, handle.area, colors);
  const hexes = given.map((row) => row.map((color) => hexOf(handle, color)));
  if (hexes.some((row) => row.includes(null))) return handle.refuse(method, [colors]);
  changeStyles(handle, (pool, style, row, column) =>
    pool.with(style, property, hexes[row]![column] ?? undefined),
  );
}
