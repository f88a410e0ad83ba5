import type {
  EditableField,
  NoOpportunity,
  OpportunityAnswer,
  OpportunityCell,
  OpportunityRequest,
  OpportunityView,
} from '../../contract/opportunities';
import { nextStage, routeNamed, stageNamed } from '../../core/pipeline/route-choice';
import { weightedAmount } from '../../core/pipeline/weighted-amount';
import { formatDay } from '../../core/values/day';
import { foldText } from '../../core/values/text';
import type { ReadCell, Route } from '../../core/pipeline/types';
import { fill } from '../../i18n/language';
import { questionsIn, questionText } from '../../sheets/opportunity-questions';
import { opportunityRows, type OpportunityRow } from '../../sheets/opportunity-rows';
import { readPipelines } from '../../sheets/pipeline-table';
import { cellOf, readTable, type OwnTable } from '../../sheets/tables/table';
import { numberText } from '../../sheets/number-text';
import { pipelineProblemLines } from '../pipeline-messages';
import type { Request } from './client-answer';

type Opportunities = OwnTable<'opportunities'>;

/** The fields of a page, in its order. */
export const EDITABLE: readonly EditableField[] = [
  'stage',
  'amount',
  'currency',
  'expectedClose',
  'documents',
  'notes',
  'outcome',
  'lostReason',
  'competitor',
  'wakeUp',
];

/** The opportunity that a page asks for, or why there is none to show. */
export function shownOpportunity(request: Request, wanted: OpportunityRequest): OpportunityAnswer {
  const { workbook, words } = request;
  const table = readTable(workbook, 'opportunities');
  if (table === undefined) return none(words.opportunities.view.noTab);
  const rows = opportunityRows(table);
  const found = findOpportunity(table, rows, wanted);
  const isNamed = wanted.opportunityId !== undefined || wanted.leadId !== undefined;
  const { gone, none: nothing } = words.opportunities.view;
  const message = fill(isNamed ? gone : nothing, { tab: table.sheet.getName() });
  return found === undefined ? none(message) : viewOf(request, table, found);
}

function none(message: string): NoOpportunity {
  return { state: 'none', message };
}

function findOpportunity(
  table: Opportunities,
  rows: readonly OpportunityRow[],
  { opportunityId, leadId }: OpportunityRequest,
): OpportunityRow | undefined {
  if (opportunityId !== undefined && opportunityId !== '') return rows.find(({ id }) => id === opportunityId);
  if (leadId !== undefined && leadId !== '') {
    const wanted = foldText(leadId);
    const own = rows.filter((row) => [row.leadId, row.writtenLeadId].map(foldText).includes(wanted));
    return own.find(({ now }) => now.outcome === 'open') ?? own[own.length - 1];
  }
  const range = SpreadsheetApp.getActiveRange();
  if (range?.getSheet().getSheetId() !== table.sheet.getSheetId()) return undefined;
  const row = range.getRow();
  return rows.find((each) => each.row.row === row);
}

/** Everything a page shows of an opportunity; reads the routes. */
export function viewOf(request: Request, table: Opportunities, row: OpportunityRow): OpportunityView {
  const { workbook, words } = request;
  const pipelines = readPipelines(workbook);
  const routes: readonly Route[] = pipelines.code === 'ok' ? pipelines.routes : [];
  const route = routeNamed(routes, row.route);
  const { now } = row;
  const amount = now.amount.state === 'read' ? now.amount.value : undefined;
  const stage = route === undefined ? undefined : stageNamed(route, now.stage);
  return {
    state: 'opportunity',
    opportunityId: row.id,
    row: row.row.row,
    leadId: row.leadId,
    lead: row.lead,
    company: row.company,
    insideRep: now.insideRep,
    fieldRep: now.fieldRep,
    route: row.route,
    stages: (route?.stages ?? []).map(({ name, yes, tools, probability }) => ({
      name,
      yes,
      tools,
      probability: probability ?? null,
    })),
    nextStage: route === undefined ? null : (nextStage(route, now.stage)?.name ?? null),
    fields: fieldsOf(table, row),
    closed: dayText(now.closed),
    weighted: weightedAmount(amount, stage) ?? null,
    questions: questionsIn(row, routes, workbook.today).map((question) => ({
      field: question.field,
      text: questionText(question, row, routes, words),
    })),
    problems:
      pipelines.code === 'ok'
        ? []
        : [
            fill(words.opportunities.view.problemsOfRoutes, { tab: pipelines.tab }),
            ...pipelineProblemLines(pipelines.problems, words),
          ],
  };
}

function fieldsOf(table: Opportunities, row: OpportunityRow): OpportunityView['fields'] {
  const cell = (field: EditableField): OpportunityCell => {
    const from = shownCell(table, row, field);
    return { from, value: editedValue(row, field, from), isThere: table.columns.has(field) };
  };
  return Object.fromEntries(EDITABLE.map((field) => [field, cell(field)])) as OpportunityView['fields'];
}

/** What stands in a cell: days as ISO, numbers with the decimal of the sheet, everything else as text. */
export function shownCell(table: Opportunities, row: OpportunityRow, field: EditableField): string {
  const cell = cellOf(table, row.row, field);
  const { reading } = table.workbook;
  if (typeof cell === 'object' && cell !== null) {
    const day = reading.dayOf(cell);
    return day === undefined ? String(cell) : formatDay(day);
  }
  if (typeof cell === 'number') return numberText(cell, reading.decimal);
  return cell === undefined || cell === null ? '' : String(cell).trim();
}

/** What a person edits: the code of an outcome, a day as ISO; what cannot be read stands as it is. */
function editedValue({ now }: OpportunityRow, field: EditableField, from: string): string {
  if (field === 'outcome') return now.outcome ?? from;
  if (field === 'lostReason') return now.lostReason;
  if (field === 'expectedClose' || field === 'wakeUp') return dayText(now[field]) || from;
  return from;
}

function dayText(cell: ReadCell<number>): string {
  return cell.state === 'read' ? formatDay(cell.value) : '';
}
