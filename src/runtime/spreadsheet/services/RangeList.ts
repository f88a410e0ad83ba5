import type { SpreadsheetContext, Touched } from './context';
import { Handle, RangeHandle } from './handles';
import { RangeService } from './range/Range';

type GasRange = GoogleAppsScript.Spreadsheet.Range;
type GasRangeList = GoogleAppsScript.Spreadsheet.RangeList;
type RangeClearOptions = Parameters<RangeService['clear']>[0];

/** The ranges of a list; a call on the list is one call, however many ranges it has. */
export class RangeListHandle extends Handle<GasRangeList> {
  constructor(
    context: SpreadsheetContext,
    readonly ranges: readonly RangeHandle[],
  ) {
    super(context, 'RangeList');
  }

  /** Does the same to every range. */
  each(method: string, effect: (range: RangeService) => void): GasRangeList {
    return this.change(method, () => {
      for (const { context, sheetId, area, open } of this.ranges) {
        if (!context.canEdit(sheetId, area)) context.refuseProtected();
        effect(new RangeService(new RangeHandle(context, sheetId, area, open, true)));
      }
    });
  }

  protected override touched(): Touched {
    return {};
  }
}

/** Google's RangeList: what it does, it does to each of its ranges. */
export class RangeListService implements Omit<
  GasRangeList,
  'setFormulaR1C1' | 'setShowHyperlink' | 'setTextDirection' | 'setTextRotation' | 'setVerticalText'
> {
  constructor(readonly handle: RangeListHandle) {}

  getRanges(): GasRange[] {
    const { handle } = this;
    return handle.navigate('getRanges', () =>
      handle.context.array(
        handle.ranges.map(({ sheetId, area, open }) => handle.context.exposeRange(sheetId, area, open)),
      ),
    );
  }

  activate(): GasRangeList {
    const { handle } = this;
    return handle.navigate('activate', () => {
      const [first] = handle.ranges;
      if (first !== undefined)
        handle.context.select(
          first.sheet,
          handle.ranges.map(({ area }) => area),
        );
      return handle.self;
    });
  }

  breakApart(): GasRangeList {
    return this.handle.each('breakApart', (range) => range.breakApart());
  }

  check(): GasRangeList {
    return this.handle.each('check', (range) => range.check());
  }

  clear(options?: RangeClearOptions): GasRangeList {
    return this.handle.each('clear', (range) => range.clear(options));
  }

  clearContent(): GasRangeList {
    return this.handle.each('clearContent', (range) => range.clearContent());
  }

  clearDataValidations(): GasRangeList {
    return this.handle.each('clearDataValidations', (range) => range.clearDataValidations());
  }

  clearFormat(): GasRangeList {
    return this.handle.each('clearFormat', (range) => range.clearFormat());
  }

  clearNote(): GasRangeList {
    return this.handle.each('clearNote', (range) => range.clearNote());
  }

  insertCheckboxes(...values: unknown[]): GasRangeList {
    return this.handle.each('insertCheckboxes', (range) => range.insertCheckboxes(...values));
  }

  removeCheckboxes(): GasRangeList {
    return this.handle.each('removeCheckboxes', (range) => range.removeCheckboxes());
  }

  setBackground(color: string | null): GasRangeList {
    return this.handle.each('setBackground', (range) => range.setBackground(color));
  }

  setBackgroundRGB(red: number, green: number, blue: number): GasRangeList {
    return this.handle.each('setBackgroundRGB', (range) => range.setBackgroundRGB(red, green, blue));
  }

  setFontColor(color: string | null): GasRangeList {
    return this.handle.each('setFontColor', (range) => range.setFontColor(color));
  }

  setFontFamily(fontFamily: string | null): GasRangeList {
    return this.handle.each('setFontFamily', (range) => range.setFontFamily(fontFamily));
  }

  setFontLine(fontLine: GoogleAppsScript.Spreadsheet.FontLine | null): GasRangeList {
    return this.handle.each('setFontLine', (range) => range.setFontLine(fontLine));
  }

  setFontSize(size: number): GasRangeList {
    return this.handle.each('setFontSize', (range) => range.setFontSize(size));
  }

  setFontStyle(fontStyle: GoogleAppsScript.Spreadsheet.FontStyle | null): GasRangeList {
    return this.handle.each('setFontStyle', (range) => range.setFontStyle(fontStyle));
  }

  setFontWeight(fontWeight: GoogleAppsScript.Spreadsheet.FontWeight | null): GasRangeList {
    return this.handle.each('setFontWeight', (range) => range.setFontWeight(fontWeight));
  }

  setFormula(formula: string): GasRangeList {
    return this.handle.each('setFormula', (range) => range.setFormula(formula));
  }

  setHorizontalAlignment(alignment: 'left' | 'center' | 'normal' | 'right' | null): GasRangeList {
    return this.handle.each('setHorizontalAlignment', (range) => range.setHorizontalAlignment(alignment));
  }

  setNote(note: string | null): GasRangeList {
    return this.handle.each('setNote', (range) => range.setNote(note));
  }

  setNumberFormat(numberFormat: string): GasRangeList {
    return this.handle.each('setNumberFormat', (range) => range.setNumberFormat(numberFormat));
  }

  setValue(value: unknown): GasRangeList {
    return this.handle.each('setValue', (range) => range.setValue(value));
  }

  setVerticalAlignment(alignment: 'top' | 'middle' | 'bottom' | null): GasRangeList {
    return this.handle.each('setVerticalAlignment', (range) => range.setVerticalAlignment(alignment));
  }

  setWrap(isWrapEnabled: boolean): GasRangeList {
    return this.handle.each('setWrap', (range) => range.setWrap(isWrapEnabled));
  }

  setWrapStrategy(strategy: GoogleAppsScript.Spreadsheet.WrapStrategy): GasRangeList {
    return this.handle.each('setWrapStrategy', (range) => range.setWrapStrategy(strategy));
  }

  trimWhitespace(): GasRangeList {
    return this.handle.each('trimWhitespace', (range) => range.trimWhitespace());
  }

  uncheck(): GasRangeList {
    return this.handle.each('uncheck', (range) => range.uncheck());
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color?: string | null,
    style?: GoogleAppsScript.Spreadsheet.BorderStyle | null,
  ): GasRangeList {
    return this.handle.each('setBorder', (range) =>
      range.setBorder(top, left, bottom, right, vertical, horizontal, color, style),
    );
  }
}
