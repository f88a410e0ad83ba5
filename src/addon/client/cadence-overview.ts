import type {
  CadenceLead,
  CadenceMailPreview,
  CadenceOverview,
  CadenceSummary,
  CadenceTouch,
} from '../../contract/cadences';
import type { Cadence, CadenceStep } from '../../core/cadences/cadence';
import type { Plan } from '../../core/cadences/next-step';
import { formatDay } from '../../core/values/day';
import { formatMinute } from '../../core/values/minute';
import { fill } from '../../i18n/language';
import type { Words } from '../../i18n/words/es';
import type { CadenceDesk } from '../../sheets/cadence-desk';
import { enrolledAt, type EnrolledLead } from '../../sheets/cadence-entries';
import { readHourly } from '../../sheets/cadence-hourly';
import { cadenceMail } from '../../sheets/cadence-mail';
import { choiceWord } from '../../sheets/tables/choices';
import { consentAt } from '../../sheets/suppression';
import { refuse, type Request } from './client-answer';

/** What the page shows of cadences, and of single leads where it asks for one; `''` asks for none. */
export function overviewOf(
  { words, workbook }: Request,
  cadenceDesk: CadenceDesk,
  asked: { readonly preview: string; readonly lead: string },
): CadenceOverview {
  const planned = plannedLeads(cadenceDesk);
  const mine = planned.filter(({ lead }) => cadenceDesk.isMine(lead.position));
  const touches = mine.flatMap((each) => touchOf(words, cadenceDesk, each));
  const mail = asked.preview === '' ? undefined : previewOf(words, cadenceDesk, asked.preview);
  const lead = asked.lead === '' ? undefined : leadOf(words, cadenceDesk, asked.lead);
  return {
    cadences: cadenceDesk.cadences.map((cadence) => summaryOf(words, cadence, planned)),
    faults: cadenceDesk.problems.map(({ code, row, data }) =>
      fill(words.cadences.faults[code], { text: '', ...data, row }),
    ),
    due: touches.filter(({ kind }) => kind === 'due').map(({ touch }) => touch),
    undecided: touches.filter(({ kind }) => kind === 'undecided').map(({ touch }) => touch),
    blocked: touches.filter(({ kind }) => kind === 'blocked').map(({ touch }) => touch),
    notices: noticesOf(words, cadenceDesk, planned),
    hourly: hourlyText(words, workbook.words.tabs.cadences, readHourly(workbook)),
    quota: remainingQuota(),
    ...(mail === undefined ? {} : { mail }),
    ...(lead === undefined ? {} : { lead }),
  };
}

function leadOf(words: Words, cadenceDesk: CadenceDesk, leadId: string): CadenceLead {
  const { desk } = cadenceDesk;
  const position = desk.positionOf(leadId) ?? refuse(words.cadences.view.noLead);
  const plan = cadenceDesk.planAt(position);
  const next =
    plan !== undefined && 'step' in plan
      ? fill(words.cadences.view.next, { step: stepText(words, plan.step), date: formatDay(plan.due) })
      : '';
  return {
    leadId,
    lead: desk.nameAt(position),
    company: desk.text(position, 'company'),
    cadence: enrolledAt(cadenceDesk, position)?.title ?? '',
    next,
  };
}

interface PlannedLead {
  readonly lead: EnrolledLead;
  readonly plan: Plan;
}

function plannedLeads(cadenceDesk: CadenceDesk): readonly PlannedLead[] {
  return cadenceDesk.desk.positions.flatMap((position) => {
    const lead = enrolledAt(cadenceDesk, position);
    const plan = lead === undefined ? undefined : cadenceDesk.planAt(position);
    return lead === undefined || plan === undefined || plan.what === 'leave' ? [] : [{ lead, plan }];
  });
}

function summaryOf(words: Words, cadence: Cadence, planned: readonly PlannedLead[]): CadenceSummary {
  const here = planned.filter(({ lead }) => lead.cadence === cadence.key);
  return {
    name: cadence.name,
    audience: choiceWord(words, 'audiences', cadence.audience),
    leads: here.length,
    steps: cadence.steps.map((step) => ({
      text: stepText(words, step),
      leads: here.filter(({ plan }) => 'step' in plan && plan.step.number === step.number).length,
    })),
    rules: cadence.rules.map(({ text }) => text),
  };
}

function stepText(words: Words, step: CadenceStep): string {
  const channel = choiceWord(words, 'channels', step.channel);
  return fill(words.cadences.view.step, { step: step.number, channel });
}

type Sorted = { readonly kind: 'due' | 'undecided' | 'blocked'; readonly touch: CadenceTouch };

function touchOf(words: Words, cadenceDesk: CadenceDesk, { lead, plan }: PlannedLead): readonly Sorted[] {
  const { waiting } = words.cadences;
  const touch = (kind: Sorted['kind'], why: string, decisions: CadenceTouch['decisions']): Sorted[] => {
    const step = 'step' in plan ? stepText(words, plan.step) : '';
    const isMail = 'step' in plan && plan.step.channel === 'mail';
    const { desk } = cadenceDesk;
    const { leadId, title: cadence, position } = lead;
    const company = desk.text(position, 'company');
    return [
      {
        kind,
        touch: { leadId, lead: desk.nameAt(position), company, cadence, step, isMail, why, decisions },
      },
    ];
  };
  switch (plan.what) {
    case 'paused':
      return touch('blocked', fill(waiting.paused, { cadence: lead.title }), []);
    case 'queue':
      return touch('due', '', ['skip']);
    case 'mail': {
      const fault = templateFault(words, cadenceDesk, lead.position, plan.step);
      return fault === '' ? touch('due', '', ['skip']) : touch('blocked', fault, ['skip']);
    }
    case 'blocked':
      return touch('blocked', waiting[plan.why], ['skip']);
    case 'failed':
      return touch('blocked', fill(waiting.failed, { details: plan.progress.details }), ['again', 'skip']);
    case 'unsure': {
      const { at } = plan.progress;
      const date = at === undefined ? '' : formatMinute(at);
      return touch('undecided', fill(waiting.unsure, { date }), ['sent', 'again', 'skip']);
    }
    default:
      return [];
  }
}

function templateFault(words: Words, cadenceDesk: CadenceDesk, position: number, step: CadenceStep): string {
  const { waiting } = words.cadences;
  const mail = cadenceMail(cadenceDesk, position, step);
  if (!mail.ok) return fill(waiting.no_template, { template: step.template });
  const fields = mail.message.unknown.join(', ');
  return fields === '' ? '' : fill(waiting.unknown_fields, { template: step.template, fields });
}

/** The next mail of a lead that is in a cadence, whether it is due already or not. */
function previewOf(words: Words, cadenceDesk: CadenceDesk, leadId: string): CadenceMailPreview {
  const { desk } = cadenceDesk;
  const position = desk.positionOf(leadId) ?? refuse(words.cadences.view.noLead);
  const plan = cadenceDesk.planAt(position);
  const step = plan !== undefined && 'step' in plan ? plan.step : refuse(words.cadences.view.notIn);
  const { waiting } = words.cadences;
  const mail = cadenceMail(cadenceDesk, position, step);
  if (!mail.ok) refuse(fill(waiting.no_template, { template: step.template }));
  const { blank } = mail.message;
  const fault = templateFault(words, cadenceDesk, position, step);
  const obstacle = plan?.what === 'blocked' ? waiting[plan.why] : '';
  const warnings = [
    fault,
    obstacle,
    blank.length === 0 ? '' : fill(waiting.blank_fields, { fields: blank.join(', ') }),
    consentAt(desk, position).mail === 'unknown' ? waiting.consent_unknown : '',
  ];
  return {
    leadId,
    to: mail.to,
    subject: mail.message.subject,
    body: mail.message.body,
    warnings: warnings.filter((text) => text !== ''),
    canGo: fault === '' && obstacle === '',
  };
}

function noticesOf(words: Words, cadenceDesk: CadenceDesk, planned: readonly PlannedLead[]): string[] {
  const { view } = words.cadences;
  const unowned = planned.filter(({ lead }) => cadenceDesk.ownerAt(lead.position) === '').length;
  return [
    ...(cadenceDesk.person === '' ? [view.noPerson] : []),
    ...(unowned === 0 ? [] : [fill(view.unowned, { count: unowned })]),
  ];
}

function hourlyText(words: Words, tab: string, { since, lastRun }: ReturnType<typeof readHourly>): string {
  const { view } = words.cadences;
  const on = since === undefined ? view.hourlyOff : fill(view.hourlyOn, { date: formatMinute(since), tab });
  return lastRun === undefined ? on : `${on} ${fill(view.hourlyRan, { date: formatMinute(lastRun) })}`;
}

/** Null where the person has not granted sending mails yet: the page opens all the same. */
function remainingQuota(): number | null {
  try {
    return MailApp.getRemainingDailyQuota();
  } catch {
    return null;
  }
}
