/** The texts of editors: what of Univer's document is text, and how a cell's text compares with it. */

/** Marks of Univer's documents (images, tables, links, ends) that are no text, by code point. */
const DOCUMENT_MARKS: ReadonlySet<number> = new Set([
  0x00, 0x08, 0x0b, 0x0c, 0x1a, 0x1b, 0x1c, 0x1d, 0x1e, 0x1f,
]);

/** A text as an editor can hold it: one kind of line break, no marks. */
export function editable(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n');
  return [...lines].filter((sign) => !DOCUMENT_MARKS.has(sign.codePointAt(0)!)).join('');
}

/** The text of an editor's document, which always ends with a paragraph and a section. */
export function plainText(dataStream: string): string {
  return editable(dataStream.replace(/\r\n$/, ''));
}
