import type { SaveFieldsAnswer, SaveFieldsRequest } from '../../contract/card';
import { changeDetails } from '../../core/territories/owner-change';
import { fill } from '../../i18n/language';
import { appendActivities, type NewActivity } from '../../sheets/activity-log';
import { openDesk, type Desk } from '../../sheets/lead-desk';
import { scoreLeads } from '../../sheets/score-leads';
import { writeLeadCells, type CellChange, type CellOutcome } from '../../sheets/write-lead-cells';
import { obstacleMessage } from '../messages';
import { cellOfText } from './card-fields';
import { refuse, type Request } from './client-answer';

type Refused = SaveFieldsAnswer['refused'][number];

/**
 * Writes the changes one by one where the cells still hold what the person saw, scores the row, and logs which fields
 * changed, without what was in them. The same request twice writes and logs nothing more.
 */
export function savedFields(
  { workbook, words }: Request,
  { leadId, token, changes }: SaveFieldsRequest,
): Omit<SaveFieldsAnswer, 'card'> {
  const opened = openDesk(workbook);
  if (!opened.ok) refuse(obstacleMessage(opened.problem, words));
  const refused: Refused[] = [];
  const wanted: CellChange[] = [];
  for (const { header, from, to } of changes) {
    const read = cellOfText(opened.desk, header, to);
    if (read.ok) wanted.push({ header, from, to: read.value });
    else refused.push({ header, message: words.card.refused[read.code] });
  }
  const result = writeLeadCells(opened.desk, leadId, wanted);
  if (result === undefined) refuse(words.card.states.gone);
  const { outcomes, desk } = result;
  const position = desk.positionOf(leadId);
  const saved = outcomes.filter(({ code }) => code === 'written').map(({ header }) => header);
  if (position !== undefined && saved.length > 0) {
    const row = desk.block.firstRow + position;
    scoreLeads(workbook, desk.leads.sheet, { first: row, last: row });
    appendActivities(workbook, entriesOf(desk, position, leadId, token, saved, changes));
  }
  return {
    saved,
    conflicts: outcomes.flatMap((outcome) => conflictOf(outcome, changes)),
    refused: [...refused, ...outcomes.flatMap((outcome) => refusalOf(outcome, words.card.refused))],
  };
}

function conflictOf(
  outcome: CellOutcome,
  changes: SaveFieldsRequest['changes'],
): SaveFieldsAnswer['conflicts'] {
  if (outcome.code !== 'conflict') return [];
  const { header, now } = outcome;
  return [{ header, now, to: changes.find((each) => each.header === header)?.to ?? '' }];
}

function refusalOf(
  { header, code }: CellOutcome,
  words: Request['words']['card']['refused'],
): readonly Refused[] {
  return code === 'formula' || code === 'noColumn' ? [{ header, message: words[code] }] : [];
}

/** Which fields changed; of the owner also from whom to whom, since that is asked about later. */
function entriesOf(
  desk: Desk,
  position: number,
  leadId: string,
  token: string,
  saved: readonly string[],
  changes: SaveFieldsRequest['changes'],
): readonly NewActivity[] {
  const { words } = desk.workbook;
  const entry = { leadId, lead: desk.nameAt(position), company: desk.text(position, 'company') };
  const details = fill(words.card.log.changed, { fields: saved.join(', ') });
  const owner = desk.leads.roles.find(({ role }) => role === 'owner')?.header;
  const handed = changes.find(({ header }) => header === owner && saved.includes(header));
  return [
    { ...entry, token, kind: 'change', details },
    ...(handed === undefined
      ? []
      : [{ ...entry, token: `${token}/owner`, kind: 'assignment' as const, details: changeDetails(handed) }]),
  ];
}
