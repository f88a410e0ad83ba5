import { trimmedText, type Cell, type Table } from '../core/values/cell';
import { foldText } from '../core/values/text';
import { LANGUAGES, wordsOf } from '../i18n/language';
import { lookAfresh } from './all-values';
import { findLeadsTab, readLeads } from './leads-tab';
import { OWN_COLUMNS, ownHeader, WORK_COLUMNS, type OwnColumn } from './own-columns';
import { prepareOwnColumns, prepareWorkColumns } from './set-up';
import { changeSettings, type Workbook } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Our columns of the Leads tab, ids and work, read as one block. */
export interface OwnBlock {
  readonly sheet: Sheet;
  /** 1-based sheet row of the first row below the headers, and first column of the block. */
  readonly firstRow: number;
  readonly firstColumn: number;
  /** 0-based place of each column of ours in the block. */
  readonly places: ReadonlyMap<OwnColumn, number>;
  /** The cells of the header row, by place. */
  readonly headers: readonly Cell[];
  /** Rows × columns below the headers. */
  readonly rows: Table;
}

const NEEDED: readonly OwnColumn[] = ['id', ...WORK_COLUMNS];

/**
 * Reads our columns of all leads: one read where they stand as last seen, which their headers show. Where the tab
 * lacks those for the work of the reps they are added first. Undefined where there is no tab of leads.
 */
export function readOwnBlock(workbook: Workbook): OwnBlock | undefined {
  return readRemembered(workbook) ?? readAnew(workbook);
}

function readRemembered(workbook: Workbook): OwnBlock | undefined {
  const { ownPlace, leadsTab } = workbook.settings;
  if (ownPlace === undefined || leadsTab === undefined) return undefined;
  const sheet = workbook.spreadsheet.getSheets().find((each) => each.getSheetId() === leadsTab);
  if (sheet === undefined) return undefined;
  const { headerRow, first, width } = ownPlace;
  lookAfresh();
  const rows = sheet.getLastRow() - headerRow + 1;
  if (rows < 1 || first + width - 1 > sheet.getMaxColumns()) return undefined;
  const values = sheet.getRange(headerRow, first, rows, width).getValues() as Cell[][];
  const places = placesOf(values[0]!);
  if (NEEDED.some((column) => !places.has(column))) return undefined;
  return {
    sheet,
    firstRow: headerRow + 1,
    firstColumn: first,
    places,
    headers: values[0]!,
    rows: values.slice(1),
  };
}

function placesOf(headers: readonly Cell[]): ReadonlyMap<OwnColumn, number> {
  const places = new Map<OwnColumn, number>();
  const texts = headers.map((header) => foldText(trimmedText(header)));
  for (const language of LANGUAGES) {
    const words = wordsOf(language);
    for (const column of [...OWN_COLUMNS, ...WORK_COLUMNS]) {
      const place = texts.indexOf(foldText(ownHeader(words, column)));
      if (place >= 0 && !places.has(column)) places.set(column, place);
    }
  }
  return places;
}

function readAnew(workbook: Workbook): OwnBlock | undefined {
  const found = findLeadsTab(workbook);
  const read = found === undefined ? undefined : readLeads(workbook, found);
  if (read === undefined || !read.ok) return undefined;
  const leads = prepareWorkColumns(workbook, prepareOwnColumns(workbook, read.leads));
  const columns = NEEDED.map((column) => leads.own.get(column)!);
  const first = Math.min(...columns);
  const width = Math.max(...columns) - first + 1;
  const { sheet, headerRow } = leads;
  const place = { headerRow: headerRow + 1, first: first + 1, width };
  changeSettings(workbook, { leadsTab: sheet.getSheetId(), ownPlace: place });
  lookAfresh();
  const count = Math.max(1, sheet.getLastRow() - headerRow);
  const values = sheet.getRange(headerRow + 1, first + 1, count, width).getValues() as Cell[][];
  const places = new Map(NEEDED.map((column) => [column, leads.own.get(column)! - first]));
  return {
    sheet,
    firstRow: headerRow + 2,
    firstColumn: first + 1,
    places,
    headers: values[0]!,
    rows: values.slice(1),
  };
}
