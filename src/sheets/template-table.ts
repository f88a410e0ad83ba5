import { trimmedText, type Cell, type Day } from '../core/values/cell';
import { foldedWords } from '../core/definition/vocabulary';
import { civilOfDay } from '../core/values/day';
import { plainText } from '../core/values/plain-text';
import { foldText } from '../core/values/text';
import { fieldLookup } from '../core/templates/field-lookup';
import type { MergeSpecial } from '../core/templates/merge-special';
import { renderTemplate, type Rendered } from '../core/templates/render';
import type { Template, TemplateLanguage } from '../core/templates/template';
import { fill, wordsOf } from '../i18n/language';
import { CONTACT_LANGUAGE_WORDS, LANGUAGE_OF_COUNTRY_WORDS } from '../i18n/reading/languages';
import { MERGE_FIELD_WORDS } from '../i18n/reading/merge-fields';
import type { Desk } from './lead-desk';
import type { TeamMember } from './people';
import { roleNames } from './recognition';
import { choiceIn, readTable, textOf } from './tables/table';
import type { Workbook } from './workbook';

/** The special values of one message. */
export type Specials = Readonly<Partial<Record<MergeSpecial, string>>>;

/** The templates of the Templates tab, in its order; none without the tab. One read. */
export function readTemplates(workbook: Workbook): readonly Template[] {
  const table = readTable(workbook, 'templates');
  if (table === undefined) return [];
  return table.rows
    .map((row) => ({
      name: textOf(table, row, 'template'),
      purpose: choiceIn(table, row, 'purpose', 'purposes'),
      channel: choiceIn(table, row, 'channel', 'channels'),
      language: languageOfText(textOf(table, row, 'language')),
      subject: textOf(table, row, 'subject'),
      body: textOf(table, row, 'body'),
      row: row.row,
    }))
    .filter(({ name, body }) => name !== '' && body !== '');
}

let understoodLanguages: ReadonlyMap<string, TemplateLanguage> | undefined;
let understoodCountries: ReadonlyMap<string, TemplateLanguage> | undefined;
let specialNames: ReadonlyMap<string, MergeSpecial> | undefined;

/** The language that a word means (`Español`, `pl`, `English`); undefined where blank or another. */
export function languageOfText(text: string): TemplateLanguage | undefined {
  understoodLanguages ??= foldedWords(CONTACT_LANGUAGE_WORDS);
  return understoodLanguages.get(foldText(text));
}

/** The language in which a contact is written to: the row's own, else that of its country, else the sheet's. */
export function contactLanguage(desk: Desk, position: number): TemplateLanguage {
  understoodCountries ??= foldedWords(LANGUAGE_OF_COUNTRY_WORDS);
  return (
    languageOfText(desk.text(position, 'language')) ??
    understoodCountries.get(foldText(desk.text(position, 'country'))) ??
    sheetLanguage(desk.workbook)
  );
}

function sheetLanguage({ language }: Workbook): TemplateLanguage {
  return language === 'es-ES' ? 'es' : language;
}

/** A day as a contact reads it: 22/11/2026, 22.11.2026, 22 November 2026 in the form of the language's words. */
export function dayText(day: Day, language: TemplateLanguage): string {
  const { year, month, day: ofMonth } = civilOfDay(day);
  const two = (value: number): string => String(value).padStart(2, '0');
  return fill(wordsOf(language).cadences.day, { year, month: two(month), day: two(ofMonth) });
}

/** What a message says of who sends it. */
export function senderSpecials(member: TeamMember | undefined, account: string): Specials {
  return {
    rep_name: member?.name ?? '',
    rep_email: member?.email ?? account,
    rep_phone: member?.phone ?? '',
    our_company: '',
  };
}

/** A template filled for a lead, in its own language if it has one, else in `language`. */
export function renderForLead(
  desk: Desk,
  position: number,
  template: Template,
  specials: Specials,
  options: { readonly language?: TemplateLanguage; readonly stopLine?: string } = {},
): Rendered {
  const { workbook, leads, block } = desk;
  const language = template.language ?? options.language ?? contactLanguage(desk, position);
  const lookup = fieldLookup({
    fields: { headers: leads.headers, roles: leads.roles.map(({ role }) => role), roleNames: roleNames() },
    specialNames: (specialNames ??= foldedWords(MERGE_FIELD_WORDS)),
    cells: block.rows[position] ?? [],
    textOf: (cell) => contactText(cell, workbook, language),
    specials: { today: dayText(workbook.today, language), ...specials },
  });
  return renderTemplate(template, lookup, options.stopLine);
}

/** A cell as a contact should read it: dates in their form, ticks as yes and no. */
function contactText(cell: Cell, workbook: Workbook, language: TemplateLanguage): string {
  if (typeof cell === 'boolean') {
    const { shell } = wordsOf(language);
    return cell ? shell.yes : shell.no;
  }
  if (typeof cell === 'object' && cell !== null) {
    const day = workbook.reading.dayOf(cell);
    return day === undefined ? '' : dayText(day, language);
  }
  return trimmedText(plainText(cell, workbook.reading));
}
