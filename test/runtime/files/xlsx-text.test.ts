import * as fc from 'fast-check';
import {
  escapeXlsxText,
  escapeXml,
  unescapeXlsxText,
  unescapeXml,
  xmlAttributes,
} from '../../../src/runtime/files/xlsx-text';

describe('xlsx-text > escapeXlsxText', () => {
  it.each([
    ['_x0041_', '_x005F_x0041_'],
    ['_x005F_', '_x005F_x005F_'],
    ['a\u0001b', 'a_x0001_b'],
    ['\r\n', '_x000D_\n'],
    ['\t\n', '\t\n'],
    ['\ud800', '_xD800_'],
    ['👪', '👪'],
    ['_x00g1_ _X0041_', '_x00g1_ _X0041_'],
  ])('writes %j as %j', (text, written) => {
    expect(escapeXlsxText(text)).toBe(written);
    expect(unescapeXlsxText(written)).toBe(text);
  });

  it('is undone by reading, and then by XML, whatever the text', () => {
    const unit = fc.constantFrom(
      '_',
      'x',
      '0',
      '4',
      '1',
      'F',
      '\r',
      '\u0000',
      '&',
      '<',
      '"',
      '\ud83d',
      '\udc6a',
      ';',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit }), fc.string({ unit: 'binary' })), (text) => {
        expect(unescapeXlsxText(unescapeXml(escapeXml(escapeXlsxText(text))))).toBe(text);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('xlsx-text > unescapeXml', () => {
  it('reads entities and character references once', () => {
    expect(unescapeXml('&lt;&gt;&amp;&quot;&apos;&#65;&#x1F46A;&amp;lt;&unknown;')).toBe(
      '<>&"\'A👪&lt;&unknown;',
    );
  });
});

describe('xlsx-text > xmlAttributes', () => {
  it('reads names with prefixes, both quotes and entities', () => {
    expect([...xmlAttributes(`<sheet name="A &amp; B" r:id='rId1' x = "2"/>`)]).toEqual([
      ['name', 'A & B'],
      ['r:id', 'rId1'],
      ['x', '2'],
    ]);
  });
});
