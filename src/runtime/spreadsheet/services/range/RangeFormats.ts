import { hexOfParts } from '../colours';
import { fillFormat, FORMATS, readFormats, writeFormats } from '../formats';
import { RangeValues } from './RangeValues';

type GasRange = GoogleAppsScript.Spreadsheet.Range;
type FontWeight = GoogleAppsScript.Spreadsheet.FontWeight;
type FontStyle = GoogleAppsScript.Spreadsheet.FontStyle;
type FontLine = GoogleAppsScript.Spreadsheet.FontLine;
type Horizontal = 'left' | 'center' | 'normal' | 'right' | null;
type Vertical = 'top' | 'middle' | 'bottom' | null;

/** Looks of cells: colours, fonts, alignment and number formats. */
export abstract class RangeFormats extends RangeValues {
  getBackground(): string {
    return this.handle.read(
      'getBackground',
      () => readFormats(this.handle, this.handle.firstCell, FORMATS.background)[0]![0]!,
    );
  }

  getBackgrounds(): string[][] {
    return this.handle.read('getBackgrounds', () =>
      readFormats(this.handle, this.handle.area, FORMATS.background),
    );
  }

  setBackground(value: string | null): GasRange {
    return this.handle.change('setBackground', () =>
      fillFormat(this.handle, 'setBackground', FORMATS.background, value),
    );
  }

  setBackgrounds(values: (string | null)[][]): GasRange {
    return this.handle.change('setBackgrounds', () =>
      writeFormats(this.handle, 'setBackgrounds', FORMATS.background, values),
    );
  }

  getFontColor(): string {
    return this.handle.read(
      'getFontColor',
      () => readFormats(this.handle, this.handle.firstCell, FORMATS.fontColor)[0]![0]!,
    );
  }

  getFontColors(): string[][] {
    return this.handle.read('getFontColors', () =>
      readFormats(this.handle, this.handle.area, FORMATS.fontColor),
    );
  }

  setFontColor(value: string | null): GasRange {
    return this.handle.change('setFontColor', () =>
      fillFormat(this.handle, 'setFontColor', FORMATS.fontColor, value),
    );
  }

  setFontColors(values: (string | null)[][]): GasRange {
    return this.handle.change('setFontColors', () =>
      writeFormats(this.handle, 'setFontColors', FORMATS.fontColor, values),
    );
  }

  getFontFamily(): string {
    return this.handle.read(
      'getFontFamily',
      () => readFormats(this.handle, this.handle.firstCell, FORMATS.fontFamily)[0]![0]!,
    );
  }

  getFontFamilies(): string[][] {
    return this.handle.read('getFontFamilies', () =>
      readFormats(this.handle, this.handle.area, FORMATS.fontFamily),
    );
  }

  setFontFamily(value: string | null): GasRange {
    return this.handle.change('setFontFamily', () =>
      fillFormat(this.handle, 'setFontFamily', FORMATS.fontFamily, value),
    );
  }

  setFontFamilies(values: (string | null)[][]): GasRange {
    return this.handle.change('setFontFamilies', () =>
      writeFormats(this.handle, 'setFontFamilies', FORMATS.fontFamily, values),
    );
  }

  getFontSize(): number {
    return this.handle.read(
      'getFontSize',
      () => readFormats(this.handle, this.handle.firstCell, FORMATS.fontSize)[0]![0]!,
    );
  }

  getFontSizes(): number[][] {
    return this.handle.read('getFontSizes', () =>
      readFormats(this.handle, this.handle.area, FORMATS.fontSize),
    );
  }

  setFontSize(value: number): GasRange {
    return this.handle.change('setFontSize', () =>
      fillFormat(this.handle, 'setFontSize', FORMATS.fontSize, value),
    );
  }

  setFontSizes(values: number[][]): GasRange {
    return this.handle.change('setFontSizes', () =>
      writeFormats(this.handle, 'setFontSizes', FORMATS.fontSize, values),
    );
  }

  getFontWeight(): FontWeight {
    return this.handle.read(
      'getFontWeight',
      () => readFormats(this.handle, this.handle.firstCell, FORMATS.fontWeight)[0]![0]!,
    );
  }

  getFontWeights(): FontWeight[][] {
    return this.handle.read('getFontWeights', () =>
      readFormats(this.handle, this.handle.area, FORMATS.fontWeight),
    );
  }

  setFontWeight(value: FontWeight | null): GasRange {
    return this.handle.change('setFontWeight', () =>
      fillFormat(this.handle, 'setFontWeight', FORMATS.fontWeight, value),
    );
  }

  setFontWeights(values: (FontWeight | null)[][]): GasRange {
    return this.handle.change('setFontWeights', () =>
      writeFormats(this.handle, 'setFontWeights', FORMATS.fontWeight, values),
    );
  }

  getFontStyle(): FontStyle {
    return this.handle.read(
      'getFontStyle',
      () => readFormats(this.handle, this.handle.firstCell, FORMATS.fontStyle)[0]![0]!,
    );
  }

  getFontStyles(): FontStyle[][] {
    return this.handle.read('getFontStyles', () =>
      readFormats(this.handle, this.handle.area, FORMATS.fontStyle),
    );
  }

  setFontStyle(value: FontStyle | null): GasRange {
    return this.handle.change('setFontStyle', () =>
      fillFormat(this.handle, 'setFontStyle', FORMATS.fontStyle, value),
    );
  }

  setFontStyles(values: (FontStyle | null)[][]): GasRange {
    return this.handle.change('setFontStyles', () =>
      writeFormats(this.handle, 'setFontStyles', FORMATS.fontStyle, values),
    );
  }

  getFontLine(): FontLine {
    return this.handle.read(
      'getFontLine',
      () => readFormats(this.handle, this.handle.firstCell, FORMATS.fontLine)[0]![0]!,
    );
  }

  getFontLines(): FontLine[][] {
    return this.handle.read('getFontLines', () =>
      readFormats(this.handle, this.handle.area, FORMATS.fontLine),
    );
  }

  setFontLine(value: FontLine | null): GasRange {
    return this.handle.change('setFontLine', () =>
      fillFormat(this.handle, 'setFontLine', FORMATS.fontLine, value),
    );
  }

  setFontLines(values: (FontLine | null)[][]): GasRange {
    return this.handle.change('setFontLines', () =>
      writeFormats(this.handle, 'setFontLines', FORMATS.fontLine, values),
    );
  }

  getHorizontalAlignment(): string {
    return this.handle.read(
      'getHorizontalAlignment',
      () => readFormats(this.handle, this.handle.firstCell, FORMATS.horizontalAlignment)[0]![0]!,
    );
  }

  getHorizontalAlignments(): string[][] {
    return this.handle.read('getHorizontalAlignments', () =>
      readFormats(this.handle, this.handle.area, FORMATS.horizontalAlignment),
    );
  }

  setHorizontalAlignment(value: Horizontal): GasRange {
    return this.handle.change('setHorizontalAlignment', () =>
      fillFormat(this.handle, 'setHorizontalAlignment', FORMATS.horizontalAlignment, value),
    );
  }

  setHorizontalAlignments(values: Horizontal[][]): GasRange {
    return this.handle.change('setHorizontalAlignments', () =>
      writeFormats(this.handle, 'setHorizontalAlignments', FORMATS.horizontalAlignment, values),
    );
  }

  getVerticalAlignment(): string {
    return this.handle.read(
      'getVerticalAlignment',
      () => readFormats(this.handle, this.handle.firstCell, FORMATS.verticalAlignment)[0]![0]!,
    );
  }

  getVerticalAlignments(): string[][] {
    return this.handle.read('getVerticalAlignments', () =>
      readFormats(this.handle, this.handle.area, FORMATS.verticalAlignment),
    );
  }

  setVerticalAlignment(value: Vertical): GasRange {
    return this.handle.change('setVerticalAlignment', () =>
      fillFormat(this.handle, 'setVerticalAlignment', FORMATS.verticalAlignment, value),
    );
  }

  setVerticalAlignments(values: Vertical[][]): GasRange {
    return this.handle.change('setVerticalAlignments', () =>
      writeFormats(this.handle, 'setVerticalAlignments', FORMATS.verticalAlignment, values),
    );
  }

  getNumberFormat(): string {
    return this.handle.read(
      'getNumberFormat',
      () => readFormats(this.handle, this.handle.firstCell, FORMATS.numberFormat)[0]![0]!,
    );
  }

  getNumberFormats(): string[][] {
    return this.handle.read('getNumberFormats', () =>
      readFormats(this.handle, this.handle.area, FORMATS.numberFormat),
    );
  }

  setNumberFormat(value: string): GasRange {
    return this.handle.change('setNumberFormat', () =>
      fillFormat(this.handle, 'setNumberFormat', FORMATS.numberFormat, value),
    );
  }

  setNumberFormats(values: string[][]): GasRange {
    return this.handle.change('setNumberFormats', () =>
      writeFormats(this.handle, 'setNumberFormats', FORMATS.numberFormat, values),
    );
  }

  setBackgroundRGB(red: number, green: number, blue: number): GasRange {
    return this.handle.change('setBackgroundRGB', () => {
      const colour =
        hexOfParts(red, green, blue) ?? this.handle.refuse('setBackgroundRGB', [red, green, blue]);
      fillFormat(this.handle, 'setBackgroundRGB', FORMATS.background, colour);
    });
  }
}
