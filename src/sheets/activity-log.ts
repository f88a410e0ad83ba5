import type { Cell, Day } from '../core/values/cell';
import type { Activity } from '../core/activities/activity';
import {
  chainDigest,
  chainFaults,
  isSealed,
  NO_HEAD,
  type ChainFault,
  type ChainHead,
} from '../core/activities/chain';
import type { ActivityKind, Result } from '../core/activities/codes';
import type { Minute } from '../core/values/minute';
import { readNumber } from '../core/values/number';
import { lookAfresh } from './all-values';
import { readLogHead, rememberLogHead, type LogHead } from './log-head';
import { currentPerson } from './people';
import { appendRows, type NewRow } from './tables/append-rows';
import { comparedText } from './tables/cell-texts';
import { choiceWord } from './tables/choices';
import { ensureTable } from './tables/make-table';
import {
  choiceIn,
  dayOf,
  minuteIn,
  numberOf,
  readTable,
  tableFrom,
  textOf,
  type OwnTable,
} from './tables/table';
import { columnsOf, schemaOf, type ColumnOf } from './tables/table-schema';
import { findTab, type Workbook } from './workbook';

type Log = OwnTable<'activities'>;

/** What is to be logged; who and when are filled in where not given. */
export interface NewActivity {
  /** The same token is logged once, however often it is given. */
  readonly token: string;
  readonly leadId: string;
  readonly lead?: string;
  readonly company?: string;
  readonly kind: ActivityKind;
  readonly result?: Result;
  readonly yes?: string;
  readonly nextStep?: string;
  readonly nextDate?: Day;
  readonly details?: string;
  readonly opportunityId?: string;
  readonly source?: string;
  readonly at?: Minute;
  readonly who?: string;
}

/** So many of the last entries are looked through for a token that a person may have sent twice. */
const RECENT_ENTRIES = 200;

/** The columns that the seal of an entry covers: all but its number, which goes in by itself, and the seal. */
function sealedColumns(workbook: Workbook): readonly ColumnOf<'activities'>[] {
  return columnsOf(workbook.words, 'activities').filter(
    (column) => column !== 'number' && column !== 'digest',
  );
}

/**
 * Adds entries to the log, each chained to the one before it; entries whose token is known are left out. To be called
 * under the document lock. `thorough` looks for the tokens in the whole log, not only among the last entries: for
 * tokens that come back after days. Reads the end of the log once (all of it where thorough, or where its end is not
 * what was remembered), writes once, and remembers the end; `isQuick` leaves that to the next entry or the hour, for acts in
 * which every call counts. Gives the tokens that were new.
 */
export function appendActivities(
  workbook: Workbook,
  entries: readonly NewActivity[],
  thorough = false,
  isQuick = false,
): readonly string[] {
  if (entries.length === 0) return [];
  const { table, head } = endOfLog(workbook, thorough);
  const known = new Set(table.rows.map((row) => textOf(table, row, 'token')));
  const added: NewActivity[] = [];
  for (const entry of entries) {
    if (known.has(entry.token)) continue;
    known.add(entry.token);
    added.push(entry);
  }
  const who = added.some((entry) => entry.who === undefined) ? currentPerson() : '';
  let last: ChainHead = head;
  const rows = added.map((entry): NewRow<'activities'> => {
    const row = rowOf(workbook, entry, who);
    const number = last.number + 1;
    const texts = sealedColumns(workbook).map((column) =>
      comparedText(row[column] ?? '', schemaOf('activities', column).format, workbook),
    );
    last = { number, digest: chainDigest(last.digest, number, texts) };
    return { ...row, ...last };
  });
  appendRows(table, rows);
  // Once the order of the columns is remembered, the end of a long log is found with one read.
  const isOrderKnown = readLogHead(workbook).columns !== undefined;
  if (rows.length > 0 && !(isQuick && isOrderKnown)) {
    rememberLogHead({ ...last, columns: columnOrder(table) });
  }
  return added.map((entry) => entry.token);
}

function rowOf(workbook: Workbook, entry: NewActivity, who: string): NewRow<'activities'> {
  const { words } = workbook;
  const person = entry.who ?? who;
  return {
    at: entry.at ?? workbook.now,
    who: person === '' ? words.tables.unknownPerson : person,
    leadId: entry.leadId,
    lead: entry.lead ?? '',
    company: entry.company ?? '',
    kind: choiceWord(words, 'kinds', entry.kind),
    result: choiceWord(words, 'results', entry.result),
    yes: entry.yes ?? '',
    nextStep: entry.nextStep ?? '',
    nextDate: entry.nextDate,
    details: entry.details ?? '',
    opportunityId: entry.opportunityId ?? '',
    source: entry.source ?? '',
    token: entry.token,
  };
}

/** Reads the last entries of the log, newest last; all where `last` is not given. One read, two for a part of it. */
export function readActivities(workbook: Workbook, last?: number): readonly Activity[] {
  const table = last === undefined ? readTable(workbook, 'activities') : readEnd(workbook, last);
  return table === undefined ? [] : table.rows.map((row) => activityOf(table, row));
}

function activityOf(table: Log, row: Log['rows'][number]): Activity {
  return {
    number: numberOf(table, row, 'number') ?? 0,
    at: minuteIn(table, row, 'at'),
    who: textOf(table, row, 'who'),
    leadId: textOf(table, row, 'leadId'),
    lead: textOf(table, row, 'lead'),
    company: textOf(table, row, 'company'),
    kind: choiceIn(table, row, 'kind', 'kinds'),
    result: choiceIn(table, row, 'result', 'results'),
    yes: textOf(table, row, 'yes'),
    nextStep: textOf(table, row, 'nextStep'),
    nextDate: dayOf(table, row, 'nextDate'),
    details: textOf(table, row, 'details'),
    opportunityId: textOf(table, row, 'opportunityId'),
    source: textOf(table, row, 'source'),
    token: textOf(table, row, 'token'),
    digest: textOf(table, row, 'digest'),
  };
}

/** By the hour: remembers the end of the log, so that rows cut off there are noticed. One read, one write at most. */
export function rememberLogEnd(workbook: Workbook): void {
  const head = readLogHead(workbook);
  const end = readEnd(workbook, RECENT_ENTRIES);
  if (end === undefined || !isChained(end, head)) return;
  const last = lastOf(end);
  if (last.number > head.number) rememberLogHead({ ...last, columns: columnOrder(end) });
}

/** What has been changed, taken out or cut off since it was logged. One read; remembers the end where all is well. */
export function checkLog(workbook: Workbook): {
  readonly faults: readonly ChainFault[];
  readonly count: number;
} {
  const head = readLogHead(workbook);
  const table = readTable(workbook, 'activities');
  if (table === undefined) {
    return { faults: head.number === 0 ? [] : [{ code: 'cut', number: head.number }], count: 0 };
  }
  const faults = chainFaults(
    table.rows.map((row) => chained(table, row)),
    head,
  );
  if (faults.length === 0) {
    const last = lastOf(table);
    if (last.number > head.number) rememberLogHead({ ...last, columns: columnOrder(table) });
  }
  return { faults, count: table.rows.length };
}

function chained(
  table: Log,
  row: Log['rows'][number],
): { row: number; number: number; texts: readonly string[]; digest: string } {
  const cell = (column: ColumnOf<'activities'>): Cell => row.cells[table.columns.get(column) ?? -1];
  return {
    row: row.row,
    number: readNumber(cell('number'), table.workbook.reading) ?? 0,
    texts: sealedColumns(table.workbook).map((column) =>
      comparedText(cell(column), schemaOf('activities', column).format, table.workbook),
    ),
    digest: textOf(table, row, 'digest'),
  };
}

/** The entry with the highest number, wherever it stands. */
function lastOf(table: Log): ChainHead {
  let last: ChainHead = NO_HEAD;
  for (const row of table.rows) {
    const entry = { number: numberOf(table, row, 'number') ?? 0, digest: textOf(table, row, 'digest') };
    if (isSealed(entry) && entry.number > last.number) last = entry;
  }
  return last;
}

/** The end of the log: some last entries, or all of it, and the entry that the next one is chained to. */
function endOfLog(workbook: Workbook, thorough: boolean): { readonly table: Log; readonly head: ChainHead } {
  const remembered = readLogHead(workbook);
  if (!thorough) {
    const end = readEnd(workbook, RECENT_ENTRIES);
    // A sorted or moved log shows by its last rows not being a chain: then all of it is read.
    if (end !== undefined && isChained(end, remembered)) return { table: end, head: lastOf(end) };
  }
  const whole = ensureWhole(workbook);
  const last = lastOf(whole);
  return { table: whole, head: last.number >= remembered.number ? last : remembered };
}

/** Whether the last two entries of a part of the log belong together, and nothing newer was remembered. */
function isChained(end: Log, remembered: ChainHead): boolean {
  const last = end.rows[end.rows.length - 1];
  if (last === undefined) return remembered.number === 0;
  const entry = chained(end, last);
  const previous = end.rows[end.rows.length - 2];
  const before = previous === undefined ? undefined : chained(end, previous);
  if (previous === undefined && entry.number !== 1) return false;
  const isNext = entry.number === (before?.number ?? 0) + 1;
  const isRight = chainDigest(before?.digest ?? '', entry.number, entry.texts) === entry.digest;
  return isNext && isRight && entry.number >= remembered.number;
}

function ensureWhole(workbook: Workbook): Log {
  return readTable(workbook, 'activities') ?? ensureTable(workbook, 'activities').table;
}

/**
 * The last rows of the log: one read where it is short, or where the order of its columns is remembered (what they
 * hold shows whether that is still so); else one of the headers before.
 */
function readEnd(workbook: Workbook, rows: number): Log | undefined {
  const sheet = findTab(workbook, 'activities');
  if (sheet === undefined) return undefined;
  lookAfresh();
  const lastRow = sheet.getLastRow();
  const columns = sheet.getLastColumn();
  if (lastRow <= rows + 1) return readTable(workbook, 'activities');
  const { columns: order } = readLogHead(workbook);
  const header =
    order === undefined
      ? (sheet.getRange(1, 1, 1, columns).getValues()[0] as Cell[])
      : headersOf(workbook, order, columns);
  const first = lastRow - rows + 1;
  const cells = sheet.getRange(first, 1, rows, columns).getValues() as Cell[][];
  const table = tableFrom(workbook, 'activities', sheet, [header, ...cells]);
  return table === undefined
    ? undefined
    : { ...table, rows: table.rows.map((row) => ({ ...row, row: row.row + first - 2 })) };
}

function headersOf(workbook: Workbook, order: LogHead['columns'], width: number): Cell[] {
  const headers: Cell[] = new Array(width).fill('');
  const words: Readonly<Record<string, string>> = workbook.words.tables.columns.activities;
  (order ?? []).forEach((column, position) => {
    if (column !== '') headers[position] = words[column];
  });
  return headers;
}

function columnOrder(table: Log): readonly string[] {
  const order: string[] = [];
  for (const [column, position] of table.columns) order[position] = column;
  return Array.from(order, (column) => column ?? '');
}
