import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addCsvSheet } from '../../src/runtime/files/csv-read';
import type { Host } from '../../src/runtime/host';
import { newDocument } from '../../src/runtime/spreadsheet/document/create';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { languageOf, wordsOf } from '../../src/i18n/language';
import type { Words } from '../../src/i18n/words/es';
import { hostOf } from '../addon/bundle';

const ROOT = join(__dirname, '..', '..');

export const SAMPLE_LANGUAGES = ['es', 'en'] as const;
export type SampleLanguage = (typeof SAMPLE_LANGUAGES)[number];

const LOCALES = { es: 'es_ES', en: 'en_GB' } as const;

/** The tabs that come from `samples/<language>/team`. */
export const TEAM_TABS = [
  'leads',
  'opportunities',
  'activities',
  'team',
  'territories',
  'cadences',
  'templates',
  'pipelines',
  'calendar',
] as const;

export type TeamTab = (typeof TEAM_TABS)[number];

/** The characters of a file of a team. */
export function teamFile(language: SampleLanguage, tab: TeamTab): string {
  return readFileSync(join(ROOT, 'samples', language, 'team', `${tab}.csv`), 'utf8');
}

export function wordsOfSample(language: SampleLanguage): Words {
  return wordsOf(languageOf(LOCALES[language]));
}

/** A sample with its team as `duo serve` opens it, with the built add-on beside it. */
export function openedSample(language: SampleLanguage): {
  readonly document: DocumentModel;
  readonly host: Host;
} {
  const locale = LOCALES[language];
  const words = wordsOfSample(language);
  const document = newDocument({ name: 'Sample', locale, timeZone: 'Europe/Madrid', sheetNames: [] });
  const user = { email: 'someone@example.com', locale };
  const asked = hostOf(newDocument({ name: 'DUO', locale, timeZone: 'Etc/UTC', sheetNames: ['DUO'] }), { user });
  const textColumns = (headers: readonly string[]): readonly boolean[] =>
    (asked.run('textColumns', [{ headers: [...headers], roles: {} }]).value as { value: boolean[] }).value;
  const add = (name: string, text: Buffer | string, isAllText = false): void => {
    const columns = isAllText ? (headers: readonly string[]) => headers.map(() => true) : textColumns;
    addCsvSheet(document, name, Buffer.from(text), { locale, textColumns: columns });
  };
  add(words.tabs.definition, readFileSync(join(ROOT, 'samples', language, 'duo.csv')), true);
  for (const tab of TEAM_TABS) add(words.tabs[tab], teamFile(language, tab));
  return { document, host: hostOf(document, { user }) };
}

/** The rows of a tab by their headers in row 1, blanks as ''. */
export function rowsOfTab(document: DocumentModel, name: string): Record<string, string | number | boolean>[] {
  const sheet = document.sheets.find((each) => each.name === name)!;
  const [header, ...rows] = sheet.rows;
  return rows.map((row) =>
    Object.fromEntries(
      header!.values.map((title, column) => [String(title), (row?.values[column] ?? '') as string]),
    ),
  );
}
