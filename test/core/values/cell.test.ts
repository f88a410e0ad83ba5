import { isBlank } from '../../../src/core/values/cell';

describe('isBlank', () => {
  test.each([['' as unknown], [null], [undefined], ['   '], ['\n\t'], ['\u00a0']])('holds for %j', (cell) => {
    expect(isBlank(cell as string)).toBe(true);
  });

  test.each([[0 as unknown], [false], ['0'], ['-'], [{}]])(
    'does not hold for %j: it says something',
    (cell) => {
      expect(isBlank(cell as string)).toBe(false);
    },
  );
});
