import { foldText } from '../values/text';
import { htmlOfText } from './mail-html';
import { mergeText, type FieldLookup } from './merge';
import type { Template } from './template';

/** A message ready to be read or sent. */
export interface Rendered {
  /** One line. */
  readonly subject: string;
  readonly body: string;
  /** The body as HTML, escaped. */
  readonly html: string;
  /** Fields that name nothing: such a message is not sent. */
  readonly unknown: readonly string[];
  /** Fields without a value: the person should look before it goes. */
  readonly blank: readonly string[];
}

/** Mail programs cut what is longer, and RFC 5322 §2.1.1 has 998 as the end of a line. */
const LONGEST_SUBJECT = 250;

/** Line breaks, which would start another header of the mail, and the other control characters. */
// oxlint-disable-next-line no-control-regex -- it is those that are taken out
const CONTROL = /[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g;

/**
 * Fills a template. `stopLine` is put under the body unless the body, filled, already holds it: the template may call
 * for the line where it wants it.
 */
export function renderTemplate(template: Template, lookup: FieldLookup, stopLine = ''): Rendered {
  const subject = mergeText(template.subject, lookup);
  const merged = mergeText(template.body.replace(/\r\n?/g, '\n'), lookup);
  const body = withLine(merged.text.trim(), stopLine);
  return {
    subject: oneLine(subject.text),
    body,
    html: htmlOfText(body),
    unknown: unique([...subject.unknown, ...merged.unknown]),
    blank: unique([...subject.blank, ...merged.blank]),
  };
}

/** A text without line breaks and control characters, as a header of a mail takes it. */
export function oneLine(text: string): string {
  return text.replace(CONTROL, ' ').replace(/ {2,}/g, ' ').trim().slice(0, LONGEST_SUBJECT);
}

function withLine(body: string, line: string): string {
  return line === '' || foldText(body).includes(foldText(line)) ? body : `${body}\n\n${line}`;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
