import { isBlank, trimmedText } from '../../../src/core/values/cell';

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

describe('trimmedText', () => {
  test.each([
    ['  Ana \u00a0', 'Ana'],
    [' \t', ''],
    [null, ''],
    [undefined, ''],
    [0, '0'],
    [false, 'false'],
  ])('gives %j as “%s”', (cell, text) => {
    expect(trimmedText(cell)).toBe(text);
  });
});
