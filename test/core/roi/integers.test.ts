import { integersOf } from '../../../src/core/roi/integers';

describe('integersOf', () => {
  it('has one integer per record, made from the record and its position', () => {
    expect(integersOf(['a', 'bb', 'ccc'], (text, index) => text.length * 10 + index)).toEqual(
      Int32Array.of(10, 21, 32),
    );
  });

  it('is empty without records', () => {
    expect(integersOf([], () => 1)).toEqual(new Int32Array(0));
  });
});
