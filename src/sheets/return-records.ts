import { isBlank, trimmedText, type Cell, type Table } from '../core/values/cell';
import { currencyIn } from '../core/values/currency';
import { foldText } from '../core/values/text';
import { foldedWords } from '../core/definition/vocabulary';
import { guessRoles, type RoleGuess } from '../core/leads/roles';
import { isRole, type Role } from '../core/leads/role';
import { minimumCheck } from '../core/leads/required-minimum';
import type {
  Channel,
  CostRecord,
  CostType,
  LeadRecord,
  OpportunityRecord,
  Outcome,
} from '../core/roi/types';
import type { RowScore } from '../core/scoring/types';
import { CHANNEL_WORDS, COST_COLUMN_WORDS, COST_TYPE_WORDS } from '../i18n/reading/costs';
import { ACCEPTANCE_WORDS, OUTCOME_WORDS, YES_NO_WORDS } from '../i18n/reading/outcomes';
import { TOP_ROWS } from './leads-tab';
import { opportunitySynonyms } from './recognition';
import type { Settings } from './settings';
import { WordReader, type CellReader } from './table-records';

/** A table whose columns have been given roles: rows below the header, cells by column. */
export interface RoleTable {
  readonly rows: Table;
  readonly roles: readonly RoleGuess[];
}

/** Which of the cells that mean something could not be understood. */
export interface RecordsRead<T> {
  readonly records: readonly T[];
  readonly unknownOutcomes: readonly string[];
}

/** Reads the leads; `scores` per row where a definition scored them, undefined for blank rows. */
export function leadRecords(
  table: RoleTable,
  isBlankRow: readonly boolean[],
  scores: readonly (RowScore | undefined)[] | undefined,
  ids: readonly string[],
  reader: CellReader,
): { readonly records: readonly LeadRecord[]; readonly rowOf: readonly number[] } {
  const column = columnFinder(table.roles);
  const [source, campaign, email, created] = (['source', 'campaign', 'email', 'created'] as const).map(
    column,
  );
  const channel = channelColumn(table.roles);
  const channels = new WordReader<Channel>(foldedWords(CHANNEL_WORDS));
  const lacksMinimum = minimumCheck(table.roles.map((guess) => guess.role));
  const records: LeadRecord[] = [];
  const rowOf: number[] = [];
  table.rows.forEach((row, index) => {
    if (isBlankRow[index]) return;
    const score = scores?.[index];
    rowOf.push(index);
    records.push({
      leadId: ids[index] ?? '',
      email: textAt(row, email, reader),
      source: textAt(row, source, reader),
      campaign: textAt(row, campaign, reader),
      channel: channel === undefined ? undefined : channels.code(row[channel]),
      createdDay: dayAt(row, created, reader),
      complete: score === undefined ? lacksMinimum(row).length === 0 : score.missing.length === 0,
      qualified: score?.status === 'qualified',
    });
  });
  return { records, rowOf };
}

/** A column of the leads that says who started, by the words of the Costs tab (`Canal`, `Channel`…). */
function channelColumn(roles: readonly RoleGuess[]): number | undefined {
  const words = foldedWords({ channel: COST_COLUMN_WORDS.channel });
  return roles.find((guess) => guess.role === '' && words.has(foldText(guess.header)))?.column;
}

/** Whether a leads table holds results of its own, so that its rows are also the opportunities. */
export function holdsOutcomes(roles: readonly RoleGuess[]): boolean {
  return roles.some((guess) => guess.role === 'outcome');
}

/** Reads opportunities from their own tab: the header row is the first of `values`. */
export function opportunityTable(values: Table, headerRow: number, settings: Settings): RoleTable {
  const headers = values[headerRow]!.map((cell) => trimmedText(cell));
  const rows = values.slice(headerRow + 1);
  const overrides = new Map<string, Role | ''>();
  for (const [role, header] of Object.entries(settings.opportunityRoles ?? {})) {
    if (isRole(role)) overrides.set(foldText(header), role);
  }
  return { rows, roles: guessRoles(headers, rows.slice(0, TOP_ROWS), opportunitySynonyms(), overrides) };
}

/**
 * Reads opportunities by their roles. `leadIndexOf` tells which lead a row is, where the rows are leads
 * themselves: then only rows with an outcome are opportunities.
 */
export function opportunityRecords(
  table: RoleTable,
  settings: Settings,
  reader: CellReader,
  leadIndexOf?: (row: number) => number | undefined,
): RecordsRead<OpportunityRecord> {
  const column = columnFinder(table.roles);
  const outcomeColumn = column('outcome');
  const stageColumn = column('stage');
  const codes = outcomeCodes(settings);
  const outcomes = new WordReader(codes);
  const acceptance = new WordReader(foldedWords(ACCEPTANCE_WORDS));
  const at = {
    leadId: column('lead_id'),
    email: column('email'),
    source: column('source'),
    campaign: column('campaign'),
    created: column('created'),
    closed: column('closed'),
    amount: column('amount'),
    currency: column('currency'),
  };
  const records: OpportunityRecord[] = [];
  table.rows.forEach((row, index) => {
    if (row.every((cell) => isBlank(cell))) return;
    const leadIndex = leadIndexOf?.(index);
    const written = outcomeColumn?.column;
    if (leadIndexOf !== undefined && (leadIndex === undefined || isBlank(row[written!]))) return;
    const byStage = stageColumn === undefined ? undefined : codes.get(foldWord(row[stageColumn.column]));
    const outcome =
      written === undefined
        ? undefined
        : (codes.get(foldWord(row[written])) ?? byStage ?? outcomes.code(row[written]));
    records.push({
      leadIndex,
      leadId: leadIndexOf === undefined ? textAt(row, at.leadId, reader) : undefined,
      email: textAt(row, at.email, reader),
      source: textAt(row, at.source, reader),
      campaign: textAt(row, at.campaign, reader),
      createdDay: dayAt(row, at.created, reader),
      closedDay: dayAt(row, at.closed, reader),
      outcome: outcome ?? byStage ?? 'open',
      accepted: stageColumn === undefined ? undefined : accepted(acceptance.code(row[stageColumn.column])),
      amount: at.amount === undefined ? undefined : reader.number(row[at.amount.column], at.amount.header),
      currency: textAt(row, at.currency, reader) || currencyIn(row[at.amount?.column ?? -1]),
    });
  });
  return { records, unknownOutcomes: [...outcomes.unknown].sort() };
}

function accepted(code: 'accepted' | 'returned' | undefined): boolean | undefined {
  return code === undefined ? undefined : code === 'accepted';
}

function foldWord(cell: Cell): string {
  return foldText(trimmedText(cell));
}

/**
 * The words for outcomes: the team's own go before those understood anyway. A column that only says yes or no
 * (`IsWon`) says yes to won; its no may mean open or lost, so it is left to the stage, or asked about.
 */
export function outcomeCodes(settings: Settings): ReadonlyMap<string, Outcome> {
  const codes = new Map<string, Outcome>(foldedWords(OUTCOME_WORDS));
  for (const word of foldedWords({ yes: YES_NO_WORDS.yes }).keys())
    if (!codes.has(word)) codes.set(word, 'won');
  for (const [outcome, words] of Object.entries(settings.outcomeWords ?? {})) {
    for (const word of words) codes.set(foldText(word), outcome as Outcome);
  }
  return codes;
}

type CostColumn = keyof typeof COST_COLUMN_WORDS;

/** Whether a word is the code of a column of the Costs tab. */
export function isCostColumn(text: string): text is CostColumn {
  return Object.keys(COST_COLUMN_WORDS).includes(text);
}

/** Reads a Costs table whose first row is its header; undefined where neither source nor cost is a column. */
export function costRecords(
  values: Table,
  settings: Settings,
  reader: CellReader,
): readonly CostRecord[] | undefined {
  const headers = (values[0] ?? []).map((cell) => trimmedText(cell));
  const codes = foldedWords(COST_COLUMN_WORDS);
  const columns = new Map<CostColumn, number>();
  for (const [column, header] of Object.entries(settings.costColumns ?? {})) {
    const index = headers.findIndex((each) => foldText(each) === foldText(header));
    if (isCostColumn(column) && index >= 0) columns.set(column, index);
  }
  headers.forEach((header, index) => {
    const code = codes.get(foldText(header));
    if (code !== undefined && !columns.has(code)) columns.set(code, index);
  });
  if (!columns.has('cost') && !columns.has('budget')) return undefined;
  const channels = new WordReader<Channel>(foldedWords(CHANNEL_WORDS));
  const types = new WordReader<CostType>(foldedWords(COST_TYPE_WORDS));
  const cell = (row: readonly Cell[], column: CostColumn): Cell => row[columns.get(column) ?? -1];
  const header = (column: CostColumn): string => headers[columns.get(column) ?? -1] ?? '';
  return values
    .slice(1)
    .filter((row) => row.some((each) => !isBlank(each)))
    .map((row) => ({
      source: reader.text(cell(row, 'source')),
      campaign: reader.text(cell(row, 'campaign')),
      channel: channels.code(cell(row, 'channel')),
      type: types.code(cell(row, 'type')) ?? 'other',
      period: reader.month(cell(row, 'period'), header('period')),
      budget: reader.number(cell(row, 'budget'), header('budget')),
      cost: reader.number(cell(row, 'cost'), header('cost')),
      currency: reader.text(cell(row, 'currency')) || currencyIn(cell(row, 'cost')),
    }));
}

function columnFinder(roles: readonly RoleGuess[]): (role: Role) => RoleGuess | undefined {
  return (role) => roles.find((guess) => guess.role === role);
}

function textAt(row: readonly Cell[], guess: RoleGuess | undefined, reader: CellReader): string {
  return guess === undefined ? '' : reader.text(row[guess.column]);
}

function dayAt(row: readonly Cell[], guess: RoleGuess | undefined, reader: CellReader): number | undefined {
  return guess === undefined ? undefined : reader.day(row[guess.column], guess.header);
}
