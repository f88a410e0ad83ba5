import type { QueueHandoff } from '../core/queue/queue-lead';
import { attemptOf, STEPS, type Step, type StepStateName } from '../core/handoff/step';
import { parseOpportunityId } from '../core/handoff/opportunity-id';
import type { Cell, Day } from '../core/values/cell';
import { dayOfMinute, type Minute } from '../core/values/minute';
import { foldText } from '../core/values/text';
import { allValues } from './all-values';
import { handoffRecords, type HandoffRecord } from './handoff-records';
import { memberOf } from '../core/territories/team';
import { type TeamMember } from './people';
import { costRecords } from './return-records';
import { CellReader } from './table-records';
import { dayOf, readTable, textOf } from './tables/table';
import { findTab, type Workbook } from './workbook';

/** A handoff of which a step is left, or nobody knows whether it was done. */
export interface UnfinishedHandoff {
  readonly opportunityId: string;
  readonly leadId: string;
  readonly lead: string;
  readonly company: string;
  /** Keys of the people whose handoff it is. */
  readonly people: readonly string[];
  readonly steps: readonly { readonly step: Step; readonly state: StepStateName }[];
}

/** The last touch of a lead; the person as a key, the day only where anybody was in touch. */
export interface LastTouch {
  readonly day: Day | undefined;
  readonly by: string;
  /** Attempts since the contact was last reached. */
  readonly attempts: number;
}

/** What the Opportunities tab says for the queue. */
export interface QueueOpportunities {
  /** The handoff of a lead, by any id it is known by: the open one, else the latest; undefined where there is none. */
  readonly handoffOf: (keys: readonly string[], touch: LastTouch) => QueueHandoff | undefined;
  readonly unfinished: readonly UnfinishedHandoff[];
}

/** By which a person is compared: the member's name, else what is written, folded; `''` for nobody. */
export function personKeys(team: readonly TeamMember[]): (person: string) => string {
  const known = new Map<string, string>();
  return (person) => {
    let key = known.get(person);
    if (key === undefined) {
      const member = memberOf(team, person);
      key = foldText(member === undefined ? person : member.name || member.email);
      known.set(person, key);
    }
    return key;
  };
}

/** Reads the Opportunities tab once: the handoff of each lead, and what is left to be done of all of them. */
export function readQueueOpportunities(
  workbook: Workbook,
  team: readonly TeamMember[],
  personKey: (person: string) => string,
): QueueOpportunities {
  const members = new Set(team.map(({ name, email }) => personKey(name || email)));
  const table = readTable(workbook, 'opportunities');
  if (table === undefined) return { handoffOf: () => undefined, unfinished: [] };
  const records = handoffRecords(table);
  // Of copies of a row the upper one counts, as with all else that is read of it.
  const wakeUps = new Map(
    [...table.rows]
      .reverse()
      .map((row) => [textOf(table, row, 'opportunityId'), dayOf(table, row, 'wakeUp')] as const),
  );
  const byLead = new Map<string, HandoffRecord>();
  for (const record of records.filter(isSales)) {
    const own = parseOpportunityId(record.opportunityId);
    for (const key of [record.leadId, own === undefined ? '' : `L-${own.lead}`].map(foldText)) {
      const before = byLead.get(key);
      if (before === undefined || !isBefore(record, before)) byLead.set(key, record);
    }
  }
  return {
    handoffOf: (keys, touch) => {
      for (const key of keys) {
        const record = key === '' ? undefined : byLead.get(foldText(key));
        if (record === undefined) continue;
        const { fieldRep, insideRep, handedOver, firstContact, outcome, opportunityId } = record;
        const person = personKey(fieldRep === '' ? insideRep : fieldRep);
        return {
          person,
          at: handedOver,
          contacted:
            firstContact !== undefined ||
            isContacted(touch, handedOver, { insideRep: personKey(insideRep), person }, members),
          outcome,
          wakeUp: wakeUps.get(opportunityId),
        };
      }
      return undefined;
    },
    unfinished: records.flatMap((record) => unfinishedOf(record, personKey)),
  };
}

/** In the hands of sales: closed or put off, or open and neither returned nor disqualified. */
function isSales({ outcome, response }: HandoffRecord): boolean {
  return outcome !== 'open' || response === undefined || response === 'accept';
}

/** Of two of one lead the open one counts, then the later one, then the lower row. */
function isBefore(one: HandoffRecord, other: HandoffRecord): boolean {
  const isOpen = (record: HandoffRecord): number => (record.outcome === 'open' ? 1 : 0);
  return (isOpen(one) - isOpen(other) || (one.handedOver ?? 0) - (other.handedOver ?? 0)) < 0;
}

/**
 * Whether the row of the lead tells that sales spoke with them since: who took it, or somebody else of the team than
 * who handed it over, from the day of the handoff on (the column has no time of day); who keeps it must have done so on
 * a later day. Whom the team does not know may be anybody. An attempt that reached nobody is no contact.
 */
function isContacted(
  { day, by, attempts }: LastTouch,
  handedOver: Minute | undefined,
  { insideRep, person }: { readonly insideRep: string; readonly person: string },
  members: ReadonlySet<string>,
): boolean {
  if (day === undefined || by === '' || attempts > 0) return false;
  const since = handedOver === undefined ? -Infinity : dayOfMinute(handedOver);
  if (by === insideRep) return person === insideRep && day > since;
  const isSalesPerson = by === person || (members.has(by) && members.has(insideRep));
  return isSalesPerson && day >= since;
}

function unfinishedOf(record: HandoffRecord, personKey: (person: string) => string): UnfinishedHandoff[] {
  if (record.handoffs === 0) return [];
  const steps = STEPS.map((step) => ({ step, state: record.steps[step].state })).flatMap(
    ({ step, state }) => {
      const attempt = attemptOf(state);
      return attempt === 'try' || attempt === 'ask' || state.state === 'sending'
        ? [{ step, state: state.state }]
        : [];
    },
  );
  if (steps.length === 0) return [];
  const { opportunityId, leadId, lead, company, insideRep, fieldRep } = record;
  return [{ opportunityId, leadId, lead, company, people: [insideRep, fieldRep].map(personKey), steps }];
}

/**
 * Whether a source brings people who ask for something: those whose costs are all of active channels bring names that
 * asked for nothing (METHOD §2). What no row of costs speaks of is taken for an inquiry, since nobody must wait in
 * vain. One read.
 */
export function readInquirySources(workbook: Workbook): (source: string) => boolean {
  const sheet = findTab(workbook, 'costs');
  const values = sheet === undefined ? [] : (allValues(sheet) as Cell[][]);
  const costs = costRecords(values, workbook.settings, new CellReader(workbook.reading)) ?? [];
  const active = new Set<string>();
  const passive = new Set<string>();
  for (const { source, channel } of costs) {
    if (channel !== undefined) (channel === 'active' ? active : passive).add(foldText(source));
  }
  const known = new Map<string, boolean>();
  return (source) => {
    let inquires = known.get(source);
    if (inquires === undefined) {
      const folded = foldText(source);
      known.set(source, (inquires = !active.has(folded) || passive.has(folded)));
    }
    return inquires;
  };
}
