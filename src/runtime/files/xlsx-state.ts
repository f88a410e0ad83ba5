/**
 * What XLSX has no place for (developer metadata, properties, triggers, charts and protections as Google knows them…),
 * kept as a custom XML part of the workbook, which Excel leaves alone. What XLSX does hold is read from its own place, so
 * that a change made there counts; what was kept of it is used only where it still agrees.
 */
import type {
  Area,
  CellError,
  CellStyle,
  ConditionalRule,
  DocumentModel,
  SheetModel,
  ValidationRule,
} from '../spreadsheet/model';
import { areasByObject } from './cell-areas';
import { FileError } from './file-error';
import { formulaFromXlsx, formulaToXlsx } from './xlsx-formula';
import { styleFromXlsx, styleToXlsx } from './xlsx-style';
import { escapeXml, unescapeXml } from './xlsx-text';
import { validationFromXlsx, validationToXlsx } from './xlsx-validation';
import { conditionalFromXlsx, conditionalToXlsx } from './xlsx-conditional';
import { cellName, quotedSheetName } from '../spreadsheet/a1';
import { renameSheetInFormula } from '../spreadsheet/document/references';
import type { ZipArchive } from './zip';

const NAMESPACE = 'urn:sheets-runtime:state:1';
const PART = 'customXml/item1.xml';
const PROPERTIES_PART = 'customXml/itemProps1.xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const ITEM_ID = '{7C1D5B8E-2F63-4B0A-9D5C-6A1E8F3B2C47}';

/** A look or rule that XLSX holds only in part: `kept` is what it becomes there. */
interface Shortened<T> {
  readonly original: T;
  readonly kept: T | undefined;
  readonly areas: readonly Area[];
}

interface SavedSheet {
  /** Its name in the workbook. */
  readonly xlsxName: string;
  readonly sheet: Omit<SheetModel, 'rows'>;
  readonly styles: readonly Shortened<CellStyle>[];
  readonly validations: readonly Shortened<ValidationRule>[];
  /** 0-based row and column, the formula as typed where XLSX holds it otherwise. */
  readonly formulas: readonly (readonly [row: number, column: number, formula: string])[];
  readonly errors: readonly (readonly [row: number, column: number, error: CellError])[];
  /** 0-based rows hidden by the filter. */
  readonly filteredRows: readonly number[];
}

export interface SavedState {
  readonly document: Omit<DocumentModel, 'sheets'>;
  readonly sheets: readonly SavedSheet[];
}

function asJson(_key: string, value: unknown): unknown {
  if (value instanceof Map) return { $map: [...value] };
  if (value instanceof Set) return { $set: [...value] };
  return value;
}

function fromJson(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('$map' in value && Array.isArray(value.$map)) return new Map(value.$map as [unknown, unknown][]);
  if ('$set' in value && Array.isArray(value.$set)) return new Set(value.$set as unknown[]);
  return value;
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left, canonical) === JSON.stringify(right, canonical);
}

/** Objects with their keys in order: two styles are alike however they were put together. */
function canonical(key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if (value instanceof Map || value instanceof Set) return asJson(key, value);
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** What a rule becomes in a workbook. */
export function validationInXlsx(
  rule: ValidationRule,
  area: Area,
  sheetName: string,
  locale: string,
): ValidationRule | undefined {
  let kept: readonly string[] | undefined;
  const written = validationToXlsx(rule, area, locale, (items) => {
    kept = items;
    return 'kept!A1';
  });
  if (written === undefined) return undefined;
  return validationFromXlsx(written, cellName(area.row, area.column), sheetName, () => kept);
}

/** Conditional rules of the saved state where the workbook still holds what became of them, else the workbook's. */
export function agreedRules(
  saved: readonly ConditionalRule[],
  read: ConditionalRule[],
  sheet: SheetModel,
  locale: string,
): ConditionalRule[] {
  const written = saved.flatMap((rule, index) => conditionalToXlsx(rule, index + 1, locale) ?? []);
  const { rules } = conditionalFromXlsx(written, sheet.maxRows, sheet.maxColumns);
  return same(rules, read) ? [...saved] : read;
}

function savedSheet(sheet: SheetModel, xlsxName: string, locale: string): SavedSheet {
  const { rows, ...rest } = sheet;
  const styles: Shortened<CellStyle>[] = [];
  for (const [original, areas] of areasByObject(sheet, (row) => row.styles)) {
    const kept = styleFromXlsx(styleToXlsx(original));
    if (!same(original, kept)) styles.push({ original, kept, areas });
  }
  const validations: Shortened<ValidationRule>[] = [];
  for (const [original, areas] of areasByObject(sheet, (row) => row.validations)) {
    for (const area of areas) {
      const kept = validationInXlsx(original, area, xlsxName, locale);
      if (!same(original, kept)) validations.push({ original, kept, areas: [area] });
    }
  }
  const formulas: [number, number, string][] = [];
  const errors: [number, number, CellError][] = [];
  const filteredRows: number[] = [];
  rows.forEach((row, index) => {
    if (row === undefined) return;
    if (row.hiddenByFilter === true) filteredRows.push(index);
    row.formulas?.forEach((formula, column) => {
      if (formula !== undefined && formulaFromXlsx(formulaToXlsx(formula, locale)) !== formula) {
        formulas.push([index, column, formula]);
      }
    });
    row.values.forEach((value, column) => {
      if (typeof value === 'object' && value !== null) errors.push([index, column, value]);
    });
  });
  return { xlsxName, sheet: rest, styles, validations, formulas, errors, filteredRows };
}

/**
 * Puts the state of a document into its workbook.
 * @param names of the sheets in the workbook, by id
 */
export function writeState(
  archive: ZipArchive,
  document: DocumentModel,
  names: ReadonlyMap<number, string>,
): void {
  const { sheets, ...rest } = document;
  const state: SavedState = {
    document: rest,
    sheets: sheets.map((sheet) => savedSheet(sheet, names.get(sheet.id) ?? sheet.name, document.locale)),
  };
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  archive.set(
    PART,
    `${declaration}<state xmlns="${NAMESPACE}">${escapeXml(JSON.stringify(state, asJson))}</state>`,
  );
  archive.set(
    PROPERTIES_PART,
    `${declaration}<ds:datastoreItem ds:itemID="${ITEM_ID}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs/></ds:datastoreItem>`,
  );
  archive.set(
    'customXml/_rels/item1.xml.rels',
    `${declaration}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"><Relationship Id="rId1" Type="${RELATIONSHIPS}/customXmlProps" Target="itemProps1.xml"/></Relationships>`,
  );
  const relations = archive.text('xl/_rels/workbook.xml.rels') ?? '';
  archive.set(
    'xl/_rels/workbook.xml.rels',
    relations.replace(
      '</Relationships>',
      `<Relationship Id="rIdState" Type="${RELATIONSHIPS}/customXml" Target="../customXml/item1.xml"/></Relationships>`,
    ),
  );
  const types = archive.text('[Content_Types].xml') ?? '';
  archive.set(
    '[Content_Types].xml',
    types.replace(
      '</Types>',
      `<Override PartName="/${PROPERTIES_PART}" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/></Types>`,
    ),
  );
}

/**
 * The state that `writeState` put into a workbook; undefined where there is none.
 * @throws FileError `xlsx-state-broken` where there is one that cannot be read
 */
export function readState(archive: ZipArchive): SavedState | undefined {
  for (const name of archive.names()) {
    if (!/^customXml\/item\d+\.xml$/.test(name)) continue;
    const match = /<state xmlns="urn:sheets-runtime:state:1">([^<]*)<\/state>/.exec(archive.text(name) ?? '');
    if (match === null) continue;
    try {
      return JSON.parse(unescapeXml(match[1] ?? ''), fromJson) as SavedState;
    } catch (error) {
      throw new FileError('xlsx-state-broken', {
        detail: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return undefined;
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
    if (formulas?.[column] === formulaFromXlsx(formulaToXlsx(formula, locale))) formulas[column] = formula;
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
    maxColumns: Math.max(sheet.maxColumns, ...read.rows.map((row) => row?.values.length ?? 0)),
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
