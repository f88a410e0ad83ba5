import { planHandoff } from '../../core/handoff/handoff-plan';
import { TEMPLATE_LANGUAGES, type Template, type TemplateLanguage } from '../../core/templates/template';
import { KNOWN_COMMENT, type HandoffRecord } from '../../sheets/handoff-records';
import type { HandoffWish } from '../../sheets/handoff-row';
import {
  knownAt,
  loggedOpportunities,
  positionOfLead,
  type LeadAtHandoff,
  type Surroundings,
} from '../../sheets/handoff-surroundings';
import { leadTexts } from '../../sheets/handoff-texts';
import { memberOf } from '../../core/territories/team';
import { contactLanguage } from '../../sheets/template-table';
import type { MailMatter } from './handoff-mail';

/** What the mails of an opportunity are made of; `meeting` as its row says it. */
export function matterOfRecord(
  around: Surroundings,
  record: HandoffRecord,
  templates: readonly Template[],
): MailMatter {
  const { desk, team, activities } = around;
  const { workbook } = desk;
  const position = positionOfLead(around, record);
  const { lead, company, phone, email, notes, insideRep, fieldRep } = record;
  return {
    ...measured(around, position),
    templates,
    opportunityId: record.opportunityId,
    lead,
    company,
    email,
    insideRep,
    inside: memberOf(team, insideRep),
    field: memberOf(team, fieldRep) ?? { ...NOBODY, name: fieldRep },
    texts:
      position === undefined
        ? {
            profile: [lead, company, phone, email].filter((text) => text !== ''),
            reasons: [],
            answers: [],
            history: notes === '' ? [] : [notes],
          }
        : leadTexts(desk, position, activities),
    comment: record.known.get(KNOWN_COMMENT) ?? '',
    meeting: record.steps.event.meeting,
    language: position === undefined ? sheetLanguage(workbook.language) : contactLanguage(desk, position),
  };
}

/** What the mails would be made of if the lead were handed over now. */
export function matterOfLead(
  around: Surroundings,
  lead: LeadAtHandoff,
  wish: HandoffWish,
  templates: readonly Template[],
): MailMatter {
  return {
    ...measured(around, lead.position),
    templates,
    opportunityId: announcedId(around, lead),
    lead: lead.lead,
    company: lead.company,
    email: lead.email,
    insideRep: lead.insideRep,
    inside: lead.inside,
    field: lead.field ?? { ...NOBODY, name: '' },
    texts: leadTexts(around.desk, lead.position, around.activities),
    comment: wish.comment,
    meeting: wish.meeting,
    language: lead.language,
  };
}

/** The id that the mails would name: that of the row which goes again, else the next. */
function announcedId(around: Surroundings, { leadId, position }: LeadAtHandoff): string {
  return planHandoff(leadId, knownAt(around, position), '', loggedOpportunities(around)).opportunityId;
}

function measured(
  { desk }: Surroundings,
  position: number | undefined,
): Pick<MailMatter, 'workbook' | 'row' | 'score' | 'threshold' | 'status'> {
  const { workbook, definition } = desk;
  const score = position === undefined ? undefined : desk.scoreAt(position);
  return {
    workbook,
    row: position === undefined ? undefined : { desk, position },
    score: score?.score,
    threshold: definition.code === 'ok' ? definition.definition.threshold.points : 0,
    status: score === undefined ? '' : workbook.words.status[score.status],
  };
}

const NOBODY = {
  email: '',
  role: undefined,
  partner: '',
  capacity: undefined,
  absentFrom: undefined,
  absentTo: undefined,
  digest: false,
  phone: '',
  row: 0,
} as const;

function sheetLanguage(language: string): TemplateLanguage {
  return TEMPLATE_LANGUAGES.find((each) => language.startsWith(each)) ?? 'en';
}
