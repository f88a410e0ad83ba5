import type { DigestClock, DigestInput, DigestLead, DigestOpportunity } from '../core/pipeline/digest';
import { personOf } from '../core/queue/placing';
import type { QueueLead } from '../core/queue/queue-lead';
import { workQueue } from '../core/queue/work-queue';
import type { Day } from '../core/values/cell';
import { dayOfMinute } from '../core/values/minute';
import type { Desk } from './lead-desk';
import { opportunityRows } from './opportunity-rows';
import { readQueueSource, type QueueSource } from './queue-input';
import { minuteIn, readTable, textOf } from './tables/table';
import type { Workbook } from './workbook';

/** Everything digests are made from; people are told apart by `personKey`. */
export interface DigestSource {
  readonly input: DigestInput;
  readonly personKey: (person: string) => string;
}

/** Reads what digests tell: all that the queue reads, and the opportunities; undefined where there are no leads. */
export function readDigestSource(workbook: Workbook): DigestSource | undefined {
  const read = readQueueSource(workbook);
  if (!read.ok) return undefined;
  const { source } = read;
  const leads = source.leadsFor(undefined);
  return {
    input: {
      today: workbook.today,
      leads: leads.map((lead, index) => digestLead(source.desk, source.desk.positions[index]!, lead)),
      opportunities: digestOpportunities(workbook, source.personKey),
      clocks: digestClocks(source, leads),
    },
    personKey: source.personKey,
  };
}

function titleAt(desk: Desk, position: number): string {
  const parts = [desk.nameAt(position), desk.text(position, 'company')].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(' · ') : desk.idAt(position);
}

function digestLead(desk: Desk, position: number, lead: QueueLead): DigestLead {
  return {
    leadId: lead.id,
    title: titleAt(desk, position),
    owner: personOf(lead),
    work: lead.work,
    isExcluded: lead.status === 'excluded' || lead.optedOut,
    nextStep: desk.workAt(position).nextStep,
    nextDate: lead.work === 'handed_over' ? stepOfSales(lead) : lead.nextDate,
  };
}

/** What sleeps is told when it wakes up, and what no opportunity tells of has no step. */
function stepOfSales({ handoff, nextDate }: QueueLead): Day | undefined {
  return handoff === undefined || handoff.outcome === 'deferred' ? undefined : nextDate;
}

function digestClocks({ desk, rules }: QueueSource, leads: readonly QueueLead[]): readonly DigestClock[] {
  const { sections } = workQueue(leads, rules, undefined);
  const items = sections.find(({ section }) => section === 'clocks')?.items ?? [];
  return items.map(({ lead, placement }) => {
    const position = desk.positionOf(lead.id);
    return {
      title: position === undefined ? lead.id : titleAt(desk, position),
      owner: personOf(lead),
      isBroken: placement.clock?.state === 'broken',
      what: placement.reason,
    };
  });
}

function digestOpportunities(
  workbook: Workbook,
  personKey: (person: string) => string,
): readonly DigestOpportunity[] {
  const table = readTable(workbook, 'opportunities');
  if (table === undefined) return [];
  return opportunityRows(table).map(({ id, row, lead, company, now }) => {
    const handedOver = minuteIn(table, row, 'handedOver');
    return {
      opportunityId: id,
      title: [lead, company].filter((part) => part !== '').join(' · ') || id,
      insideRep: personKey(now.insideRep),
      fieldRep: personKey(now.fieldRep),
      outcome: now.outcome ?? 'open',
      isAnswered: textOf(table, row, 'answered') !== '' || textOf(table, row, 'response') !== '',
      handedOver: handedOver === undefined ? undefined : dayOfMinute(handedOver),
      expectedClose: now.expectedClose.state === 'read' ? now.expectedClose.value : undefined,
      wakeUp: now.wakeUp.state === 'read' ? now.wakeUp.value : undefined,
    };
  });
}
