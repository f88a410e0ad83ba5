import { chooseTemplate } from '../../core/templates/choose-template';
import { specialOf } from '../../core/templates/field-lookup';
import { htmlOfText } from '../../core/templates/mail-html';
import type { MergeSpecial } from '../../core/templates/merge-special';
import { oneLine } from '../../core/templates/render';
import type { Template, TemplateLanguage } from '../../core/templates/template';
import type { Meeting } from '../../core/handoff/step-text';
import { clockTime, dayOfMinute, minuteOfDay } from '../../core/values/minute';
import { foldedWords } from '../../core/definition/vocabulary';
import { fill, wordsOf } from '../../i18n/language';
import { MERGE_FIELD_WORDS } from '../../i18n/reading/merge-fields';
import type { LeadTexts } from '../../sheets/handoff-texts';
import type { Desk } from '../../sheets/lead-desk';
import { numberText } from '../../sheets/number-text';
import type { TeamMember } from '../../sheets/people';
import { dayText, renderForLead, senderSpecials, type Specials } from '../../sheets/template-table';
import type { Workbook } from '../../sheets/workbook';

/** A mail ready to go. */
export interface HandoffMail {
  readonly to: string;
  readonly cc: string;
  readonly replyTo: string;
  /** Name shown as the sender's. */
  readonly name: string;
  readonly subject: string;
  readonly body: string;
  readonly html: string;
}

/** What the mails of one handoff are made of. */
export interface MailMatter {
  readonly workbook: Workbook;
  /** The row of the lead; undefined where it is gone, then the opportunity speaks for it. */
  readonly row: { readonly desk: Desk; readonly position: number } | undefined;
  readonly templates: readonly Template[];
  readonly opportunityId: string;
  readonly lead: string;
  readonly company: string;
  readonly email: string;
  readonly insideRep: string;
  readonly inside: TeamMember | undefined;
  readonly field: TeamMember;
  readonly score: number | undefined;
  readonly threshold: number;
  readonly status: string;
  readonly texts: LeadTexts;
  readonly comment: string;
  readonly meeting: Meeting | undefined;
  readonly language: TemplateLanguage;
}

/** The parts that an alert must have to suffice alone, by the special value that a template may place itself. */
const PARTS = ['profile', 'score', 'reasons', 'answered', 'history', 'next_step'] as const;

/**
 * The alert to the field rep: the team's template, and below it whatever part it does not call for, so that the mail
 * suffices alone. A template with fields that name nothing is passed over: the alert must go.
 */
export function alertMail(matter: MailMatter): HandoffMail {
  const { workbook, field } = matter;
  const { mail } = workbook.words.handoff;
  const language = sheetLanguage(workbook);
  const specials = specialsOf(matter, language);
  const chosen = chooseTemplate(matter.templates, { purpose: 'alert', channel: 'mail' }, language);
  const rendered = rendering(matter, chosen, specials, language);
  const placed = rendered === undefined ? new Set<MergeSpecial>() : specialsIn(chosen!);
  const intro = [
    fill(mail.greeting, { name: field.name }),
    fill(mail.intro, { insideRep: matter.insideRep }),
  ].join('\n\n');
  const missing = PARTS.filter((part) => !placed.has(part)).flatMap((part) => sectionOf(matter, part));
  const ending = fill(mail.answer, {
    tab: workbook.words.tabs.opportunities,
    column: workbook.words.tables.columns.opportunities.response,
    id: matter.opportunityId,
  });
  const link = placed.has('sheet_link') ? [] : [fill(mail.link, { url: specials.sheet_link ?? '' })];
  const note = matter.comment === '' ? [] : [`${mail.comment.toUpperCase()}\n${matter.comment}`];
  const body = [rendered?.body ?? intro, ...note, ...missing, ending, ...link].join('\n\n');
  const { lead, company, opportunityId: id } = matter;
  return {
    to: field.email,
    cc: '',
    replyTo: matter.inside?.email ?? '',
    name: matter.insideRep,
    subject: rendered?.subject || oneLine(fill(mail.subject, { company, lead, id })),
    body,
    html: htmlOfText(body),
  };
}

/** The confirmation to the contact in their language, with the field rep in copy, whom an answer reaches. */
export function confirmationMail(matter: MailMatter): HandoffMail {
  const { language, field, meeting } = matter;
  const { mail } = wordsOf(language).handoff;
  const specials = specialsOf(matter, language);
  const chosen = chooseTemplate(matter.templates, { purpose: 'confirmation', channel: 'mail' }, language);
  const rendered = rendering(matter, chosen, specials, language);
  const agreed =
    meeting === undefined ? '' : fill(mail.confirmationMeeting, { date: meetingText(meeting, language) });
  const names = { lead: matter.lead, fieldRep: field.name, insideRep: matter.insideRep };
  const usual = fill(mail.confirmationBody, { ...names, meeting: agreed }).replace(/ +\n/g, '\n');
  const body = rendered?.body ?? usual;
  return {
    to: matter.email,
    cc: field.email,
    replyTo: field.email,
    name: matter.insideRep,
    subject:
      rendered?.subject ||
      oneLine(fill(mail.confirmationSubject, { company: matter.company, fieldRep: field.name })),
    body,
    html: htmlOfText(body),
  };
}

/** `25/11/2026 10:00` in the form of a language. */
export function meetingText({ start }: Pick<Meeting, 'start'>, language: TemplateLanguage): string {
  return `${dayText(dayOfMinute(start), language)} ${clockTime(minuteOfDay(start))}`;
}

function rendering(
  { row }: MailMatter,
  template: Template | undefined,
  specials: Specials,
  language: TemplateLanguage,
): { readonly subject: string; readonly body: string } | undefined {
  if (template === undefined || row === undefined) return undefined;
  const rendered = renderForLead(row.desk, row.position, template, specials, { language });
  return rendered.unknown.length > 0 ? undefined : rendered;
}

/** The special values that a template calls for. */
function specialsIn({ body }: Template): ReadonlySet<MergeSpecial> {
  const names = foldedWords(MERGE_FIELD_WORDS);
  const found = new Set<MergeSpecial>();
  for (const after of body.split('{{').slice(1)) {
    for (const part of after.split('}}')[0]!.split('|')) {
      const special = specialOf(part.trim(), names);
      if (special !== undefined) found.add(special);
    }
  }
  return found;
}

function sectionOf(matter: MailMatter, part: (typeof PARTS)[number]): readonly string[] {
  const { words } = matter.workbook;
  const { mail } = words.handoff;
  const { profile, reasons, answers, history } = matter.texts;
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [[title.toUpperCase(), ...lines].join('\n')];
  switch (part) {
    case 'profile':
      return section(mail.profile, profile);
    case 'score':
      return section(mail.score, [scoreLine(matter)].filter(Boolean));
    case 'reasons':
      return section(mail.why, reasons);
    case 'answered':
      return section(mail.answers, answers);
    case 'history':
      return section(mail.history, history.length === 0 ? [mail.noHistory] : history);
    case 'next_step':
      return section(mail.next, [nextStep(matter, sheetLanguage(matter.workbook))]);
  }
}

function specialsOf(matter: MailMatter, language: TemplateLanguage): Specials {
  const { workbook, field, inside, texts, meeting } = matter;
  const { history, profile, reasons, answers } = texts;
  return {
    ...senderSpecials(inside, ''),
    rep_name: inside?.name || matter.insideRep,
    field_rep: field.name,
    field_email: field.email,
    field_phone: field.phone,
    score: matter.score === undefined ? '' : numberText(matter.score, workbook.reading.decimal),
    status: matter.status,
    reasons: reasons.join('\n'),
    profile: profile.join('\n'),
    answered: answers.join('\n'),
    history: history.length === 0 ? workbook.words.handoff.mail.noHistory : history.join('\n'),
    next_step: nextStep(matter, language),
    meeting_date: meeting === undefined ? '' : meetingText(meeting, language),
    handoff_id: matter.opportunityId,
    sheet_link: workbook.spreadsheet.getUrl(),
  };
}

function scoreLine({ workbook, score, threshold, status }: MailMatter): string {
  if (score === undefined) return '';
  const { decimal } = workbook.reading;
  return fill(workbook.words.handoff.mail.scoreLine, {
    score: numberText(score, decimal),
    threshold: numberText(threshold, decimal),
    status,
  });
}

function nextStep({ meeting }: MailMatter, language: TemplateLanguage): string {
  const { mail } = wordsOf(language).handoff;
  if (meeting === undefined) return mail.noMeeting;
  const place = meeting.place === '' ? '' : ` · ${meeting.place}`;
  return `${mail.meeting}: ${meetingText(meeting, language)} (${meeting.minutes} min)${place}`;
}

function sheetLanguage({ language }: Workbook): TemplateLanguage {
  return language === 'es-ES' ? 'es' : language;
}
