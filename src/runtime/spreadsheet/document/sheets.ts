import { quotedSheetName } from '../a1';
import type { ChartModel, DocumentModel, RowModel, SheetModel } from '../model';
import { takeId } from './create';
import { renameSheetInFormula, rewriteReferences } from './references';
import { rewriteFormulas } from './remap';

/** Renames a sheet and its mentions in formulas and rules of the whole document. */
export function renameSheet(document: DocumentModel, sheet: SheetModel, name: string): void {
  const from = sheet.name;
  const to = quotedSheetName(name);
  sheet.name = name;
  for (const owner of document.sheets)
    rewriteFormulas(owner, (formula) => renameSheetInFormula(formula, from, to));
}

/** Takes a sheet out with everything that names it; the sheet after it (or the last) becomes active if it was. */
export function removeSheet(document: DocumentModel, sheet: SheetModel): void {
  const index = document.sheets.indexOf(sheet);
  document.sheets.splice(index, 1);
  document.namedRanges = document.namedRanges.filter((named) => named.sheetId !== sheet.id);
  document.metadata = document.metadata.filter(
    ({ location }) => location.kind === 'spreadsheet' || location.sheetId !== sheet.id,
  );
  const lost = (formula: string): string =>
    rewriteReferences(formula, ({ sheetName }) =>
      sheetName?.toLowerCase() === sheet.name.toLowerCase() ? null : undefined,
    );
  for (const owner of document.sheets) rewriteFormulas(owner, lost);
  for (const chart of document.sheets.flatMap((owner) => owner.charts)) {
    chart.ranges = chart.ranges.filter((range) => range.sheetId !== sheet.id);
  }
  if (document.activeSheetId !== sheet.id) return;
  const visible =
    document.sheets.slice(index).find((next) => !next.hidden) ??
    [...document.sheets].reverse().find((last) => !last.hidden);
  activateSheet(document, (visible ?? document.sheets[0]!).id);
}

/** Makes a sheet the active one; its A1 is selected unless it was the selected sheet already. */
export function activateSheet(document: DocumentModel, sheetId: number): void {
  document.activeSheetId = sheetId;
  if (document.selection.sheetId !== sheetId) {
    document.selection = { sheetId, areas: [{ row: 1, column: 1, rows: 1, columns: 1 }] };
  }
}

/** A deep copy under a new id, in no document yet; styles and rules stay shared, protections and charts get ids of `target`. */
export function copySheet(sheet: SheetModel, target: DocumentModel, name: string): SheetModel {
  const id = takeId(target);
  const charts = sheet.charts.map((chart): ChartModel => {
    const ranges = chart.ranges.map(({ sheetId, area }) => ({
      sheetId: sheetId === sheet.id ? id : sheetId,
      area,
    }));
    return Object.assign(structuredClone(chart), { id: takeId(target), ranges });
  });
  return {
    ...sheet,
    id,
    name,
    hidden: false,
    rows: sheet.rows.map((row) => row && copyRow(row)),
    columnWidths: sheet.columnWidths.slice(),
    hiddenColumns: new Set(sheet.hiddenColumns),
    merges: sheet.merges.slice(),
    conditionalRules: sheet.conditionalRules.slice(),
    // Google leaves protections behind when a sheet is copied.
    protections: [],
    filter: structuredClone(sheet.filter),
    charts,
  };
}

function copyRow(row: RowModel): RowModel {
  const copy: RowModel = { ...row, values: row.values.slice() };
  if (row.formulas !== undefined) copy.formulas = row.formulas.slice();
  if (row.styles !== undefined) copy.styles = row.styles.slice();
  if (row.notes !== undefined) copy.notes = row.notes.slice();
  if (row.validations !== undefined) copy.validations = row.validations.slice();
  if (row.spilled !== undefined) copy.spilled = row.spilled.slice();
  return copy;
}
