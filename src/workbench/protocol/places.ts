/** Places in a document, as the page and the server name them: rows and columns count from 0, sheets by their id. */

/** A block of cells; `rows` and `columns` are counts. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface Selection {
  readonly sheet: number;
  /** The last one is the active block; its first cell is the current cell unless told. */
  readonly blocks: readonly Block[];
}

export type Dimension = 'rows' | 'columns';
