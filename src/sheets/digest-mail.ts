import type { DigestItem, DigestSection } from '../core/pipeline/digest';
import { formatDay } from '../core/values/day';
import { fill } from '../i18n/language';
import type { Words } from '../i18n/words/es';
import type { Workbook } from './workbook';

/** A digest ready to be sent; both bodies say the same. */
export interface DigestMail {
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string;
}

/** What one person is told: of the team, of their own day, or both. */
export interface DigestContents {
  readonly team: readonly DigestSection[];
  readonly own: readonly DigestSection[];
}

/** Longer names would push what is to be done off a telephone's screen. */
const LONGEST_TEXT = 120;

interface Part {
  readonly intro: string;
  readonly sections: readonly DigestSection[];
  readonly withOwner: boolean;
}

/** Writes a digest in the language of the document, as text and as HTML in which nothing of a cell is markup. */
export function digestMail(
  workbook: Workbook,
  contents: DigestContents,
  nameOf: (owner: string) => string,
): DigestMail {
  const { words, spreadsheet, today } = workbook;
  const { digests } = words;
  const document = spreadsheet.getName();
  const parts: readonly Part[] = [
    {
      intro: fill(digests.introManager, { document }),
      sections: contents.team,
      withOwner: true,
    },
    { intro: fill(digests.introOwn, { document }), sections: contents.own, withOwner: false },
  ].filter(({ sections }) => sections.length > 0);
  const subject = contents.team.length > 0 ? digests.subjectManager : digests.subjectOwn;
  const url = spreadsheet.getUrl();
  const footer = fill(digests.footer, { column: words.tables.columns.team.digest, tab: words.tabs.team });
  const lineOf = (item: DigestItem, part: Part): string =>
    itemText(item, words, part.withOwner ? nameOf(item.owner) : '');
  const body = [
    ...parts.flatMap((part) => [part.intro, '', ...part.sections.flatMap((each) => textOf(each, part))]),
    `${digests.open}: ${url}`,
    '',
    footer,
  ].join('\n');
  const htmlBody = [
    ...parts.flatMap((part) => [
      `<p>${escaped(part.intro)}</p>`,
      ...part.sections.map((each) => htmlOf(each, part)),
    ]),
    `<p><a href="${escaped(url)}">${escaped(digests.open)}</a></p>`,
    `<p style="color:#5f6368;font-size:12px">${escaped(footer)}</p>`,
  ].join('\n');
  return { subject: oneLine(fill(subject, { date: formatDay(today) })), body, htmlBody };

  function textOf(section: DigestSection, part: Part): string[] {
    const items = section.items.map((item) => `- ${lineOf(item, part)}`);
    return [titleOf(section, words), ...items, ...restOf(section, words), ''];
  }

  function htmlOf(section: DigestSection, part: Part): string {
    const items = [...section.items.map((item) => lineOf(item, part)), ...restOf(section, words)];
    const list = items.map((item) => `<li>${escaped(item)}</li>`).join('');
    return `<h3>${escaped(titleOf(section, words))}</h3>\n<ul>${list}</ul>`;
  }
}

function titleOf({ code, count }: DigestSection, { digests }: Words): string {
  return fill(digests.count, { section: digests.sections[code], count });
}

function restOf({ count, items }: DigestSection, { digests }: Words): string[] {
  const rest = count - items.length;
  return rest > 0 ? [fill(digests.more, { count: rest })] : [];
}

function itemText({ title, detail, day }: DigestItem, { digests }: Words, owner: string): string {
  const clocks: Readonly<Record<string, string>> = digests.clocks;
  const about = clocks[detail] ?? detail;
  const text = about === '' ? oneLine(title) : fill(digests.detail, { title, detail: about });
  const owned = owner === '' ? text : fill(digests.owner, { text, owner });
  const dated = day === undefined ? owned : fill(digests.on, { day: formatDay(day), text: owned });
  return shortened(oneLine(dated));
}

/** A line end in a subject would begin another header of the mail; in a list it would break the list. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function shortened(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
