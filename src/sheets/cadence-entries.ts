import type { CadenceStep } from '../core/cadences/cadence';
import { cadenceToken, type CadenceSubject } from '../core/cadences/cadence-token';
import type { LeaveReason } from '../core/cadences/leave-reason';
import type { Result } from '../core/activities/codes';
import type { Day } from '../core/values/cell';
import { fill } from '../i18n/language';
import type { NewActivity } from './activity-log';
import type { CadenceDesk } from './cadence-desk';
import { choiceWord } from './tables/choices';

/** The lead of an entry, with the enrolment that it belongs to. */
export interface EnrolledLead {
  readonly position: number;
  readonly leadId: string;
  /** {@link cadenceKey} and name of the cadence. */
  readonly cadence: string;
  readonly title: string;
  readonly entry: number;
}

/** The lead at a position with its running enrolment; undefined where it has none. */
export function enrolledAt(cadenceDesk: CadenceDesk, position: number): EnrolledLead | undefined {
  const leadId = cadenceDesk.desk.idAt(position);
  const { latest } = cadenceDesk.cadencesOf(leadId);
  if (latest === undefined || latest.isLeft) return undefined;
  const title = cadenceDesk.cadenceOf(latest.cadence)?.name ?? latest.cadence;
  return { position, leadId, cadence: latest.cadence, title, entry: latest.entry };
}

/** A lead enters a cadence. */
export function enterEntry(cadenceDesk: CadenceDesk, lead: EnrolledLead): NewActivity {
  return {
    ...base(cadenceDesk, lead, { what: 'enter' }),
    kind: 'cadence',
    result: 'entered',
    details: lead.title,
  };
}

/** A lead leaves its cadence, and why. */
export function leaveEntry(cadenceDesk: CadenceDesk, lead: EnrolledLead, reason: LeaveReason): NewActivity {
  const { log } = cadenceDesk.workbook.words.cadences;
  const details = fill(log.left, { cadence: lead.title, reason: log.reasons[reason] });
  return { ...base(cadenceDesk, lead, { what: 'leave' }), kind: 'cadence', result: 'left', details };
}

/** A call, message or task of a cadence is put into the person's queue. */
export function queueEntry(
  cadenceDesk: CadenceDesk,
  lead: EnrolledLead,
  step: CadenceStep,
  attempt: number,
  day: Day,
): NewActivity {
  return {
    ...base(cadenceDesk, lead, { what: 'claim', step: step.number, attempt }),
    kind: 'cadence',
    nextStep: nextStepText(cadenceDesk, step),
    nextDate: day,
    details: stepText(cadenceDesk, lead, step),
  };
}

/** What the person reads in the queue: `Llamada: ¿qué funciona?`. */
export function nextStepText({ workbook }: CadenceDesk, step: CadenceStep): string {
  const channel = choiceWord(workbook.words, 'channels', step.channel);
  const about = step.note === '' ? step.template : step.note;
  return about === '' ? channel : `${channel}: ${about}`;
}

/** A mail of a cadence is about to go. */
export function claimEntry(
  cadenceDesk: CadenceDesk,
  lead: EnrolledLead,
  step: CadenceStep,
  attempt: number,
): NewActivity {
  return {
    ...base(cadenceDesk, lead, { what: 'claim', step: step.number, attempt }),
    kind: 'mail',
    result: 'sending',
    details: stepText(cadenceDesk, lead, step),
  };
}

/** What became of a mail. */
export function endEntry(
  cadenceDesk: CadenceDesk,
  lead: EnrolledLead,
  step: CadenceStep,
  attempt: number,
  result: Result,
  about: string,
): NewActivity {
  const text = stepText(cadenceDesk, lead, step);
  return {
    ...base(cadenceDesk, lead, { what: 'end', step: step.number, attempt }),
    kind: 'mail',
    result,
    details: about === '' ? text : `${text} · ${about}`,
  };
}

/** What a person decided about a step: it went, send it again, or pass over it. */
export function decisionEntry(
  cadenceDesk: CadenceDesk,
  lead: EnrolledLead,
  step: CadenceStep,
  attempt: number,
  decision: 'sent' | 'again' | 'skip',
): NewActivity {
  const { log } = cadenceDesk.workbook.words.cadences;
  const what = decision === 'again' ? 'redo' : 'settle';
  return {
    ...base(cadenceDesk, lead, { what, step: step.number, attempt }),
    kind: decision === 'sent' ? 'mail' : 'cadence',
    result: decision === 'sent' ? 'sent' : decision === 'again' ? 'cancelled' : 'done',
    details: `${stepText(cadenceDesk, lead, step)} · ${log.decisions[decision]}`,
  };
}

/** The address has the step already by another row of the same person. */
export function twinEntry(
  cadenceDesk: CadenceDesk,
  lead: EnrolledLead,
  step: CadenceStep,
  attempt: number,
): NewActivity {
  return {
    ...base(cadenceDesk, lead, { what: 'settle', step: step.number, attempt }),
    kind: 'cadence',
    result: 'done',
    details: `${stepText(cadenceDesk, lead, step)} · ${cadenceDesk.workbook.words.cadences.log.twin}`,
  };
}

function stepText({ workbook }: CadenceDesk, lead: EnrolledLead, step: CadenceStep): string {
  const { log } = workbook.words.cadences;
  const text = fill(log.step, { cadence: lead.title, step: step.number });
  return step.template === '' ? text : `${text}: ${step.template}`;
}

function base(
  { desk }: CadenceDesk,
  { position, leadId, cadence, entry }: EnrolledLead,
  subject: CadenceSubject,
): Pick<NewActivity, 'token' | 'leadId' | 'lead' | 'company'> {
  return {
    token: cadenceToken({ leadId, cadence, entry, subject }),
    leadId,
    lead: desk.nameAt(position),
    company: desk.text(position, 'company'),
  };
}
