import type { Cell, Day, Table } from '../values/cell';

/** What is known about cells beyond their values. */
export interface CellOrigin {
  /** Whether a cell is calculated; 0-based row and column of the same table. */
  readonly isFormula: (row: number, column: number) => boolean;
  /** The day of a date object, as `Reading.dayOf` gives it. */
  readonly dayOf?: (value: object) => Day | undefined;
}

/**
 * An error value as a spreadsheet gives it in any language: `#N/A`, `#N/D`, `#REF!`, `#¡REF!`, `#¿NOMBRE?`,
 * `#DIV/0!`, `#ADR!`. A hashtag (`#VIP`) has neither a slash nor an ending mark.
 */
const ERROR_VALUE = /^#[¡¿]?(?:\p{Lu}+\/\p{Lu}|\p{Lu}[\p{Lu}\d/_ ]*[!?])$/u;

/** How spreadsheets in our languages write an unticked checkbox into a text file. */
const UNTICKED = /^(?:FALSE|FALSO|FAŁSZ)$/;

/** A calculated 0 in a cell formatted as a date is the day that spreadsheets count as 0: 1899-12-30. */
export const SPREADSHEET_DAY_ZERO: Day = -25569;

/** What a cell says about its row being blank: nothing, something, or nothing if it is calculated. */
const NOTHING = 0;
const NOTHING_IF_CALCULATED = 1;
const SOMETHING = 2;

/**
 * Which rows are blank (METHOD §5): every user cell empty, white space or FALSE; a calculated one also 0 or an
 * error, so that checkboxes and formulas dragged down make no leads. One answer per row of `rows`, looked at in
 * `userColumns` (0-based). Without `origin` no cell counts as calculated. O(rows) where rows are filled.
 */
export function blankRows(rows: Table, userColumns: readonly number[], origin?: CellOrigin): boolean[] {
  return rows.map((row, index) =>
    userColumns.every((column) => {
      const says = contentOf(row[column], origin?.dayOf);
      return (
        says === NOTHING || (says === NOTHING_IF_CALCULATED && origin?.isFormula(index, column) === true)
      );
    }),
  );
}

/**
 * Whether {@link blankRows} needs to know which cells are calculated: some row has nothing but empty cells and
 * 0s or errors, at least one of these. Formulas are worth a call only then.
 */
export function needsFormulas(
  rows: Table,
  userColumns: readonly number[],
  dayOf?: (value: object) => Day | undefined,
): boolean {
  return rows.some((row) => {
    let most = NOTHING;
    for (const column of userColumns) {
      most = Math.max(most, contentOf(row[column], dayOf));
      if (most === SOMETHING) return false;
    }
    return most === NOTHING_IF_CALCULATED;
  });
}

function contentOf(cell: Cell, dayOf?: (value: object) => Day | undefined): number {
  switch (typeof cell) {
    case 'string':
      if (cell === '' || cell.trim() === '' || UNTICKED.test(cell)) return NOTHING;
      return cell.startsWith('#') && ERROR_VALUE.test(cell) ? NOTHING_IF_CALCULATED : SOMETHING;
    case 'number':
      return cell === 0 ? NOTHING_IF_CALCULATED : SOMETHING;
    case 'boolean':
      return cell ? SOMETHING : NOTHING;
    case 'object':
      if (cell === null) return NOTHING;
      return dayOf?.(cell) === SPREADSHEET_DAY_ZERO ? NOTHING_IF_CALCULATED : SOMETHING;
    default:
      return NOTHING;
  }
}
