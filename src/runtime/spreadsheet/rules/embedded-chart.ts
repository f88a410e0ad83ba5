import { type ChartDraft, copyChart } from './chart-draft';
import { chartOptionsFromModel } from './chart-options';
import { realmArray, type RuleContext } from './context';
import { RuleService } from './service';

type GoogleChart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type GoogleBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type GoogleContainer = GoogleAppsScript.Spreadsheet.ContainerInfo;
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

type BuiltMembers = Omit<GoogleChart, 'getAs' | 'getBlob'>;

/** Where a chart stands. */
export function containerInfoOf(context: RuleContext, chart: ChartDraft): GoogleContainer {
  return new ContainerInfoService(context, copyChart(chart)).exposed;
}

/** The ranges of a chart as Range objects; those of deleted sheets are left out. */
export function chartRanges(context: RuleContext, chart: ChartDraft): GoogleRange[] {
  const existing = new Set(context.document.sheets.map((sheet) => sheet.id));
  return realmArray(
    context.execution.realm,
    chart.ranges.filter((range) => existing.has(range.sheetId)).map((range) => context.makeRange(range)),
  );
}

/**
 * A built chart. It is a copy of its own: what is changed through `modify()` shows in the document only after
 * `updateChart`, and `build()` draws nothing until `insertChart`.
 */
export class EmbeddedChartService extends RuleService<BuiltMembers> implements BuiltMembers {
  constructor(
    context: RuleContext,
    readonly chart: ChartDraft,
    /** Null until the chart stands in a sheet. */
    public chartId: number | null,
    private readonly makeBuilder: (draft: ChartDraft) => GoogleBuilder,
  ) {
    super(context, 'EmbeddedChart');
  }

  getChartId(): number | null {
    return this.navigate('getChartId', () => this.chartId);
  }

  getContainerInfo(): GoogleContainer {
    return this.navigate('getContainerInfo', () => containerInfoOf(this.context, this.chart));
  }

  getHiddenDimensionStrategy(): GoogleAppsScript.Charts.ChartHiddenDimensionStrategy {
    return this.navigate('getHiddenDimensionStrategy', () =>
      this.context.enums.ChartHiddenDimensionStrategy.value<GoogleAppsScript.Charts.ChartHiddenDimensionStrategy>(
        // The reference of ChartHiddenDimensionStrategy: the default ignores hidden rows and columns.
        this.chart.hiddenDimensionStrategy ?? 'IGNORE_BOTH',
      ),
    );
  }

  getMergeStrategy(): GoogleAppsScript.Charts.ChartMergeStrategy {
    return this.navigate('getMergeStrategy', () =>
      this.context.enums.ChartMergeStrategy.value<GoogleAppsScript.Charts.ChartMergeStrategy>(
        this.chart.mergeStrategy,
      ),
    );
  }

  getNumHeaders(): number {
    return this.navigate('getNumHeaders', () => this.chart.numHeaders);
  }

  getOptions(): GoogleAppsScript.Charts.ChartOptions {
    return this.navigate('getOptions', () => chartOptionsFromModel(this.context, this.chart.options));
  }

  getRanges(): GoogleRange[] {
    return this.navigate('getRanges', () => chartRanges(this.context, this.chart));
  }

  getTransposeRowsAndColumns(): boolean {
    return this.navigate('getTransposeRowsAndColumns', () => this.chart.transpose);
  }

  modify(): GoogleBuilder {
    return this.navigate('modify', () =>
      this.makeBuilder({ ...copyChart(this.chart), id: this.chartId ?? undefined }),
    );
  }
}

class ContainerInfoService extends RuleService<GoogleContainer> implements GoogleContainer {
  constructor(
    context: RuleContext,
    private readonly chart: Readonly<ChartDraft>,
  ) {
    super(context, 'ContainerInfo');
  }

  getAnchorColumn(): number {
    return this.navigate('getAnchorColumn', () => this.chart.anchorColumn);
  }

  getAnchorRow(): number {
    return this.navigate('getAnchorRow', () => this.chart.anchorRow);
  }

  getOffsetX(): number {
    return this.navigate('getOffsetX', () => this.chart.offsetX);
  }

  getOffsetY(): number {
    return this.navigate('getOffsetY', () => this.chart.offsetY);
  }
}
