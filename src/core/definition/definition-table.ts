import { isBlank, type Cell, type Table } from '../values/cell';
import { foldText } from '../values/text';
import type { DefinitionColumn, DefinitionProblem, DefinitionVocabulary } from './types';

/** One row of the definition table, its cells by meaning. */
export interface DefinitionRow {
  /** Number of the row under the header, from 1, blank rows counted. */
  readonly number: number;
  readonly cell: (column: DefinitionColumn) => Cell;
}

export type DefinitionTableResult =
  | { readonly ok: true; readonly rows: readonly DefinitionRow[] }
  | { readonly ok: false; readonly problems: readonly DefinitionProblem[] };

/** A title, a date and some remarks may stand above the table; further down it is another table. */
const HEADER_SEARCH_ROWS = 20;

/** Fewer recognised words in one row are an accident: `Momento` or `Puntos` are words of the cells too. */
const FEWEST_HEADERS = 3;

/** Without these there is no definition; the others are optional. */
const NECESSARY: readonly DefinitionColumn[] = ['field', 'condition', 'value', 'points', 'kind'];

/** A remark alone makes no row of the definition. */
const NOT_PART_OF_A_ROW: readonly DefinitionColumn[] = ['note'];

/**
 * The header row of a definition table (0-based, -1 where no row looks like one) and the position of each of its
 * columns: the row with most recognised words among the first.
 */
export function findDefinitionHeader(
  table: Table,
  vocabulary: DefinitionVocabulary,
): { readonly header: ReadonlyMap<DefinitionColumn, number>; readonly headerAt: number } {
  let header: ReadonlyMap<DefinitionColumn, number> = new Map();
  let headerAt = -1;
  table.slice(0, HEADER_SEARCH_ROWS).forEach((row, index) => {
    const columns = columnsOf(row, vocabulary);
    if (columns.size >= FEWEST_HEADERS && columns.size > header.size) {
      header = columns;
      headerAt = index;
    }
  });
  return { header, headerAt };
}

/**
 * Finds the header row by its words and gives the rows below it that say anything. Gives `no_table` where no row
 * looks like the header, `missing_column` for each necessary column that the header lacks.
 */
export function readDefinitionTable(table: Table, vocabulary: DefinitionVocabulary): DefinitionTableResult {
  const { header, headerAt } = findDefinitionHeader(table, vocabulary);
  if (headerAt < 0) {
    return { ok: false, problems: [{ code: 'no_table', place: { number: 0, column: undefined }, data: {} }] };
  }
  const missing = NECESSARY.filter((column) => !header.has(column));
  if (missing.length > 0) {
    return {
      ok: false,
      problems: missing.map((column) => ({
        code: 'missing_column',
        place: { number: 0, column },
        data: { column },
      })),
    };
  }
  const speaking = [...header.keys()].filter((column) => !NOT_PART_OF_A_ROW.includes(column));
  const rows: DefinitionRow[] = [];
  table.slice(headerAt + 1).forEach((cells, index) => {
    const cell = (column: DefinitionColumn): Cell => {
      const at = header.get(column);
      return at === undefined ? '' : cells[at];
    };
    if (speaking.some((column) => !isBlank(cell(column)))) rows.push({ number: index + 1, cell });
  });
  return { ok: true, rows };
}

/** The columns of a row read as a header; of two with one meaning, the first. */
function columnsOf(row: readonly Cell[], vocabulary: DefinitionVocabulary): Map<DefinitionColumn, number> {
  const columns = new Map<DefinitionColumn, number>();
  row.forEach((cell, index) => {
    if (typeof cell !== 'string') return;
    const column = vocabulary.columns.get(foldText(cell));
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
  });
  return columns;
}
