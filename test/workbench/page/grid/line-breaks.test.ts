import { plainText } from '../../../../src/workbench/page/grid/editable-text';
import { documentOf, hasLineBreak } from '../../../../src/workbench/page/grid/line-breaks';

describe('texts of several lines', () => {
  test('each line is a paragraph, and the marks stand where the lines end', () => {
    expect(documentOf('ab\n\nc').body).toEqual({
      dataStream: 'ab\r\rc\r\n',
      paragraphs: [{ startIndex: 2 }, { startIndex: 3 }, { startIndex: 5 }],
      sectionBreaks: [{ startIndex: 6 }],
    });
  });

  test('come back from the document as they were, with one kind of line break', () => {
    for (const text of ['ab\n\nc', 'one\n', '\n', 'a\tb\nc']) {
      expect(plainText(documentOf(text).body!.dataStream)).toBe(text);
    }
    expect(plainText(documentOf('a\r\nb\rc').body!.dataStream)).toBe('a\nb\nc');
  });

  test('are told from texts of one line', () => {
    expect([hasLineBreak('a\rb'), hasLineBreak('a\tb')]).toEqual([true, false]);
  });
});

test('marks for images and ends are no part of the text, signs outside the basic plane are', () => {
  expect(plainText('a\bb\u001fc\u001e😀\r\n')).toBe('abc😀');
});
