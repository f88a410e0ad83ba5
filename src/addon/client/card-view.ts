import type { CardColleague, CardScore, CardWork, LeadCard, NoCard } from '../../contract/card';
import { colleaguesOf } from '../../core/accounts/account';
import { duplicatesOf } from '../../core/accounts/duplicates';
import type { Activity } from '../../core/activities/activity';
import { countryCode } from '../../core/contacts/country';
import { timeZoneOf } from '../../core/contacts/time-zone';
import { formatDay } from '../../core/values/day';
import type { Day } from '../../core/values/cell';
import { foldText } from '../../core/values/text';
import { USUAL_LIMITS } from '../../core/working-time/work-limits';
import { fill } from '../../i18n/language';
import type { Words } from '../../i18n/words/es';
import { knownLeads, PHONE_ROLES, textsAt } from '../../sheets/account-index';
import type { Desk } from '../../sheets/lead-desk';
import { numberText } from '../../sheets/number-text';
import { currentPerson } from '../../sheets/people';
import { phrasesOf } from '../../sheets/phrases';
import { choiceWord } from '../../sheets/tables/choices';
import { cardDuplicates } from './card-duplicates';
import { cardFields } from './card-fields';
import { historyOf, opportunityOf } from './card-history';
import { rowDigest } from './row-digest';

/** More people at one company do not help on the phone; the account is searched then. */
const MOST_COLLEAGUES = 12;

/** The card of the row at a position, with the last entries of the log. */
export function cardOf(
  desk: Desk,
  position: number,
  log: readonly Activity[],
  words: Words,
  isRemembered: boolean,
): LeadCard {
  const known = knownLeads(desk);
  const place = desk.positions.indexOf(position);
  const leadId = desk.idAt(position);
  const score = scoreOf(desk, position, words);
  const { touches, older } = historyOf(log, leadId, words);
  const text = (role: Parameters<Desk['text']>[1]): string => desk.text(position, role);
  const places = { country: text('country'), region: text('region'), city: text('city') };
  const colleagues = colleaguesOf(known, place);
  const people = colleagues.map(({ position: other, by }) =>
    colleagueOf(desk, desk.positions[other]!, by === 'domain', words),
  );
  return {
    state: 'lead',
    leadId,
    row: desk.block.firstRow + position,
    digest: rowDigest(desk.block.rows[position]!),
    name: desk.nameAt(position),
    jobTitle: text('job_title'),
    company: text('company'),
    place: [places.city, places.region, places.country].filter((part) => part !== '').join(', '),
    country: countryCode(places.country) ?? '',
    timeZone: timeZoneOf(places) ?? '',
    phones: textsAt(desk, position, PHONE_ROLES),
    mails: known[place]?.addresses ?? [],
    owner: text('owner'),
    ...(score === undefined ? {} : { score }),
    scoreProblem: score === undefined ? words.card.labels.notScored : '',
    work: workOf(desk, position, words),
    warning: warningOf(
      desk,
      [position, ...colleagues.map(({ position: other }) => desk.positions[other]!)],
      words,
    ),
    account: {
      name: text('company'),
      people: people.slice(0, MOST_COLLEAGUES),
      more: Math.max(0, people.length - MOST_COLLEAGUES),
    },
    duplicates: cardDuplicates(desk, duplicatesOf(known, place), words),
    history: touches,
    older,
    ...opportunityOf(log, leadId, words),
    fields: cardFields(desk, position),
    isRemembered,
  };
}

/** Why there is no card, in words; of a row of the Leads tab also what is in it, so that its filling is noticed. */
export function noCard(code: NoCard['code'], tab: string, words: Words, desk?: Desk, row = 0): NoCard {
  const cells = desk?.leads.values[row - 1];
  return {
    state: 'none',
    code,
    message: fill(words.card.states[code], { tab }),
    row: desk === undefined ? 0 : row,
    digest: row === 0 ? '' : rowDigest(cells ?? []),
  };
}

function scoreOf(desk: Desk, position: number, words: Words): CardScore | undefined {
  const score = desk.scoreAt(position);
  if (score === undefined || desk.definition.code !== 'ok') return undefined;
  const { definition } = desk.definition;
  const { decimal } = desk.workbook.reading;
  const phrases = phrasesOf(definition, words);
  const number = (value: number): string => numberText(value, decimal);
  const unreadable = score.unreadable.map((field) => fill(words.unreadable, { field: field.header }));
  const hopeless = score.status === 'incomplete' && score.high < definition.threshold.points;
  return {
    status: score.status,
    statusText: words.status[score.status],
    points: score.score,
    pointsText: number(score.score),
    range: score.low === score.high ? number(score.low) : `${number(score.low)} – ${number(score.high)}`,
    threshold: number(definition.threshold.points),
    max: number(definition.max),
    why: score.why.map(({ criterion, points }) => ({
      text: phrases.reasonOf(criterion, decimal),
      points: points < 0 ? number(points) : `+${number(points)}`,
    })),
    missing: [...score.missing.map((criterion) => phrases.fieldOf(criterion)), ...unreadable],
    next: hopeless
      ? fill(words.best, { points: number(score.high), threshold: number(definition.threshold.points) })
      : score.next === undefined
        ? ''
        : score.next.question || `${score.next.field.header}?`,
  };
}

function workOf(desk: Desk, position: number, words: Words): CardWork {
  const { work, workReason, lastTouch, lastBy, attempts, nextStep, nextDate, cadence } =
    desk.workAt(position);
  const day = (value: Day | undefined): string => (value === undefined ? '' : formatDay(value));
  return {
    status: choiceWord(words, 'workStatuses', work),
    reason: workReason,
    lastTouch: day(lastTouch),
    lastBy,
    attempts,
    nextStep,
    nextDate: day(nextDate),
    isOverdue: nextDate !== undefined && nextDate < desk.workbook.today,
    cadence,
  };
}

function colleagueOf(desk: Desk, position: number, byDomain: boolean, words: Words): CardColleague {
  const score = desk.scoreAt(position);
  const { lastTouch } = desk.workAt(position);
  return {
    leadId: desk.idAt(position),
    row: desk.block.firstRow + position,
    name: desk.nameAt(position),
    jobTitle: desk.text(position, 'job_title'),
    part: desk.text(position, 'decision_role'),
    byDomain,
    statusText: score === undefined ? '' : words.status[score.status],
    lastTouch: lastTouch === undefined ? '' : formatDay(lastTouch),
  };
}

/** Who else was in touch with the account within the usual days (METHOD §2: no account is called twice by two people). */
function warningOf(desk: Desk, positions: readonly number[], words: Words): string {
  const { today, words: sheetWords } = desk.workbook;
  const person = foldText(currentPerson() || sheetWords.tables.unknownPerson);
  let latest: { readonly day: Day; readonly who: string; readonly position: number } | undefined;
  for (const position of positions) {
    const { lastTouch: day, lastBy: who } = desk.workAt(position);
    if (day === undefined || who === '' || foldText(who) === person) continue;
    if (day > today || day < today - USUAL_LIMITS.recent_call_days) continue;
    if (latest === undefined || day > latest.day) latest = { day, who, position };
  }
  if (latest === undefined) return '';
  const { touchedToday, touchedYesterday, touchedDays } = words.card.warnings;
  const days = today - latest.day;
  const lead =
    desk.nameAt(latest.position) ||
    fill(words.card.labels.row, { row: desk.block.firstRow + latest.position });
  const data = { who: latest.who, lead, days };
  return fill(days === 0 ? touchedToday : days === 1 ? touchedYesterday : touchedDays, data);
}
