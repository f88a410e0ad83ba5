import type { CardDuplicate, NewLeadAnswer, NewLeadRequest } from '../../contract/card';
import { minimumCheck, type MinimumField } from '../../core/leads/required-minimum';
import { isRole } from '../../core/leads/role';
import { formatDay } from '../../core/values/day';
import type { Words } from '../../i18n/words/es';
import { captureLead, type NewCellOfLead } from '../../sheets/account-capture';
import { appendActivities, readActivities, type NewActivity } from '../../sheets/activity-log';
import { newLeadId } from '../../sheets/lead-id';
import { openDesk, type Desk } from '../../sheets/lead-desk';
import { readOwnBlock } from '../../sheets/own-block';
import { currentPerson } from '../../sheets/people';
import { scoreLeads } from '../../sheets/score-leads';
import { openWorkbook } from '../../sheets/workbook';
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
 * whose entry tells the id. `duplicates` is asked only for a token that is new.
 */
export function capturedLead(
  opened: Desk,
  request: NewLeadRequest,
  words: Words,
  duplicates: () => readonly CardDuplicate[],
): NewLeadAnswer {
  const { token } = request;
  const logged = readActivities(opened.workbook, RECENT).find((activity) => activity.token === token);
  const known = logged === undefined ? duplicates() : [];
  if (known.length > 0) return { state: 'known', duplicates: known };
  const desk = withOwnColumns(opened);
  const { workbook } = desk;
  const cells = cellsOf(desk, request);
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
  if (logged === undefined) appendActivities(workbook, [entry]);
  const captured = captureLead(desk, leadId, cells);
  if (captured === undefined) refuse(words.card.refused.moving);
  const row = captured.desk.block.firstRow + captured.position;
  scoreLeads(workbook, captured.desk.leads.sheet, { first: row, last: row });
  return { state: 'saved', leadId, row, lacking: lackingOf(captured.desk, captured.position, words) };
}

/** A second inquiry: a touch with its own source; the row keeps its first one (METHOD §3.1). */
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
  appendActivities(workbook, [
    {
      token,
      leadId,
      lead: desk.nameAt(position),
      company: desk.text(position, 'company'),
      kind,
      result: kind === 'call' ? 'reached' : 'answered',
      source: source.trim(),
      details: [workbook.words.card.log.inquiry, details.trim().slice(0, LONGEST_TEXT)]
        .filter((part) => part !== '')
        .join(': '),
    },
  ]);
  const { work } = desk.workAt(position);
  const isResting = work === 'new' || work === 'nurturing';
  writeWork(
    workbook,
    new Map([
      [
        leadId,
        {
          lastTouch: workbook.today,
          lastBy: currentPerson() || workbook.words.tables.unknownPerson,
          attempts: 0,
          ...(isResting ? { work: 'working' as const } : {}),
        },
      ],
    ]),
  );
  return {
    state: 'saved',
    leadId,
    row: desk.block.firstRow + position,
    lacking: lackingOf(desk, position, words),
  };
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

/** The cells of a new lead: what was said, the source, and the day, each in the user's column of its role. */
function cellsOf(desk: Desk, { fields, source }: NewLeadRequest): readonly NewCellOfLead[] {
  const created = formatDay(desk.workbook.today);
  const texts: Readonly<Record<string, string | undefined>> = { created, ...fields, source };
  const said = Object.entries(texts).flatMap(([role, text = '']) => {
    const column = desk.leads.roles.find((guess) => guess.role === role)?.column;
    const value = text.trim().slice(0, LONGEST_TEXT);
    if (!isRole(role) || value === '' || column === undefined) return [];
    return [{ column, value, isText: TEXT_ROLES.includes(role) }];
  });
  return said;
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
