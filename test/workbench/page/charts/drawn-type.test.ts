import { drawnTypeOf } from '../../../../src/workbench/page/charts/drawn-type';

describe('drawn-type', () => {
  it.each([
    ['COLUMN', 'bar'],
    ['BAR', 'bar'],
    ['COMBO', 'bar'],
    ['LINE', 'line'],
    ['AREA', 'line'],
    ['PIE', 'pie'],
    ['SCATTER', 'scatter'],
    ['HISTOGRAM', undefined],
    ['TABLE', undefined],
    ['constructor', undefined],
  ])('draws %s as %s', (type, drawn) => {
    expect(drawnTypeOf({ type })).toBe(drawn);
  });
});
