import type { Realm } from '../../execution';
import { aString } from './arguments';
import type { RuleContext } from './context';
import { CSS_COLORS } from './css-colors';
import { RuleService } from './service';

type GoogleColor = GoogleAppsScript.Spreadsheet.Color;
type GoogleColorBuilder = GoogleAppsScript.Spreadsheet.ColorBuilder;
type GoogleRgbColor = GoogleAppsScript.Base.RgbColor;
type GoogleThemeColor = GoogleAppsScript.Spreadsheet.ThemeColor;
type GoogleColorType = GoogleAppsScript.Base.ColorType;
type GoogleThemeColorType = GoogleAppsScript.Spreadsheet.ThemeColorType;

const HEXADECIMAL = 16;
const NOT_RGB = 'Object is not of type RgbColor.';
const NOT_THEME = 'Object is not of type ThemeColor.';

/** The colours of the theme a new spreadsheet has. */
const DEFAULT_THEME: Readonly<Record<string, string>> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  HYPERLINK: '#1155cc',
};

type ColorValue =
  | { readonly kind: 'unsupported' }
  | { readonly kind: 'rgb'; readonly hex: string }
  | { readonly kind: 'theme'; readonly type: string };

/**
 * A CSS colour as the service keeps it: `#rrggbb` in lower case. Takes `#rgb`, `#rrggbb` and the CSS names.
 * Undefined for a text that is none of these.
 */
export function normalizeColor(text: string): string | undefined {
  const lower = text.trim().toLowerCase();
  if (/^#[0-9a-f]{6}$/.test(lower)) return lower;
  if (/^#[0-9a-f]{3}$/.test(lower)) {
    return `#${[...lower.slice(1)].map((digit) => digit + digit).join('')}`;
  }
  return Object.hasOwn(CSS_COLORS, lower) ? CSS_COLORS[lower] : undefined;
}

/** `SpreadsheetApp.newColor()`. */
export function newColor(context: RuleContext): GoogleColorBuilder {
  return new ColorBuilderService(context).exposed;
}

/**
 * `#rrggbb` of a Color (or ColorBuilder's result) that a script passes; undefined for anything else. Theme colours
 * become those of the default theme.
 */
export function colorToModel(realm: Realm, value: unknown): string | undefined {
  const service = realm.reveal(value);
  if (!(service instanceof ColorService)) return undefined;
  const { color } = service;
  if (color.kind === 'rgb') return color.hex;
  return color.kind === 'theme' ? DEFAULT_THEME[color.type] : undefined;
}

/** The Color object a script sees for `#rrggbb`. */
export function colorFromModel(context: RuleContext, hex: string): GoogleColor {
  return new ColorService(context, { kind: 'rgb', hex }).exposed;
}

/** What Color and its builder share: looking at the colour. */
abstract class ColorReader<Exposed extends object> extends RuleService<Exposed> {
  protected abstract readonly current: () => ColorValue;

  asRgbColor(): GoogleRgbColor {
    return this.navigate('asRgbColor', () => {
      const color = this.current();
      if (color.kind !== 'rgb') return this.execution.fail(NOT_RGB);
      return new RgbColorService(this.context, color.hex).exposed;
    });
  }

  asThemeColor(): GoogleThemeColor {
    return this.navigate('asThemeColor', () => {
      const color = this.current();
      if (color.kind !== 'theme') return this.execution.fail(NOT_THEME);
      return new ThemeColorService(this.context, color.type).exposed;
    });
  }

  getColorType(): GoogleColorType {
    return this.navigate('getColorType', () =>
      this.context.enums.ColorType.value<GoogleColorType>(this.current().kind.toUpperCase()),
    );
  }
}

class ColorService extends ColorReader<GoogleColor> implements GoogleColor {
  constructor(
    context: RuleContext,
    readonly color: ColorValue,
  ) {
    super(context, 'Color');
  }

  protected readonly current = (): ColorValue => this.color;
}

class ColorBuilderService extends ColorReader<GoogleColorBuilder> implements GoogleColorBuilder {
  private color: ColorValue = { kind: 'unsupported' };

  constructor(context: RuleContext) {
    super(context, 'ColorBuilder');
  }

  build(): GoogleColor {
    return this.navigate('build', () => new ColorService(this.context, this.color).exposed);
  }

  setRgbColor(cssString: string): GoogleColorBuilder {
    return this.navigate('setRgbColor', () => {
      this.check('setRgbColor', [cssString], [aString]);
      const hex = normalizeColor(cssString);
      if (hex === undefined) return this.execution.fail(`Invalid argument: color ${cssString}`);
      this.color = { kind: 'rgb', hex };
      return this.exposed;
    });
  }

  setThemeColor(themeColorType: GoogleThemeColorType): GoogleColorBuilder {
    return this.navigate('setThemeColor', () => {
      const type = this.context.enums.ThemeColorType.nameOf(themeColorType);
      if (type === undefined) return this.refuse('setThemeColor', [themeColorType]);
      this.color = { kind: 'theme', type };
      return this.exposed;
    });
  }

  protected readonly current = (): ColorValue => this.color;
}

class RgbColorService extends RuleService<GoogleRgbColor> implements GoogleRgbColor {
  constructor(
    context: RuleContext,
    private readonly hex: string,
  ) {
    super(context, 'RgbColor');
  }

  asHexString(): string {
    return this.navigate('asHexString', () => this.hex);
  }

  getRed(): number {
    return this.navigate('getRed', () => this.#part(1));
  }

  getGreen(): number {
    return this.navigate('getGreen', () => this.#part(3));
  }

  getBlue(): number {
    return this.navigate('getBlue', () => this.#part(5));
  }

  getColorType(): GoogleColorType {
    return this.navigate('getColorType', () => this.context.enums.ColorType.value<GoogleColorType>('RGB'));
  }

  /** Two digits of `#rrggbb` from a position, 0–255. */
  #part(position: number): number {
    return Number.parseInt(this.hex.slice(position, position + 2), HEXADECIMAL);
  }
}

class ThemeColorService extends RuleService<GoogleThemeColor> implements GoogleThemeColor {
  constructor(
    context: RuleContext,
    private readonly type: string,
  ) {
    super(context, 'ThemeColor');
  }

  getColorType(): GoogleColorType {
    return this.navigate('getColorType', () => this.context.enums.ColorType.value<GoogleColorType>('THEME'));
  }

  getThemeColorType(): GoogleThemeColorType {
    return this.navigate('getThemeColorType', () =>
      this.context.enums.ThemeColorType.value<GoogleThemeColorType>(this.type),
    );
  }
}
