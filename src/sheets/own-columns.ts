import type { Cell } from '../core/values/cell';
import { foldText } from '../core/values/text';
import { LANGUAGES, wordsOf } from '../i18n/language';
import type { Words } from '../i18n/words/es';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Our columns, in the order in which they are added. */
export const OWN_COLUMNS = [
  'id',
  'score',
  'range',
  'status',
  'missing',
  'why',
  'next',
  'version',
  'scoredWith',
] as const satisfies readonly (keyof Words['columns'])[];

/** What a column of ours that scoring writes is called. */
export type ScoreColumn = (typeof OWN_COLUMNS)[number];

/** Our columns for the work of the reps, which come with their first activity. */
export const WORK_COLUMNS = [
  'work',
  'workReason',
  'lastTouch',
  'lastBy',
  'attempts',
  'nextStep',
  'nextDate',
  'cadence',
] as const satisfies readonly (keyof Words['tables']['work']['columns'])[];

export type WorkColumn = (typeof WORK_COLUMNS)[number];

export type OwnColumn = ScoreColumn | WorkColumn;

/** Every column that may be ours. */
export const ALL_COLUMNS: readonly OwnColumn[] = [...OWN_COLUMNS, ...WORK_COLUMNS];

/** The header of one of our columns. */
export function ownHeader(words: Words, column: OwnColumn): string {
  return isWorkColumn(column) ? words.tables.work.columns[column] : words.columns[column];
}

/** Whether a column of ours is one for the work of the reps. */
export function isWorkColumn(column: OwnColumn): column is WorkColumn {
  return (WORK_COLUMNS as readonly string[]).includes(column);
}

/** 0-based position of each of our columns that the tab has. */
export type OwnColumnPositions = ReadonlyMap<OwnColumn, number>;

/** Key of the developer metadata that marks our columns; its value is the name of the column. */
export const COLUMN_METADATA_KEY = 'DUO.column';

/** Headers that name DUO are ours wherever they stand; the others only among ours (a user may have a `Falta`). */
const NAMES_DUO = /\bduo\b/;

/**
 * Finds our columns: by their metadata, then by their header in any language (METHOD §5). A user's own
 * column of the same words as one of ours is not adopted unless it stands where ours would.
 */
export function findOwnColumns(
  sheet: Sheet,
  headers: readonly Cell[],
): { readonly positions: OwnColumnPositions; readonly tagged: ReadonlySet<OwnColumn> } {
  const positions = new Map<OwnColumn, number>();
  for (const metadata of sheet.createDeveloperMetadataFinder().withKey(COLUMN_METADATA_KEY).find()) {
    const name = ALL_COLUMNS.find((column) => column === metadata.getValue());
    const column = metadata.getLocation().getColumn();
    if (name !== undefined && column !== null && !positions.has(name)) {
      positions.set(name, column.getColumn() - 1);
    }
  }
  const tagged = new Set(positions.keys());
  return { positions: withHeaderMatches(headers, positions), tagged };
}

/** Completes positions by header words. */
function withHeaderMatches(headers: readonly Cell[], known: OwnColumnPositions): OwnColumnPositions {
  const positions = new Map(known);
  const byWord = ownHeaderWords();
  const taken = new Set(positions.values());
  const matches = headers.map((header) =>
    typeof header === 'string' ? byWord.get(foldText(header)) : undefined,
  );
  const adopt = (column: number): void => {
    const name = matches[column];
    if (name === undefined || positions.has(name) || taken.has(column)) return;
    positions.set(name, column);
    taken.add(column);
  };
  headers.forEach((header, column) => {
    if (typeof header === 'string' && NAMES_DUO.test(foldText(header))) adopt(column);
  });
  /** Whether a column stands where ours of its words would: next to the one it was added beside, or between two of ours. */
  const standsAmongOurs = (column: number): boolean => {
    const place = ALL_COLUMNS.indexOf(matches[column]!);
    const follows = place > 0 && positions.get(ALL_COLUMNS[place - 1]!) === column - 1;
    const precedes = positions.get(ALL_COLUMNS[place + 1]!) === column + 1;
    return follows || precedes || (taken.has(column - 1) && taken.has(column + 1));
  };
  for (let found = -1; found !== taken.size;) {
    found = taken.size;
    matches.forEach((name, column) => {
      if (name !== undefined && standsAmongOurs(column)) adopt(column);
    });
  }
  return positions;
}

function ownHeaderWords(): ReadonlyMap<string, OwnColumn> {
  const words = new Map<string, OwnColumn>();
  for (const language of LANGUAGES) {
    for (const column of ALL_COLUMNS) words.set(foldText(ownHeader(wordsOf(language), column)), column);
  }
  return words;
}
