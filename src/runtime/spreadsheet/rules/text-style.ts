import type { Realm } from '../../execution';
import { aBoolean, aNumber, aString } from './arguments';
import { colorFromModel, colorToModel, normalizeColor } from './color';
import type { RuleContext } from './context';
import { RuleService } from './service';

type GoogleStyle = GoogleAppsScript.Spreadsheet.TextStyle;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;
type GoogleColor = GoogleAppsScript.Spreadsheet.Color;

/** The looks of a text; what is absent is left as it is. */
export interface TextLooks {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly fontFamily?: string;
  /** Points. */
  readonly fontSize?: number;
  readonly foregroundColor?: string;
}

/** `SpreadsheetApp.newTextStyle()`. */
export function newTextStyle(context: RuleContext): GoogleBuilder {
  return new TextStyleBuilderService(context, {}).exposed;
}

/** The looks behind a TextStyle object that a script passes; undefined for anything else. */
export function textStyleToModel(realm: Realm, value: unknown): TextLooks | undefined {
  const service = realm.reveal(value);
  return service instanceof TextStyleService ? service.looks : undefined;
}

/** The TextStyle object a script sees for some looks. */
export function textStyleFromModel(context: RuleContext, looks: TextLooks): GoogleStyle {
  return new TextStyleService(context, looks).exposed;
}

class TextStyleService extends RuleService<GoogleStyle> implements GoogleStyle {
  constructor(
    context: RuleContext,
    readonly looks: TextLooks,
  ) {
    super(context, 'TextStyle');
  }

  copy(): GoogleBuilder {
    return this.navigate('copy', () => new TextStyleBuilderService(this.context, this.looks).exposed);
  }

  getFontFamily(): string | null {
    return this.#look('getFontFamily', 'fontFamily');
  }

  getFontSize(): number | null {
    return this.#look('getFontSize', 'fontSize');
  }

  getForegroundColor(): string | null {
    return this.#look('getForegroundColor', 'foregroundColor');
  }

  getForegroundColorObject(): GoogleColor | null {
    return this.navigate('getForegroundColorObject', () => {
      const { foregroundColor } = this.looks;
      return foregroundColor === undefined ? null : colorFromModel(this.context, foregroundColor);
    });
  }

  isBold(): boolean | null {
    return this.#look('isBold', 'bold');
  }

  isItalic(): boolean | null {
    return this.#look('isItalic', 'italic');
  }

  isStrikethrough(): boolean | null {
    return this.#look('isStrikethrough', 'strikethrough');
  }

  isUnderline(): boolean | null {
    return this.#look('isUnderline', 'underline');
  }

  #look<K extends keyof TextLooks>(method: string, part: K): NonNullable<TextLooks[K]> | null {
    return this.navigate(method, () => this.looks[part] ?? null);
  }
}

class TextStyleBuilderService extends RuleService<GoogleBuilder> implements GoogleBuilder {
  constructor(
    context: RuleContext,
    private looks: TextLooks,
  ) {
    super(context, 'TextStyleBuilder');
  }

  build(): GoogleStyle {
    return this.navigate('build', () => new TextStyleService(this.context, this.looks).exposed);
  }

  setBold(bold: boolean): GoogleBuilder {
    return this.#set('setBold', aBoolean, bold, { bold });
  }

  setFontFamily(fontFamily: string): GoogleBuilder {
    return this.#set('setFontFamily', aString, fontFamily, { fontFamily });
  }

  setFontSize(fontSize: number): GoogleBuilder {
    return this.#set('setFontSize', aNumber, fontSize, { fontSize });
  }

  setForegroundColor(cssString: string): GoogleBuilder {
    return this.navigate('setForegroundColor', () => {
      this.check('setForegroundColor', [cssString], [aString]);
      const hex = normalizeColor(cssString) ?? this.execution.fail(`Invalid argument: color ${cssString}`);
      this.looks = { ...this.looks, foregroundColor: hex };
      return this.exposed;
    });
  }

  setForegroundColorObject(color: GoogleColor): GoogleBuilder {
    return this.navigate('setForegroundColorObject', () => {
      const hex =
        colorToModel(this.execution.realm, color) ?? this.refuse('setForegroundColorObject', [color]);
      this.looks = { ...this.looks, foregroundColor: hex };
      return this.exposed;
    });
  }

  setItalic(italic: boolean): GoogleBuilder {
    return this.#set('setItalic', aBoolean, italic, { italic });
  }

  setStrikethrough(strikethrough: boolean): GoogleBuilder {
    return this.#set('setStrikethrough', aBoolean, strikethrough, { strikethrough });
  }

  setUnderline(underline: boolean): GoogleBuilder {
    return this.#set('setUnderline', aBoolean, underline, { underline });
  }

  #set(
    method: string,
    matcher: (value: unknown) => boolean,
    value: unknown,
    looks: TextLooks,
  ): GoogleBuilder {
    return this.navigate(method, () => {
      this.check(method, [value], [matcher]);
      this.looks = { ...this.looks, ...looks };
      return this.exposed;
    });
  }
}
