import { keyOf } from '../../../src/workbench/page/key';

describe('keyOf', () => {
  it.each([
    ['#key=a-b_c', 'a-b_c'],
    ['#x=1&key=abc', 'abc'],
    ['#key=', undefined],
    ['#grid', undefined],
    ['', undefined],
  ])('of %p is %p', (fragment, key) => {
    expect(keyOf(fragment)).toBe(key);
  });
});
