import type {
  FindAnswer,
  FindRequest,
  FoundLead,
  NewLeadAnswer,
  NewLeadField,
  NewLeadRequest,
} from '../../contract/card';
import type { Answer } from '../../contract/reports';
import { duplicatesOfLead } from '../../core/accounts/duplicates';
import { knownLead } from '../../core/accounts/known-lead';
import { searchLeads, type FoundBy } from '../../core/accounts/search';
import type { Role } from '../../core/leads/role';
import { formatDay } from '../../core/values/day';
import { foldText } from '../../core/values/text';
import type { Words } from '../../i18n/words/es';
import { knownLeads, PHONE_ROLES, textsAt } from '../../sheets/account-index';
import type { Desk } from '../../sheets/lead-desk';
import { openDeskQuickly } from '../../sheets/remembered-layout';
import type { Workbook } from '../../sheets/workbook';
import { obstacleMessage } from '../messages';
import { cardDuplicates } from './card-duplicates';
import { change, look, refuse } from './client-answer';
import { capturedLead, knownPersonAsksAgain } from './new-lead';

/** What is asked of a caller, in the order of a talk; only what the sheet has a column for. */
const FORM_ROLES: readonly Role[] = [
  'first_name',
  'last_name',
  'full_name',
  'company',
  'phone',
  'mobile',
  'email',
  'job_title',
  'city',
  'country',
  'need',
];

/** More sources than this are not read while somebody waits on the phone. */
const MOST_SOURCES = 12;

/** Finds leads by number, name or company, and says what a new one can be told of. Reads the leads once. */
export function findLeads({ text }: FindRequest): Answer<FindAnswer> {
  return look(({ workbook, words }) => {
    const desk = deskFor(workbook, words);
    const found = searchLeads(knownLeads(desk), text);
    return {
      found: found.map(({ position }) => foundLead(desk, desk.positions[position]!, words)),
      form: formOf(desk),
      sources: sourcesOf(desk),
      prefilled: prefilledFrom(text, found[0]?.by, formOf(desk)),
    };
  });
}

/**
 * Takes up a lead while the phone rings: first looks whether it is known, and then asks; else puts it below the others
 * with a DUO ID and logs it. A known person who asks again gets a touch with its own source; their row and first
 * source stay as they are. The same token twice has no second effect.
 */
export function newLead(request: NewLeadRequest): Answer<NewLeadAnswer> {
  return change(({ workbook, words }): NewLeadAnswer => {
    const desk = deskFor(workbook, words);
    const { fields, leadId, isSomebodyElse = false } = request;
    if (leadId !== undefined) return knownPersonAsksAgain(desk, leadId, request, words);
    const lead = knownLead({
      name: fields.full_name ?? [fields.first_name, fields.last_name].filter(Boolean).join(' '),
      company: fields.company ?? '',
      mail: fields.email ?? '',
      phone: [fields.mobile, fields.phone].filter(Boolean).join(';'),
    });
    const isNothing = Object.values(fields).every((text) => (text ?? '').trim() === '');
    if (isNothing) refuse(words.card.find.nothingGiven);
    return capturedLead(desk, request, words, () => {
      if (isSomebodyElse) return [];
      return cardDuplicates(desk, duplicatesOfLead(knownLeads(desk), lead), words);
    });
  });
}

function deskFor(workbook: Workbook, words: Words): Desk {
  const quick = openDeskQuickly(workbook);
  return quick.ok ? quick.desk : refuse(obstacleMessage(quick.problem, words));
}

function foundLead(desk: Desk, position: number, words: Words): FoundLead {
  const score = desk.scoreAt(position);
  const { lastTouch } = desk.workAt(position);
  return {
    leadId: desk.idAt(position),
    row: desk.block.firstRow + position,
    name: desk.nameAt(position),
    company: desk.text(position, 'company'),
    jobTitle: desk.text(position, 'job_title'),
    phone: textsAt(desk, position, PHONE_ROLES)[0] ?? '',
    mail: desk.text(position, 'email'),
    owner: desk.text(position, 'owner'),
    statusText: score === undefined ? '' : words.status[score.status],
    lastTouch: lastTouch === undefined ? '' : formatDay(lastTouch),
  };
}

/** One name is enough: where first and last names have their columns the whole name is not asked too. */
function formOf({ leads }: Desk): readonly NewLeadField[] {
  const headers = new Map(leads.roles.map(({ role, header }) => [role, header]));
  const hasFirst = headers.has('first_name');
  const hasPhone = headers.has('phone');
  return FORM_ROLES.filter(
    (role) => !(role === 'full_name' && hasFirst) && !(role === 'mobile' && hasPhone),
  ).flatMap((role) => {
    const header = headers.get(role);
    return header === undefined ? [] : [{ role, header }];
  });
}

/** The sources in use, the commonest first, in their commonest spelling's first form. */
function sourcesOf(desk: Desk): readonly string[] {
  const counts = new Map<string, { readonly text: string; count: number }>();
  for (const position of desk.positions) {
    const text = desk.text(position, 'source');
    if (text === '') continue;
    const entry = counts.get(foldText(text));
    if (entry === undefined) counts.set(foldText(text), { text, count: 1 });
    else entry.count += 1;
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_SOURCES)
    .map(({ text }) => text);
}

const NUMBER = /^[\d\s()+./-]{6,}$/;

/** Where in the form what was searched belongs. */
function prefilledFrom(
  text: string,
  by: FoundBy | undefined,
  form: readonly NewLeadField[],
): FindAnswer['prefilled'] {
  const searched = text.trim();
  if (searched === '' || by !== undefined) return {};
  const wanted: readonly Role[] = NUMBER.test(searched)
    ? ['phone', 'mobile']
    : searched.includes('@')
      ? ['email']
      : ['full_name', 'first_name'];
  const role = wanted.find((each) => form.some((field) => field.role === each));
  if (role !== 'first_name') return role === undefined ? {} : { [role]: searched };
  const [first = '', ...last] = searched.split(/\s+/);
  return { first_name: first, ...(last.length === 0 ? {} : { last_name: last.join(' ') }) };
}
