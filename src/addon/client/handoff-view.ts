import { DISQUALIFY_REASONS, RETURN_REASONS } from '../../core/activities/codes';
import { criterionText } from '../../core/handoff/criterion-choice';
import { ruleOnOpportunity } from '../../core/handoff/decision';
import { isClosed, isReturned } from '../../core/handoff/handoff-plan';
import type { HandoffObstacle } from '../../core/handoff/readiness';
import { attemptOf, STEPS, type Step } from '../../core/handoff/step';
import { stepText } from '../../core/handoff/step-text';
import { formatMinute } from '../../core/values/minute';
import type { Choice, HandoffView, MailPreview, OpportunityView, StepView } from '../../contract/handoff';
import { fill } from '../../i18n/language';
import type { Words } from '../../i18n/words/es';
import { criteriaOf } from '../../sheets/decision-cells';
import { firstContactOf, wasContacted } from '../../sheets/decision-effects';
import type { HandoffRecord } from '../../sheets/handoff-records';
import type { HandoffWish } from '../../sheets/handoff-row';
import type { LeadAtHandoff, Surroundings } from '../../sheets/handoff-surroundings';
import { numberText } from '../../sheets/number-text';
import { choiceWord } from '../../sheets/tables/choices';
import { alertMail, confirmationMail, type HandoffMail } from '../actions/handoff-mail';
import { matterOfLead } from '../actions/handoff-matter';
import { mayTry } from '../actions/handoff-steps';
import type { Template } from '../../core/templates/template';

/** What the page shows of a lead and its open opportunity, in the reader's words. */
export function handoffView(
  around: Surroundings,
  lead: LeadAtHandoff,
  record: HandoffRecord | undefined,
  wish: HandoffWish,
  templates: readonly Template[],
  words: Words,
  person: string,
  said: string,
): HandoffView {
  const { desk, team } = around;
  const { readiness, closer } = lead;
  const isInside = closer === 'inside';
  const isOpen = readiness.obstacles.some(({ code }) => code === 'already_open');
  const matter = matterOfLead(around, lead, wish, templates);
  const setting = desk.workbook.settings.confirmationAt ?? 'handoff';
  const hasConfirmation =
    !isInside && setting !== 'never' && lead.email !== '' && !lead.wishes.isMailSuppressed;
  const note = !hasConfirmation
    ? words.handoff.page.noConfirmation
    : setting === 'acceptance'
      ? words.handoff.page.confirmationLater
      : '';
  return {
    leadId: lead.leadId,
    lead: lead.lead,
    company: lead.company,
    isReady: readiness.obstacles.length === 0,
    obstacles: readiness.obstacles.map((obstacle) => obstacleText(obstacle, words, around)),
    warnings: readiness.warnings.map((code) => words.handoff.warnings[code]),
    route: lead.route?.name ?? '',
    closer: words.tables.choices.closers[closer],
    fieldRep: lead.field?.name ?? '',
    fieldReps: team
      .filter(({ role }) => role === 'field')
      .map(({ name, email }) => ({ value: name || email, label: name || email })),
    alert: isInside || isOpen || lead.field === undefined ? null : preview(alertMail(matter)),
    confirmation:
      hasConfirmation && !isOpen && lead.field !== undefined ? preview(confirmationMail(matter)) : null,
    confirmationNote: note,
    opportunity: record === undefined ? null : shownView(),
    canDisqualify:
      desk.workAt(lead.position).work !== 'disqualified' &&
      (record !== undefined || wasContacted(around, lead.position)),
    ...answerChoices(around, words),
    said,
  };

  /** An opportunity whose lead may be handed over anew is not with sales: the page offers to hand it over. */
  function shownView(): OpportunityView {
    const view = opportunityView(around, record!, words, person);
    return readiness.obstacles.length === 0 && view.isOpen ? { ...view, isOpen: false } : view;
  }
}

/** What the page shows of an opportunity whose lead has no row any more: it can be answered, not handed over. */
export function viewWithoutLead(
  around: Surroundings,
  record: HandoffRecord,
  words: Words,
  person: string,
  said: string,
): HandoffView {
  const opportunity = opportunityView(around, record, words, person);
  return {
    leadId: '',
    lead: record.lead,
    company: record.company,
    isReady: false,
    obstacles: [words.handoff.refusals.no_lead],
    warnings: [],
    route: record.route,
    closer: words.tables.choices.closers[record.fieldRep === '' ? 'inside' : 'field'],
    fieldRep: record.fieldRep,
    fieldReps: [],
    alert: null,
    confirmation: null,
    confirmationNote: '',
    opportunity,
    canDisqualify: opportunity.canDisqualify,
    ...answerChoices(around, words),
    said: said === '' ? words.handoff.refusals.no_lead : said,
  };
}

function answerChoices(
  { desk }: Surroundings,
  words: Words,
): Pick<HandoffView, 'returnReasons' | 'disqualifyReasons' | 'criteria'> {
  return {
    returnReasons: choices(RETURN_REASONS, (code) => choiceWord(words, 'returnReasons', code)),
    disqualifyReasons: choices(DISQUALIFY_REASONS, (code) => choiceWord(words, 'disqualifyReasons', code)),
    criteria: (criteriaOf(desk) ?? []).map((choice) => ({
      value: String(choice.number),
      label: criterionText(choice),
    })),
  };
}

/** An obstacle in a sentence. */
export function obstacleText(obstacle: HandoffObstacle, words: Words, { desk }: Surroundings): string {
  const text = words.handoff.obstacles[obstacle.code];
  const { decimal } = desk.workbook.reading;
  switch (obstacle.code) {
    case 'missing':
      return fill(text, { fields: obstacle.fields.join(', ') });
    case 'unmet':
      return fill(text, { conditions: obstacle.conditions.join('; ') });
    case 'below_threshold':
      return fill(text, {
        score: numberText(obstacle.score, decimal),
        threshold: numberText(obstacle.threshold, decimal),
      });
    case 'already_open':
    case 'open_elsewhere':
      return fill(text, { id: obstacle.opportunityId });
    case 'field_rep_without_email':
      return fill(text, { name: obstacle.name });
    default:
      return text;
  }
}

function opportunityView(
  around: Surroundings,
  record: HandoffRecord,
  words: Words,
  person: string,
): OpportunityView {
  const { opportunityId, insideRep, fieldRep, route, response, answered, steps } = record;
  const probe = { ...record, firstContact: firstContactOf(around, record) };
  const may = (decision: Parameters<typeof ruleOnOpportunity>[1]): boolean =>
    ruleOnOpportunity(probe, decision, undefined).ok;
  const at = answered === undefined ? '' : formatMinute(answered);
  const isOpen = !isClosed(record) && !isReturned(record);
  const isWaiting = (step: Step): boolean => steps[step].state.state === 'waiting';
  return {
    opportunityId,
    insideRep,
    fieldRep,
    route,
    steps: STEPS.map((step) => stepView(record, step, words, person)),
    isOpen,
    isFinished:
      !isOpen || STEPS.every((step) => attemptOf(steps[step].state) === 'nothing' || isWaiting(step)),
    answered:
      response === undefined
        ? ''
        : fill(words.handoff.page.answered, { date: at, response: choiceWord(words, 'responses', response) }),
    canAccept: may({ kind: 'accept' }),
    canReturn: may({ kind: 'return', reason: 'data', criterion: '', comment: '' }),
    canDisqualify: may({ kind: 'disqualify', reason: 'duplicate', comment: '' }),
  };
}

function stepView(record: HandoffRecord, step: Step, words: Words, person: string): StepView {
  const cell = record.steps[step];
  const { state } = cell;
  const asks = attemptOf(state) === 'ask' && !mayTry(record, step, person);
  return {
    step,
    label: words.handoff.steps[step],
    state: state.state,
    text: stepText(cell, words.handoff),
    help: asks
      ? words.handoff.page.unsure
      : state.state === 'failed'
        ? words.handoff.failureHelp[state.reason]
        : '',
    asks,
  };
}

function preview({ to, cc, subject, body }: HandoffMail): MailPreview {
  return { to, cc, subject, body };
}

function choices<Code extends string>(
  codes: readonly Code[],
  label: (code: Code) => string,
): readonly Choice[] {
  return codes.map((code) => ({ value: code, label: label(code) }));
}
