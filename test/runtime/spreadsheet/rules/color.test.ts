import * as fc from 'fast-check';
import {
  colorFromModel,
  colorToModel,
  newColor,
  normalizeColor,
} from '../../../../src/runtime/spreadsheet/rules/color';
import { CSS_COLORS } from '../../../../src/runtime/spreadsheet/rules/css-colors';
import { makeBench } from './support';

describe('normalizeColor', () => {
  it.each([
    ['#FF00aa', '#ff00aa'],
    ['#F0a', '#ff00aa'],
    ['Red', '#ff0000'],
    ['rebeccapurple', '#663399'],
    [' lightgoldenrodyellow ', '#fafad2'],
  ])('%s becomes %s', (text, expected) => {
    expect(normalizeColor(text)).toBe(expected);
  });

  it.each(['', '#ff', '#gggggg', 'reddish', 'constructor', 'rgb(1,2,3)'])('%p is no colour', (text) => {
    expect(normalizeColor(text)).toBeUndefined();
  });

  it('keeps what it gives', () => {
    const hex = fc.stringMatching(/^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/);
    fc.assert(
      fc.property(hex, (text) => {
        const once = normalizeColor(text)!;
        return /^#[0-9a-f]{6}$/.test(once) && normalizeColor(once) === once;
      }),
    );
  });

  it('knows the 148 names of CSS, grey and gray alike', () => {
    expect(Object.keys(CSS_COLORS)).toHaveLength(148);
    for (const name of Object.keys(CSS_COLORS).filter((key) => key.includes('grey'))) {
      expect(CSS_COLORS[name]).toBe(CSS_COLORS[name.replace('grey', 'gray')]);
    }
  });
});

describe('Color', () => {
  const bench = makeBench();
  const { enums } = bench.context;
  const theme = (name: string) =>
    enums.ThemeColorType.value<GoogleAppsScript.Spreadsheet.ThemeColorType>(name);

  it('gives its RGB parts and six hexadecimal digits', () => {
    const rgb = newColor(bench.context).setRgbColor('Orange').build().asRgbColor();
    expect([rgb.asHexString(), rgb.getRed(), rgb.getGreen(), rgb.getBlue()]).toEqual([
      '#ffa500',
      255,
      165,
      0,
    ]);
    expect(String(rgb.getColorType())).toBe('RGB');
  });

  it('of a theme cannot be cast to RGB, in Google’s words', () => {
    const color = newColor(bench.context).setThemeColor(theme('ACCENT1')).build();
    expect(() => color.asRgbColor()).toThrow('Object is not of type RgbColor.');
    expect(String(color.asThemeColor().getThemeColorType())).toBe('ACCENT1');
    expect(String(color.getColorType())).toBe('THEME');
  });

  it('goes to the document as hexadecimal and comes back', () => {
    expect(colorToModel(bench.realm, colorFromModel(bench.context, '#00ff00'))).toBe('#00ff00');
    expect(colorToModel(bench.realm, newColor(bench.context).setThemeColor(theme('ACCENT2')).build())).toBe(
      '#ea4335',
    );
  });

  it.each([['#00ff00'], [null], [{}]])('%p is no Color object', (value) => {
    expect(colorToModel(bench.realm, value)).toBeUndefined();
  });

  it('refuses a text that is no colour', () => {
    expect(() => newColor(bench.context).setRgbColor('reddish')).toThrow('reddish');
  });
});
