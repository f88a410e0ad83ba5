import { confirmationAgain, firstConfirmation, type StepState } from '../core/handoff/step';
import { stepText, type Meeting } from '../core/handoff/step-text';
import { formatLastKnown, OWNER_KEY } from '../core/pipeline/last-known';
import { WOKEN } from '../core/pipeline/plan-opportunity';
import { isReturned } from '../core/handoff/handoff-plan';
import { readDay } from '../core/values/day';
import { readNumber } from '../core/values/number';
import { isBlank } from '../core/values/cell';
import type { Role } from '../core/leads/role';
import {
  KNOWN_CALENDAR,
  KNOWN_COMMENT,
  KNOWN_HANDOFFS,
  KNOWN_RESPONSE,
  KNOWN_TOKEN,
  type HandoffRecord,
} from './handoff-records';
import type { OpportunityCells } from './handoff-changes';
import type { LeadAtHandoff } from './handoff-surroundings';
import type { LeadTexts } from './handoff-texts';
import type { Desk } from './lead-desk';
import type { NewRow } from './tables/append-rows';
import { choiceWord } from './tables/choices';

/** What a person asked for when handing over. */
export interface HandoffWish {
  readonly token: string;
  readonly meeting: Meeting | undefined;
  readonly comment: string;
}

/** On one line: a row as tall as its history would leave no room for others. */
const BETWEEN = ' · ';

/** Long notes hide what matters, and a cell takes 50,000 characters; the log keeps everything. */
const LONGEST_NOTES = 8_000;

/** The row of a new opportunity, with everything that is known of its lead, steps still to be done. */
export function newOpportunity(
  desk: Desk,
  lead: LeadAtHandoff,
  opportunityId: string,
  texts: LeadTexts,
  wish: HandoffWish,
): NewRow<'opportunities'> {
  const { workbook } = desk;
  const { position } = lead;
  const text = (role: Role): string => desk.text(position, role);
  const remembered = Object.entries(rememberedAtHandoff(lead, wish, 1)).filter(([, value]) => value !== '');
  const known: [string, string][] = [[OWNER_KEY, opportunityId], ['outcome', 'open'], ...remembered];
  return {
    ...sharedCells(desk, lead, wish, firstOf(desk, lead)),
    opportunityId,
    leadId: lead.key,
    source: text('source'),
    campaign: text('campaign'),
    product: text('product'),
    created: workbook.today,
    stage: lead.stage,
    amount: numberAt(desk, position, 'amount'),
    currency: text('currency'),
    expectedClose: dayAt(desk, position, 'expected_close'),
    outcome: choiceWord(workbook.words, 'outcomes', 'open'),
    documents: text('documents'),
    notes: notesOf(desk, texts, wish.comment),
    handoffs: 1,
    lastKnown: formatLastKnown(new Map(known)),
  };
}

/** What changes in the row of an opportunity that is handed over again. */
export function cellsAgain(
  desk: Desk,
  lead: LeadAtHandoff,
  before: HandoffRecord,
  handoffs: number,
  wish: HandoffWish,
): OpportunityCells {
  const isSameRep = before.fieldRep === (lead.field?.name ?? '');
  const first = firstOf(desk, lead);
  // What was returned goes to the same contact within days; what slept or was worked on anew is announced anew.
  const confirmation = isReturned(before)
    ? confirmationAgain(before.steps.confirmation.state, isSameRep, first)
    : first;
  return {
    ...(lead.closer === 'inside' ? {} : { response: '', answered: '', firstContact: '' }),
    responseReason: '',
    criterion: '',
    ...sharedCells(desk, lead, wish, confirmation),
    handoffs,
  };
}

/** What is remembered as processed at a handoff: its number, the request, the comment, no answer yet. */
export function rememberedAtHandoff(
  { closer }: LeadAtHandoff,
  wish: HandoffWish,
  handoffs: number,
): Readonly<Record<string, string>> {
  return {
    [KNOWN_TOKEN]: wish.token,
    [KNOWN_HANDOFFS]: String(handoffs),
    [KNOWN_COMMENT]: wish.comment,
    [KNOWN_CALENDAR]: '',
    [WOKEN]: '',
    // What stays with the inside rep needs nobody's answer.
    [KNOWN_RESPONSE]: closer === 'inside' ? 'accept' : '',
  };
}

function sharedCells(
  { workbook }: Desk,
  lead: LeadAtHandoff,
  { meeting }: HandoffWish,
  confirmation: StepState,
): OpportunityCells {
  const { words, now } = workbook;
  const { closer, field } = lead;
  const isInside = closer === 'inside';
  const alert: StepState = { state: isInside ? 'not_needed' : 'pending' };
  const event: StepState = { state: meeting === undefined ? 'not_needed' : 'pending' };
  return {
    lead: lead.lead,
    company: lead.company,
    email: lead.email,
    phone: lead.phone,
    insideRep: lead.insideRep,
    fieldRep: field?.name ?? '',
    route: lead.route?.name ?? '',
    handedOver: now,
    ...(isInside
      ? { response: choiceWord(words, 'responses', 'accept'), answered: now, firstContact: now }
      : {}),
    alert: stepText({ state: alert }, words.handoff),
    confirmation: stepText({ state: confirmation }, words.handoff),
    event: stepText({ state: event, meeting }, words.handoff),
  };
}

function firstOf({ workbook }: Desk, { closer, email, wishes }: LeadAtHandoff): StepState {
  const mayBeWritten = closer === 'field' && email !== '' && !wishes.isMailSuppressed;
  return firstConfirmation(workbook.settings.confirmationAt ?? 'handoff', mayBeWritten);
}

function notesOf({ workbook }: Desk, texts: LeadTexts, comment: string): string {
  const { mail } = workbook.words.handoff;
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [`${title}: ${lines.join(BETWEEN)}`];
  return [
    ...(comment === '' ? [] : [comment]),
    ...part(mail.why, texts.reasons),
    ...part(mail.answers, texts.answers),
    ...part(mail.history, texts.history),
  ]
    .join(BETWEEN)
    .replace(/\s*\n+\s*/g, BETWEEN)
    .slice(0, LONGEST_NOTES);
}

function numberAt(desk: Desk, position: number, role: Role): number | undefined {
  const cell = desk.cell(position, role);
  return isBlank(cell) ? undefined : readNumber(cell, desk.workbook.reading);
}

function dayAt(desk: Desk, position: number, role: Role): number | undefined {
  const cell = desk.cell(position, role);
  return isBlank(cell) ? undefined : readDay(cell, desk.workbook.reading)?.day;
}
