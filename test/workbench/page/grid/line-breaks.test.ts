import { plainText } from '../../../../src/workbench/page/grid/editable-text';
import { documentOf, hasLineBreak } from '../../../../src/workbench/page/grid/line-breaks';

describe('texts of several lines', () => {
  test('each line is a paragraph, and the marks stand where the lines end', () => {
    expect(documentOf('ab\n\nc', null).body).toMatchObject({
      dataStream: 'ab\r\rc\r\n',
      paragraphs: [{ startIndex: 2 }, { startIndex: 3 }, { startIndex: 5 }],
      sectionBreaks: [{ startIndex: 6 }],
    });
  });

  test('come back from the document as they were, with one kind of line break', () => {
    for (const text of ['ab\n\nc', 'one\n', '\n', 'a\tb\nc']) {
      expect(plainText(documentOf(text, null).body!.dataStream)).toBe(text);
    }
    expect(plainText(documentOf('a\r\nb\rc', null).body!.dataStream)).toBe('a\nb\nc');
  });

  test('have the letters of their cell, and those of a plain cell where it has none', () => {
    const style = { fs: 18, bl: 1, bg: { rgb: '#ff0000' } };
    expect(documentOf('a\nb', style).body!.textRuns).toEqual([
      { st: 0, ed: 4, ts: { ff: 'Arial', fs: 18, bl: 1 } },
    ]);
    expect(documentOf('a\nb', undefined).body!.textRuns![0]!.ts).toEqual({ ff: 'Arial', fs: 10 });
  });

  test('are told from texts of one line', () => {
    expect([hasLineBreak('a\rb'), hasLineBreak('a\tb')]).toEqual([true, false]);
  });
});

test('marks for images and ends are no part of the text, signs outside the basic plane are', () => {
  expect(plainText('a\bb\u001fc\u001e😀\r\n')).toBe('abc😀');
});
