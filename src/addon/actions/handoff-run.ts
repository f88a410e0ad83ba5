import { dayOfMinute } from '../../core/values/minute';
import { isClosed, isReturned, planHandoff } from '../../core/handoff/handoff-plan';
import type { HandoffObstacle } from '../../core/handoff/readiness';
import { appendActivities } from '../../sheets/activity-log';
import { changeAndRememberOne } from '../../sheets/handoff-changes';
import { handoffRecord, type HandoffRecord, type OpportunitiesTable } from '../../sheets/handoff-records';
import { cellsAgain, newOpportunity, rememberedAtHandoff, type HandoffWish } from '../../sheets/handoff-row';
import {
  knownAt,
  leadAtHandoff,
  loggedOpportunities,
  positionOfLead,
  type Surroundings,
} from '../../sheets/handoff-surroundings';
import { leadTexts } from '../../sheets/handoff-texts';
import { appendRows } from '../../sheets/tables/append-rows';
import { ensureTable } from '../../sheets/tables/make-table';
import { readTable } from '../../sheets/tables/table';
import { columnsOf } from '../../sheets/tables/table-schema';
import { readTemplates } from '../../sheets/template-table';
import type { Workbook } from '../../sheets/workbook';
import { writeWork } from '../../sheets/write-work';
import { handoffEntry, stepEntries } from './handoff-log';
import { carryOutSteps, RowLost, type HandoffRun } from './handoff-steps';

/** What became of a request to hand over. */
export type HandedOver =
  | { readonly code: 'ok'; readonly opportunityId: string }
  | { readonly code: 'no_lead' }
  | { readonly code: 'refused'; readonly obstacles: readonly HandoffObstacle[] };

/**
 * Hands a lead over under the document lock, in one act (METHOD §3.5), or finishes what was begun. The row of the
 * opportunity comes first and alone decides that the lead is handed over: its id follows from the lead, so whoever tries
 * again finds it; everything after it can be finished from it.
 */
export function handOverLead(
  around: Surroundings,
  leadId: string,
  wish: HandoffWish,
  chosenRep: string,
  person: string,
): HandedOver {
  const { desk } = around;
  const position = desk.positionOf(leadId);
  if (position === undefined) return { code: 'no_lead' };
  const lead = leadAtHandoff(around, position, chosenRep, person);
  const logged = loggedOpportunities(around);
  const plan = planHandoff(lead.leadId, knownAt(around, position), wish.token, logged);
  const { opportunityId } = plan;
  if (plan.kind !== 'finish') {
    if (plan.kind === 'refuse' || lead.readiness.obstacles.length > 0) {
      return { code: 'refused', obstacles: lead.readiness.obstacles };
    }
    const table = withAllColumns(desk.workbook, around.table);
    if (plan.kind === 'create') {
      const texts = leadTexts(desk, position, around.activities);
      appendRows(table, [newOpportunity(desk, lead, opportunityId, texts, wish)]);
    } else {
      const before = handoffRecord(table, opportunityId)!;
      const cells = cellsAgain(desk, lead, before, plan.handoffs, wish);
      const remembered = rememberedAtHandoff(lead, wish, plan.handoffs);
      const changed = changeAndRememberOne(table, { record: before, cells, remembered });
      if (changed !== 'done') throw new RowLost(changed);
    }
  }
  finishHandoff(around, opportunityId, person);
  return { code: 'ok', opportunityId };
}

/**
 * Does whatever of a handoff is not done: log, work columns of the lead, meeting, mails. Doing it again changes
 * nothing. Gives the row as it stands afterwards; undefined where it is gone.
 */
export function finishHandoff(
  around: Surroundings,
  opportunityId: string,
  person: string,
): HandoffRecord | undefined {
  const { desk } = around;
  const table = readTable(desk.workbook, 'opportunities');
  const record = table === undefined ? undefined : handoffRecord(table, opportunityId);
  if (table === undefined || record === undefined) return undefined;
  const position = positionOfLead(around, record);
  const leadId = position === undefined ? record.leadId : desk.idAt(position);
  const score = position === undefined ? undefined : desk.scoreAt(position)?.score;
  appendActivities(desk.workbook, [handoffEntry(desk.workbook, record, leadId, score)], true);
  if (position !== undefined) markHandedOver(around, record, position);
  const templates = readTemplates(desk.workbook);
  const run: HandoffRun = { around, table, record, templates, person, steps: { ...record.steps } };
  carryOutSteps(run);
  appendActivities(desk.workbook, stepEntries(desk.workbook, record, run.steps, leadId, around.team), true);
  if (position !== undefined) markTouched(around, run, position, person);
  return { ...record, steps: run.steps };
}

/** A confirmation that has gone is the last touch of its lead. */
function markTouched({ desk }: Surroundings, { steps }: HandoffRun, position: number, person: string): void {
  const { state } = steps.confirmation;
  if (state.state !== 'sent') return;
  const day = dayOfMinute(state.at);
  const { workbook } = desk;
  if ((desk.workAt(position).lastTouch ?? -Infinity) >= day) return;
  const lastBy = person === '' ? workbook.words.tables.unknownPerson : person;
  writeWork(workbook, new Map([[desk.idAt(position), { lastTouch: day, lastBy }]]));
}

/** The work columns of a lead whose opportunity waits for sales or is with them. */
function markHandedOver({ desk }: Surroundings, record: HandoffRecord, position: number): void {
  if (isClosed(record) || isReturned(record)) return;
  const { workbook } = desk;
  const { meeting } = record.steps.event;
  if (desk.workAt(position).work === 'handed_over') return;
  writeWork(
    workbook,
    new Map([
      [
        desk.idAt(position),
        {
          work: 'handed_over',
          workReason: '',
          nextStep: meeting === undefined ? '' : workbook.words.handoff.mail.meeting,
          nextDate: meeting === undefined ? '' : dayOfMinute(meeting.start),
        },
      ],
    ]),
  );
}

/** The Opportunities tab with every column that a handoff writes, made or completed where it lacks any. */
function withAllColumns(workbook: Workbook, table: OpportunitiesTable | undefined): OpportunitiesTable {
  const isWhole =
    table !== undefined &&
    columnsOf(workbook.words, 'opportunities').every((column) => table.columns.has(column));
  return isWhole ? table : ensureTable(workbook, 'opportunities').table;
}
