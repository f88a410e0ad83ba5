import {
  chartFromModel,
  chartToModel,
  insertChart,
  newChart,
  removeChart,
  updateChart,
} from '../../../../src/runtime/spreadsheet/rules/chart';
import { area, type Bench, makeBench } from './support';

type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type ChartType = GoogleAppsScript.Charts.ChartType;
type Strategy = GoogleAppsScript.Charts.ChartHiddenDimensionStrategy;

function built(bench: Bench): Chart {
  return newChart(bench.context)
    .addRange(bench.range(area(1, 1, 5)))
    .addRange(bench.range(area(1, 2, 5)))
    .setChartType(bench.context.enums.ChartType.value<ChartType>('BAR'))
    .setPosition(2, 3, 10, 20)
    .setOption('title', 'Leads')
    .setNumHeaders(1)
    .build();
}

describe('newChart', () => {
  it('gathers ranges, type, place and options', () => {
    const bench = makeBench();
    const chart = built(bench);
    expect(chart.getRanges().map((one) => one.getA1Notation())).toEqual(['A1:A5', 'B1:B5']);
    const place = chart.getContainerInfo();
    expect([place.getAnchorRow(), place.getAnchorColumn(), place.getOffsetX(), place.getOffsetY()]).toEqual([
      2, 3, 10, 20,
    ]);
    expect(chart.getOptions().get('title')).toBe('Leads');
    expect(String(chart.modify().getChartType())).toBe('BAR');
    expect([
      chart.getNumHeaders(),
      chart.getTransposeRowsAndColumns(),
      String(chart.getMergeStrategy()),
    ]).toEqual([1, false, 'MERGE_COLUMNS']);
  });

  it('gives a generic builder that has no setTitle', () => {
    const bench = makeBench();
    expect(() => bench.evaluate('(builder) => builder.setTitle("x")', newChart(bench.context))).toThrow(
      'EmbeddedChartBuilder.setTitle',
    );
  });

  it('takes ranges away again', () => {
    const bench = makeBench();
    const builder = built(bench).modify();
    builder.removeRange(bench.range(area(1, 1, 5)));
    expect(builder.getRanges().map((one) => one.getA1Notation())).toEqual(['B1:B5']);
    expect([...builder.clearRanges().getRanges()]).toEqual([]);
  });

  it('refuses a type given as text and a range given as text', () => {
    const builder = newChart(makeBench().context);
    expect(() => builder.setChartType('BAR' as unknown as ChartType)).toThrow(
      "The parameters (String) don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.setChartType.",
    );
    expect(() => builder.addRange('A1' as unknown as GoogleAppsScript.Spreadsheet.Range)).toThrow(
      "don't match",
    );
    expect(() => (builder.setPosition as unknown as (row: number) => void)(1)).toThrow("don't match");
  });

  it('has no hidden-dimension strategy before a type is chosen, nor for pies, as the live service', () => {
    const { context } = makeBench();
    const strategy = context.enums.ChartHiddenDimensionStrategy.value<Strategy>('IGNORE_ROWS');
    expect(() => newChart(context).setHiddenDimensionStrategy(strategy)).toThrow('Unexpected error');
    expect(() => newChart(context).asPieChart().setHiddenDimensionStrategy(strategy)).toThrow(
      'Unexpected error',
    );
    expect(
      String(
        newChart(context)
          .asBarChart()
          .setHiddenDimensionStrategy(strategy)
          .build()
          .getHiddenDimensionStrategy(),
      ),
    ).toBe('IGNORE_ROWS');
  });
});

describe('a built chart', () => {
  it('does not follow its builder any more', () => {
    const bench = makeBench();
    const builder = newChart(bench.context).setOption('title', 'Before');
    const chart = builder.build();
    builder.setOption('title', 'After').addRange(bench.range(area(1, 1)));
    expect(chart.getOptions().get('title')).toBe('Before');
    expect([...chart.getRanges()]).toEqual([]);
  });

  it('is drawn only when it is inserted, and then has an id', () => {
    const bench = makeBench();
    const chart = built(bench);
    expect([chart.getChartId(), bench.sheet.charts.length]).toEqual([null, 0]);
    expect(insertChart(bench.context, bench.sheet, chart)).toBe(true);
    expect(bench.sheet.charts.map(({ id, type, anchorRow }) => [id, type, anchorRow])).toEqual([
      [chart.getChartId(), 'BAR', 2],
    ]);
  });

  it('of which no image is built, throws by name', () => {
    const bench = makeBench();
    expect(() => bench.evaluate('(chart) => chart.getBlob()', built(bench))).toThrow('EmbeddedChart.getBlob');
  });
});

describe('a chart of a sheet', () => {
  function inserted() {
    const bench = makeBench();
    insertChart(bench.context, bench.sheet, built(bench));
    const chart = chartFromModel(bench.context, bench.sheet.charts[0]!);
    return { ...bench, chart };
  }

  it('changes only when it is updated, and keeps its id', () => {
    const { chart, context, sheet } = inserted();
    const changed = chart.modify().setPosition(5, 5, 0, 0).setOption('title', 'Moved').build();
    expect(sheet.charts[0]!.anchorRow).toBe(2);
    expect(updateChart(context, sheet, changed)).toBe(true);
    expect([sheet.charts.length, sheet.charts[0]!.anchorRow, sheet.charts[0]!.options.title]).toEqual([
      1,
      5,
      'Moved',
    ]);
    expect(changed.getChartId()).toBe(chart.getChartId());
  });

  it('is removed by any object that stands for it', () => {
    const { chart, context, sheet } = inserted();
    expect(removeChart(context, sheet, chart)).toBe(true);
    expect(sheet.charts).toEqual([]);
    expect(() => removeChart(context, sheet, chart)).toThrow('not in this sheet');
    expect(() => updateChart(context, sheet, chart)).toThrow('not in this sheet');
  });

  it('leaves out ranges of a sheet that has been deleted', () => {
    const { chart, document } = inserted();
    document.sheets = document.sheets.slice(1);
    expect([...chart.getRanges()]).toEqual([]);
  });

  it('goes back to the document as it was', () => {
    const { chart, sheet, realm } = inserted();
    const { id: _, ...model } = sheet.charts[0]!;
    expect(chartToModel(realm, chart)).toEqual(model);
  });

  it.each([[null], [{}], ['chart']])('is not what %p is', (value) => {
    const { context, sheet, realm } = inserted();
    expect(chartToModel(realm, value)).toBeUndefined();
    expect([insertChart, updateChart, removeChart].map((effect) => effect(context, sheet, value))).toEqual([
      false,
      false,
      false,
    ]);
    expect(sheet.charts).toHaveLength(1);
  });
});
