import { foldText } from '../core/values/text';
import { LEADS_HEADERS, starterChoices, starterHeader } from '../i18n/starter/starter';
import type { StarterField, StarterParameters } from '../i18n/starter/types';
import { addOwnColumns } from './add-own-columns';
import { fieldsTable, findFieldsTab } from './fields-tab';
import type { LeadsTable } from './leads-tab';
import { isEmptyTab, isLeftOver, makeTab } from './made-tabs';
import { OWN_COLUMNS, WORK_COLUMNS } from './own-columns';
import { safeText } from './safe-text';
import { DEFINITION_COLUMNS, starterTable } from './starter-table';
import { dressHeader, suggest } from './tab-looks';
import { changeSettings, findTab, settingOf, type TabName, type Workbook } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const TEXT_FORMAT = '@';
const DATE_FORMAT = 'yyyy-mm-dd';
/** The automatic format: one with optional decimals (`0.##`) shows 15 as `15,`. */
const POINTS_FORMAT = 'General';

const OWN_WIDTHS: Readonly<Record<(typeof OWN_COLUMNS)[number], number>> = {
  id: 110,
  score: 90,
  range: 100,
  status: 140,
  missing: 180,
  why: 320,
  next: 320,
  version: 110,
  scoredWith: 160,
};
const DEFINITION_WIDTHS = [160, 130, 240, 70, 100, 100, 380, 120, 160];
const COST_COLUMNS = ['source', 'channel', 'campaign', 'type', 'period', 'budget', 'cost'] as const;
const COST_WIDTHS = [150, 90, 150, 120, 100, 110, 110];
const FIELDS_WIDTHS = [240, 180, 120];
const LEADS_WIDTH = 130;
/** Headers of more letters would take two lines in a column of the usual width. */
const LONG_HEADER = 16;
const WIDE = 160;

/**
 * The tab, made with this name if there is none; `isEmpty` tells whether it is still to be filled: just made, or
 * made by the user under this name, or by a set-up that broke off. A tab of the user's that has the name of our
 * Fields tab and is none is left alone: ours gets another name.
 */
export function ensureTab(
  workbook: Workbook,
  tab: TabName,
): { readonly workbook: Workbook; readonly sheet: Sheet; readonly isEmpty: boolean } {
  const existing = tab === 'fields' ? findFieldsTab(workbook) : findTab(workbook, tab);
  if (existing !== undefined && !isLeftOver(workbook, tab, existing)) {
    return { workbook: remember(workbook, tab, existing), sheet: existing, isEmpty: isEmptyTab(existing) };
  }
  return { ...makeTab(workbook, tab), isEmpty: true };
}

function remember(workbook: Workbook, tab: TabName, sheet: Sheet): Workbook {
  const id = sheet.getSheetId();
  if (workbook.settings[settingOf(tab)] === id) return workbook;
  return changeSettings(workbook, { [settingOf(tab)]: id });
}

/** Fills a fresh Leads tab: headers in the chosen language, dropdowns, dates, frozen header. */
export function fillLeadsTab(workbook: Workbook, sheet: Sheet, sectors: readonly string[]): void {
  const { language } = workbook;
  const headers = LEADS_HEADERS.map((column) => starterHeader(language, column));
  const header = sheet.getRange(1, 1, 1, headers.length);
  header.setFontWeight('bold');
  sheet.setFrozenRows(1);
  sheet.setColumnWidths(1, headers.length, LEADS_WIDTH);
  const rows = sheet.getMaxRows() - 1;
  const choices = starterChoices(language, sectors);
  LEADS_HEADERS.forEach((column, index) => {
    const range = sheet.getRange(2, index + 1, rows, 1);
    const list = choices[column];
    if (list !== undefined) suggest(range, list);
    if (column === 'phone') range.setNumberFormat(TEXT_FORMAT);
    if (column === 'created' || column === 'closed') range.setNumberFormat(DATE_FORMAT);
  });
  // Contents come last: what broke off before left an empty tab, which is filled the next time.
  header.setValues([headers]);
}

/** The header of a starter field in the user's own tab: the column with its role, else the column of that name. */
export function starterHeaderIn(
  workbook: Workbook,
  leads: LeadsTable,
  field: StarterField,
): string | undefined {
  const byRole = leads.roles.find((guess) => guess.role === field);
  if (byRole !== undefined) return byRole.header;
  const name = foldText(starterHeader(workbook.language, field));
  return leads.headers.find((header) => foldText(header) === name);
}

/** Adds columns of the user's, which they agreed to, behind the last one; one write. */
export function addLeadColumns(workbook: Workbook, leads: LeadsTable, fields: readonly StarterField[]): void {
  const { sheet } = leads;
  const first = sheet.getLastColumn() + 1;
  const missing = first + fields.length - 1 - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  sheet
    .getRange(leads.headerRow + 1, first, 1, fields.length)
    .setValues([fields.map((field) => starterHeader(workbook.language, field))]);
}

/** Adds an empty column for the owner of a lead, which the user agreed to, behind the last one. */
export function addOwnerColumn({ language }: Workbook, { sheet, headerRow }: LeadsTable): void {
  const column = sheet.getLastColumn() + 1;
  if (column > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), 1);
  sheet.getRange(headerRow + 1, column).setValue(starterHeader(language, 'owner'));
}

/** Writes the starter definition into a fresh tab, with dropdowns, help notes and a warned header. */
export function fillDefinitionTab(
  workbook: Workbook,
  sheet: Sheet,
  leads: LeadsTable,
  parameters: StarterParameters,
): void {
  const { words, language, reading } = workbook;
  const table = starterTable(
    language,
    parameters,
    (field) => starterHeaderIn(workbook, leads, field),
    reading.decimal,
  );
  const rows = sheet.getMaxRows();
  sheet.getRange(1, 1, rows, DEFINITION_COLUMNS.length).setNumberFormat(TEXT_FORMAT);
  sheet.getRange(2, DEFINITION_COLUMNS.indexOf('points') + 1, rows - 1, 1).setNumberFormat(POINTS_FORMAT);
  sheet.setFrozenRows(1);
  dressHeader(sheet, {
    row: 1,
    column: 1,
    notes: DEFINITION_COLUMNS.map((column) => words.definitionColumnNotes[column]),
    widths: DEFINITION_WIDTHS,
  });
  const below = (column: (typeof DEFINITION_COLUMNS)[number]): GoogleAppsScript.Spreadsheet.Range =>
    sheet.getRange(2, DEFINITION_COLUMNS.indexOf(column) + 1, rows - 1, 1);
  suggest(below('condition'), Object.values(words.operators));
  suggest(below('kind'), Object.values(words.kinds));
  suggest(below('when'), Object.values(words.whens));
  sheet.getRange(1, 1, table.length, DEFINITION_COLUMNS.length).setWrap(true).setValues(table);
}

/** Makes a tab at least so large; people delete the blank rows and columns of a tab. */
export function makeGrid(sheet: Sheet, rows: number, columns: number): void {
  const lackingRows = rows - sheet.getMaxRows();
  if (lackingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), lackingRows);
  const lackingColumns = columns - sheet.getMaxColumns();
  if (lackingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lackingColumns);
}

/** Writes what each column was taken for, for correction; roles the user gave stay as they are. */
export function fillFieldsTab(workbook: Workbook, sheet: Sheet, leads: LeadsTable): void {
  const { words } = workbook;
  const table = fieldsTable(leads.roles, words);
  const surplus = sheet.getLastRow() - table.length;
  makeGrid(sheet, table.length + 1, FIELDS_WIDTHS.length);
  sheet.getRange(1, 1, table.length, FIELDS_WIDTHS.length).setNumberFormat(TEXT_FORMAT).setValues(table);
  // Only now: the roles the user gave are never gone before they are written again.
  if (surplus > 0) sheet.getRange(table.length + 1, 1, surplus, FIELDS_WIDTHS.length).clearContent();
  sheet.setFrozenRows(1);
  const { header, role, type } = words.fieldsNotes;
  dressHeader(sheet, { row: 1, column: 1, notes: [header, role, type], widths: FIELDS_WIDTHS });
  suggest(sheet.getRange(2, 2, sheet.getMaxRows() - 1, 1), Object.values(words.roles));
}

/** Makes a fresh Costs tab: headers, dropdowns, formats. */
export function fillCostsTab(workbook: Workbook, sheet: Sheet): void {
  const { words } = workbook;
  sheet.setFrozenRows(1);
  dressHeader(sheet, {
    row: 1,
    column: 1,
    notes: COST_COLUMNS.map((column) => words.costNotes[column]),
    widths: COST_WIDTHS,
  });
  const rows = sheet.getMaxRows() - 1;
  const below = (column: (typeof COST_COLUMNS)[number]): GoogleAppsScript.Spreadsheet.Range =>
    sheet.getRange(2, COST_COLUMNS.indexOf(column) + 1, rows, 1);
  suggest(below('channel'), Object.values(words.channels));
  suggest(below('type'), Object.values(words.costTypes));
  below('period').setNumberFormat('yyyy-mm');
  sheet.getRange(2, COST_COLUMNS.indexOf('budget') + 1, rows, 2).setNumberFormat('#,##0.00');
  sheet
    .getRange(1, 1, 1, COST_COLUMNS.length)
    .setValues([COST_COLUMNS.map((column) => safeText(words.costColumns[column]))]);
}

/** Adds and dresses our columns for the work of the reps. */
export function prepareWorkColumns(workbook: Workbook, leads: LeadsTable): LeadsTable {
  const { columns, notes } = workbook.words.tables.work;
  const dress = ({ sheet, headerRow, own }: LeadsTable): void => {
    const first = own.get(WORK_COLUMNS[0])!;
    if (WORK_COLUMNS.some((column, index) => own.get(column) !== first + index)) return;
    dressHeader(sheet, {
      row: headerRow + 1,
      column: first + 1,
      notes: WORK_COLUMNS.map((column) => notes[column]),
      widths: WORK_COLUMNS.map((column) => (columns[column].length > LONG_HEADER ? WIDE : LEADS_WIDTH)),
    });
    const rows = sheet.getMaxRows() - headerRow - 1;
    const statuses = Object.values(workbook.words.tables.choices.workStatuses);
    if (rows > 0) suggest(sheet.getRange(headerRow + 2, first + 1, rows, 1), statuses);
  };
  return addOwnColumns(workbook, leads, dress, WORK_COLUMNS);
}

/** Adds and dresses our result columns; their header asks before it is changed. */
export function prepareOwnColumns(workbook: Workbook, leads: LeadsTable): LeadsTable {
  const { words } = workbook;
  return addOwnColumns(workbook, leads, ({ sheet, headerRow, own }) => {
    const first = own.get(OWN_COLUMNS[0])!;
    if (OWN_COLUMNS.some((column, index) => own.get(column) !== first + index)) return;
    dressHeader(sheet, {
      row: headerRow + 1,
      column: first + 1,
      notes: OWN_COLUMNS.map((column) => words.columnNotes[column]),
      widths: OWN_COLUMNS.map((column) => OWN_WIDTHS[column]),
    });
  });
}
