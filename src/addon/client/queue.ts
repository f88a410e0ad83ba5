import type {
  ClockView,
  QueueAnswer,
  QueueLeadView,
  QueueRequest,
  QueueSectionView,
  UnfinishedView,
  WorkClocks,
} from '../../contract/queue';
import type { Answer } from '../../contract/reports';
import { accountTouches } from '../../core/queue/account-touches';
import { personOf } from '../../core/queue/placing';
import type { QueueItem } from '../../core/queue/queue-order';
import { callingTimes, workQueue, type WorkQueue } from '../../core/queue/work-queue';
import { clockTime, dayOfMinute, formatMinute, minuteOfDay } from '../../core/values/minute';
import { fill } from '../../i18n/language';
import type { Words } from '../../i18n/words/es';
import { numberText } from '../../sheets/number-text';
import { memberOf } from '../../core/territories/team';
import { currentPerson, type TeamMember } from '../../sheets/people';
import { readQueueSource, rowsWithoutId, type QueueSource } from '../../sheets/queue-input';
import { obstacleMessage } from '../messages';
import { readerLanguage } from '../reader';
import { look, refuse, type Request } from './client-answer';
import { clockText, timeWords, whyText } from './queue-words';

/** More rows of a section than a person works through at once; the page asks for more where they are wanted. */
const ROWS_OF_SECTION = 40;
/** A sidebar with more rows than this in a section only gets slow. */
const MOST_ROWS_OF_SECTION = 400;
/** More unfinished handoffs than this are a matter for the Opportunities tab. */
const MOST_UNFINISHED = 50;
/** Enough to see what presses; all of them stand in the queue. */
const MOST_CLOCKS = 50;

/** Whose queue it is: a key, all of them, or somebody who must tell their name first. */
type Whose =
  | { readonly kind: 'person'; readonly key: string; readonly name: string }
  | { readonly kind: 'all' }
  | { readonly kind: 'unknown' };

/**
 * The work queue of a person, or of everybody. Reads the leads, the definition with its fields, the team, the calendar,
 * the opportunities and the costs once each, whatever their length; writes nothing.
 */
export function queue(request: QueueRequest): Answer<QueueAnswer> {
  return look((asked) => {
    const source = sourceOf(asked);
    const whose = whoseQueue(request, source);
    const names = source.team.map(nameOf);
    const notices = noticesOf(asked, source);
    const common = { team: names, time: clockTime(minuteOfDay(asked.workbook.now)), notices };
    if (whose.kind === 'unknown') {
      return {
        ...common,
        person: '',
        needsPerson: true,
        total: 0,
        sections: [],
        nextLeadId: '',
        unfinished: [],
      };
    }
    const person = whose.kind === 'person' ? whose.key : undefined;
    const leads = source.leadsFor(person);
    const work = workQueue(leads, source.rules, person);
    return {
      ...common,
      notices: [...notices, ...optedOutNotice(asked.words, leads, person)],
      person: whose.kind === 'person' ? whose.name : '',
      needsPerson: false,
      total: work.total,
      sections: sectionViews(asked, source, work, leads, request),
      nextLeadId: work.next?.lead.id ?? '',
      unfinished: unfinishedViews(asked.words, source, person),
    };
  });
}

/** The clocks that press, of a person or of everybody. Reads as {@link queue} does; writes nothing. */
export function workClocks(request: QueueRequest): Answer<WorkClocks> {
  return look((asked) => {
    const source = sourceOf(asked);
    const whose = whoseQueue(request, source);
    if (whose.kind === 'unknown') return { dueSoon: 0, broken: 0, clocks: [] };
    const person = whose.kind === 'person' ? whose.key : undefined;
    const { sections } = workQueue(source.leadsFor(person), source.rules, person);
    const items = sections.find(({ section }) => section === 'clocks')!.items;
    const broken = items.filter(({ placement }) => placement.clock?.state === 'broken').length;
    return {
      dueSoon: items.length - broken,
      broken,
      clocks: items.slice(0, MOST_CLOCKS).map((item) => clockView(asked, source, item)),
    };
  });
}

function sourceOf({ workbook, words }: Request): QueueSource {
  const read = readQueueSource(workbook);
  return read.ok ? read.source : refuse(obstacleMessage(read.problem, words));
}

function nameOf({ name, email }: TeamMember): string {
  return name === '' ? email : name;
}

function hasOwners({ desk }: QueueSource): boolean {
  return desk.leads.roles.some(({ role }) => role === 'owner');
}

/** Where nobody is known, or leads have no owner, there is only one queue. */
function whoseQueue({ who = '', all = false }: QueueRequest, source: QueueSource): Whose {
  const { team, personKey } = source;
  if (all || team.length === 0 || !hasOwners(source)) return { kind: 'all' };
  const member = memberOf(team, who === '' ? currentPerson() : who);
  if (member === undefined) return { kind: 'unknown' };
  return { kind: 'person', key: personKey(nameOf(member)), name: nameOf(member) };
}

function noticesOf({ workbook, words }: Request, source: QueueSource): string[] {
  const { notices, calendarProblems } = words.queue;
  const { desk, team, calendar } = source;
  const lines: string[] = [];
  if (!hasOwners(source)) lines.push(notices.noOwnerColumn);
  else if (team.length === 0) lines.push(fill(notices.noTeam, { tab: workbook.words.tabs.team }));
  if (desk.definition.code !== 'ok') lines.push(notices.noDefinition);
  const count = rowsWithoutId(desk);
  if (count > 0) lines.push(fill(notices.withoutId, { count }));
  for (const { code, row } of calendar.problems) {
    lines.push(
      fill(notices.calendar, { tab: workbook.words.tabs.calendar, row, problem: calendarProblems[code] }),
    );
  }
  return lines;
}

/** Nobody disappears without a word. */
function optedOutNotice(
  words: Words,
  leads: ReturnType<QueueSource['leadsFor']>,
  person: string | undefined,
): string[] {
  const count = leads.filter(
    (lead) =>
      lead.optedOut && lead.work !== 'disqualified' && (person === undefined || personOf(lead) === person),
  ).length;
  return count === 0 ? [] : [fill(words.queue.notices.optedOut, { count })];
}

function sectionViews(
  { workbook, words }: Request,
  source: QueueSource,
  work: WorkQueue,
  leads: Parameters<typeof accountTouches>[0],
  request: QueueRequest,
): QueueSectionView[] {
  const { desk, rules, team, personKey } = source;
  const times = timeWords(words, readerLanguage(), workbook.today);
  const timeOf = callingTimes(rules);
  const touchOf = accountTouches(leads, rules.limits.recent_call_days, rules.now);
  const names = new Map(team.map((member) => [personKey(nameOf(member)), nameOf(member)]));

  function leadView(item: QueueItem): QueueLeadView {
    const { lead, placement } = item;
    const position = desk.positionOf(lead.id)!;
    const state = desk.workAt(position);
    const time = timeOf(lead.offset);
    // Whoever handed it over was in touch, and that is no warning.
    const colleague =
      lead.work === 'handed_over' ? undefined : touchOf(source.accountAt(position), personOf(lead));
    return {
      leadId: lead.id,
      name: desk.nameAt(position),
      company: desk.text(position, 'company'),
      owner: desk.text(position, 'owner'),
      reason: placement.reason,
      why: whyText(item, words, times, { workReason: state.workReason, rules }),
      nextStep: state.nextStep,
      urgent: lead.urgent,
      points: lead.score === undefined ? '' : numberText(lead.score, workbook.reading.decimal),
      callable: time.callable,
      local: times.local(time, lead.offset !== undefined),
      touched: touchedText(lead, nameOfKey(lead.lastBy, state.lastBy)),
      warning:
        colleague === undefined
          ? ''
          : fill(words.queue.colleague, {
              who: nameOfKey(colleague.by, colleague.by),
              day: times.day(colleague.day),
            }),
    };
  }

  function nameOfKey(key: string, otherwise: string): string {
    return names.get(key) ?? otherwise;
  }

  function touchedText({ lastTouch, attempts }: QueueItem['lead'], who: string): string {
    if (lastTouch === undefined) return '';
    const day = times.day(dayOfMinute(lastTouch));
    const touched =
      who === '' ? fill(words.queue.touched, { day }) : fill(words.queue.touchedBy, { day, who });
    return attempts === 0 ? touched : `${touched} · ${fill(words.queue.attempts, { count: attempts })}`;
  }

  return work.sections
    .filter(({ items }) => items.length > 0)
    .map(({ section, items }) => ({
      section,
      title: words.queue.sections[section],
      count: items.length,
      leads: items.slice(0, rowsOf(section, request)).map(leadView),
    }));
}

function rowsOf(section: string, request: QueueRequest): number {
  if (section !== request.section) return ROWS_OF_SECTION;
  const wanted = Math.floor(Number(request.rows));
  return wanted > ROWS_OF_SECTION ? Math.min(wanted, MOST_ROWS_OF_SECTION) : ROWS_OF_SECTION;
}

function unfinishedViews(words: Words, source: QueueSource, person: string | undefined): UnfinishedView[] {
  const { steps, states } = words.handoff;
  return source.unfinished
    .filter(({ people }) => person === undefined || people.includes(person))
    .slice(0, MOST_UNFINISHED)
    .map(({ opportunityId, leadId, lead, company, steps: left }) => ({
      opportunityId,
      leadId,
      name: lead,
      company,
      steps: left.map(({ step, state }) =>
        fill(words.queue.labels.step, { step: steps[step], state: states[state] }),
      ),
    }));
}

function clockView({ workbook, words }: Request, source: QueueSource, item: QueueItem): ClockView {
  const { desk, team, personKey } = source;
  const { lead, placement } = item;
  const clock = placement.clock!;
  const position = desk.positionOf(lead.id)!;
  const key = personOf(lead);
  const member = team.find((each) => personKey(nameOf(each)) === key);
  return {
    leadId: lead.id,
    name: desk.nameAt(position),
    company: desk.text(position, 'company'),
    person: member === undefined ? key : nameOf(member),
    code: clock.code,
    state: clock.state,
    due: formatMinute(clock.due),
    left: clock.left,
    text: clockText(clock, words, timeWords(words, readerLanguage(), workbook.today)),
  };
}
