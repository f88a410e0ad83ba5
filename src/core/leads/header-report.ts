import { foldText } from '../values/text';

/** One header that several columns carry. */
export interface DuplicateHeader {
  /** As the first of them is written. */
  readonly header: string;
  /** 0-based positions, at least two, in order. */
  readonly columns: readonly number[];
}

/** What is irregular about a header row. */
export interface HeaderReport {
  readonly duplicates: readonly DuplicateHeader[];
  /** 0-based positions of the columns without a header. */
  readonly blanks: readonly number[];
}

/**
 * Duplicate headers (equal when folded, as a definition would look them up) and blank ones, with their
 * positions. Blank columns behind the last header are nobody's and not reported.
 */
export function headerReport(headers: readonly string[]): HeaderReport {
  const columnsOf = new Map<string, number[]>();
  let blanks: number[] = [];
  let last = -1;
  headers.forEach((header, column) => {
    const folded = foldText(header);
    if (folded === '') {
      blanks.push(column);
      return;
    }
    last = column;
    const columns = columnsOf.get(folded);
    if (columns === undefined) columnsOf.set(folded, [column]);
    else columns.push(column);
  });
  blanks = blanks.filter((column) => column < last);
  const duplicates = [...columnsOf.values()]
    .filter((columns) => columns.length > 1)
    .map((columns) => ({ header: headers[columns[0]!]!, columns }));
  return { duplicates, blanks };
}
