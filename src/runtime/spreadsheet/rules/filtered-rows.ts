import type { DocumentModel, FilterModel, SheetModel } from '../model';
import { rowAt } from '../document/cells';
import { type CellContent, type ConditionSurroundings, contentOf, meets } from './condition';
import type { ColumnCriteria } from './filter-criteria';

/**
 * Hides and shows the rows of a sheet as its filter says. The filter's first row is its header and stays; rows that
 * nobody filled are looked at as blanks. A column whose condition only a formula could tell leaves its verdict to
 * what is hidden already. Without a filter every row is shown. O(rows × filtered columns).
 * @param today whole days since 1899-12-30, for relative dates
 */
export function applyFilter(document: DocumentModel, sheet: SheetModel, today: number): void {
  const surroundings = { document, today };
  if (sheet.filter === null) return showAll(sheet);
  const { area } = sheet.filter;
  const hides = hiddenTest(document, sheet, sheet.filter, surroundings);
  sheet.rows.forEach((row, index) => {
    const isFiltered = index >= area.row && index < area.row - 1 + area.rows;
    if (!isFiltered && row?.hiddenByFilter === true) delete row.hiddenByFilter;
  });
  for (let index = area.row; index < Math.min(area.row - 1 + area.rows, sheet.maxRows); index += 1) {
    const hidden = hides(index);
    if (hidden) rowAt(sheet, index).hiddenByFilter = true;
    else delete sheet.rows[index]?.hiddenByFilter;
  }
}

function showAll(sheet: SheetModel): void {
  for (const row of sheet.rows) delete row?.hiddenByFilter;
}

/** The verdict on a 0-based row of the filtered area. */
function hiddenTest(
  document: DocumentModel,
  sheet: SheetModel,
  filter: FilterModel,
  surroundings: ConditionSurroundings,
): (index: number) => boolean {
  const columns = [...filter.criteria].map(([column, criteria]) => ({
    column: column - 1,
    criteria,
    hidden: new Set(criteria.hiddenValues),
    visible: criteria.visibleValues && new Set(criteria.visibleValues),
  }));
  return (index) => {
    const isHidden = sheet.rows[index]?.hiddenByFilter === true;
    return columns.some(({ column, criteria, hidden, visible }) => {
      const cell = contentOf(document, sheet, index, column);
      if (hidden.has(cell.text) || visible?.has(cell.text) === false) return true;
      return failsCondition(criteria, cell, surroundings) ?? isHidden;
    });
  };
}

function failsCondition(
  criteria: ColumnCriteria,
  cell: CellContent,
  surroundings: ConditionSurroundings,
): boolean | undefined {
  if (criteria.criteria === undefined) return false;
  const met = meets(criteria.criteria, criteria.values, cell, surroundings);
  return met === undefined ? undefined : !met;
}
