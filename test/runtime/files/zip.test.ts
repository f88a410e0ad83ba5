import * as fc from 'fast-check';
import { ZipArchive } from '../../../src/runtime/files/zip';

/** An archive with one entry `a.txt` = `hello`, made by Info-ZIP 3.0 (`zip -X`). */
const FOREIGN = Buffer.from(
  'UEsDBAoAAAAAAABgZVyGphA2BQAAAAUAAAAFAAAAYS50eHRoZWxsb1BLAQIeAwoAAAAAAABgZVyGphA2BQAAAAUAAAAFAAAAAAAAAAEAAACkgQAAAABhLnR4dFBLBQYAAAAAAQABADMAAAAoAAAAAAA=',
  'base64',
);

describe('zip > ZipArchive', () => {
  it('reads an archive that another program made', () => {
    const archive = ZipArchive.read(FOREIGN);
    expect(archive.names()).toEqual(['a.txt']);
    expect(archive.text('a.txt')).toBe('hello');
    expect(archive.text('b.txt')).toBeUndefined();
  });

  it('keeps other entries as they were when one is replaced or added', () => {
    const archive = ZipArchive.read(FOREIGN);
    archive.set('b/ñ.xml', '<x/>');
    const again = ZipArchive.read(archive.bytes());
    expect(again.names()).toEqual(['a.txt', 'b/ñ.xml']);
    expect([again.text('a.txt'), again.text('b/ñ.xml')]).toEqual(['hello', '<x/>']);
    again.set('a.txt', 'bye');
    expect(ZipArchive.read(again.bytes()).text('a.txt')).toBe('bye');
  });

  it('gives every text back', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' })),
        (texts) => {
          const archive = new ZipArchive();
          for (const [name, text] of Object.entries(texts)) archive.set(name, text);
          const again = ZipArchive.read(archive.bytes());
          expect(Object.fromEntries(again.names().map((name) => [name, again.text(name)]))).toEqual({
            ...texts,
          });
        },
      ),
    );
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', new TextEncoder().encode('hello')],
    ['an archive without its end', FOREIGN.subarray(0, 60)],
    [
      'an archive whose directory points outside',
      Uint8Array.from([...FOREIGN.subarray(0, -6), 255, 255, 255, 0, 0, 0]),
    ],
  ])('refuses %s with a RangeError', (_what, bytes) => {
    expect(() => ZipArchive.read(bytes)).toThrow(RangeError);
  });
});
