import type { OutcomeCode, WorkStatus } from '../activities/codes';
import type { Day } from '../values/cell';

/** A lead as a digest looks at it. */
export interface DigestLead {
  readonly leadId: string;
  /** Who it is, in one line. */
  readonly title: string;
  /** Key of the member of the team whose work it is: its owner, or who took it over; `''` for nobody. */
  readonly owner: string;
  readonly work: WorkStatus | undefined;
  /** Excluded by the definition, or opted out: nobody need touch it. */
  readonly isExcluded: boolean;
  readonly nextStep: string;
  /** The day of the next step; of a lead that was handed over only where its opportunity waits for that step. */
  readonly nextDate: Day | undefined;
}

/** An opportunity as a digest looks at it; representatives by their keys in the team. */
export interface DigestOpportunity {
  readonly opportunityId: string;
  readonly title: string;
  readonly insideRep: string;
  readonly fieldRep: string;
  readonly outcome: OutcomeCode;
  readonly isAnswered: boolean;
  readonly handedOver: Day | undefined;
  readonly expectedClose: Day | undefined;
  readonly wakeUp: Day | undefined;
}

/** A clock that ran out or is about to, with whom it concerns. */
export interface DigestClock {
  readonly title: string;
  readonly owner: string;
  readonly isBroken: boolean;
  /** What has to happen, a code of the shell. */
  readonly what: string;
}

export interface DigestInput {
  readonly today: Day;
  readonly leads: readonly DigestLead[];
  readonly opportunities: readonly DigestOpportunity[];
  readonly clocks: readonly DigestClock[];
}

export type DigestSectionCode =
  'overdue' | 'today' | 'clocks' | 'returned' | 'unowned' | 'unanswered' | 'waking' | 'closing';

export interface DigestItem {
  readonly title: string;
  /** The next step or what has to happen; `''` for none. */
  readonly detail: string;
  readonly owner: string;
  readonly day: Day | undefined;
}

export interface DigestSection {
  readonly code: DigestSectionCode;
  readonly count: number;
  /** The first of them: earliest day, then title. */
  readonly items: readonly DigestItem[];
}

/** A mail is read on a telephone between two calls; the sheet has the rest. */
export const DIGEST_ITEMS = 10;
/** What wakes up within a week is seen before it does. */
export const WAKING_DAYS = 7;

/** Work on these is over, or in other hands. */
const DONE: ReadonlySet<WorkStatus | undefined> = new Set<WorkStatus | undefined>([
  'handed_over',
  'disqualified',
]);

const isActive = (lead: DigestLead): boolean => !lead.isExcluded && !DONE.has(lead.work);

/** Whether a planned step of it counts: also in the hands of sales, not once it is given up. */
const hasSteps = (lead: DigestLead): boolean => !lead.isExcluded && lead.work !== 'disqualified';

/**
 * What a manager is told: clocks broken, steps overdue, leads that nobody owns, returned ones, what wakes up within
 * {@link WAKING_DAYS}. Sections with nothing in them are left out. O(n log n).
 */
export function managerDigest(input: DigestInput): readonly DigestSection[] {
  const active = input.leads.filter(isActive);
  return filled([
    section('clocks', input.clocks.filter((clock) => clock.isBroken).map(clockItem)),
    section(
      'overdue',
      input.leads
        .filter(hasSteps)
        .filter((lead) => isBefore(lead.nextDate, input.today))
        .map(leadItem),
    ),
    section('returned', active.filter((lead) => lead.work === 'returned').map(leadItem)),
    section('unowned', active.filter((lead) => lead.owner === '').map(leadItem)),
    section(
      'waking',
      wakingOf(input, () => true),
    ),
  ]);
}

/**
 * What one member of the team is told: their day. Steps overdue and of today, clocks, returned leads, opportunities
 * that wait for their answer, what wakes up, and open ones whose expected close has passed.
 */
export function ownDigest(input: DigestInput, member: string): readonly DigestSection[] {
  const leads = input.leads.filter((lead) => hasSteps(lead) && lead.owner === member);
  const field = input.opportunities.filter((each) => each.fieldRep === member && each.outcome === 'open');
  const unanswered = field.filter((each) => !each.isAnswered && each.handedOver !== undefined);
  const isMine = (each: DigestOpportunity): boolean =>
    each.insideRep === member || (each.insideRep === '' && each.fieldRep === member);
  const closing = input.opportunities.filter(
    (each) =>
      each.outcome === 'open' &&
      (each.fieldRep || each.insideRep) === member &&
      isBefore(each.expectedClose, input.today),
  );
  return filled([
    section('clocks', input.clocks.filter((clock) => clock.owner === member).map(clockItem)),
    section(
      'unanswered',
      unanswered.map((each) => opportunityItem(each, each.handedOver)),
    ),
    section('overdue', leads.filter((lead) => isBefore(lead.nextDate, input.today)).map(leadItem)),
    section('today', leads.filter((lead) => lead.nextDate === input.today).map(leadItem)),
    section('returned', leads.filter((lead) => lead.work === 'returned').map(leadItem)),
    section('waking', wakingOf(input, isMine)),
    section(
      'closing',
      closing.map((each) => opportunityItem(each, each.expectedClose)),
    ),
  ]);
}

function wakingOf(input: DigestInput, isMeant: (each: DigestOpportunity) => boolean): DigestItem[] {
  return input.opportunities
    .filter((each) => isMeant(each) && each.outcome === 'deferred')
    .filter((each) => isBefore(each.wakeUp, input.today + WAKING_DAYS))
    .map((each) => opportunityItem(each, each.wakeUp));
}

function isBefore(day: Day | undefined, limit: Day): boolean {
  return day !== undefined && day < limit;
}

function leadItem(lead: DigestLead): DigestItem {
  return { title: lead.title, detail: lead.nextStep, owner: lead.owner, day: lead.nextDate };
}

function opportunityItem(each: DigestOpportunity, day: Day | undefined): DigestItem {
  return { title: each.title, detail: '', owner: each.fieldRep || each.insideRep, day };
}

function clockItem(clock: DigestClock): DigestItem {
  return { title: clock.title, detail: clock.what, owner: clock.owner, day: undefined };
}

function section(code: DigestSectionCode, items: readonly DigestItem[]): DigestSection {
  const sorted = [...items].sort(
    (a, b) => (a.day ?? Infinity) - (b.day ?? Infinity) || compare(a.title, b.title),
  );
  return { code, count: items.length, items: sorted.slice(0, DIGEST_ITEMS) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function filled(sections: readonly DigestSection[]): readonly DigestSection[] {
  return sections.filter((each) => each.count > 0);
}
