import type {
  EditableField,
  OpportunityChange,
  SaveOpportunityAnswer,
  SaveOpportunityRequest,
} from '../../contract/opportunities';
import { questionsOf } from '../../core/pipeline/outcome-questions';
import type { OpportunityNow, QuestionCode, ReadCell } from '../../core/pipeline/types';
import { readDay } from '../../core/values/day';
import { readNumber } from '../../core/values/number';
import { fill } from '../../i18n/language';
import { processOpportunities } from '../../sheets/opportunity-changes';
import { opportunityRows, outcomeOfWord, type OpportunityRow } from '../../sheets/opportunity-rows';
import { choiceOf, choiceWord } from '../../sheets/tables/choices';
import type { NewCell } from '../../sheets/tables/cell-texts';
import { readTable, type OwnTable } from '../../sheets/tables/table';
import { updateRows } from '../../sheets/tables/update-rows';
import { refuse, type Request } from './client-answer';
import { EDITABLE, shownCell, viewOf } from './opportunity-view';

type Opportunities = OwnTable<'opportunities'>;

/** Tokens are made by the page; anything shorter was not. */
const SHORTEST_TOKEN = 12;

/** What the page asks for before it saves an outcome; the sheet only shows that it is missing. */
const REQUIRED: ReadonlySet<QuestionCode> = new Set<QuestionCode>([
  'lost_reason',
  'wake_up',
  'wake_up_passed',
]);

/** One change as it will be written, and as the opportunity will then be judged. */
interface Reading {
  readonly cell: NewCell;
  readonly now: Partial<OpportunityNow>;
}

type Refused = SaveOpportunityAnswer['refused'][number];

/**
 * Writes what a person changed of one opportunity where the cells still hold what they saw, never over a formula, and
 * follows it up at once: log, lead, what lacks. The same request again finds everything written, and whatever had been
 * broken off is finished.
 */
export function savedOpportunity(request: Request, asked: SaveOpportunityRequest): SaveOpportunityAnswer {
  const { workbook, words } = request;
  const { view } = words.opportunities;
  if (typeof asked.token !== 'string' || asked.token.length < SHORTEST_TOKEN) refuse(view.badToken);
  const table = readTable(workbook, 'opportunities');
  if (table === undefined) refuse(view.noTab);
  const row = opportunityRows(table).find(({ id }) => id === asked.opportunityId);
  const gone = fill(view.gone, { tab: table.sheet.getName() });
  if (row === undefined) refuse(gone);
  const { cells, saved, refused } = sorted(request, table, row, asked.changes);
  if (Object.keys(cells).length > 0) {
    const changes = new Map([[row.id, cells]]);
    const { missing, unsettled } = updateRows(table, 'opportunityId', changes);
    if (missing.length > 0) refuse(gone);
    if (unsettled.length > 0) refuse(view.unsettled);
  }
  const after = processOpportunities(workbook, { only: row.id })?.table ?? table;
  const now = opportunityRows(after).find(({ id }) => id === row.id);
  return { opportunity: viewOf(request, after, now ?? row), saved, refused };
}

/** Tells what can be written from what cannot, and refuses the whole where an outcome would lack what it needs. */
function sorted(
  request: Request,
  table: Opportunities,
  row: OpportunityRow,
  changes: readonly OpportunityChange[],
): {
  readonly cells: Partial<Record<EditableField, NewCell>>;
  readonly saved: readonly EditableField[];
  readonly refused: readonly Refused[];
} {
  const { workbook, words } = request;
  const { view, questions } = words.opportunities;
  const formulas = table.sheet.getRange(row.row.row, 1, 1, table.headers.length).getFormulas()[0]!;
  const cells: Partial<Record<EditableField, NewCell>> = {};
  const saved: EditableField[] = [];
  const refused: Refused[] = [];
  const after: OpportunityNow = { ...row.now };
  for (const { field, from, to } of changes) {
    if (!EDITABLE.includes(field)) continue;
    const name = words.tables.columns.opportunities[field];
    const column = table.columns.get(field);
    if (column === undefined) {
      const tab = table.sheet.getName();
      refused.push({ field, message: fill(view.noColumn, { tab, field: name }) });
      continue;
    }
    const read = readChange(request, table, field, String(to));
    Object.assign(after, read.now);
    const stands = shownCell(table, row, field);
    if (isAlready(table, field, stands, read)) saved.push(field);
    else if (stands !== from) {
      refused.push({ field, message: fill(view.conflict, { now: stands, field: name }) });
    } else if (formulas[column] !== '') {
      refused.push({ field, message: fill(view.formula, { field: name }) });
    } else {
      cells[field] = read.cell;
      saved.push(field);
    }
  }
  const lacking = questionsOf(after, undefined, workbook.today).find(({ code }) => REQUIRED.has(code));
  const isTouched = changes.some(({ field }) => ['outcome', 'lostReason', 'wakeUp'].includes(field));
  if (lacking !== undefined && isTouched) refuse(questions[lacking.code]);
  return { cells, saved, refused };
}

/** Reads what a person gave for a field; ends the request with a sentence where it cannot be read. */
function readChange(
  { workbook, words }: Request,
  table: Opportunities,
  field: EditableField,
  to: string,
): Reading {
  const { view } = words.opportunities;
  const text = to.trim();
  switch (field) {
    case 'amount': {
      if (text === '') return { cell: '', now: { amount: { state: 'blank' } } };
      const number = readNumber(text, workbook.reading);
      if (number === undefined) refuse(fill(view.badAmount, { text }));
      return { cell: number, now: { amount: { state: 'read', value: number } } };
    }
    case 'expectedClose':
    case 'wakeUp': {
      if (text === '') return { cell: '', now: { [field]: { state: 'blank' } } };
      const day = readDay(text, workbook.reading)?.day;
      if (day === undefined) refuse(fill(view.badDate, { text }));
      const read: ReadCell<number> = { state: 'read', value: day };
      return { cell: day, now: { [field]: read } };
    }
    case 'outcome': {
      const outcome = text === '' ? 'open' : outcomeOfWord(table, text);
      if (outcome === undefined) refuse(fill(view.unknownOutcome, { text }));
      return { cell: choiceWord(workbook.words, 'outcomes', outcome), now: { outcome } };
    }
    case 'lostReason': {
      const reason = choiceOf('lostReasons', text);
      const cell = reason === undefined ? text : choiceWord(workbook.words, 'lostReasons', reason);
      return { cell, now: { lostReason: reason ?? text } };
    }
    default:
      return { cell: text, now: field === 'stage' ? { stage: text } : {} };
  }
}

/** Whether a cell says already what is to be written, in whatever words: then it is not written again. */
function isAlready(
  table: Opportunities,
  field: EditableField,
  stands: string,
  { cell, now }: Reading,
): boolean {
  if (field === 'outcome') return outcomeOfWord(table, stands) === now.outcome;
  if (field === 'lostReason' && stands !== '') {
    return (choiceOf('lostReasons', stands) ?? stands) === now.lostReason;
  }
  if (typeof cell === 'number') {
    const { reading } = table.workbook;
    const is = field === 'amount' ? readNumber(stands, reading) : readDay(stands, reading)?.day;
    return is === cell;
  }
  return stands === String(cell);
}
