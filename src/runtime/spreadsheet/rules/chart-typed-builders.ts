import { aBoolean, anArray, aNumber, aString } from './arguments';
import { ChartBuilderService } from './chart-builder';
import { normalizeColor } from './color';

type Position = GoogleAppsScript.Charts.Position;
type CurveStyle = GoogleAppsScript.Charts.CurveStyle;
type PointStyle = GoogleAppsScript.Charts.PointStyle;
type AreaBuilder = GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder;
type BarBuilder = GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder;
type ColumnBuilder = GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder;
type ComboBuilder = GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder;
type HistogramBuilder = GoogleAppsScript.Spreadsheet.EmbeddedHistogramChartBuilder;
type LineBuilder = GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder;
type PieBuilder = GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder;
type ScatterBuilder = GoogleAppsScript.Spreadsheet.EmbeddedScatterChartBuilder;
type TableBuilder = GoogleAppsScript.Spreadsheet.EmbeddedTableChartBuilder;

/** They take a `Charts.newTextStyle()`, which is not built: they throw by name. */
type TextStyleMethods =
  | 'setLegendTextStyle'
  | 'setTitleTextStyle'
  | 'setXAxisTextStyle'
  | 'setXAxisTitleTextStyle'
  | 'setYAxisTextStyle'
  | 'setYAxisTitleTextStyle';

/** Diameters in pixels that stand for Google's `PointStyle`; Google's own are not published. */
const POINT_SIZES: Readonly<Record<string, number>> = { NONE: 0, TINY: 2, MEDIUM: 6, LARGE: 10, HUGE: 14 };

/** Title, colours and legend: all types but the table. Options are those of Google's chart gallery. */
abstract class TitledChartBuilder<Exposed extends object> extends ChartBuilderService<Exposed> {
  setTitle(chartTitle: string): Exposed {
    return this.setText('setTitle', 'title', chartTitle);
  }

  setBackgroundColor(cssValue: string): Exposed {
    return this.set('setBackgroundColor', () => {
      this.check('setBackgroundColor', [cssValue], [aString]);
      this.option('backgroundColor', this.#hexOf(cssValue));
    });
  }

  setColors(cssValues: string[]): Exposed {
    return this.set('setColors', () => {
      this.check('setColors', [cssValues], [anArray]);
      this.option(
        'colors',
        cssValues.map((value) => this.#hexOf(value)),
      );
    });
  }

  setLegendPosition(position: Position): Exposed {
    return this.set('setLegendPosition', () => {
      const name =
        this.context.enums.Position.nameOf(position) ?? this.refuse('setLegendPosition', [position]);
      this.option('legend.position', name.toLowerCase());
    });
  }

  protected readonly setText = (method: string, path: string, text: string): Exposed =>
    this.set(method, () => {
      this.check(method, [text], [aString]);
      this.option(path, text);
    });

  protected readonly setFlag = (method: string, path: string, value: unknown): Exposed =>
    this.set(method, () => this.option(path, value));

  protected readonly setWindow = (
    method: string,
    axis: 'hAxis' | 'vAxis',
    start: number,
    end: number,
  ): Exposed =>
    this.set(method, () => {
      this.check(method, [start, end], [aNumber, aNumber]);
      this.option(`${axis}.viewWindow.min`, start);
      this.option(`${axis}.viewWindow.max`, end);
    });

  protected readonly setPoints = (style: PointStyle): Exposed =>
    this.set('setPointStyle', () => {
      const name = this.context.enums.PointStyle.nameOf(style) ?? this.refuse('setPointStyle', [style]);
      this.option('pointSize', POINT_SIZES[name]);
    });

  #hexOf(color: string): string {
    return normalizeColor(color) ?? this.execution.fail(`Invalid argument: color ${color}`);
  }
}

/** Titles of both axes. */
abstract class AxesChartBuilder<Exposed extends object> extends TitledChartBuilder<Exposed> {
  setXAxisTitle(title: string): Exposed {
    return this.setText('setXAxisTitle', 'hAxis.title', title);
  }

  setYAxisTitle(title: string): Exposed {
    return this.setText('setYAxisTitle', 'vAxis.title', title);
  }
}

/** One axis of categories and one of values. */
abstract class CategoryChartBuilder<Exposed extends object> extends AxesChartBuilder<Exposed> {
  protected readonly valueAxis: 'hAxis' | 'vAxis' = 'vAxis';

  reverseCategories(): Exposed {
    return this.setFlag(
      'reverseCategories',
      `${this.valueAxis === 'vAxis' ? 'hAxis' : 'vAxis'}.direction`,
      -1,
    );
  }

  setRange(start: number, end: number): Exposed {
    return this.setWindow('setRange', this.valueAxis, start, end);
  }

  useLogScale(): Exposed {
    return this.setFlag('useLogScale', `${this.valueAxis}.logScale`, true);
  }
}

abstract class StackableChartBuilder<Exposed extends object> extends CategoryChartBuilder<Exposed> {
  setStacked(): Exposed {
    return this.setFlag('setStacked', 'isStacked', true);
  }
}

export class ColumnChartBuilder
  extends StackableChartBuilder<ColumnBuilder>
  implements Omit<ColumnBuilder, TextStyleMethods> {}

export class ComboChartBuilder
  extends StackableChartBuilder<ComboBuilder>
  implements Omit<ComboBuilder, TextStyleMethods> {}

export class HistogramChartBuilder
  extends StackableChartBuilder<HistogramBuilder>
  implements Omit<HistogramBuilder, TextStyleMethods> {}

export class AreaChartBuilder
  extends StackableChartBuilder<AreaBuilder>
  implements Omit<AreaBuilder, TextStyleMethods>
{
  setPointStyle(style: PointStyle): AreaBuilder {
    return this.setPoints(style);
  }
}

/** Its values run along the horizontal axis. */
export class BarChartBuilder
  extends StackableChartBuilder<BarBuilder>
  implements Omit<BarBuilder, TextStyleMethods>
{
  protected override readonly valueAxis = 'hAxis';

  reverseDirection(): BarBuilder {
    return this.setFlag('reverseDirection', 'hAxis.direction', -1);
  }
}

export class LineChartBuilder
  extends CategoryChartBuilder<LineBuilder>
  implements Omit<LineBuilder, TextStyleMethods>
{
  setPointStyle(style: PointStyle): LineBuilder {
    return this.setPoints(style);
  }

  setCurveStyle(style: CurveStyle): LineBuilder {
    return this.set('setCurveStyle', () => {
      const name = this.context.enums.CurveStyle.nameOf(style) ?? this.refuse('setCurveStyle', [style]);
      this.option('curveType', name === 'SMOOTH' ? 'function' : 'none');
    });
  }
}

export class PieChartBuilder
  extends TitledChartBuilder<PieBuilder>
  implements Omit<PieBuilder, TextStyleMethods>
{
  reverseCategories(): PieBuilder {
    return this.setFlag('reverseCategories', 'reverseCategories', true);
  }

  set3D(): PieBuilder {
    return this.setFlag('set3D', 'is3D', true);
  }
}

export class ScatterChartBuilder
  extends AxesChartBuilder<ScatterBuilder>
  implements Omit<ScatterBuilder, TextStyleMethods>
{
  setPointStyle(style: PointStyle): ScatterBuilder {
    return this.setPoints(style);
  }

  setXAxisLogScale(): ScatterBuilder {
    return this.setFlag('setXAxisLogScale', 'hAxis.logScale', true);
  }

  setXAxisRange(start: number, end: number): ScatterBuilder {
    return this.setWindow('setXAxisRange', 'hAxis', start, end);
  }

  setYAxisLogScale(): ScatterBuilder {
    return this.setFlag('setYAxisLogScale', 'vAxis.logScale', true);
  }

  setYAxisRange(start: number, end: number): ScatterBuilder {
    return this.setWindow('setYAxisRange', 'vAxis', start, end);
  }
}

export class TableChartBuilder extends ChartBuilderService<TableBuilder> implements TableBuilder {
  enablePaging(first: boolean | number, startPage?: number): TableBuilder {
    return this.set('enablePaging', () => {
      this.check('enablePaging', [first, startPage], [aBoolean], [aNumber], [aNumber, aNumber]);
      this.option('page', first === false ? 'disable' : 'enable');
      if (typeof first === 'number') this.option('pageSize', first);
      if (startPage !== undefined) this.option('startPage', startPage);
    });
  }

  enableRtlTable(rtlEnabled: boolean): TableBuilder {
    return this.#setSwitch('enableRtlTable', 'rtlTable', rtlEnabled);
  }

  enableSorting(enableSorting: boolean): TableBuilder {
    return this.set('enableSorting', () => {
      this.check('enableSorting', [enableSorting], [aBoolean]);
      this.option('sort', enableSorting ? 'enable' : 'disable');
    });
  }

  setFirstRowNumber(number: number): TableBuilder {
    return this.#setNumber('setFirstRowNumber', 'firstRowNumber', number);
  }

  setInitialSortingAscending(column: number): TableBuilder {
    return this.#setSorting('setInitialSortingAscending', column, true);
  }

  setInitialSortingDescending(column: number): TableBuilder {
    return this.#setSorting('setInitialSortingDescending', column, false);
  }

  showRowNumberColumn(showRowNumber: boolean): TableBuilder {
    return this.#setSwitch('showRowNumberColumn', 'showRowNumber', showRowNumber);
  }

  useAlternatingRowStyle(alternate: boolean): TableBuilder {
    return this.#setSwitch('useAlternatingRowStyle', 'alternatingRowStyle', alternate);
  }

  #setSwitch(method: string, path: string, value: boolean): TableBuilder {
    return this.set(method, () => {
      this.check(method, [value], [aBoolean]);
      this.option(path, value);
    });
  }

  #setNumber(method: string, path: string, value: number): TableBuilder {
    return this.set(method, () => {
      this.check(method, [value], [aNumber]);
      this.option(path, value);
    });
  }

  #setSorting(method: string, column: number, ascending: boolean): TableBuilder {
    return this.set(method, () => {
      this.check(method, [column], [aNumber]);
      this.option('sortColumn', column);
      this.option('sortAscending', ascending);
    });
  }
}
