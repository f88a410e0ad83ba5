import type { QueueHandoff } from '../core/queue/queue-lead';
import { attemptOf, STEPS, type Step, type StepStateName } from '../core/handoff/step';
import { parseOpportunityId } from '../core/handoff/opportunity-id';
import type { Cell } from '../core/values/cell';
import { foldText } from '../core/values/text';
import { allValues } from './all-values';
import { handoffRecords, type HandoffRecord } from './handoff-records';
import { memberOf, type TeamMember } from './people';
import { costRecords } from './return-records';
import { CellReader } from './table-records';
import { readTable } from './tables/table';
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

/** What the Opportunities tab says for the queue. */
export interface QueueOpportunities {
  /** The handoff of a lead, by any id it is known by; undefined where none is open. */
  readonly handoffOf: (keys: readonly string[]) => QueueHandoff | undefined;
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

/** Reads the Opportunities tab once: open handoffs by lead, the latest of each, and what is left to be done of them. */
export function readQueueOpportunities(
  workbook: Workbook,
  personKey: (person: string) => string,
): QueueOpportunities {
  const table = readTable(workbook, 'opportunities');
  if (table === undefined) return { handoffOf: () => undefined, unfinished: [] };
  const records = handoffRecords(table);
  const byLead = new Map<string, HandoffRecord>();
  for (const record of records.filter(isOpen)) {
    const own = parseOpportunityId(record.opportunityId);
    for (const key of [record.leadId, own === undefined ? '' : `L-${own.lead}`].map(foldText)) {
      const before = byLead.get(key);
      if (before === undefined || (record.handedOver ?? 0) >= (before.handedOver ?? 0)) {
        byLead.set(key, record);
      }
    }
  }
  return {
    handoffOf: (keys) => {
      for (const key of keys) {
        const record = key === '' ? undefined : byLead.get(foldText(key));
        if (record === undefined) continue;
        const { fieldRep, insideRep, handedOver, firstContact } = record;
        return {
          person: personKey(fieldRep === '' ? insideRep : fieldRep),
          at: handedOver,
          contacted: firstContact !== undefined,
        };
      }
      return undefined;
    },
    unfinished: records.flatMap((record) => unfinishedOf(record, personKey)),
  };
}

/** Open, and neither returned nor disqualified. */
function isOpen({ outcome, response }: HandoffRecord): boolean {
  return outcome === 'open' && (response === undefined || response === 'accept');
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
