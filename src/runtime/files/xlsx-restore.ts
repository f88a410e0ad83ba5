/** Completes what was read from a workbook by the state that was saved in it. */
import { quotedSheetName } from '../spreadsheet/a1';
import { renameSheetInFormula } from '../spreadsheet/document/references';
import type { Area, ConditionalRule, DocumentModel, SheetModel, ValidationRule } from '../spreadsheet/model';
import { conditionalFromXlsx, conditionalToXlsx } from './xlsx-conditional';
import { formulaThroughXlsx } from './xlsx-google-formula';
import { same, type SavedSheet, type SavedState } from './xlsx-state';

/** Conditional rules of the saved state where the workbook still holds what became of them, else the workbook's. */
function agreedRules(
  saved: readonly ConditionalRule[],
  read: ConditionalRule[],
  sheet: SheetModel,
  locale: string,
): ConditionalRule[] {
  const written = saved.flatMap((rule, index) => conditionalToXlsx(rule, index + 1, locale) ?? []);
  const { rules } = conditionalFromXlsx(written, sheet.maxRows, sheet.maxColumns);
  return same(rules, read) ? [...saved] : read;
}

function eachCell(areas: readonly Area[], visit: (row: number, column: number) => void): void {
  for (const area of areas) {
    for (let row = area.row - 1; row < area.row - 1 + area.rows; row += 1) {
      for (let column = area.column - 1; column < area.column - 1 + area.columns; column += 1)
        visit(row, column);
    }
  }
}

function restoreCells(sheet: SheetModel, saved: SavedSheet, locale: string): void {
  for (const { original, kept, areas } of saved.styles) {
    eachCell(areas, (index, column) => {
      const row = (sheet.rows[index] ??= { values: [] });
      if (same(row.styles?.[column], kept)) (row.styles ??= [])[column] = original;
    });
  }
  for (const { original, kept, areas } of saved.validations) {
    eachCell(areas, (index, column) => {
      const row = (sheet.rows[index] ??= { values: [] });
      if (same(row.validations?.[column], kept)) (row.validations ??= [])[column] = original;
    });
  }
  for (const [index, column, formula] of saved.formulas) {
    const formulas = sheet.rows[index]?.formulas;
    if (formulas?.[column] === formulaThroughXlsx(formula, locale)) formulas[column] = formula;
  }
  for (const [index, column, error] of saved.errors) {
    const values = sheet.rows[index]?.values;
    const value = values?.[column];
    if (values !== undefined && typeof value === 'object' && value !== null) values[column] = error;
  }
  for (const index of saved.filteredRows) {
    const row = sheet.rows[index];
    if (row?.hidden !== true) continue;
    delete row.hidden;
    row.hiddenByFilter = true;
  }
}

function inOrder(areas: readonly Area[]): Area[] {
  return [...areas].sort((left, right) => left.row - right.row || left.column - right.column);
}

/** The sheet as read from the workbook, completed by what was saved with it. */
function restoredSheet(read: SheetModel, saved: SavedSheet, locale: string): SheetModel {
  restoreCells(read, saved, locale);
  const { sheet } = saved;
  const filter = same(read.filter?.area, sheet.filter?.area) ? sheet.filter : read.filter;
  return {
    ...sheet,
    rows: read.rows,
    hidden: read.hidden,
    tabColor: read.tabColor,
    maxRows: Math.max(sheet.maxRows, read.rows.length),
    maxColumns: read.rows.reduce((most, row) => Math.max(most, row?.values.length ?? 0), sheet.maxColumns),
    frozenRows: read.frozenRows,
    frozenColumns: read.frozenColumns,
    columnWidths: read.columnWidths,
    hiddenColumns: read.hiddenColumns,
    merges: same(inOrder(read.merges), inOrder(sheet.merges)) ? sheet.merges : read.merges,
    conditionalRules: agreedRules(sheet.conditionalRules, read.conditionalRules, read, locale),
    filter,
  };
}

/** Puts the document's own names of sheets back into formulas and rules, where XLSX has other ones. */
function renameBack(read: DocumentModel, state: SavedState): void {
  const changes = state.sheets.filter(({ xlsxName, sheet }) => xlsxName !== sheet.name);
  if (changes.length === 0) return;
  const renamed = (formula: string): string =>
    changes.reduce(
      (text, { xlsxName, sheet }) => renameSheetInFormula(text, xlsxName, quotedSheetName(sheet.name)),
      formula,
    );
  const renamedValues = (values: readonly unknown[]): unknown[] =>
    values.map((value) => (typeof value === 'string' && value.startsWith('=') ? renamed(value) : value));
  const rules = new Map<ValidationRule, ValidationRule>();
  for (const sheet of read.sheets) {
    for (const row of sheet.rows) {
      row?.formulas?.forEach((formula, column, formulas) => {
        if (formula !== undefined) formulas[column] = renamed(formula);
      });
      row?.validations?.forEach((rule, column, validations) => {
        if (rule === undefined) return;
        const changed = rules.get(rule) ?? { ...rule, values: renamedValues(rule.values) };
        rules.set(rule, changed);
        validations[column] = changed;
      });
    }
    for (const [index, rule] of sheet.conditionalRules.entries()) {
      if (rule.condition.kind !== 'boolean') continue;
      const condition = { ...rule.condition, values: renamedValues(rule.condition.values) };
      sheet.conditionalRules[index] = { ...rule, condition };
    }
  }
}

/**
 * Completes a document that was read from a workbook by the state saved in it. Sheets are found by their name in the
 * workbook; those that are not there any more stay away, new ones get a new id.
 */
export function restoreState(read: DocumentModel, state: SavedState): DocumentModel {
  const document: DocumentModel = { ...state.document, sheets: [] };
  const ids = new Map<number, number>();
  renameBack(read, state);
  for (const sheet of read.sheets) {
    const saved = state.sheets.find(({ xlsxName }) => xlsxName === sheet.name);
    const restored =
      saved === undefined
        ? { ...sheet, id: document.nextId++ }
        : restoredSheet(sheet, saved, document.locale);
    ids.set(sheet.id, restored.id);
    document.sheets.push(restored);
  }
  const present = new Set(document.sheets.map(({ id }) => id));
  document.namedRanges = read.namedRanges.map((range) => ({
    ...range,
    sheetId: ids.get(range.sheetId) ?? range.sheetId,
  }));
  document.metadata = document.metadata.filter(
    ({ location }) => location.kind === 'spreadsheet' || present.has(location.sheetId),
  );
  if (!present.has(document.activeSheetId)) document.activeSheetId = document.sheets[0]?.id ?? 0;
  if (!present.has(document.selection.sheetId)) {
    const areas = [{ row: 1, column: 1, rows: 1, columns: 1 }];
    document.selection = { sheetId: document.activeSheetId, areas };
  }
  return document;
}
