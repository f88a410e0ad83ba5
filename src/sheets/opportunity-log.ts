import { planOpportunity, type OpportunityPlan } from '../core/pipeline/plan-opportunity';
import type { Change, TrackedField } from '../core/pipeline/types';
import { fill, LANGUAGES, wordsOf } from '../i18n/language';
import type { NewActivity } from './activity-log';
import { numberText } from './number-text';
import type { OpportunityRow } from './opportunity-rows';
import { choiceOf, choiceWord } from './tables/choices';
import type { Workbook } from './workbook';

/** A delivery is prepared the day after the win, while the customer still remembers what was promised. */
export const DELIVERY_DAYS = 1;

/** An opportunity and what follows from its state. */
export interface PlannedOpportunity {
  readonly row: OpportunityRow;
  readonly plan: OpportunityPlan;
}

/** What follows from the state of each opportunity that has an id. */
export function planAll(workbook: Workbook, rows: readonly OpportunityRow[]): readonly PlannedOpportunity[] {
  return rows
    .filter(({ id }) => id !== '')
    .map((row) => ({
      row,
      plan: planOpportunity(row.id, row.now, row.known, undefined, workbook.today),
    }));
}

/** Whether an opportunity has just become that. */
export function becomes({ changes }: OpportunityPlan, outcome: string): boolean {
  return changes.some(({ field, to }) => field === 'outcome' && to === outcome);
}

/** Whether what was won is so no more: then there is nothing to deliver. */
export function withdrawsDelivery({ changes }: OpportunityPlan): boolean {
  return changes.some(({ field, from, to }) => field === 'outcome' && from === 'won' && to !== 'won');
}

/** Whether a step is the delivery that a win left, for whomever and in whatever language. */
export function isDelivery(step: string): boolean {
  return LANGUAGES.some((language) => {
    const { delivery, deliveryNobody } = wordsOf(language).opportunities.log;
    return step === deliveryNobody || step.startsWith(fill(delivery, { person: '' }).trim());
  });
}

/** The step that is to follow, if any: delivery after a win, taking it up again after a sleep. */
export function nextStepOf(
  workbook: Workbook,
  { row, plan }: PlannedOpportunity,
  dataOwner: string,
): { readonly nextStep: string; readonly nextDate: number } | undefined {
  const { words, today } = workbook;
  if (plan.wakes) return { nextStep: words.opportunities.log.wakeStep, nextDate: today };
  if (!becomes(plan, 'won')) return undefined;
  const person = row.now.fieldRep || row.now.insideRep || dataOwner;
  const { delivery, deliveryNobody } = words.opportunities.log;
  return {
    nextStep: person === '' ? deliveryNobody : fill(delivery, { person }),
    nextDate: today + DELIVERY_DAYS,
  };
}

/** The entry of the log that tells all the changes of one opportunity, with what each was before. */
export function entryOf(
  workbook: Workbook,
  planned: PlannedOpportunity,
  dataOwner: string,
  who: string | undefined,
): NewActivity {
  const { row, plan } = planned;
  const { log } = workbook.words.opportunities;
  const lines = plan.changes.map((change) => changeText(workbook, change));
  return {
    token: plan.token,
    leadId: row.leadId,
    lead: row.lead,
    company: row.company,
    kind: plan.changes.some(({ field }) => field === 'outcome') ? 'outcome' : 'change',
    details: [...(plan.wakes ? [log.woken] : []), ...lines].join(' · '),
    opportunityId: row.id,
    ...nextStepOf(workbook, planned, dataOwner),
    ...(who === undefined ? {} : { who }),
  };
}

function changeText(workbook: Workbook, { field, from, to }: Change): string {
  const { words } = workbook;
  return fill(words.opportunities.log.change, {
    field: words.tables.columns.opportunities[field],
    from: valueText(workbook, field, from),
    to: valueText(workbook, field, to),
  });
}

/** A value as people read it: words of a list, numbers with the decimal of the sheet. */
function valueText({ words, reading }: Workbook, field: TrackedField, value: string): string {
  if (value === '') return words.opportunities.log.blank;
  switch (field) {
    case 'outcome':
      return choiceWord(words, 'outcomes', choiceOf('outcomes', value)) || value;
    case 'lostReason':
      return choiceWord(words, 'lostReasons', choiceOf('lostReasons', value)) || value;
    case 'amount':
      return numberText(Number(value), reading.decimal);
    default:
      return value;
  }
}
