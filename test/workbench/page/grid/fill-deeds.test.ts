import { fillDeed } from '../../../../src/workbench/page/grid/fill-deeds';

const SOURCE = { row: 9, column: 1, rows: 3, columns: 2 };

describe('the fill handle', () => {
  test('dragged beyond the source continues it, whether or not the source is told with the target', () => {
    const target = { ...SOURCE, rows: 5 };
    const deed = { kind: 'fill', sheet: 7, source: SOURCE, target };
    expect(fillDeed(7, SOURCE, target)).toEqual(deed);
    expect(fillDeed(7, SOURCE, { ...SOURCE, row: 12, rows: 2 })).toEqual(deed);
  });

  test('dragged upwards or to the left continues the source there', () => {
    expect(fillDeed(7, SOURCE, { ...SOURCE, row: 7, rows: 2 })).toMatchObject({
      target: { row: 7, column: 1, rows: 5, columns: 2 },
    });
    expect(fillDeed(7, SOURCE, { ...SOURCE, column: 0, columns: 3 })).toMatchObject({
      target: { row: 9, column: 0, rows: 3, columns: 3 },
    });
  });

  test('dragged back into the source empties the cells behind it', () => {
    expect(fillDeed(7, SOURCE, { ...SOURCE, rows: 1 })).toEqual({
      kind: 'clear',
      sheet: 7,
      blocks: [{ row: 10, column: 1, rows: 2, columns: 2 }],
    });
    expect(fillDeed(7, SOURCE, { ...SOURCE, columns: 1 })).toEqual({
      kind: 'clear',
      sheet: 7,
      blocks: [{ row: 9, column: 2, rows: 3, columns: 1 }],
    });
  });

  test('let go where it was asks for nothing', () => {
    expect(fillDeed(7, SOURCE, SOURCE)).toBeUndefined();
  });
});
