import { handoffId } from '../../core/handoff/opportunity-id';
import { STEPS, type Step } from '../../core/handoff/step';
import type { StepCell } from '../../core/handoff/step-text';
import { dayOfMinute, formatMinute } from '../../core/values/minute';
import { fill } from '../../i18n/language';
import type { NewActivity } from '../../sheets/activity-log';
import { KNOWN_COMMENT, type HandoffRecord } from '../../sheets/handoff-records';
import { memberOf } from '../../core/territories/team';
import { type TeamMember } from '../../sheets/people';
import { numberText } from '../../sheets/number-text';
import type { Workbook } from '../../sheets/workbook';

/** What every entry about an opportunity says of it. */
export function entryOf(
  record: HandoffRecord,
  leadId: string,
): Pick<NewActivity, 'leadId' | 'lead' | 'company' | 'opportunityId'> {
  const { lead, company, opportunityId } = record;
  return { leadId, lead, company, opportunityId };
}

/**
 * The entry of a handing over. Its token follows from the opportunity and its count, so that it is logged once,
 * whoever finishes what was begun.
 */
export function handoffEntry(
  { words, reading }: Workbook,
  record: HandoffRecord,
  leadId: string,
  score: number | undefined,
): NewActivity {
  const { opportunityId, handoffs, fieldRep, insideRep, handedOver, known } = record;
  const { log } = words.handoff;
  const data = {
    fieldRep,
    insideRep,
    score: score === undefined ? '' : numberText(score, reading.decimal),
    comment: known.get(KNOWN_COMMENT) ?? '',
  };
  return {
    ...entryOf(record, leadId),
    token: `${handoffId(opportunityId, handoffs)}:handoff`,
    kind: 'handoff',
    result: 'done',
    details: fill(fieldRep === '' ? log.handoffInside : log.handoff, data).trim(),
    ...(handedOver === undefined ? {} : { at: handedOver }),
  };
}

/** The entries of mails and meetings as they stand: sent, in the calendar, failed, or with a fate unknown. */
export function stepEntries(
  workbook: Workbook,
  record: HandoffRecord,
  steps: Readonly<Record<Step, StepCell>>,
  leadId: string,
  team: readonly TeamMember[],
): readonly NewActivity[] {
  return STEPS.flatMap((step) => {
    const entry = stepEntry(workbook, record, step, steps[step], team);
    return entry === undefined ? [] : [{ ...entryOf(record, leadId), ...entry }];
  });
}

type StepEntry = Pick<NewActivity, 'token' | 'kind' | 'result' | 'details' | 'at' | 'nextStep' | 'nextDate'>;

function stepEntry(
  { words }: Workbook,
  record: HandoffRecord,
  step: Step,
  { state, meeting }: StepCell,
  team: readonly TeamMember[],
): StepEntry | undefined {
  if (!('at' in state) || state.state === 'sending') return undefined;
  const name = handoffId(record.opportunityId, record.handoffs);
  const { log, steps: labels, failures } = words.handoff;
  const { at } = state;
  const kind = KINDS[step];
  const to = memberOf(team, record.fieldRep)?.email ?? record.fieldRep;
  switch (state.state) {
    case 'unsure': {
      const details = fill(log.unsure, { step: labels[step] });
      return { token: `${name}:${step}:unsure:${at}`, kind, result: 'unsure', details, at };
    }
    case 'failed': {
      const details = `${labels[step]}: ${failures[state.reason]}`;
      return {
        token: `${name}:${step}:failed:${state.reason}:${dayOfMinute(at)}`,
        kind,
        result: 'failed',
        details,
        at,
      };
    }
    case 'sent': {
      const details =
        step === 'confirmation'
          ? fill(log.confirmation, { to: record.email, cc: to })
          : fill(log.alert, { to });
      return { token: `${name}:${step}:sent`, kind, result: 'sent', details, at };
    }
    case 'done':
    case 'ics': {
      const date = meeting === undefined ? '' : formatMinute(meeting.start);
      const minutes = meeting?.minutes ?? 0;
      const details =
        state.state === 'done'
          ? fill(log.event, { date, minutes, guest: to || record.insideRep })
          : fill(log.ics, { date, minutes });
      const next =
        meeting === undefined
          ? {}
          : { nextStep: words.handoff.mail.meeting, nextDate: dayOfMinute(meeting.start) };
      return { token: `${name}:${step}:booked`, kind, result: 'booked', details, at, ...next };
    }
  }
}

/** The alert goes to a colleague and is part of the handoff; only what goes to the contact is a touch. */
const KINDS = { alert: 'handoff', confirmation: 'mail', event: 'meeting' } as const;
