import { aBoolean, aNumber, aString } from './arguments';
import type { ChartDraft } from './chart-draft';
import { copyChart, DEFAULT_CHART_TYPE } from './chart-draft';
import { optionToModel, setOptionValue } from './chart-options';
import type { RangeReference, RuleContext } from './context';
import { chartRanges, containerInfoOf, EmbeddedChartService } from './embedded-chart';
import { RuleService } from './service';

type GoogleBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type GoogleChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type GoogleContainer = GoogleAppsScript.Spreadsheet.ContainerInfo;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;
type GoogleChartType = GoogleAppsScript.Charts.ChartType;
type GoogleHidden = GoogleAppsScript.Charts.ChartHiddenDimensionStrategy;
type GoogleMerge = GoogleAppsScript.Charts.ChartMergeStrategy;

/** Makes the builder of a chart type over a draft; without a type the generic one. */
export type MakeChartBuilder = (context: RuleContext, draft: ChartDraft, type: string | undefined) => object;

/** As measured live, `setHiddenDimensionStrategy` crashes before a type is chosen and for these. */
const WITHOUT_HIDDEN_DIMENSIONS: readonly (string | undefined)[] = [undefined, 'PIE', 'TABLE'];

/** What all chart builders share. Builders of one chart share its draft, as `asBarChart()` goes on with what was set. */
export class ChartBuilderService<Exposed extends object> extends RuleService<Exposed> {
  constructor(
    context: RuleContext,
    private readonly builderName: string,
    protected readonly draft: ChartDraft,
    private readonly makeBuilder: MakeChartBuilder,
  ) {
    super(context, builderName);
  }

  addRange(range: GoogleRange): Exposed {
    return this.set('addRange', () => {
      this.draft.ranges.push(this.context.rangeOf(range) ?? this.refuse('addRange', [range]));
    });
  }

  removeRange(range: GoogleRange): Exposed {
    return this.set('removeRange', () => {
      const removed = this.context.rangeOf(range) ?? this.refuse('removeRange', [range]);
      this.draft.ranges = this.draft.ranges.filter((candidate) => !isSameBlock(candidate, removed));
    });
  }

  clearRanges(): Exposed {
    return this.set('clearRanges', () => {
      this.draft.ranges = [];
    });
  }

  getRanges(): GoogleRange[] {
    return this.navigate('getRanges', () => chartRanges(this.context, this.draft));
  }

  getContainer(): GoogleContainer {
    return this.navigate('getContainer', () => containerInfoOf(this.context, this.draft));
  }

  getChartType(): GoogleChartType {
    return this.navigate('getChartType', () =>
      this.context.enums.ChartType.value<GoogleChartType>(this.draft.type ?? DEFAULT_CHART_TYPE),
    );
  }

  setChartType(type: GoogleChartType): Exposed {
    return this.set('setChartType', () => {
      this.draft.type = this.context.enums.ChartType.nameOf(type) ?? this.refuse('setChartType', [type]);
    });
  }

  setHiddenDimensionStrategy(strategy: GoogleHidden): Exposed {
    const method = 'setHiddenDimensionStrategy';
    return this.set(method, () => {
      if (WITHOUT_HIDDEN_DIMENSIONS.includes(this.draft.type)) {
        this.execution.fail(
          `Unexpected error while getting the method or property ${method} on object SpreadsheetApp.${this.builderName}.`,
        );
      }
      const name = this.context.enums.ChartHiddenDimensionStrategy.nameOf(strategy);
      this.draft.hiddenDimensionStrategy = name ?? this.refuse(method, [strategy]);
    });
  }

  setMergeStrategy(mergeStrategy: GoogleMerge): Exposed {
    return this.set('setMergeStrategy', () => {
      const name = this.context.enums.ChartMergeStrategy.nameOf(mergeStrategy);
      this.draft.mergeStrategy = name ?? this.refuse('setMergeStrategy', [mergeStrategy]);
    });
  }

  setNumHeaders(headers: number): Exposed {
    return this.set('setNumHeaders', () => {
      this.check('setNumHeaders', [headers], [aNumber]);
      this.draft.numHeaders = headers;
    });
  }

  setOption(option: string, value: unknown): Exposed {
    return this.set('setOption', () => {
      const plain = optionToModel(this.execution.realm, value);
      if (!aString(option) || plain === undefined) return this.refuse('setOption', [option, value]);
      this.option(option, plain);
    });
  }

  setPosition(anchorRowPos: number, anchorColPos: number, offsetX: number, offsetY: number): Exposed {
    return this.set('setPosition', () => {
      const place = [anchorRowPos, anchorColPos, offsetX, offsetY];
      this.check('setPosition', place, [aNumber, aNumber, aNumber, aNumber]);
      this.draft.anchorRow = anchorRowPos;
      this.draft.anchorColumn = anchorColPos;
      this.draft.offsetX = offsetX;
      this.draft.offsetY = offsetY;
    });
  }

  setTransposeRowsAndColumns(transpose: boolean): Exposed {
    return this.set('setTransposeRowsAndColumns', () => {
      this.check('setTransposeRowsAndColumns', [transpose], [aBoolean]);
      this.draft.transpose = transpose;
    });
  }

  asAreaChart(): GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder {
    return this.#as('asAreaChart', 'AREA');
  }

  asBarChart(): GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder {
    return this.#as('asBarChart', 'BAR');
  }

  asColumnChart(): GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder {
    return this.#as('asColumnChart', 'COLUMN');
  }

  asComboChart(): GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder {
    return this.#as('asComboChart', 'COMBO');
  }

  asHistogramChart(): GoogleAppsScript.Spreadsheet.EmbeddedHistogramChartBuilder {
    return this.#as('asHistogramChart', 'HISTOGRAM');
  }

  asLineChart(): GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder {
    return this.#as('asLineChart', 'LINE');
  }

  asPieChart(): GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder {
    return this.#as('asPieChart', 'PIE');
  }

  asScatterChart(): GoogleAppsScript.Spreadsheet.EmbeddedScatterChartBuilder {
    return this.#as('asScatterChart', 'SCATTER');
  }

  asTableChart(): GoogleAppsScript.Spreadsheet.EmbeddedTableChartBuilder {
    return this.#as('asTableChart', 'TABLE');
  }

  build(): GoogleChart {
    return this.navigate('build', () => {
      const makeBuilder = (draft: ChartDraft): GoogleBuilder =>
        this.makeBuilder(this.context, draft, undefined) as GoogleBuilder;
      const chart = copyChart({ ...this.draft, type: this.draft.type ?? DEFAULT_CHART_TYPE });
      return new EmbeddedChartService(this.context, chart, this.draft.id ?? null, makeBuilder)
        .exposed as unknown as GoogleChart;
    });
  }

  /** A builder call: changes the draft and hands the builder back. */
  protected readonly set = (method: string, effect: () => void): Exposed =>
    this.navigate(method, () => {
      effect();
      return this.exposed;
    });

  protected readonly option = (path: string, value: unknown): void =>
    setOptionValue(this.draft.options, path, value);

  #as<Typed extends object>(method: string, type: string): Typed {
    return this.navigate(method, () => {
      this.draft.type = type;
      return this.makeBuilder(this.context, this.draft, type) as Typed;
    });
  }
}

function isSameBlock(one: RangeReference, other: RangeReference): boolean {
  return (
    one.sheetId === other.sheetId &&
    one.area.row === other.area.row &&
    one.area.column === other.area.column &&
    one.area.rows === other.area.rows &&
    one.area.columns === other.area.columns
  );
}
