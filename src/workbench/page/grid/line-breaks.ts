/** Texts of several lines: Univer shows and edits them as documents, and drops the breaks of plain texts. */

import type { IDocumentData } from '@univerjs/core';

/** Whether a text has to be given to Univer as a document. */
export function hasLineBreak(text: string): boolean {
  return /[\r\n]/.test(text);
}

/** A text as Univer's document: each line is a paragraph, a section ends the whole. */
export function documentOf(text: string): IDocumentData {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const paragraphs: { startIndex: number }[] = [];
  let at = 0;
  for (const line of lines) {
    at += line.length;
    paragraphs.push({ startIndex: at });
    at += 1;
  }
  return {
    id: 'lines',
    documentStyle: {},
    body: { dataStream: `${lines.join('\r')}\r\n`, paragraphs, sectionBreaks: [{ startIndex: at }] },
  };
}
