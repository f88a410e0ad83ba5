import { fill } from '../../../../src/workbench/page/words/fill';

describe('fill', () => {
  it('puts data in its places and never reads places in the data', () => {
    expect(fill('{a} of {b}, {a}', { a: '{b}', b: 2 })).toBe('{b} of 2, {b}');
  });

  it('leaves a place without data as it is', () => {
    expect(fill('{a}', {})).toBe('{a}');
  });
});
