import type { Day, Reading } from '../core/values/cell';
import type { Minute } from '../core/values/minute';
import { foldText } from '../core/values/text';
import { languageOf, LANGUAGES, wordsOf, type Language } from '../i18n/language';
import type { Words } from '../i18n/words/es';
import { minuteReader, readingOf, todayIn } from './locale';
import { readProperties, saveSettings, settingsIn, type Properties, type Settings } from './settings';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The tabs DUO knows, by the name of their words. */
export type TabName = keyof Words['tabs'];

const SETTING_OF_TAB = {
  leads: 'leadsTab',
  definition: 'definitionTab',
  fields: 'fieldsTab',
  costs: 'costsTab',
  opportunities: 'opportunitiesTab',
  sourceReturn: 'sourceReturnTab',
  activities: 'activitiesTab',
  team: 'teamTab',
  territories: 'territoriesTab',
  cadences: 'cadencesTab',
  templates: 'templatesTab',
  pipelines: 'pipelinesTab',
  calendar: 'calendarTab',
} as const satisfies Record<TabName, keyof Settings>;

/** The document of this execution, with what every action needs to read and write it. */
export interface Workbook {
  readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet;
  readonly settings: Settings;
  /** Language of what is written into the sheet. */
  readonly language: Language;
  readonly words: Words;
  readonly reading: Reading;
  readonly today: Day;
  /** Now, on the wall clock of the spreadsheet. */
  readonly now: Minute;
  /** The minute of a date of the platform on that clock; undefined if it is no date. */
  readonly minuteOf: (value: object) => Minute | undefined;
  /** All document properties, as read when the document was opened. */
  readonly properties: Properties;
}

/** Opens the active document. `fallback` is the language of the sheet before set-up has stored one. */
export function openWorkbook(fallback: Language): Workbook {
  const spreadsheet = SpreadsheetApp.getActive();
  const properties = readProperties();
  const settings = settingsIn(properties);
  const language = settings.language ?? fallback;
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  const reading = readingOf(spreadsheet.getSpreadsheetLocale(), timeZone);
  const minuteOf = minuteReader(timeZone);
  return {
    spreadsheet,
    settings,
    language,
    words: wordsOf(language),
    reading,
    today: todayIn(reading),
    now: minuteOf(new Date())!,
    minuteOf,
    properties,
  };
}

/** The language that goes with the spreadsheet's own locale, for documents that were never set up. */
export function documentLanguage(): Language {
  return languageOf(SpreadsheetApp.getActive().getSpreadsheetLocale());
}

/** Changes what is remembered of the document; what was remembered since the document was opened stays. */
export function changeSettings(workbook: Workbook, changes: Partial<Settings>): Workbook {
  const settings = { ...settingsIn(readProperties()), ...changes };
  saveSettings(settings);
  return { ...workbook, settings };
}

/** The setting that remembers the id of a tab. */
export function settingOf(tab: TabName): (typeof SETTING_OF_TAB)[TabName] {
  return SETTING_OF_TAB[tab];
}

/** A tab by the id remembered at set-up, else by its name in any language; undefined where there is none. */
export function findTab(workbook: Workbook, tab: TabName): Sheet | undefined {
  const sheets = workbook.spreadsheet.getSheets();
  const remembered = workbook.settings[SETTING_OF_TAB[tab]];
  const byId = sheets.find((sheet) => sheet.getSheetId() === remembered);
  if (byId !== undefined) return byId;
  const names = LANGUAGES.map((language) => foldText(wordsOf(language).tabs[tab]));
  return sheets.find((sheet) => names.includes(foldText(sheet.getName())));
}
