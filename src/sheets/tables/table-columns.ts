import { trimmedText, type Table } from '../../core/values/cell';
import { foldText } from '../../core/values/text';
import { findHeaderRow } from '../../core/leads/header';
import type { Role } from '../../core/leads/role';
import { guessRoles } from '../../core/leads/roles';
import { LANGUAGES, wordsOf } from '../../i18n/language';
import { knownHeaderWeight, opportunitySynonyms } from '../recognition';
import type { ColumnOf, TableName } from './table-schema';

/** 0-based position of each column of ours that a tab has. */
export type TableColumns<Name extends TableName> = ReadonlyMap<ColumnOf<Name>, number>;

/** Rows at the top among which the headers are looked for: titles and notes take a few. */
const HEADER_ROWS = 30;
/** So many cells show what a column of the user's holds. */
const SAMPLE_ROWS = 60;

/** What a column of the user's own opportunities means, by its role among ours. */
const ROLE_OF_OPPORTUNITY: Readonly<Partial<Record<ColumnOf<'opportunities'>, Role>>> = {
  leadId: 'lead_id',
  lead: 'full_name',
  company: 'company',
  email: 'email',
  phone: 'phone',
  source: 'source',
  campaign: 'campaign',
  product: 'product',
  created: 'created',
  fieldRep: 'owner',
  stage: 'stage',
  amount: 'amount',
  currency: 'currency',
  expectedClose: 'expected_close',
  outcome: 'outcome',
  closed: 'closed',
  lostReason: 'lost_reason',
  competitor: 'competitor',
  wakeUp: 'wake_up',
  documents: 'documents',
  notes: 'notes',
};

const headerWords = new Map<TableName, ReadonlyMap<string, string>>();

/**
 * Finds the header row (1-based) and our columns in the cells of a tab from A1: by our words in any language, the row
 * with most of them (at least two, or all of a smaller table); in a tab of opportunities of the user's own also by the
 * roles of their headers. Undefined where no row is like our headers.
 */
export function findTableColumns<Name extends TableName>(
  name: Name,
  values: Table,
): { readonly headerRow: number; readonly columns: TableColumns<Name> } | undefined {
  const words = wordsOfColumns(name);
  let best: { headerRow: number; columns: Map<ColumnOf<Name>, number> } | undefined;
  values.slice(0, HEADER_ROWS).forEach((row, index) => {
    const columns = new Map<ColumnOf<Name>, number>();
    row.forEach((cell, column) => {
      const code = typeof cell === 'string' ? words.get(foldText(cell)) : undefined;
      if (code !== undefined && !columns.has(code as ColumnOf<Name>)) {
        columns.set(code as ColumnOf<Name>, column);
      }
    });
    if (columns.size >= MINIMUM_COLUMNS && columns.size > (best?.columns.size ?? 0)) {
      best = { headerRow: index + 1, columns };
    }
  });
  return name === 'opportunities' ? withRoles(values, best) : best;
}

const MINIMUM_COLUMNS = 2;

/** A user's own tab of opportunities: what our words do not name is known by its role. */
function withRoles<Name extends TableName>(
  values: Table,
  byWords: { headerRow: number; columns: Map<ColumnOf<Name>, number> } | undefined,
): { headerRow: number; columns: Map<ColumnOf<Name>, number> } | undefined {
  const headerAt =
    byWords === undefined ? findHeaderRow(values, knownHeaderWeight())?.row : byWords.headerRow - 1;
  if (headerAt === undefined) return undefined;
  const headers = values[headerAt]!.map((cell) => trimmedText(cell));
  const guesses = guessRoles(
    headers,
    values.slice(headerAt + 1, headerAt + 1 + SAMPLE_ROWS),
    opportunitySynonyms(),
  );
  const columns = new Map(byWords?.columns ?? []);
  const taken = new Set(columns.values());
  for (const [code, role] of Object.entries(ROLE_OF_OPPORTUNITY)) {
    const guess = guesses.find((each) => each.role === role);
    const column = code as ColumnOf<Name>;
    if (guess === undefined || columns.has(column) || taken.has(guess.column)) continue;
    columns.set(column, guess.column);
    taken.add(guess.column);
  }
  return columns.size === 0 ? undefined : { headerRow: headerAt + 1, columns };
}

function wordsOfColumns(name: TableName): ReadonlyMap<string, string> {
  const known = headerWords.get(name);
  if (known !== undefined) return known;
  const words = new Map<string, string>();
  for (const language of LANGUAGES) {
    for (const [code, word] of Object.entries(wordsOf(language).tables.columns[name])) {
      words.set(foldText(word), code);
    }
  }
  headerWords.set(name, words);
  return words;
}
