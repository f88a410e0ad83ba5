import * as fc from 'fast-check';
import { clientArguments } from '../../src/runtime/values';
import { hostOf } from './support';

describe('values > between page and script', () => {
  it('whatever JSON can carry arrives and returns unchanged', () => {
    const host = hostOf('function echo(value) { return value; }');
    // Minus zero is no JSON value, and `__proto__` as a key is the language's own.
    const json = fc
      .jsonValue()
      .map((value) => JSON.parse(JSON.stringify(value).replaceAll('__proto__', 'proto')) as unknown);
    fc.assert(
      fc.property(json, (value) => {
        expect(host.clientCall('echo', [value]).value).toEqual(value);
      }),
      { numRuns: 50 },
    );
  });

  it('the same object twice is no circle', () => {
    const shared = { a: 1 };
    expect(clientArguments([[shared, shared]])).toEqual([[{ a: 1 }, { a: 1 }]]);
  });

  it('numbers that JSON lacks become null', () => {
    expect(clientArguments([Number.NaN, Infinity])).toEqual([null, null]);
    expect(hostOf('function main() { return [NaN, 1 / 0]; }').clientCall('main').value).toEqual([null, null]);
  });
});
