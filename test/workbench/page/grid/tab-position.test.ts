import { tabPosition } from '../../../../src/workbench/page/grid/tab-position';

const ORDER = [1, 2, 3, 4];
const isHidden = (sheet: number): boolean => sheet === 3;

describe('a dragged tab', () => {
  test('dropped at the end stands behind the last visible tab, past hidden ones', () => {
    expect(tabPosition(ORDER, isHidden, 2, 2)).toBe(3);
  });

  test('dropped at the beginning stands before the first', () => {
    expect(tabPosition(ORDER, isHidden, 4, 0)).toBe(0);
  });

  test('dropped between two tabs stands before the second of them', () => {
    expect(tabPosition(ORDER, isHidden, 4, 1)).toBe(1);
    expect(tabPosition(ORDER, isHidden, 1, 1)).toBe(2);
  });
});
