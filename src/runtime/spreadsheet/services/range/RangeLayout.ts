import { table } from '../arguments';
import { borderStyles } from '../borders';
import { changeStyles, fillFormat, FORMATS, readFormats, writeFormats } from '../formats';
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
