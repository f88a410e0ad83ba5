import { table } from '../arguments';
import { borderStyles } from '../borders';
import { changeStyles, fillFormat, FORMATS, readFormats, writeFormats } from '../formats';
import { textStyleFromModel, textStyleToModel } from '../../rules/text-style';
import { RangeFormats } from './RangeFormats';

type GasRange = GoogleAppsScript.Spreadsheet.Range;
type WrapStrategy = GoogleAppsScript.Spreadsheet.WrapStrategy;

/** How texts run in their cells, and the lines around these. */
export abstract class RangeLayout extends RangeFormats {
  getWrap(): boolean {
    return this.handle.read(
      'getWrap',
      () => readFormats(this.handle, this.handle.firstCell, FORMATS.wrap)[0]![0] === 'WRAP',
    );
  }

  getWraps(): boolean[][] {
    return this.handle.read('getWraps', () => {
      const strategies = readFormats(this.handle, this.handle.area, FORMATS.wrap);
      const { context } = this.handle;
      return context.array(
        strategies.map((row) => context.array(row.map((strategy) => strategy === 'WRAP'))),
      );
    });
  }

  setWrap(isWrapEnabled: boolean): GasRange {
    return this.handle.change('setWrap', () => {
      if (typeof isWrapEnabled !== 'boolean') this.handle.refuse('setWrap', [isWrapEnabled]);
      fillFormat(this.handle, 'setWrap', FORMATS.wrap, isWrapEnabled);
    });
  }

  setWraps(isWrapEnabled: boolean[][]): GasRange {
    return this.handle.change('setWraps', () =>
      writeFormats(this.handle, 'setWraps', FORMATS.wrap, isWrapEnabled),
    );
  }

  getWrapStrategy(): WrapStrategy {
    return this.handle.read('getWrapStrategy', () => {
      const [[strategy]] = readFormats(this.handle, this.handle.firstCell, FORMATS.wrap) as [[string]];
      return this.handle.context.enums.WrapStrategy.value<WrapStrategy>(strategy);
    });
  }

  getWrapStrategies(): WrapStrategy[][] {
    return this.handle.read('getWrapStrategies', () => {
      const { context, area } = this.handle;
      const family = context.enums.WrapStrategy;
      const strategies = readFormats(this.handle, area, FORMATS.wrap);
      return context.array(
        strategies.map((row) => context.array(row.map((name) => family.value<WrapStrategy>(name)))),
      );
    });
  }

  setWrapStrategy(strategy: WrapStrategy): GasRange {
    return this.handle.change('setWrapStrategy', () => {
      const name = this.handle.context.enums.WrapStrategy.nameOf(strategy);
      if (name === undefined) return this.handle.refuse('setWrapStrategy', [strategy]);
      changeStyles(this.handle, (pool, style) => pool.with(style, 'wrap', name as 'WRAP'));
    });
  }

  setWrapStrategies(strategies: WrapStrategy[][]): GasRange {
    return this.handle.change('setWrapStrategies', () => {
      const { context, area } = this.handle;
      const family = context.enums.WrapStrategy;
      const given = table<WrapStrategy>(context, 'Range.setWrapStrategies', area, strategies);
      if (given.flat().some((strategy) => family.nameOf(strategy) === undefined)) {
        this.handle.refuse('setWrapStrategies', [strategies]);
      }
      changeStyles(this.handle, (pool, style, row, column) =>
        pool.with(style, 'wrap', family.nameOf(given[row]![column]) as 'WRAP'),
      );
    });
  }

  getTextStyle(): GoogleAppsScript.Spreadsheet.TextStyle {
    return this.handle.read('getTextStyle', () => {
      const { context, sheet, area } = this.handle;
      const style = sheet.rows[area.row - 1]?.styles?.[area.column - 1];
      return textStyleFromModel(context.rules, {
        bold: style?.fontWeight === 'bold',
        italic: style?.fontStyle === 'italic',
        underline: style?.fontLine === 'underline',
        strikethrough: style?.fontLine === 'line-through',
        fontFamily: FORMATS.fontFamily.show(style, null),
        fontSize: FORMATS.fontSize.show(style, null),
        foregroundColor: FORMATS.fontColor.show(style, null),
      });
    });
  }

  /** What the style leaves out stays as it was; a cell keeps one line, struck through before underlined. */
  setTextStyle(style: GoogleAppsScript.Spreadsheet.TextStyle): GasRange {
    return this.handle.change('setTextStyle', () => {
      const looks = textStyleToModel(this.handle.context.execution.realm, style);
      if (looks === undefined) return this.handle.refuse('setTextStyle', [style]);
      const { bold, italic, underline, strikethrough, fontFamily, fontSize, foregroundColor } = looks;
      const lineIsTold = underline !== undefined || strikethrough !== undefined;
      const line = strikethrough === true ? 'line-through' : underline === true ? 'underline' : undefined;
      changeStyles(this.handle, (pool, old) => {
        let changed = old;
        if (bold !== undefined) changed = pool.with(changed, 'fontWeight', bold ? 'bold' : undefined);
        if (italic !== undefined) changed = pool.with(changed, 'fontStyle', italic ? 'italic' : undefined);
        if (lineIsTold) changed = pool.with(changed, 'fontLine', line);
        if (fontFamily !== undefined) changed = pool.with(changed, 'fontFamily', fontFamily);
        if (fontSize !== undefined) changed = pool.with(changed, 'fontSize', fontSize);
        if (foregroundColor !== undefined) changed = pool.with(changed, 'fontColor', foregroundColor);
        return changed;
      });
    });
  }

  /** `true` draws a border, `false` takes it away, `null` leaves it; black and solid unless told. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color?: string | null,
    style?: GoogleAppsScript.Spreadsheet.BorderStyle | null,
  ): GasRange {
    return this.handle.change('setBorder', () => {
      const edges = { top, left, bottom, right, vertical, horizontal };
      const change = borderStyles(this.handle, edges, color ?? null, style ?? null);
      changeStyles(this.handle, change);
    });
  }
}
