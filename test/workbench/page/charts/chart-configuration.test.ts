import { chartConfiguration } from '../../../../src/workbench/page/charts/chart-configuration';
import { drawnTypeOf } from '../../../../src/workbench/page/charts/drawn-type';
import type { ChartView } from '../../../../src/workbench/protocol/views';
import { chart } from './chart';

function configurationOf(change: Partial<ChartView> = {}, animated = false) {
  const view = chart(change);
  return chartConfiguration(view, drawnTypeOf(view)!, animated);
}

interface AnyScale {
  readonly type: string;
  readonly stacked: boolean;
  readonly min: number;
  readonly max: number;
  readonly grid: { readonly color: (context: object) => string };
  readonly border: { readonly display: boolean };
  readonly afterBuildTicks: (axis: { ticks: { value: number }[] }) => void;
  readonly ticks: { readonly callback: (value: number) => string; readonly autoSkip?: boolean };
}

const scalesOf = (configuration: ReturnType<typeof configurationOf>) =>
  configuration.options!.scales as unknown as Record<string, AnyScale>;

describe('chart-configuration', () => {
  it('has the labels and figures of the view, gaps included', () => {
    const { data } = configurationOf();
    expect(data.labels).toEqual(['Web', 'Feria', 'Redes']);
    expect(data.datasets.map(({ label, data }) => [label, data])).toEqual([
      ['Leads', [10, 5, 20]],
      ['Coste', [4, null, 3]],
    ]);
  });

  it('shortens labels behind, the more so the narrower the chart, and keeps those that fit', () => {
    const labels = ['Recomendación de un cliente', '1234567890123456'];
    const at = (width: number, label: number): string =>
      scalesOf(configurationOf({ labels, width })).x!.ticks.callback(label);
    // Sixteen letters, and no fewer than eight.
    expect([at(520, 0), at(520, 1), at(100, 0)]).toEqual([
      'Recomendación d…',
      '1234567890123456',
      'Recomen…',
    ]);
  });

  it('writes the ticks of the server at the axis of the values, upright or lying', () => {
    for (const [type, axis] of [
      ['COLUMN', 'y'],
      ['BAR', 'x'],
    ] as const) {
      const scale = scalesOf(
        configurationOf({
          type,
          ticks: [
            { value: 0, text: '0 €' },
            { value: 5, text: '5 €' },
          ],
        }),
      )[axis]!;
      expect([scale.type, scale.min, scale.max]).toEqual(['linear', 0, 5]);
      const built = { ticks: [{ value: 1 }] };
      scale.afterBuildTicks(built);
      expect(built.ticks).toEqual([{ value: 0 }, { value: 5 }]);
      expect(scale.ticks.callback(5)).toBe('5 €');
    }
  });

  it('draws a line at 0, above the labels where there are losses', () => {
    const ticks = [-10, 0, 10].map((value) => ({ value, text: String(value) }));
    const { x, y } = scalesOf(configurationOf({ ticks }));
    const [loss, zero, gain] = ticks.map((tick) => y!.grid.color({ tick }));
    expect(loss).toBe(gain);
    expect(zero).not.toBe(gain);
    expect(x!.border.display).toBe(false);
    const above = scalesOf(configurationOf({ ticks: ticks.slice(2) }));
    expect(above['x']!.border.display).toBe(true);
  });

  it('thins labels that do not fit', () => {
    expect(scalesOf(configurationOf())['x']!.ticks.autoSkip).toBe(true);
  });

  it('stacks both axes, and each area upon the one below', () => {
    const configuration = configurationOf({ type: 'AREA', stacked: true });
    expect(Object.values(scalesOf(configuration)).map(({ stacked }) => stacked)).toEqual([true, true]);
    expect(configuration.data.datasets.map((dataset) => 'fill' in dataset && dataset.fill)).toEqual([
      'origin',
      '-1',
    ]);
  });

  it('draws an edge that can be seen around light bars, and lines in that colour', () => {
    const [blue, yellow] = configurationOf().data.datasets;
    expect(blue).toMatchObject({ backgroundColor: '#4285f4', borderColor: '#4285f4' });
    expect(yellow).toMatchObject({ backgroundColor: '#fbbc04' });
    expect(yellow!.borderColor).not.toBe('#fbbc04');
    expect(configurationOf({ type: 'LINE' }).data.datasets[1]!.borderColor).toBe(yellow!.borderColor);
  });

  it('marks a figure between two gaps, which no line would show', () => {
    const view = chart();
    const alone = { ...view.series[0]!, values: [null, 5, null], shown: ['', '5', ''] };
    const [dataset] = configurationOf({ type: 'LINE', series: [alone] }).data.datasets;
    expect(dataset).toMatchObject({ pointRadius: [0, expect.any(Number), 0] });
    expect((dataset as unknown as { pointRadius: number[] }).pointRadius[1]).toBeGreaterThan(0);
  });

  it('places the points of a scatter chart and leaves out those without a place', () => {
    const [, second] = configurationOf({ type: 'SCATTER', positions: [1, 2, null] }).data.datasets;
    expect(second!.data).toEqual([{ x: 1, y: 4 }]);
  });

  it('draws lines over bars in a combined chart', () => {
    const [bars, line] = chart().series;
    const { datasets } = configurationOf({ type: 'COMBO', series: [bars!, { ...line!, kind: 'line' }] }).data;
    expect(datasets.map(({ type }) => type)).toEqual(['bar', 'line']);
    expect(datasets[1]!.order!).toBeLessThan(datasets[0]!.order!);
  });

  it('has a slice for each gain of a pie, in its own colour', () => {
    const slices = ['#111111', '#222222', '#333333'].map((color) => ({ color, share: '' }));
    const series = [{ ...chart().series[0]!, values: [10, -5, 20] }];
    const [pie] = configurationOf({ type: 'PIE', slices, series }).data.datasets;
    expect(pie).toMatchObject({ data: [10, 0, 20], backgroundColor: ['#111111', '#222222', '#333333'] });
  });

  it('says under the pointer what the cell shows', () => {
    const label = configurationOf().options!.plugins!.tooltip!.callbacks!.label as unknown as (
      item: object,
    ) => string;
    expect(label({ datasetIndex: 1, dataIndex: 2, dataset: { label: 'Coste' } })).toBe('Coste: 3,00 €');
  });

  it('moves only where it may', () => {
    expect(configurationOf({}, false).options!.animation).toBe(false);
    expect(configurationOf({}, true).options!.animation).toMatchObject({ duration: expect.any(Number) });
  });
});
