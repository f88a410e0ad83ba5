/**
 * Cells of a worksheet's XML into rows of a sheet. The XLSX library makes several objects of each cell (1.5 GB for
 * 50,000 × 30) and changes texts on the way; cells are therefore scanned here, and it reads the rest.
 */
import { a1Of, columnNumber, parseA1, resolveA1 } from '../spreadsheet/a1';
import { isDateFormat } from '../spreadsheet/display';
import { offsetFormula } from '../spreadsheet/document/references';
import type { Area, CellStyle, RowModel, StoredValue } from '../spreadsheet/model';
import { formulaFromXlsx } from './xlsx-formula';
import { googleFormulaFromXlsx } from './xlsx-google-formula';
import { unescapeXlsxText, unescapeXml } from './xlsx-text';
import { rowHeightFromXlsx } from './xlsx-units';

/** Size of a worksheet in XLSX. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** Days between the two day counts of XLSX: 1904-01-01 is day 1462 of the usual one. */
const DAYS_TO_1904 = 1462;

export interface WorkbookFacts {
  readonly sharedTexts: readonly string[];
  /** By the number that cells give (`s`). */
  readonly styles: readonly (CellStyle | undefined)[];
  /** Days are counted from 1904, as by old editions for the Macintosh. */
  readonly from1904: boolean;
  /** Of the document, for the separators of formulas. */
  readonly locale: string;
}

/** A worksheet's XML, taken apart. */
export interface WorksheetParts {
  /** The rows. */
  readonly sheetData: string;
  readonly merges: readonly Area[];
  /** Cells that are links: their text is kept. */
  readonly links: number;
  /** The worksheet with other rows in the place of its own, and without merges and links. */
  readonly withRows: (rows: string) => string;
}

export interface ReadCells {
  /** Sparse by 0-based index. */
  readonly rows: (RowModel | undefined)[];
  /** 1-based. */
  readonly lastColumn: number;
}

interface SharedFormula {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** XML without the prefix that some programs put before every name, and without CDATA sections. */
export function plainXml(xml: string): string {
  const prefix = /<(\w+):(?:worksheet|sst)[\s>]/.exec(xml)?.[1];
  const named = prefix === undefined ? xml : xml.replaceAll(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1');
  if (!named.includes('<![CDATA[')) return named;
  return named.replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  );
}

/** The text of an element's content as XML reads it, with the escapes of XLSX undone. */
function textOf(xml: string): string {
  const lines = xml.includes('\r') ? xml.replaceAll(/\r\n?/g, '\n') : xml;
  return unescapeXlsxText(lines.includes('&') ? unescapeXml(lines) : lines);
}

/** All runs of a text, without phonetic readings. */
function richTextOf(xml: string): string {
  const spoken = xml.includes('<rPh') ? xml.replaceAll(/<rPh[\s>][\s\S]*?<\/rPh>/g, '') : xml;
  let text = '';
  for (const [, run = ''] of spoken.matchAll(/<t(?:\s[^>]*)?>([^<]*)<\/t>/g)) text += textOf(run);
  return text;
}

/** The texts of `xl/sharedStrings.xml` by number. */
export function sharedTextsOf(xml: string): string[] {
  const texts: string[] = [];
  for (const [, item = ''] of plainXml(xml).matchAll(/<si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/si>)/g))
    texts.push(richTextOf(item));
  return texts;
}

function attribute(attributes: string, name: string): string | undefined {
  const start = attributes.indexOf(` ${name}="`);
  if (start < 0) return undefined;
  const from = start + name.length + 3;
  return attributes.slice(from, attributes.indexOf('"', from));
}

/** XML has two words for yes. */
function isTrue(attributes: string, name: string): boolean {
  const value = attribute(attributes, name);
  return value === '1' || value === 'true';
}

class CellReader {
  readonly rows: (RowModel | undefined)[] = [];
  lastColumn = 0;
  private readonly shared = new Map<string, SharedFormula>();

  constructor(private readonly facts: WorkbookFacts) {}

  read(sheetData: string): void {
    let row: RowModel = { values: [] };
    let index = -1;
    let column = -1;
    for (const match of sheetData.matchAll(/<row\b([^>]*)>|<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g)) {
      const [, rowAttributes, cellAttributes = '', body = ''] = match;
      if (rowAttributes !== undefined) {
        index = Number(attribute(rowAttributes, 'r') ?? index + 2) - 1;
        column = -1;
        row = this.rowAt(index, rowAttributes);
        continue;
      }
      const letters = /^[A-Z]+/.exec(attribute(cellAttributes, 'r') ?? '')?.[0];
      column = letters === undefined ? column + 1 : columnNumber(letters) - 1;
      this.readCell(row, index, column, cellAttributes, body);
    }
    this.rows.forEach((model, at) => {
      if (model === undefined) return;
      this.lastColumn = Math.max(this.lastColumn, model.values.length, model.styles?.length ?? 0);
      if (model.values.length === 0 && Object.keys(model).length === 1) delete this.rows[at];
    });
  }

  private rowAt(index: number, attributes: string): RowModel {
    const row: RowModel = { values: [] };
    if (isTrue(attributes, 'hidden')) row.hidden = true;
    const height = attribute(attributes, 'ht');
    if (height !== undefined && isTrue(attributes, 'customHeight')) {
      row.height = rowHeightFromXlsx(Number(height));
    }
    this.rows[index] = row;
    return row;
  }

  private readCell(row: RowModel, index: number, column: number, attributes: string, body: string): void {
    const style = this.facts.styles[Number(attribute(attributes, 's') ?? 0)];
    if (style !== undefined) (row.styles ??= [])[column] = style;
    if (body === '') return;
    const formula = this.formulaOf(body, index, column);
    if (formula !== undefined) this.keepFormula(row, column, formula);
    const value = this.valueOf(attribute(attributes, 't') ?? 'n', body, style);
    if (value === null && formula === undefined) return;
    while (row.values.length < column) row.values.push(null);
    row.values[column] = value;
  }

  private keepFormula(row: RowModel, column: number, code: string): void {
    const { locale } = this.facts;
    const google = googleFormulaFromXlsx(code, locale);
    if (google === 'spilled') (row.spilled ??= [])[column] = true;
    else (row.formulas ??= [])[column] = google?.formula ?? formulaFromXlsx(code, locale);
  }

  private valueOf(type: string, body: string, style: CellStyle | undefined): StoredValue {
    if (type === 'inlineStr') return richTextOf(body);
    const start = body.indexOf('<v');
    const open = start < 0 ? -1 : body.indexOf('>', start);
    // A text of no characters is a value, unlike no value at all.
    if (open < 0 || body[open - 1] === '/') return type === 'str' && open >= 0 ? '' : null;
    const text = body.slice(open + 1, body.indexOf('</v>', open));
    switch (type) {
      case 's':
        return this.facts.sharedTexts[Number(text)] ?? '';
      case 'str':
        return textOf(text);
      case 'b':
        return text.trim() === '1' || text.trim() === 'true';
      case 'e':
        return { error: textOf(text) };
      case 'd':
        return Date.parse(`${text}${text.endsWith('Z') ? '' : 'Z'}`) / 86_400_000 + 25_569;
      default: {
        const number = Number(text);
        if (text.trim() === '' || Number.isNaN(number)) return null;
        return this.facts.from1904 && isDateFormat(style?.numberFormat) ? number + DAYS_TO_1904 : number;
      }
    }
  }

  private formulaOf(body: string, row: number, column: number): string | undefined {
    const match = /<f\b([^>]*?)(?:\/>|>([^<]*)<\/f>)/.exec(body);
    if (match === null) return undefined;
    const [, attributes = '', content = ''] = match;
    const formula = textOf(content);
    const number = attribute(attributes, 't') === 'shared' ? attribute(attributes, 'si') : undefined;
    if (number === undefined) return formula === '' ? undefined : formula;
    // The first cell of a shared formula has its text, the others stand for it, moved to their place.
    if (formula !== '') {
      this.shared.set(number, { formula, row, column });
      return formula;
    }
    const first = this.shared.get(number);
    if (first === undefined) return undefined;
    return offsetFormula(first.formula, row - first.row, column - first.column);
  }
}

function mergesOf(xml: string): Area[] {
  const areas: Area[] = [];
  for (const [, text = ''] of xml.matchAll(/<mergeCell\s[^>]*?ref="([^"]*)"/g)) {
    const reference = parseA1(text);
    const area = reference === undefined ? undefined : resolveA1(reference, MOST_ROWS, MOST_COLUMNS);
    if (area !== undefined && a1Of(area).includes(':')) areas.push(area);
  }
  return areas;
}

/** @param worksheet XML of the part */
export function takeApart(worksheet: string): WorksheetParts {
  const xml = plainXml(worksheet);
  const start = xml.search(/<sheetData[\s/>]/);
  const close = xml.indexOf('</sheetData>', start);
  const opened = start < 0 ? -1 : xml.indexOf('>', start) + 1;
  const end = start >= 0 && close >= 0 ? close : opened;
  const tail = xml.slice(close >= 0 ? close + '</sheetData>'.length : Math.max(0, opened));
  const rest = tail
    .replace(/<mergeCells[\s\S]*?<\/mergeCells>/, '')
    .replace(/<hyperlinks[\s\S]*?<\/hyperlinks>/, '');
  return {
    sheetData: start < 0 ? '' : xml.slice(opened, end),
    merges: mergesOf(tail),
    links: (tail.match(/<hyperlink\s/g) ?? []).length,
    withRows: (rows) => (start < 0 ? xml : `${xml.slice(0, start)}<sheetData>${rows}</sheetData>${rest}`),
  };
}

/** Reads the rows of a worksheet. */
export function readCells(sheetData: string, facts: WorkbookFacts): ReadCells {
  const reader = new CellReader(facts);
  reader.read(sheetData);
  return { rows: reader.rows, lastColumn: reader.lastColumn };
}
