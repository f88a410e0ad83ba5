import type { DocumentModel, SheetModel } from '../model';
import { DEFAULT_COLUMNS, DEFAULT_ROWS } from './limits';

export interface NewDocumentOptions {
  readonly name?: string;
  /** As Google writes it, `es_ES`. */
  readonly locale: string;
  /** IANA name, `Europe/Madrid`. */
  readonly timeZone: string;
  readonly id?: string;
  /** Names of the first sheets; one named as Google names it in the locale's language where absent. */
  readonly sheetNames?: readonly string[];
  readonly rows?: number;
  readonly columns?: number;
  /** E-mail of the owner; without one every user counts as the owner. */
  readonly owner?: string;
}

/** What Google calls the first sheet of a new spreadsheet, by language of its locale. */
const FIRST_SHEET_WORDS: Readonly<Record<string, { word: string; separator: string }>> = {
  es: { word: 'Hoja', separator: ' ' },
  pl: { word: 'Arkusz', separator: '' },
};
const ENGLISH_SHEET_WORD = { word: 'Sheet', separator: '' };

/** A name no sheet of the document has yet: `Sheet1`, `Hoja 2`… (names are compared without case). */
export function freeSheetName(document: Pick<DocumentModel, 'locale' | 'sheets'>): string {
  const language = document.locale.slice(0, 2).toLowerCase();
  const { word, separator } = FIRST_SHEET_WORDS[language] ?? ENGLISH_SHEET_WORD;
  const taken = new Set(document.sheets.map((sheet) => sheet.name.toLowerCase()));
  let number = document.sheets.length + 1;
  while (taken.has(`${word}${separator}${number}`.toLowerCase())) number += 1;
  return `${word}${separator}${number}`;
}

/** An empty sheet that belongs to no document yet; 1000 × 26 unless told. */
export function newSheet(
  id: number,
  name: string,
  rows: number = DEFAULT_ROWS,
  columns: number = DEFAULT_COLUMNS,
): SheetModel {
  return {
    id,
    name,
    hidden: false,
    tabColor: null,
    maxRows: rows,
    maxColumns: columns,
    rows: [],
    frozenRows: 0,
    frozenColumns: 0,
    columnWidths: [],
    hiddenColumns: new Set(),
    merges: [],
    conditionalRules: [],
    protections: [],
    filter: null,
    charts: [],
  };
}

/** A spreadsheet with its first sheet (id 0, as Google numbers it), that sheet active and its A1 selected. */
export function newDocument(options: NewDocumentOptions): DocumentModel {
  const document: DocumentModel = {
    id: options.id ?? 'local-spreadsheet',
    name: options.name ?? 'Untitled spreadsheet',
    locale: options.locale,
    timeZone: options.timeZone,
    sheets: [],
    activeSheetId: 0,
    selection: { sheetId: 0, areas: [{ row: 1, column: 1, rows: 1, columns: 1 }] },
    namedRanges: [],
    metadata: [],
    properties: { document: new Map(), script: new Map(), user: new Map() },
    triggers: [],
    nextId: 1,
    ...(options.owner === undefined ? {} : { owner: options.owner }),
  };
  for (const name of options.sheetNames ?? [freeSheetName(document)]) {
    const id = document.sheets.length === 0 ? 0 : takeId(document);
    document.sheets.push(newSheet(id, name, options.rows, options.columns));
  }
  return document;
}

/** The document's next free number, for sheets, protections, charts and metadata. */
export function takeId(document: DocumentModel): number {
  const id = document.nextId;
  document.nextId += 1;
  return id;
}
