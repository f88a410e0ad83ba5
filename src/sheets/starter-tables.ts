import type { Role } from '../core/leads/role';
import { readNumber } from '../core/values/number';
import { foldText } from '../core/values/text';
import type { Language } from '../i18n/language';
import { starterCadencesEn } from '../i18n/starter/cadences/en';
import { starterCadencesEs } from '../i18n/starter/cadences/es';
import { starterCadencesPl } from '../i18n/starter/cadences/pl';
import { calendarEn } from '../i18n/starter/calendar/en';
import { calendarEs } from '../i18n/starter/calendar/es';
import { calendarPl } from '../i18n/starter/calendar/pl';
import { pipelinesEn } from '../i18n/starter/pipelines/en';
import { pipelinesEs } from '../i18n/starter/pipelines/es';
import { pipelinesPl } from '../i18n/starter/pipelines/pl';
import { starterTemplatesEn } from '../i18n/starter/templates/en';
import { starterTemplatesEs } from '../i18n/starter/templates/es';
import { starterTemplatesPl } from '../i18n/starter/templates/pl';
import type { Desk } from './lead-desk';
import type { NewRow } from './tables/append-rows';
import { choiceWord } from './tables/choices';
import type { TableName } from './tables/table-schema';
import type { Workbook } from './workbook';

type WrittenLanguage = 'es' | 'en' | 'pl';

/** The language of texts that Spain and Latin America share. */
function written(language: Language): WrittenLanguage {
  return language === 'es-ES' ? 'es' : language;
}

const CADENCES = { es: starterCadencesEs, en: starterCadencesEn, pl: starterCadencesPl };
const CALENDARS = { es: calendarEs, en: calendarEn, pl: calendarPl };
const PIPELINES = { es: pipelinesEs, en: pipelinesEn, pl: pipelinesPl };
const TEMPLATES = { es: starterTemplatesEs, en: starterTemplatesEn, pl: starterTemplatesPl };

/** So many names are taken from the owners of leads: a team beyond that keeps its list elsewhere. */
const MOST_MEMBERS = 50;

/** The rows with which a fresh tab begins, so that people see what goes where; none for logs. */
export function starterTableRows<Name extends TableName>(
  workbook: Workbook,
  name: Name,
  desk: Desk,
  person: string,
): readonly NewRow<Name>[] {
  const rows = {
    activities: () => [],
    opportunities: () => [],
    team: () => teamRows(workbook, desk, person),
    territories: () => territoryRows(workbook, desk),
    cadences: () => cadenceRows(workbook),
    templates: () => templateRows(workbook),
    pipelines: () => pipelineRows(workbook, desk),
    calendar: () => calendarRows(workbook),
  } satisfies { [Each in TableName]: () => readonly NewRow<Each>[] };
  return rows[name]() as readonly NewRow<Name>[];
}

/** Who owns leads already, the one with most first; whoever sets up if nobody does. */
function teamRows(workbook: Workbook, desk: Desk, person: string): readonly NewRow<'team'>[] {
  const counts = new Map<string, { name: string; count: number }>();
  for (const position of desk.positions) {
    const name = desk.text(position, 'owner');
    if (name === '') continue;
    const key = foldText(name);
    const known = counts.get(key);
    counts.set(key, { name: known?.name ?? name, count: (known?.count ?? 0) + 1 });
  }
  const owners = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, MOST_MEMBERS);
  const role = choiceWord(workbook.words, 'teamRoles', 'inside');
  if (owners.length === 0) {
    return person === '' ? [] : [{ name: person, email: person, role, capacity: 1 }];
  }
  return owners.map(({ name }) => ({ name, email: name.includes('@') ? name : '', role, capacity: 1 }));
}

const PLACES = ['region', 'country', 'city', 'industry'] as const satisfies readonly Role[];

/** Two rules as examples, from what the leads hold most often; without a rep the leads go by turns. */
function territoryRows(workbook: Workbook, desk: Desk): readonly NewRow<'territories'>[] {
  for (const role of PLACES) {
    const header = headerOf(desk, role);
    if (header === '') continue;
    const counts = new Map<string, number>();
    for (const position of desk.positions) {
      const value = desk.text(position, role);
      if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const common = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 2);
    if (common.length === 0) continue;
    return common.map(([value], index) => ({
      order: index + 1,
      territory: value,
      field: header,
      condition: workbook.words.operators.is,
      value,
      note: workbook.words.log.territoryExample,
    }));
  }
  return [];
}

function cadenceRows({ words, language }: Workbook): readonly NewRow<'cadences'>[] {
  return CADENCES[written(language)].map((row) => ({
    ...row,
    channel: choiceWord(words, 'channels', row.channel),
    audience: choiceWord(words, 'audiences', row.audience),
  }));
}

/** In every language, the document's first: a mail is written in that of its reader. */
function templateRows({ words, language }: Workbook): readonly NewRow<'templates'>[] {
  const own = written(language);
  const languages = [own, ...(['es', 'en', 'pl'] as const).filter((each) => each !== own)];
  return languages.flatMap((each) =>
    TEMPLATES[each].map((row) => ({
      ...row,
      purpose: choiceWord(words, 'purposes', row.purpose),
      channel: choiceWord(words, 'channels', row.channel),
      language: each,
    })),
  );
}

/** A condition on a column that the leads lack is left out, and its route with it. */
function pipelineRows(workbook: Workbook, desk: Desk): readonly NewRow<'pipelines'>[] {
  const { words, language, reading } = workbook;
  const rows = PIPELINES[written(language)];
  const impossible = new Set(
    rows.flatMap((row) => (row.field !== '' && headerOf(desk, row.field) === '' ? [row.route] : [])),
  );
  return rows
    .filter((row) => !impossible.has(row.route))
    .map(({ operator, ...row }) => ({
      ...row,
      field: row.field === '' ? '' : headerOf(desk, row.field),
      condition: operator === '' ? '' : words.operators[operator],
      value: String(readNumber(row.value, reading) ?? ''),
      whoCloses: choiceWord(words, 'closers', row.whoCloses),
    }));
}

function calendarRows({ words, language }: Workbook): readonly NewRow<'calendar'>[] {
  return CALENDARS[written(language)].map((row) => ({
    ...row,
    kind: choiceWord(words, 'calendarKinds', row.kind),
    what:
      row.kind === 'weekday'
        ? choiceWord(words, 'weekdays', row.what)
        : row.kind === 'limit'
          ? choiceWord(words, 'limits', row.what)
          : row.what,
  }));
}

function headerOf(desk: Desk, role: Role): string {
  return desk.leads.roles.find((guess) => guess.role === role)?.header ?? '';
}
