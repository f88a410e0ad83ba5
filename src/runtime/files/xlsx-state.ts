/**
 * What XLSX has no place for (developer metadata, properties, triggers, charts and protections as Google knows them…),
 * kept as a custom XML part of the workbook, which Excel leaves alone. What XLSX does hold is read from its own place, so
 * that a change made there counts; what was kept of it is used only where it still agrees.
 */
import type {
  Area,
  CellError,
  CellStyle,
  DocumentModel,
  SheetModel,
  ValidationRule,
} from '../spreadsheet/model';
import { areasByObject } from './cell-areas';
import { FileError } from './file-error';
import { formulaThroughXlsx } from './xlsx-google-formula';
import { styleFromXlsx, styleToXlsx } from './xlsx-style';
import { escapeXml, unescapeXml } from './xlsx-text';
import { validationFromXlsx, validationToXlsx } from './xlsx-validation';
import { cellName } from '../spreadsheet/a1';
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

export interface SavedSheet {
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

export function same(left: unknown, right: unknown): boolean {
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
      if (formula !== undefined && formulaThroughXlsx(formula, locale) !== formula) {
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
