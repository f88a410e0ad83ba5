import { chartToModel, newChart } from '../../../../src/runtime/spreadsheet/rules/chart';
import { area, makeBench } from './support';

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;
type Position = GoogleAppsScript.Charts.Position;

const bench = makeBench();
const { context, realm } = bench;
const options = (builder: { build(): unknown }): Record<string, unknown> =>
  chartToModel(realm, builder.build())!.options;

describe('EmbeddedChartBuilder.as…Chart', () => {
  it.each([
    ['asAreaChart', 'AREA'],
    ['asBarChart', 'BAR'],
    ['asColumnChart', 'COLUMN'],
    ['asComboChart', 'COMBO'],
    ['asHistogramChart', 'HISTOGRAM'],
    ['asLineChart', 'LINE'],
    ['asPieChart', 'PIE'],
    ['asScatterChart', 'SCATTER'],
    ['asTableChart', 'TABLE'],
  ])('%s gives a builder of type %s that can become another', (method, type) => {
    const typed = (newChart(context) as unknown as Record<string, () => Builder>)[method]!();
    expect(typed.getChartType()).toBe(context.enums.ChartType.value(type));
    expect(String(typed.asLineChart().getChartType())).toBe('LINE');
  });

  it('goes on with what was set before', () => {
    const generic = newChart(context).addRange(bench.range(area(1, 1, 3)));
    const chart = generic.asColumnChart().setTitle('After').build();
    expect(chart.getRanges().map((one) => one.getA1Notation())).toEqual(['A1:A3']);
    expect(chart.getOptions().get('title')).toBe('After');
  });
});

describe('typed builders set the options of the chart gallery', () => {
  const bottom = context.enums.Position.value<Position>('BOTTOM');

  it('column: title, colours, axes, range, legend, stacking', () => {
    const builder = newChart(context)
      .asColumnChart()
      .setTitle('Leads')
      .setColors(['#FF5733', 'red'])
      .setBackgroundColor('white')
      .setXAxisTitle('Month')
      .setYAxisTitle('Number')
      .setRange(0, 100)
      .setLegendPosition(bottom)
      .setStacked()
      .reverseCategories()
      .useLogScale();
    expect(options(builder)).toEqual({
      title: 'Leads',
      colors: ['#ff5733', '#ff0000'],
      backgroundColor: '#ffffff',
      'hAxis.title': 'Month',
      'vAxis.title': 'Number',
      'vAxis.viewWindow.min': 0,
      'vAxis.viewWindow.max': 100,
      'legend.position': 'bottom',
      isStacked: true,
      'hAxis.direction': -1,
      'vAxis.logScale': true,
    });
  });

  it('bar: its values run along the horizontal axis', () => {
    expect(options(newChart(context).asBarChart().setRange(0, 75).useLogScale())).toEqual({
      'hAxis.viewWindow.min': 0,
      'hAxis.viewWindow.max': 75,
      'hAxis.logScale': true,
    });
    expect(options(newChart(context).asBarChart().reverseCategories())).toEqual({ 'vAxis.direction': -1 });
    expect(options(newChart(context).asBarChart().reverseDirection())).toEqual({ 'hAxis.direction': -1 });
  });

  it('line: smooth curves and points', () => {
    const smooth = context.enums.CurveStyle.value<GoogleAppsScript.Charts.CurveStyle>('SMOOTH');
    const none = context.enums.PointStyle.value<GoogleAppsScript.Charts.PointStyle>('NONE');
    expect(options(newChart(context).asLineChart().setCurveStyle(smooth).setPointStyle(none))).toEqual({
      curveType: 'function',
      pointSize: 0,
    });
  });

  it('pie: three dimensions', () => {
    expect(options(newChart(context).asPieChart().set3D())).toEqual({ is3D: true });
  });

  it('scatter: both axes', () => {
    const builder = newChart(context)
      .asScatterChart()
      .setXAxisRange(0, 9)
      .setYAxisRange(1, 5)
      .setXAxisLogScale()
      .setYAxisLogScale();
    expect(options(builder)).toEqual({
      'hAxis.viewWindow.min': 0,
      'hAxis.viewWindow.max': 9,
      'vAxis.viewWindow.min': 1,
      'vAxis.viewWindow.max': 5,
      'hAxis.logScale': true,
      'vAxis.logScale': true,
    });
  });

  it('table: paging and sorting', () => {
    const builder = newChart(context)
      .asTableChart()
      .enablePaging(10, 2)
      .enableSorting(false)
      .enableRtlTable(true)
      .setFirstRowNumber(3)
      .setInitialSortingDescending(1)
      .showRowNumberColumn(true)
      .useAlternatingRowStyle(false);
    expect(options(builder)).toEqual({
      page: 'enable',
      pageSize: 10,
      startPage: 2,
      sort: 'disable',
      rtlTable: true,
      firstRowNumber: 3,
      sortColumn: 1,
      sortAscending: false,
      showRowNumber: true,
      alternatingRowStyle: false,
    });
  });
});

describe('typed builders refuse', () => {
  it('what the type does not have, by name', () => {
    const call = (method: string): unknown =>
      bench.evaluate(`(builder) => builder.${method}(0, 1)`, newChart(context).asColumnChart());
    expect(() => call('setXAxisRange')).toThrow('EmbeddedColumnChartBuilder.setXAxisRange');
    expect(() => call('set3D')).toThrow('EmbeddedColumnChartBuilder.set3D');
    expect(() => call('setTitleTextStyle')).toThrow('EmbeddedColumnChartBuilder.setTitleTextStyle');
  });

  it('a position, colour or window of the wrong type', () => {
    const column = newChart(context).asColumnChart();
    expect(() => column.setLegendPosition('bottom' as unknown as Position)).toThrow(
      'SpreadsheetApp.EmbeddedColumnChartBuilder.setLegendPosition.',
    );
    expect(() => column.setColors(['reddish'])).toThrow('reddish');
    expect(() => column.setRange('0' as unknown as number, 1)).toThrow("don't match the method signature");
  });
});
