import type { CallEnd } from '../../contract/call';
import { fill } from '../../i18n/language';
import type { Words } from '../../i18n/words/es';

/** What the log tells of a call beside its result, in the language of the sheet; `''` where nothing was said. */
export function callDetails(
  { answers, topics, notes, minutes }: Pick<CallEnd, 'answers' | 'topics' | 'notes' | 'minutes'>,
  words: Words,
): string {
  const { details } = words.call;
  const said = answers.map(({ header, text }) => `${header}: ${text}`).join('; ');
  const lines = [
    said === '' ? '' : `${details.answers}: ${said}`,
    ...topics.map(({ code, text }) => labelled(words.call[code], text)),
    labelled(details.notes, notes),
    minutes > 0 ? fill(details.duration, { minutes: Math.round(minutes) }) : '',
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function labelled(label: string, text: string): string {
  return text.trim() === '' ? '' : `${label}: ${text.trim()}`;
}
