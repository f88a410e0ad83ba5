import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { chainDigest, chainFaults, NO_HEAD, type ChainedEntry } from '../../../src/core/activities/chain';

/** A log as it is written: every entry chained to the one before. */
function logOf(texts: readonly (readonly string[])[]): ChainedEntry[] {
  let digest = '';
  return texts.map((each, index) => {
    digest = chainDigest(digest, index + 1, each);
    return { number: index + 1, texts: each, digest };
  });
}

const entry = fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }), { minLength: 2, maxLength: 2 });
const log = fc.array(entry, { minLength: 1, maxLength: 12 }).map(logOf);

test('the seal is the beginning of SHA-256 over the seal before, the number and the texts', () => {
  const expected = createHash('sha256').update('["abc",7,"Llamada","Añadió"]').digest('hex').slice(0, 16);
  expect(chainDigest('abc', 7, ['Llamada', 'Añadió'])).toBe(expected);
});

test('outer spaces, line ends and an apostrophe that protects a text do not count', () => {
  expect(chainDigest('', 1, [" '=1+1 ", 'a\r\nb'])).toBe(chainDigest('', 1, ['=1+1', 'a\nb']));
});

test('a log as it was written has no fault, in whatever order its rows stand', () => {
  fc.assert(
    fc.property(log, fc.infiniteStream(fc.nat()), (entries, random) => {
      const shuffled = entries
        .map((each) => ({ each, at: random.next().value }))
        .sort((a, b) => a.at - b.at)
        .map(({ each }) => each);
      expect(chainFaults(shuffled, entries[entries.length - 1]!)).toEqual([]);
    }),
  );
});

test('an entry that was changed is named, and only it', () => {
  fc.assert(
    fc.property(log, fc.nat(), (entries, at) => {
      const place = at % entries.length;
      const changed = entries.map((each, index) =>
        index === place ? { ...each, texts: [...each.texts, 'x'] } : each,
      );
      expect(chainFaults(changed, NO_HEAD)).toEqual([{ code: 'changed', number: place + 1 }]);
    }),
  );
});

test('an entry taken out of the middle is missing, the last ones taken off are cut', () => {
  const entries = logOf([['a'], ['b'], ['c'], ['d']]);
  const head = entries[3]!;
  expect(chainFaults([entries[0]!, entries[2]!, entries[3]!], head)).toEqual([
    { code: 'missing', number: 2 },
  ]);
  expect(chainFaults(entries.slice(0, 2), head)).toEqual([{ code: 'cut', number: 4 }]);
  expect(chainFaults([], head)).toEqual([{ code: 'cut', number: 4 }]);
});

test('an entry pasted a second time is told', () => {
  const entries = logOf([['a'], ['b']]);
  expect(chainFaults([...entries, entries[0]!], NO_HEAD)).toEqual([{ code: 'repeated', number: 1 }]);
});

test('an entry put in between with a seal of its own does not hide', () => {
  const entries = logOf([['a'], ['b'], ['c']]);
  const forged = { number: 2, texts: ['forged'], digest: chainDigest(entries[0]!.digest, 2, ['forged']) };
  expect(chainFaults([entries[0]!, forged, entries[2]!], NO_HEAD)).toEqual([{ code: 'changed', number: 3 }]);
});

test('a row typed by hand is told by its row and does not become the counter', () => {
  const entries = logOf([['a'], ['b']]);
  const typed = { row: 9, number: 20_261_122, texts: ['x'], digest: '' };
  expect(chainFaults([...entries, typed], entries[1]!)).toEqual([{ code: 'foreign', number: 9 }]);
});

test('a number far beyond the others does not make as many faults', () => {
  const far = { number: 20_261_122, texts: ['x'], digest: '0123456789abcdef' };
  expect(chainFaults([far], NO_HEAD).length).toBeLessThan(2_000);
});
