import type { CardText } from '../../contract/card';
import type { Purpose } from '../../core/activities/codes';
import { chooseTemplate } from '../../core/templates/choose-template';
import type { Template } from '../../core/templates/template';
import { foldText } from '../../core/values/text';
import type { Desk } from '../../sheets/lead-desk';
import { memberOf } from '../../core/territories/team';
import { currentPerson, readTeam } from '../../sheets/people';
import {
  contactLanguage,
  dayText,
  readTemplates,
  renderForLead,
  senderSpecials,
} from '../../sheets/template-table';
import { shownText } from '../../sheets/write-lead-cells';

/** What a rep writes to a contact by hand; alerts, confirmations and digests are sent by their own acts. */
const BY_HAND: readonly (Purpose | undefined)[] = ['message', 'follow_up'];

/**
 * The texts for writing to a lead, filled with its cells: each template once, in the language of the contact; those in
 * other languages only where there is none in theirs. Two reads: templates and team.
 */
export function cardTexts(desk: Desk, position: number): readonly CardText[] {
  const templates = readTemplates(desk.workbook).filter(isByHand);
  if (templates.length === 0) return [];
  const account = currentPerson();
  const language = contactLanguage(desk, position);
  const { nextStep, nextDate } = desk.workAt(position);
  const specials = {
    ...senderSpecials(memberOf(readTeam(desk.workbook), account), account),
    next_step: nextStep,
    meeting_date: nextDate === undefined ? '' : dayText(nextDate, language),
    answered: answersOf(desk, position),
  };
  const names = [...new Map(templates.map(({ name }) => [foldText(name), name])).values()];
  const chosen = names.flatMap((name) => chooseTemplate(templates, { name }, language) ?? []);
  const understood = chosen.filter((template) => (template.language ?? language) === language);
  return (understood.length > 0 ? understood : chosen).map((template) => {
    const { subject, body, blank, unknown } = renderForLead(desk, position, template, specials, { language });
    const channel = template.channel === 'mail' ? 'mail' : 'message';
    return { name: template.name, channel, subject, body, blank: [...unknown, ...blank] };
  });
}

/** What the contact has told so far: the columns that the definition reads and that are filled, one a line. */
function answersOf(desk: Desk, position: number): string {
  if (desk.definition.code !== 'ok') return '';
  const fields = desk.definition.definition.criteria.flatMap(({ columns }) => columns);
  const headers = [...new Set(fields.map(({ header }) => header))];
  return headers
    .map((header) => ({ header, text: shownText(desk, desk.cell(position, { header })) }))
    .filter(({ text }) => text !== '')
    .map(({ header, text }) => `${header}: ${text}`)
    .join('\n');
}

function isByHand({ purpose, channel }: Template): boolean {
  return BY_HAND.includes(purpose) && (channel === 'mail' || channel === 'message' || channel === undefined);
}
