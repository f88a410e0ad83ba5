import type { Activity } from '../core/activities/activity';
import type { Definition } from '../core/definition/types';
import { formatDay } from '../core/values/day';
import { formatMinute } from '../core/values/minute';
import { plainText } from '../core/values/plain-text';
import { isBlank, type Cell } from '../core/values/cell';
import type { Words } from '../i18n/words/es';
import type { Desk } from './lead-desk';
import { numberText } from './number-text';
import { phrasesOf } from './phrases';
import { choiceWord } from './tables/choices';
import type { Workbook } from './workbook';

/** So many of the last touches tell where things stand; the log keeps them all. */
const MOST_TOUCHES = 30;

/** What a field rep is told of a lead, each part as lines of plain text. */
export interface LeadTexts {
  readonly profile: readonly string[];
  readonly reasons: readonly string[];
  readonly answers: readonly string[];
  readonly history: readonly string[];
}

/** Puts into words what is known of a lead, in the words of the document. */
export function leadTexts(desk: Desk, position: number, activities: readonly Activity[]): LeadTexts {
  const { workbook, definition } = desk;
  const known = definition.code === 'ok' ? definition.definition : undefined;
  const asked = known === undefined ? new Map<number, string>() : questionsByColumn(known);
  return {
    profile: profileLines(desk, position, new Set(asked.keys())),
    reasons: known === undefined ? [] : reasonLines(desk, position, known),
    answers: answerLines(desk, position, asked),
    history: historyLines(workbook, activities, [desk.idAt(position), desk.keyAt(position)]),
  };
}

/** The touches of a lead, oldest first, one a line. */
export function historyLines(
  { words }: Pick<Workbook, 'words'>,
  activities: readonly Activity[],
  leadIds: readonly string[],
): readonly string[] {
  const wanted = new Set(leadIds.filter((id) => id !== ''));
  return activities
    .filter(({ leadId }) => wanted.has(leadId))
    .sort((a, b) => a.number - b.number)
    .slice(-MOST_TOUCHES)
    .map((activity) => historyLine(words, activity));
}

function historyLine(words: Words, activity: Activity): string {
  const { at, kind, result, yes, nextStep, nextDate, details, who } = activity;
  const next = [nextStep, nextDate === undefined ? '' : formatDay(nextDate)].filter(Boolean).join(' ');
  return [
    at === undefined ? '' : formatMinute(at),
    choiceWord(words, 'kinds', kind),
    choiceWord(words, 'results', result),
    yes,
    details,
    next === '' ? '' : `→ ${next}`,
    who,
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** The question asked for each column: the first that the definition has for it, `''` where it has none. */
function questionsByColumn(definition: Definition): Map<number, string> {
  const questions = new Map<number, string>();
  for (const { columns, question } of definition.criteria) {
    for (const { column } of columns) {
      if (!questions.has(column) || questions.get(column) === '') questions.set(column, question);
    }
  }
  return questions;
}

function profileLines(desk: Desk, position: number, asked: ReadonlySet<number>): readonly string[] {
  const { leads } = desk;
  return leads.roles.flatMap(({ column, role, header }) => {
    if (asked.has(column) && !PROFILE_ROLES.has(role)) return [];
    return line(desk, position, column, role === '' && header === '' ? '' : header);
  });
}

/** Who somebody is stands in the profile even where the definition asks for it. */
const PROFILE_ROLES: ReadonlySet<string> = new Set([
  'first_name',
  'last_name',
  'full_name',
  'company',
  'email',
  'phone',
  'mobile',
  'job_title',
  'source',
]);

function answerLines(desk: Desk, position: number, asked: ReadonlyMap<number, string>): readonly string[] {
  const roles = new Map(desk.leads.roles.map(({ column, role }) => [column, role]));
  return [...asked].flatMap(([column, question]) => {
    if (PROFILE_ROLES.has(roles.get(column) ?? '')) return [];
    return line(desk, position, column, question === '' ? (desk.leads.headers[column] ?? '') : question);
  });
}

function line(desk: Desk, position: number, column: number, title: string): readonly string[] {
  const cell = desk.block.rows[position]![column];
  if (title === '' || isBlank(cell) || cell === false) return [];
  return [`${title}${/[?:]$/.test(title) ? '' : ':'} ${cellText(desk.workbook, cell)}`];
}

/** A cell as a person reads it: days as ISO, numbers with the mark of the document, a tick as yes. */
export function cellText({ reading, words }: Pick<Workbook, 'reading' | 'words'>, cell: Cell): string {
  if (typeof cell === 'number') return numberText(cell, reading.decimal);
  if (cell === true) return words.shell.yes;
  return (plainText(cell, reading) ?? '').trim();
}

function reasonLines(desk: Desk, position: number, definition: Definition): readonly string[] {
  const { words, reading } = desk.workbook;
  const phrases = phrasesOf(definition, words);
  return (desk.scoreAt(position)?.why ?? []).map(({ criterion, points }) => {
    const signed = `${points > 0 ? '+' : ''}${numberText(points, reading.decimal)}`;
    return `${signed} ${phrases.reasonOf(criterion, reading.decimal)}`;
  });
}
