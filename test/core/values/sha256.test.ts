import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { sha256Hex, utf8 } from '../../../src/core/values/sha256';

test('the digest of a text is that of Node', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(sha256Hex(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
    }),
  );
});

describe('utf8', () => {
  it('writes the bytes that Buffer writes, lone surrogates too', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect([...utf8(text)]).toEqual([...Buffer.from(text, 'utf8')]);
      }),
    );
    for (const text of ['😀', '\ud800', 'a\udc00b', '\uffff', 'ñ€'])
      expect([...utf8(text)]).toEqual([...Buffer.from(text, 'utf8')]);
  });
});
