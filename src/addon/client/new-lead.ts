import type { CardDuplicate, NewLeadAnswer, NewLeadRequest } from '../../contract/card';
import { minimumCheck, type MinimumField } from '../../core/leads/required-minimum';
import { isRole } from '../../core/leads/role';
import type { Minute } from '../../core/values/minute';
import { fill } from '../../i18n/language';
import type { Words } from '../../i18n/words/es';
import { captureLead, type NewCellOfLead } from '../../sheets/account-capture';
import { appendActivities, readActivities, type NewActivity } from '../../sheets/activity-log';
import { newLeadId } from '../../sheets/lead-id';
import { createdText } from '../../sheets/account-created';
import { openDesk, type Desk } from '../../sheets/lead-desk';
import { readOwnBlock } from '../../sheets/own-block';
import { memberOf } from '../../core/territories/team';
import { currentPerson, readTeam } from '../../sheets/people';
import { scoreLeads } from '../../sheets/score-leads';
import type { WorkChange } from '../../sheets/work-state';
import { openWorkbook, type Workbook } from '../../sheets/workbook';
import { writeWork } from '../../sheets/write-work';
import { refuse } from './client-answer';

/** A caller says a few words; what is longer is a note for later. */
const LONGEST_TEXT = 2_000;
/** A lost answer is asked for again within minutes. */
const RECENT = 400;

/** Roles whose digits are no number. */
const TEXT_ROLES: readonly string[] = ['phone', 'mobile', 'postal_code', 'tax_id'];

/**
 * Logs a new lead under an id of its own, then writes its row: what breaks off between is finished by the same token,
 * whose entry tells the id. `duplicates` is asked only for a token that is new. Whoever calls is being answered: a call
 * is logged too and shows in the row, which belongs to who takes it where the form names nobody else.
 */
export function capturedLead(
  opened: Desk,
  request: NewLeadRequest,
  words: Words,
  duplicates: () => readonly CardDuplicate[],
): NewLeadAnswer {
  const { token, kind = 'call' } = request;
  const logged = readActivities(opened.workbook, RECENT).find((activity) => activity.token === token);
  const known = logged === undefined ? duplicates() : [];
  if (known.length > 0) return { state: 'known', duplicates: known };
  const desk = withOwnColumns(opened);
  const { workbook } = desk;
  const cells = cellsOf(desk, request, logged?.at ?? workbook.now);
  if (cells.length === 0) refuse(words.card.find.noTarget.replace('{tab}', desk.leads.sheet.getName()));
  const leadId = logged?.leadId ?? unusedId(desk);
  const { fields, source, details = '' } = request;
  const name = fields.full_name ?? [fields.first_name, fields.last_name].filter(Boolean).join(' ');
  const entry: NewActivity = {
    token,
    leadId,
    lead: name,
    company: fields.company ?? '',
    kind: 'capture',
    source: source.trim(),
    details: details.trim().slice(0, LONGEST_TEXT),
  };
  const isCall = kind === 'call';
  if (logged === undefined) appendActivities(workbook, isCall ? [entry, answeredBy(entry)] : [entry]);
  const captured = captureLead(desk, leadId, cells);
  if (captured === undefined) refuse(words.card.refused.moving);
  const row = captured.desk.block.firstRow + captured.position;
  scoreLeads(workbook, captured.desk.leads.sheet, { first: row, last: row });
  // A second try of the same gesture leaves alone what has been done with the lead since.
  const isAnswered = captured.desk.workAt(captured.position).lastTouch !== undefined;
  if (isCall && !isAnswered)
    writeWork(workbook, new Map([[leadId, { ...answered(workbook), work: 'working' }]]));
  return { state: 'saved', leadId, row, lacking: lackingOf(captured.desk, captured.position, words) };
}

/** The call in which a lead was captured, which is the first answer to it. */
function answeredBy({ token, leadId, lead = '', company = '' }: NewActivity): NewActivity {
  return { token: `${token}/call`, leadId, lead, company, kind: 'call', result: 'reached' };
}

function answered({ today, words }: Workbook): WorkChange {
  return { lastTouch: today, lastBy: currentPerson() || words.tables.unknownPerson, attempts: 0 };
}

/**
 * A second inquiry: a touch with its own source; the row keeps its first one (METHOD §3.1). Who had been disqualified is
 * worked on again, with a step for today, and the page says why they had been.
 */
export function knownPersonAsksAgain(
  desk: Desk,
  leadId: string,
  request: NewLeadRequest,
  words: Words,
): NewLeadAnswer {
  const position = desk.positionOf(leadId);
  if (position === undefined) refuse(words.card.states.gone);
  const { workbook } = desk;
  const { token, kind = 'call', source, details = '' } = request;
  const { work, workReason } = desk.workAt(position);
  const isBack = work === 'disqualified';
  const { log } = workbook.words.card;
  appendActivities(workbook, [
    {
      token,
      leadId,
      lead: desk.nameAt(position),
      company: desk.text(position, 'company'),
      kind,
      result: kind === 'call' ? 'reached' : 'answered',
      source: source.trim(),
      details: [
        isBack ? `${log.inquiry} · ${wasDisqualified(workReason, log)}` : log.inquiry,
        details.trim().slice(0, LONGEST_TEXT),
      ]
        .filter((part) => part !== '')
        .join(isBack ? ' · ' : ': '),
      ...(isBack ? { nextStep: log.askedAgain, nextDate: workbook.today } : {}),
    },
  ]);
  const isResting = work === 'new' || work === 'nurturing';
  writeWork(
    workbook,
    new Map([
      [
        leadId,
        {
          ...answered(workbook),
          ...(isResting || isBack ? { work: 'working' as const } : {}),
          ...(isBack ? { workReason: '', nextStep: log.askedAgain, nextDate: workbook.today } : {}),
        },
      ],
    ]),
  );
  return {
    state: 'saved',
    leadId,
    row: desk.block.firstRow + position,
    lacking: lackingOf(desk, position, words),
    ...(isBack ? { notice: `${wasDisqualified(workReason, words.card.log)}. ${words.card.log.isBack}` } : {}),
  };
}

function wasDisqualified(reason: string, log: Words['card']['log']): string {
  return reason === '' ? log.wasDisqualified : fill(log.wasDisqualifiedFor, { reason });
}

/** A tab that was never scored has no column for ids: they come first. */
function withOwnColumns(desk: Desk): Desk {
  if (desk.leads.own.has('id')) return desk;
  readOwnBlock(desk.workbook);
  const read = openDesk(openWorkbook(desk.workbook.language));
  return read.ok ? read.desk : desk;
}

function unusedId(desk: Desk): string {
  for (;;) {
    const id = newLeadId();
    if (desk.positionOf(id) === undefined) return id;
  }
}

/** The cells of a new lead: what was said, the source, when and who, each in the user's column of its role. */
function cellsOf(
  desk: Desk,
  { fields, source, kind = 'call' }: NewLeadRequest,
  at: Minute,
): readonly NewCellOfLead[] {
  const owner = kind === 'call' ? takerOf(desk) : '';
  const created = createdText(desk, at);
  const texts: Readonly<Record<string, string | undefined>> = { created, owner, ...fields, source };
  const said = Object.entries(texts).flatMap(([role, text = '']) => {
    const column = desk.leads.roles.find((guess) => guess.role === role)?.column;
    const value = text.trim().slice(0, LONGEST_TEXT);
    if (!isRole(role) || value === '' || column === undefined) return [];
    return [{ column, value, isText: TEXT_ROLES.includes(role) }];
  });
  return said;
}

/** Who takes the call, as the Team tab writes them; `''` for somebody who is not in it, or without such a column. */
function takerOf(desk: Desk): string {
  if (!desk.leads.roles.some(({ role }) => role === 'owner')) return '';
  const member = memberOf(readTeam(desk.workbook), currentPerson());
  return member === undefined ? '' : member.name || member.email;
}

/** What the minimum of a capture still lacks, by the words of its roles. */
function lackingOf(desk: Desk, position: number, words: Words): readonly string[] {
  const roles = desk.leads.roles.map(({ role }) => role);
  const lacking = minimumCheck(roles)(desk.block.rows[position]!);
  const name: Readonly<Record<MinimumField, string>> = {
    first_name: words.roles.first_name,
    last_name: words.roles.last_name,
    company: words.roles.company,
    reach: `${words.roles.email} / ${words.roles.phone}`,
    source: words.roles.source,
  };
  return lacking.map((field) => name[field]);
}
