import {
  chartColor,
  chartSize,
  isStacked,
  legendPosition,
} from '../../../src/runtime/spreadsheet/chart-looks';

const chart = (options: Record<string, unknown> = {}, type = 'COLUMN') => ({ options, type });

describe('chart-looks', () => {
  it('has the colours of Google’s charts, again from the first after the seventh', () => {
    expect([0, 1, 7].map((at) => chartColor(chart(), 'series', at))).toEqual([
      '#4285f4',
      '#ea4335',
      '#4285f4',
    ]);
  });

  it('prefers the colour of a series or slice to the list, and the list to Google’s', () => {
    const options = { colors: ['Red', '#0F0'], 'series.1.color': '#123456', 'slices.0.color': 'blue' };
    expect([0, 1, 2].map((at) => chartColor(chart(options), 'series', at))).toEqual([
      '#ff0000',
      '#123456',
      '#fbbc04',
    ]);
    expect([0, 1].map((at) => chartColor(chart(options), 'slices', at))).toEqual(['#0000ff', '#00ff00']);
  });

  it('takes what is no colour for not given', () => {
    const options = { colors: 'red', 'series.0.color': 'no colour', 'series.1.color': 7 };
    expect([0, 1].map((at) => chartColor(chart(options), 'series', at))).toEqual(['#4285f4', '#ea4335']);
  });

  it.each([
    [undefined, false],
    [false, false],
    ['percent', false],
    [true, true],
    ['true', true],
    ['absolute', true],
  ])('isStacked: %p is %p', (option, expected) => {
    expect(isStacked(chart({ isStacked: option }))).toBe(expected);
  });

  it('shows a legend where there is something to tell apart, or where it was asked for', () => {
    expect(legendPosition(chart(), 1)).toBe('none');
    expect(legendPosition(chart(), 2)).toBe('right');
    expect(legendPosition(chart({}, 'PIE'), 1)).toBe('right');
    expect(legendPosition(chart({ 'legend.position': 'top' }), 1)).toBe('top');
    expect(legendPosition(chart({ legend: 'none' }), 2)).toBe('none');
    expect(legendPosition(chart({ 'legend.position': 'in' }), 2)).toBe('right');
  });

  it('is as large as its options say, or as Google’s are', () => {
    expect(chartSize(chart())).toEqual({ width: 600, height: 371 });
    expect(chartSize(chart({ width: 520.4, height: 0 }))).toEqual({ width: 520, height: 371 });
  });
});
