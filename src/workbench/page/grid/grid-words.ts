/** The few texts of the grid that Univer's locale packs do not have; the page supplies them. */
export interface GridWords {
  /** Name of the grid for screen readers. */
  readonly grid: string;
  /** Entries of the context menu. */
  readonly note: string;
  readonly sortAscending: string;
  readonly sortDescending: string;
  readonly createFilter: string;
  readonly removeFilter: string;
  readonly pasteValues: string;
  readonly pasteFormats: string;
  /** Filter panel. */
  readonly filterValues: string;
  readonly search: string;
  readonly selectAll: string;
  readonly clear: string;
  readonly blanks: string;
  readonly ok: string;
  readonly cancel: string;
  /** Heads of small windows over a cell. */
  readonly error: string;
  readonly noteOf: (cell: string) => string;
  readonly choicesOf: (cell: string) => string;
  readonly noChoice: string;
  /** Text alternative of a chart. */
  readonly chart: string;
  readonly chartWithoutTitle: string;
}
