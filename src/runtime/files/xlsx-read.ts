/** XLSX workbooks into a document. */
import type { Worksheet } from '@cj-tech-master/excelts';
import { cellName, columnNumber, parseA1 } from '../spreadsheet/a1';
import { newDocument, newSheet, takeId } from '../spreadsheet/document/create';
import { DEFAULT_COLUMNS, DEFAULT_ROWS } from '../spreadsheet/document/limits';
import type { DocumentModel, SheetModel } from '../spreadsheet/model';
import { readCells } from './xlsx-cells';
import { areaWithin, areasOf, conditionalFromXlsx } from './xlsx-conditional';
import { type Loaded, load, openXlsx } from './xlsx-load';
import { activeTabOf, chartCountsOf, definedNamesOf, notesOf } from './xlsx-package';
import { LISTS_SHEET } from './xlsx-sheet-names';
import { restoreState } from './xlsx-restore';
import { readState } from './xlsx-state';
import { colorOf } from './xlsx-style';
import { columnWidthFromXlsx, DEFAULT_COLUMN_PIXELS } from './xlsx-units';
import { validationFromXlsx } from './xlsx-validation';

export interface XlsxReadOptions {
  /** As Google writes it; a workbook does not say. A saved state has its own. */
  readonly locale: string;
  /** IANA name. */
  readonly timeZone: string;
}

export type XlsxWarning =
  /** Data bars, icons and other conditional formats that Google Sheets does not have. */
  | { readonly code: 'conditional-formats-left-out'; readonly sheet: string; readonly count: number }
  /** Validation rules that Google Sheets does not have. */
  | { readonly code: 'validations-left-out'; readonly sheet: string; readonly count: number }
  /** Cells that were links: their text is kept. */
  | { readonly code: 'links-left-out'; readonly sheet: string; readonly count: number }
  /** Charts are kept in a saved state only. */
  | { readonly code: 'charts-left-out'; readonly sheet: string; readonly count: number }
  /** Pictures are not kept. */
  | { readonly code: 'images-left-out'; readonly sheet: string; readonly count: number };

export interface XlsxReading {
  readonly document: DocumentModel;
  readonly warnings: readonly XlsxWarning[];
}

function columnsOf(worksheet: Worksheet): number {
  const described: readonly unknown[] | null | undefined = worksheet.columns;
  return Math.max(worksheet.columnCount, described?.length ?? 0);
}

function readColumns(worksheet: Worksheet, sheet: SheetModel): void {
  // `columnCount` sees cells only; a width may stand to the right of them.
  const count = columnsOf(worksheet);
  for (let column = 1; column <= count; column += 1) {
    const { width, hidden } = worksheet.getColumn(column);
    if (hidden) sheet.hiddenColumns.add(column - 1);
    if (width === undefined) continue;
    const pixels = columnWidthFromXlsx(width);
    if (pixels !== DEFAULT_COLUMN_PIXELS) sheet.columnWidths[column - 1] = pixels;
  }
}

function readView(worksheet: Worksheet, sheet: SheetModel): void {
  sheet.hidden = worksheet.state !== 'visible';
  const tab = worksheet.properties.tabColor;
  sheet.tabColor = (tab === undefined ? undefined : colorOf(tab)) ?? null;
  const view = worksheet.views[0];
  if (view?.state === 'frozen') {
    sheet.frozenRows = view.ySplit ?? 0;
    sheet.frozenColumns = view.xSplit ?? 0;
  }
  if (view?.showGridLines === false) sheet.hiddenGridlines = true;
  if (view?.rightToLeft === true) sheet.rightToLeft = true;
  const { autoFilter } = worksheet;
  const area =
    typeof autoFilter === 'string' ? areasOf(autoFilter, sheet.maxRows, sheet.maxColumns)[0] : undefined;
  if (area !== undefined) sheet.filter = { area, criteria: new Map() };
}

/** The rules of a sheet onto its cells. @returns how many Google Sheets does not have */
function readValidations(
  worksheet: Worksheet,
  sheet: SheetModel,
  readList: (reference: string) => string[] | undefined,
): number {
  let leftOut = 0;
  for (const [key, validation] of Object.entries(worksheet.dataValidations.model)) {
    if (validation === undefined || validation.type === 'any') continue;
    for (const area of areasOf(key.replace(/^range:/, ''), sheet.maxRows, sheet.maxColumns)) {
      const rule = validationFromXlsx(validation, cellName(area.row, area.column), worksheet.name, readList);
      if (rule === undefined) {
        leftOut += 1;
        continue;
      }
      for (let index = area.row - 1; index < area.row - 1 + area.rows; index += 1) {
        const row = (sheet.rows[index] ??= { values: [] });
        row.validations ??= [];
        for (let column = area.column - 1; column < area.column - 1 + area.columns; column += 1) {
          row.validations[column] = rule;
        }
      }
    }
  }
  return leftOut;
}

function readNotes(sheet: SheetModel, notes: ReadonlyMap<string, string>): void {
  for (const [address, note] of notes) {
    const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    if (digits === '' || note === '') continue;
    const row = (sheet.rows[Number(digits) - 1] ??= { values: [] });
    (row.notes ??= [])[columnNumber(letters) - 1] = note;
  }
}

/** Items of a list that our own writing has put on a sheet of its own. */
function listReader({ parts, facts }: Loaded): (reference: string) => string[] | undefined {
  const lists = parts.get(LISTS_SHEET);
  const rows = lists === undefined ? undefined : readCells(lists.sheetData, facts).rows;
  return (text) => {
    const reference = parseA1(text);
    if (rows === undefined || reference?.sheetName !== LISTS_SHEET) return undefined;
    const { startColumn = 1, endRow = 0 } = reference;
    return Array.from({ length: endRow }, (_, index) => String(rows[index]?.values[startColumn - 1] ?? ''));
  };
}

interface SheetSources {
  /** How many charts are lost. */
  readonly charts: number;
  readonly loaded: Loaded;
  readonly notes: ReadonlyMap<string, string>;
  readonly readList: (reference: string) => string[] | undefined;
}

function readSheet(
  worksheet: Worksheet,
  name: string,
  document: DocumentModel,
  sources: SheetSources,
): XlsxWarning[] {
  const { loaded, notes, readList } = sources;
  const part = loaded.parts.get(name);
  const { rows, lastColumn } = readCells(part?.sheetData ?? '', loaded.facts);
  const id = document.sheets.length === 0 ? 0 : takeId(document);
  const merges = [...(part?.merges ?? [])];
  const noted = [...notes.keys()].flatMap((address) => parseA1(address) ?? []);
  const sheet = newSheet(
    id,
    name,
    Math.max(DEFAULT_ROWS, rows.length, ...noted.map(({ endRow }) => endRow ?? 0)),
    Math.max(
      DEFAULT_COLUMNS,
      lastColumn,
      columnsOf(worksheet),
      ...noted.map(({ endColumn }) => endColumn ?? 0),
    ),
  );
  sheet.rows = rows;
  sheet.merges = merges;
  readColumns(worksheet, sheet);
  readView(worksheet, sheet);
  readNotes(sheet, notes);
  const validations = readValidations(worksheet, sheet, readList);
  const conditional = conditionalFromXlsx(worksheet.conditionalFormattings, sheet.maxRows, sheet.maxColumns);
  sheet.conditionalRules = conditional.rules;
  if (worksheet.sheetProtection?.sheet === true) {
    sheet.protections.push({
      id: takeId(document),
      area: undefined,
      unprotected: [],
      description: '',
      warningOnly: false,
      editors: [],
      domainEdit: false,
    });
  }
  document.sheets.push(sheet);
  const counts = {
    'conditional-formats-left-out': conditional.leftOut,
    'validations-left-out': validations,
    'links-left-out': part?.links ?? 0,
    'charts-left-out': sources.charts,
    'images-left-out': worksheet.getImages().length,
  } as const;
  return (Object.keys(counts) as (keyof typeof counts)[])
    .filter((code) => counts[code] > 0)
    .map((code) => ({ code, sheet: name, count: counts[code] }));
}

/**
 * The document of an XLSX workbook: see `writeXlsx` for what is read. A state that was saved in it is restored, so that
 * nothing is lost. Dates become serial numbers with their format; texts keep every character.
 * @param name of the document, unless the workbook has a saved state
 * @throws FileError `not-xlsx`, `xlsx-broken`, `xlsx-without-sheets`, `xlsx-state-broken`
 */
export async function readXlsx(
  bytes: Uint8Array,
  name: string,
  options: XlsxReadOptions,
): Promise<XlsxReading> {
  const archive = openXlsx(bytes);
  const notes = notesOf(archive);
  const state = readState(archive);
  const chartCounts = chartCountsOf(archive);
  const active = activeTabOf(archive);
  const names = definedNamesOf(archive);
  const { locale, timeZone } = state?.document ?? options;
  const document = newDocument({ name, locale, timeZone, sheetNames: [] });
  const loaded = await load(archive, document);
  const warnings: XlsxWarning[] = [];
  const readList = listReader(loaded);
  // The library reads the entities of a sheet's name twice; the order is the same.
  const sheetNames = [...loaded.parts.keys()];
  loaded.workbook.worksheets.forEach((worksheet, index) => {
    const sheetName = sheetNames[index] ?? worksheet.name;
    if (sheetName === LISTS_SHEET && worksheet.state === 'veryHidden') return;
    const charts = state === undefined ? (chartCounts.get(sheetName) ?? 0) : 0;
    const sources = { loaded, readList, charts, notes: notes.get(sheetName) ?? new Map<string, string>() };
    warnings.push(...readSheet(worksheet, sheetName, document, sources));
  });
  for (const { name, sheetName, reference } of names) {
    const sheet = document.sheets.find(
      (candidate) => candidate.name.toLowerCase() === sheetName.toLowerCase(),
    );
    const area = sheet === undefined ? undefined : areaWithin(reference, sheet.maxRows, sheet.maxColumns);
    if (sheet !== undefined && area !== undefined)
      document.namedRanges.push({ name, sheetId: sheet.id, area });
  }
  document.activeSheetId = document.sheets[active]?.id ?? document.sheets[0]?.id ?? 0;
  document.selection = {
    sheetId: document.activeSheetId,
    areas: [{ row: 1, column: 1, rows: 1, columns: 1 }],
  };
  return { document: state === undefined ? document : restoreState(document, state), warnings };
}
