import { newDocument } from '../../../../src/runtime/spreadsheet/document/create';
import type { ChartModel, SheetModel, StoredValue } from '../../../../src/runtime/spreadsheet/model';
import { chartView } from '../../../../src/workbench/server/views/chart-view';

const FIGURES: readonly (readonly StoredValue[])[] = [
  ['Fuente', 'Leads', 'Ganados', 'ROI'],
  ['Web', 10, 4, 0.5],
  ['Feria', 5, 1, null],
  ['Redes', 20, 3, 1.25],
];

function area(row: number, column: number, rows: number, columns: number) {
  return { sheetId: -1, area: { row, column, rows, columns } };
}

function viewOf(
  chart: Partial<ChartModel> = {},
  change: (sheet: SheetModel) => void = () => undefined,
  figures = FIGURES,
) {
  const document = newDocument({ locale: 'es_ES', timeZone: 'Europe/Madrid', sheetNames: ['Retorno'] });
  const sheet = document.sheets[0] as SheetModel;
  sheet.rows = figures.map((values) => ({
    values: [...values],
    styles: [undefined, undefined, undefined, { numberFormat: '0.0%' }],
  }));
  change(sheet);
  const model: ChartModel = {
    id: 7,
    type: 'COLUMN',
    options: {},
    anchorRow: 4,
    anchorColumn: 7,
    offsetX: 3,
    offsetY: 5,
    numHeaders: 1,
    mergeStrategy: 'MERGE_COLUMNS',
    transpose: false,
    ...chart,
    ranges: (chart.ranges ?? [area(1, 1, 4, 3)]).map((range) => ({ ...range, sheetId: sheet.id })),
  };
  return chartView(document, sheet, model);
}

const namesAndValues = (view: ReturnType<typeof viewOf>) =>
  view.series.map(({ name, values }) => [name, ...values]);

describe('chart-view > figures', () => {
  it('takes labels from the first column, series from the others and their names from the header', () => {
    const view = viewOf();
    expect(view.labels).toEqual(['Web', 'Feria', 'Redes']);
    expect(namesAndValues(view)).toEqual([
      ['Leads', 10, 5, 20],
      ['Ganados', 4, 1, 3],
    ]);
  });

  it('puts ranges side by side, as the source-return tab gives one for each figure', () => {
    const view = viewOf({ ranges: [area(1, 1, 4, 1), area(1, 2, 4, 1), area(1, 4, 4, 1)] });
    expect(view.labels).toEqual(['Web', 'Feria', 'Redes']);
    expect(namesAndValues(view)).toEqual([
      ['Leads', 10, 5, 20],
      ['ROI', 0.5, null, 1.25],
    ]);
  });

  it('puts ranges below one another where the rows are merged, with the header of the first', () => {
    const view = viewOf({
      ranges: [area(1, 1, 2, 2), area(4, 1, 1, 2)],
      mergeStrategy: 'MERGE_ROWS',
    });
    expect(view.labels).toEqual(['Web', 'Redes']);
    expect(namesAndValues(view)).toEqual([['Leads', 10, 20]]);
  });

  it('turns rows into series where the chart is transposed', () => {
    const view = viewOf({ transpose: true });
    expect(view.labels).toEqual(['Leads', 'Ganados']);
    expect(namesAndValues(view)).toEqual([
      ['Web', 10, 4],
      ['Feria', 5, 1],
      ['Redes', 20, 3],
    ]);
  });

  it.each([
    [undefined, ['Web', 'Redes'], 1],
    ['IGNORE_BOTH', ['Web', 'Redes'], 1],
    ['IGNORE_ROWS', ['Web', 'Redes'], 2],
    ['IGNORE_COLUMNS', ['Web', 'Feria', 'Redes'], 1],
    ['SHOW_BOTH', ['Web', 'Feria', 'Redes'], 2],
  ])('with the hidden-dimension strategy %s keeps the labels %p', (strategy, labels, series) => {
    const view = viewOf(strategy === undefined ? {} : { hiddenDimensionStrategy: strategy }, (sheet) => {
      sheet.rows[2]!.hiddenByFilter = true;
      sheet.hiddenColumns.add(2);
    });
    expect(view.labels).toEqual(labels);
    expect(view.series).toHaveLength(series);
  });

  it('ends with the last row that shows anything, however far the range goes', () => {
    const view = viewOf({ ranges: [area(1, 1, 1000, 2)] }, (sheet) => {
      sheet.rows[7] = { values: ['', null] };
    });
    expect(view.labels).toEqual(['Web', 'Feria', 'Redes']);
  });

  it('shows a text among figures as a gap', () => {
    const view = viewOf({}, (sheet) => {
      sheet.rows[1]!.values[1] = 'n/d';
      sheet.rows[2]!.values[1] = { error: '#DIV/0!' };
    });
    expect(view.series[0]).toMatchObject({ values: [null, null, 20], shown: ['n/d', '#DIV/0!', '20'] });
  });

  it('shows figures and labels as their cells do', () => {
    const view = viewOf({ ranges: [area(1, 1, 4, 1), area(1, 4, 4, 1)] }, (sheet) => {
      sheet.rows[1]!.values[0] = 46_000;
      sheet.rows[1]!.styles![0] = { numberFormat: 'dd/mm/yyyy' };
    });
    // 46,000 days after 1899-12-30 is 2025-12-09.
    expect(view.labels[0]).toBe('09/12/2025');
    expect(view.series[0]!.shown).toEqual(['50,0%', '', '125,0%']);
  });

  it('without a header names no series, with a negative count guesses it from texts above figures', () => {
    expect(namesAndValues(viewOf({ numHeaders: 0, ranges: [area(2, 1, 3, 2)] }))).toEqual([['', 10, 5, 20]]);
    expect(namesAndValues(viewOf({ numHeaders: -1, ranges: [area(1, 1, 4, 2)] }))).toEqual([
      ['Leads', 10, 5, 20],
    ]);
    expect(namesAndValues(viewOf({ numHeaders: -1, ranges: [area(2, 1, 3, 2)] }))).toEqual([['', 10, 5, 20]]);
  });

  it('takes a single column as a series without labels', () => {
    const view = viewOf({ ranges: [area(1, 2, 4, 1)] });
    expect(view.labels).toEqual(['', '', '']);
    expect(namesAndValues(view)).toEqual([['Leads', 10, 5, 20]]);
  });

  it('places the points of a scatter chart by the figures of the first column', () => {
    const view = viewOf({ type: 'SCATTER', ranges: [area(1, 2, 4, 2)] });
    expect(view.positions).toEqual([10, 5, 20]);
    expect(view.positionTicks!.map(({ text }) => text)).toEqual(['0', '5', '10', '15', '20']);
    expect(namesAndValues(view)).toEqual([['Ganados', 4, 1, 3]]);
  });

  it('shows one series of a pie, with a colour and a share for each slice', () => {
    const view = viewOf({ type: 'PIE', options: { 'slices.1.color': 'red' } });
    expect(view.series).toHaveLength(1);
    // Of 10 + 5 + 20.
    expect(view.slices).toEqual([
      { color: '#4285f4', share: '28,6%' },
      { color: '#ff0000', share: '14,3%' },
      { color: '#fbbc04', share: '57,1%' },
    ]);
    expect(view.ticks).toEqual([]);
  });

  it('gives no slice to losses and gaps', () => {
    const view = viewOf({ type: 'PIE' }, (sheet) => {
      sheet.rows[1]!.values[1] = -10;
      sheet.rows[2]!.values[1] = 'n/d';
    });
    expect(view.slices!.map(({ share }) => share)).toEqual(['', '', '100,0%']);
  });

  it('tells how many rows it leaves out', () => {
    const many = [['Día', 'Leads'], ...Array.from({ length: 5_003 }, (_, at) => [`d${at}`, at])];
    const view = viewOf({ ranges: [area(1, 1, 6_000, 2)] }, undefined, many);
    expect(view.labels).toHaveLength(5_000);
    expect(view.omitted).toBe(3);
  });

  it('is empty where its cells are gone', () => {
    const view = viewOf({ ranges: [] });
    expect(view).toMatchObject({ labels: [], series: [], ticks: [] });
  });
});

describe('chart-view > looks', () => {
  it('has the size of a new chart of Google, and its place from 0', () => {
    expect(viewOf()).toMatchObject({
      id: 7,
      row: 3,
      column: 6,
      offsetX: 3,
      offsetY: 5,
      width: 600,
      height: 371,
      title: '',
      stacked: false,
      legend: 'right',
    });
  });

  it('reads titles, size, legend and stacking from the options', () => {
    const options = {
      title: 'Leads',
      subtitle: 'por fuente',
      width: 520,
      height: 340,
      'legend.position': 'bottom',
      'hAxis.title': 'Fuente',
      'vAxis.title': 'Número',
      isStacked: true,
    };
    expect(viewOf({ options })).toMatchObject({
      title: 'Leads',
      subtitle: 'por fuente',
      width: 520,
      height: 340,
      legend: 'bottom',
      horizontalTitle: 'Fuente',
      verticalTitle: 'Número',
      stacked: true,
    });
  });

  it('prefers the colour of a series to the list and the list to those of Google', () => {
    const { series } = viewOf({
      ranges: [area(1, 1, 4, 4)],
      options: { colors: ['#111111', 'no colour'], 'series.0.color': '#ABC' },
    });
    expect(series.map(({ color }) => color)).toEqual(['#aabbcc', '#ea4335', '#fbbc04']);
  });

  it('tells bars from lines in a combined chart', () => {
    const { series } = viewOf({
      type: 'COMBO',
      options: { seriesType: 'bars', 'series.1.type': 'line' },
    });
    expect(series.map(({ kind }) => kind)).toEqual(['bars', 'line']);
  });
});

describe('chart-view > ticks', () => {
  const texts = (view: ReturnType<typeof viewOf>) => view.ticks.map(({ text }) => text);

  it('begins bars at 0 and ends above the highest', () => {
    expect(texts(viewOf())).toEqual(['0', '5', '10', '15', '20']);
  });

  it('writes them as the cells of the values are written', () => {
    const view = viewOf({ ranges: [area(1, 1, 4, 1), area(1, 4, 4, 1)] });
    // 1.25 in at most six steps: 0.5 wide.
    expect(view.ticks).toEqual([
      { value: 0, text: '0,0%' },
      { value: 0.5, text: '50,0%' },
      { value: 1, text: '100,0%' },
      { value: 1.5, text: '150,0%' },
    ]);
  });

  it('reaches the sum of stacked series', () => {
    // 20 + 3 = 23, in steps of 5.
    expect(texts(viewOf({ options: { isStacked: true } })).at(-1)).toBe('25');
  });

  it('goes below 0 for losses', () => {
    const view = viewOf({}, (sheet) => {
      sheet.rows[1]!.values[1] = -12;
    });
    expect(texts(view)).toEqual(['-20', '-10', '0', '10', '20']);
  });

  it('counts whole things in whole steps', () => {
    const view = viewOf({}, (sheet) => {
      for (const row of sheet.rows.slice(1)) row!.values = [row!.values[0]!, 1, 2];
    });
    expect(texts(view)).toEqual(['0', '1', '2']);
  });

  it('leaves 0 out of a line whose figures lie close together', () => {
    const view = viewOf({ type: 'LINE', ranges: [area(1, 1, 4, 2)] }, (sheet) => {
      [1000, 1010, 1020].forEach((value, at) => (sheet.rows[at + 1]!.values[1] = value));
    });
    expect(texts(view)).toEqual(['1000', '1005', '1010', '1015', '1020']);
  });

  it('widens the steps until no two look alike', () => {
    const view = viewOf({ ranges: [area(1, 1, 4, 1), area(1, 4, 4, 1)] }, (sheet) => {
      for (const row of sheet.rows) row!.styles = [undefined, undefined, undefined, { numberFormat: '0' }];
    });
    expect(texts(view)).toEqual(['0', '1', '2']);
  });

  it('keeps the ends that were chosen by hand', () => {
    const view = viewOf({ options: { 'vAxis.viewWindow.min': 0, 'vAxis.viewWindow.max': 12 } });
    expect(texts(view)).toEqual(['0', '2', '4', '6', '8', '10', '12']);
  });
});
