/** A document into an XLSX workbook. */
import { Writable } from 'node:stream';
import {
  type CellErrorValue,
  type CellValue,
  type Style,
  WorkbookWriter,
  type WorksheetView,
} from '@cj-tech-master/excelts';
import { a1Of, columnLetters } from '../spreadsheet/a1';
import type { Area, CellStyle, DocumentModel, RowModel, SheetModel, StoredValue } from '../spreadsheet/model';
import { areasByObject } from './cell-areas';
import { addCharts } from './xlsx-charts';
import { conditionalToXlsx } from './xlsx-conditional';
import { formulaToXlsx, isGoogleFormula } from './xlsx-formula';
import { googleFormulaToXlsx, spilledToXlsx } from './xlsx-google-formula';
import { completeWorkbook } from './xlsx-names';
import { pageSetupOf, wrappedHeight } from './xlsx-page';
import { LISTS_SHEET, type XlsxSheetNames, xlsxSheetNames } from './xlsx-sheet-names';
import { writeState } from './xlsx-state';
import { argbOf, styleToXlsx } from './xlsx-style';
import { escapeXlsxText } from './xlsx-text';
import { columnWidthToXlsx, DEFAULT_COLUMN_PIXELS, rowHeightToXlsx } from './xlsx-units';
import { validationToXlsx } from './xlsx-validation';
import { ZipArchive } from './zip';

export interface XlsxWriteOptions {
  /**
   * Whether what XLSX has no place for (developer metadata, properties, triggers, charts and protections as Google knows
   * them) is kept in a custom part, so that `readXlsx` loses nothing. Without it the workbook holds only what people see.
   */
  readonly keepState?: boolean;
}

type WorksheetWriter = ReturnType<WorkbookWriter['addWorksheet']>;

const ERRORS: readonly string[] = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'];

/** XLSX knows seven errors; Google's others (`#ERROR!`) are shown as the commonest of them. */
function errorToXlsx(code: string): CellErrorValue {
  return { error: ERRORS.includes(code) ? (code as CellErrorValue['error']) : '#VALUE!' };
}

function plainToXlsx(value: StoredValue): string | number | boolean | CellErrorValue | null {
  if (value === null) return null;
  if (typeof value === 'object') return errorToXlsx(value.error);
  return typeof value === 'string' ? escapeXlsxText(value) : value;
}

/** One object for each look, so that the library looks it up only once. */
class XlsxStyles {
  private readonly known = new Map<CellStyle | undefined, Partial<Style>>();
  private readonly unlocked = new Map<CellStyle | undefined, Partial<Style>>();

  of(style: CellStyle | undefined, locked: boolean): Partial<Style> {
    const known = locked ? this.known : this.unlocked;
    let written = known.get(style);
    if (written === undefined) known.set(style, (written = styleToXlsx(style, locked)));
    return written;
  }
}

interface Writing {
  readonly document: DocumentModel;
  readonly names: XlsxSheetNames;
  readonly styles: XlsxStyles;
  /** Lists of validation rules that stand on a sheet of their own. */
  readonly lists: Map<string, readonly string[]>;
}

function formulaCode(value: StoredValue, formula: string, writing: Writing): string {
  const renamed = writing.names.renamed(formula);
  const { locale } = writing.document;
  return isGoogleFormula(renamed, locale)
    ? googleFormulaToXlsx(renamed, value, locale)
    : formulaToXlsx(renamed, locale);
}

function cellToXlsx(
  value: StoredValue,
  formula: string | undefined,
  isSpilled: boolean,
  writing: Writing,
): CellValue {
  const plain = plainToXlsx(value);
  if (formula === undefined && !isSpilled) return plain;
  const code = formula === undefined ? spilledToXlsx(value) : formulaCode(value, formula, writing);
  if (plain === null) return { formula: escapeXlsxText(code) };
  // The library reads XML's entities in the text of a result twice.
  const result = typeof plain === 'string' ? plain.replaceAll(/&(?=#|\w+;)/g, '_x0026_') : plain;
  return { formula: escapeXlsxText(code), result };
}

function writeRow(
  worksheet: WorksheetWriter,
  index: number,
  model: RowModel,
  sheet: SheetModel,
  open: readonly Area[],
  writing: Writing,
): void {
  const row = worksheet.getRow(index + 1);
  const openHere = open.filter((area) => area.row - 1 <= index && index < area.row - 1 + area.rows);
  const openColumns = openHere.map((area) => area.column - 1 + area.columns);
  const arrays = [model.values, model.formulas, model.spilled, model.styles, model.notes];
  const columns = Math.max(...arrays.map((array) => array?.length ?? 0), ...openColumns);
  for (let column = 0; column < columns; column += 1) {
    const value = model.values[column] ?? null;
    const formula = model.formulas?.[column];
    const isSpilled = model.spilled?.[column] === true;
    const style = model.styles?.[column];
    const note = model.notes?.[column];
    const locked = !openHere.some(
      (area) => area.column - 1 <= column && column < area.column - 1 + area.columns,
    );
    const hasContent = value !== null || formula !== undefined || isSpilled;
    if (!hasContent && style === undefined && note === undefined && locked) continue;
    const cell = row.getCell(column + 1);
    // What a merge covers would be written over the cell that is shown.
    const isCovered = cell.isMerged && cell.master !== cell;
    if (!isCovered && hasContent) cell.value = cellToXlsx(value, formula, isSpilled, writing);
    if (style !== undefined || !locked) cell.style = writing.styles.of(style, locked);
    if (note !== undefined && note !== '') cell.note = escapeXlsxText(note);
  }
  if (model.hidden === true || model.hiddenByFilter === true) row.hidden = true;
  const height = model.height ?? wrappedHeight(model, sheet, writing.document.locale);
  if (height !== undefined) row.height = rowHeightToXlsx(height);
  // The streaming writer drops rows without values, whatever their looks.
  if (row.cellCount > 0 || row.hidden) Object.defineProperty(row, 'hasValues', { value: true });
  // A hidden row needs a cell to be written at all.
  if (row.hidden && row.cellCount === 0) row.getCell(1);
  row.commit();
}

function viewOf(sheet: SheetModel): Partial<WorksheetView> {
  const common = {
    ...(sheet.hiddenGridlines === true ? { showGridLines: false } : {}),
    ...(sheet.rightToLeft === true ? { rightToLeft: true } : {}),
  };
  if (sheet.frozenRows === 0 && sheet.frozenColumns === 0) return { state: 'normal', ...common };
  return { state: 'frozen', xSplit: sheet.frozenColumns, ySplit: sheet.frozenRows, ...common };
}

function writeColumns(worksheet: WorksheetWriter, sheet: SheetModel): void {
  const count = Math.max(sheet.columnWidths.length, ...[...sheet.hiddenColumns].map((column) => column + 1));
  if (count <= 0) return;
  worksheet.columns = Array.from({ length: count }, (_, column) => {
    const pixels = sheet.columnWidths[column];
    const hidden = sheet.hiddenColumns.has(column);
    if (pixels === undefined && !hidden) return {};
    return { width: columnWidthToXlsx(pixels ?? DEFAULT_COLUMN_PIXELS), ...(hidden ? { hidden } : {}) };
  });
}

function writeRules(worksheet: WorksheetWriter, sheet: SheetModel, writing: Writing): void {
  const { renamed } = writing.names;
  const { locale } = writing.document;
  const rename = (values: readonly unknown[]): unknown[] =>
    values.map((value) => (typeof value === 'string' && value.startsWith('=') ? renamed(value) : value));
  const keepList = (items: readonly string[]): string => {
    const key = JSON.stringify(items);
    writing.lists.set(key, items);
    const column = columnLetters([...writing.lists.keys()].indexOf(key) + 1);
    return `${LISTS_SHEET}!$${column}$1:$${column}$${items.length}`;
  };
  for (const [rule, areas] of areasByObject(sheet, (row) => row.validations)) {
    for (const area of areas) {
      const validation = validationToXlsx({ ...rule, values: rename(rule.values) }, area, locale, keepList);
      // With this prefix the library takes the range as it is instead of comparing cell by cell.
      if (validation !== undefined) worksheet.dataValidations.add(`range:${a1Of(area)}`, validation);
    }
  }
  sheet.conditionalRules.forEach((rule, index) => {
    const condition =
      rule.condition.kind === 'boolean'
        ? { ...rule.condition, values: rename(rule.condition.values) }
        : rule.condition;
    const format = conditionalToXlsx({ ...rule, condition }, index + 1, locale);
    if (format !== undefined) worksheet.addConditionalFormatting(format);
  });
}

async function writeSheet(workbook: WorkbookWriter, sheet: SheetModel, writing: Writing): Promise<void> {
  const worksheet = workbook.addWorksheet(writing.names.names.get(sheet.id), {
    state: sheet.hidden ? 'hidden' : 'visible',
    views: [viewOf(sheet)],
    pageSetup: pageSetupOf(sheet),
    properties: {
      defaultColWidth: columnWidthToXlsx(DEFAULT_COLUMN_PIXELS),
      ...(sheet.tabColor === null ? {} : { tabColor: { argb: argbOf(sheet.tabColor) } }),
    },
  });
  writeColumns(worksheet, sheet);
  // A warning is none in XLSX, where a protected sheet refuses; single protected areas would lock everything else too.
  const protection = sheet.protections.find(({ area, warningOnly }) => area === undefined && !warningOnly);
  const open = protection?.unprotected ?? [];
  // Cells can be merged only until their row has gone out.
  for (const area of sheet.merges) worksheet.mergeCells(a1Of(area));
  // Rows go out as soon as they are done; each model row is looked at only once.
  sheet.rows.forEach((row, index) => {
    if (row !== undefined) writeRow(worksheet, index, row, sheet, open, writing);
  });
  if (sheet.filter !== null) worksheet.autoFilter = a1Of(sheet.filter.area);
  writeRules(worksheet, sheet, writing);
  if (protection !== undefined)
    await worksheet.protect('', { formatColumns: true, sort: true, autoFilter: true });
  worksheet.commit();
}

function writeLists(workbook: WorkbookWriter, lists: ReadonlyMap<string, readonly string[]>): void {
  if (lists.size === 0) return;
  const worksheet = workbook.addWorksheet(LISTS_SHEET, { state: 'veryHidden' });
  const columns = [...lists.values()];
  const rows = Math.max(...columns.map((items) => items.length));
  for (let index = 0; index < rows; index += 1) {
    const row = worksheet.getRow(index + 1);
    columns.forEach((items, column) => {
      const item = items[index];
      if (item !== undefined) row.getCell(column + 1).value = escapeXlsxText(item);
    });
    row.commit();
  }
  worksheet.commit();
}

/**
 * The XLSX workbook of a document: values, formulas with their last result, looks, number formats, notes, validations,
 * conditional formats, frozen rows and columns, widths, hidden rows, columns and sheets, merges, filter buttons, named
 * ranges, tab colours, protected sheets, charts. Dates are numbers with a date format, as in the document.
 *
 * Rows are handed to a streaming writer one by one; only the packed file is held in memory.
 */
export async function writeXlsx(
  document: DocumentModel,
  options: XlsxWriteOptions = {},
): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  const workbook = new WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  const writing: Writing = {
    document,
    names: xlsxSheetNames(document),
    styles: new XlsxStyles(),
    lists: new Map(),
  };
  for (const sheet of document.sheets) await writeSheet(workbook, sheet, writing);
  writeLists(workbook, writing.lists);
  await workbook.commit();
  const archive = ZipArchive.read(Buffer.concat(chunks));
  completeWorkbook(archive, document, writing.names.names);
  addCharts(archive, { document, names: writing.names.names });
  if (options.keepState === true) writeState(archive, document, writing.names.names);
  return archive.bytes();
}
