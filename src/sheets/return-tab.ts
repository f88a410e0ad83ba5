import { formatDay } from '../core/values/day';
import { foldText } from '../core/values/text';
import type { Basis, Grouping, SourceReturn } from '../core/roi/types';
import { fill, LANGUAGES, wordsOf } from '../i18n/language';
import { isEmptyTab, isLeftOver, makeTab } from './made-tabs';
import { returnOf, type ReturnSource } from './return-input';
import {
  figureColumn,
  RETURN_FORMATS,
  RETURN_WIDTH,
  returnNotes,
  returnTable,
  type ReturnCell,
} from './return-layout';
import { safeText } from './safe-text';
import { makeGrid } from './set-up';
import type { Workbook } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const GROUPINGS = ['source', 'channel', 'campaign', 'month'] as const satisfies readonly Grouping[];

/** Rows kept free for the charts between the title and the first table: three charts of 340 pixels side by side. */
const CHART_ROWS = 18;
const FIRST_TABLE_ROW = 4 + CHART_ROWS;
const CHART_WIDTH = 520;
const CHART_HEIGHT = 340;
/** Columns between the left edges of two charts, at the widths below. */
const CHART_COLUMNS = 6;
const KEY_WIDTH = 170;
const FIGURE_WIDTH = 94;
const INTERVAL_WIDTH = 125;

const TITLE_BACKGROUND = '#cfe2f3';
const TOTAL_BACKGROUND = '#efefef';

/** What was built. */
export interface BuiltReturn {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly bySource: SourceReturn;
}

/** The tab of a former build: the one remembered, else one of its name that begins as ours does. */
export function findReturnTab(workbook: Workbook): {
  readonly sheet: Sheet | undefined;
  /** A tab of the name which is not ours and must not be overwritten. */
  readonly taken: boolean;
} {
  const sheets = workbook.spreadsheet.getSheets();
  const remembered = sheets.find((sheet) => sheet.getSheetId() === workbook.settings.sourceReturnTab);
  if (remembered !== undefined) return { sheet: remembered, taken: false };
  const names = LANGUAGES.map((language) => foldText(wordsOf(language).tabs.sourceReturn));
  const named = sheets.find((sheet) => names.includes(foldText(sheet.getName())));
  if (named === undefined || isLeftOver(workbook, 'sourceReturn', named)) {
    return { sheet: undefined, taken: false };
  }
  const [[title], [subtitle]] = named.getRange(1, 1, 2, 1).getValues() as [[unknown], [unknown]];
  // A user may well head their own tab as we do; nobody writes our second line by hand.
  const isOurs = LANGUAGES.some((language) => {
    const words = wordsOf(language).sourceReturn;
    return title === words.title && Object.values(words.basis).some((basis) => startsWith(subtitle, basis));
  });
  return { sheet: isOurs ? named : undefined, taken: !isOurs };
}

function startsWith(cell: unknown, text: string): boolean {
  return typeof cell === 'string' && cell.startsWith(`${text} · `);
}

/**
 * Builds the source-return tab, or builds it again in its place: title with basis, date and version; charts;
 * one table by source, channel, campaign and month, each with its total; how to read it. A fixed number of
 * writes, whatever the number of leads.
 */
export function buildReturnTab(
  workbook: Workbook,
  source: ReturnSource,
  basis: Basis,
  former: Sheet | undefined,
): BuiltReturn {
  const { words, reading } = workbook;
  const returns = GROUPINGS.map((by) => returnOf(source, workbook, basis, by));
  const cells = new SheetCells();
  cells.row([words.sourceReturn.title], 'title');
  cells.row([subtitle(workbook, source, basis)], 'plain');
  while (cells.rows.length < FIRST_TABLE_ROW - 1) cells.row([], 'plain');
  const tableRows = returns.map((result) => {
    cells.row([words.sourceReturn.by[result.by]], 'title');
    const first = cells.rows.length + 1;
    const table = returnTable(result, words, reading.decimal);
    table.forEach((row, index) => {
      const style = index === 0 ? 'header' : index === table.length - 1 ? 'total' : 'figures';
      cells.row(row, style);
    });
    cells.row([], 'plain');
    return { first, last: first + table.length - 2 };
  });
  cells.row([words.sourceReturn.notesTitle], 'title');
  for (const note of returnNotes(returns[0]!, source, words)) cells.row([safeText(note)], 'plain');

  const made = former === undefined ? makeTab(workbook, 'sourceReturn') : { workbook, sheet: former };
  const { sheet } = made;
  // Before anything is cleared: what does not fit must not cost the former build.
  makeGrid(sheet, cells.rows.length, RETURN_WIDTH);
  if (isEmptyTab(sheet)) layOut(sheet);
  else empty(sheet);
  cells.write(sheet);
  addCharts(workbook, sheet, tableRows, returns);
  return { ...made, bySource: returns[0]! };
}

function subtitle(workbook: Workbook, source: ReturnSource, basis: Basis): string {
  const { sourceReturn } = workbook.words;
  return fill(sourceReturn.subtitle, {
    basis: sourceReturn.basis[basis],
    date: formatDay(workbook.today),
    version: source.version === '' ? '–' : source.version,
    rows: source.input.leads.length,
  });
}

/** Widths and the frozen key column of a fresh tab; on building again the user's own widths stay. */
function layOut(sheet: Sheet): void {
  sheet.setColumnWidth(1, KEY_WIDTH);
  sheet.setColumnWidths(2, RETURN_WIDTH - 1, FIGURE_WIDTH);
  sheet.setColumnWidth(figureColumn('winRateInterval') + 1, INTERVAL_WIDTH);
  sheet.setFrozenColumns(1);
}

function empty(sheet: Sheet): void {
  for (const chart of sheet.getCharts()) sheet.removeChart(chart);
  sheet.clear();
}

type RowStyle = 'title' | 'header' | 'figures' | 'total' | 'plain';

/** Collects rows with their looks, so that everything is written in one call per kind of look. */
class SheetCells {
  readonly rows: ReturnCell[][] = [];
  private readonly styles: RowStyle[] = [];

  row(cells: readonly ReturnCell[], style: RowStyle): void {
    this.rows.push(Array.from({ length: RETURN_WIDTH }, (_, column) => cells[column] ?? ''));
    this.styles.push(style);
  }

  write(sheet: Sheet): void {
    const range = sheet.getRange(1, 1, this.rows.length, RETURN_WIDTH);
    const each = <T>(of: (style: RowStyle, column: number) => T): T[][] =>
      this.styles.map((style) => Array.from({ length: RETURN_WIDTH }, (_, column) => of(style, column)));
    range
      .setNumberFormats(
        each((style, column) => (style === 'figures' || style === 'total' ? RETURN_FORMATS[column]! : '@')),
      )
      .setValues(this.rows)
      .setFontWeights(each((style) => (style === 'figures' || style === 'plain' ? 'normal' : 'bold')))
      .setBackgrounds(each((style) => backgroundOf(style)));
    const headers = this.styles.flatMap((style, index) =>
      style === 'header' ? [sheet.getRange(index + 1, 1, 1, RETURN_WIDTH).getA1Notation()] : [],
    );
    sheet.getRangeList(headers).setWrap(true).setHorizontalAlignment('center').setVerticalAlignment('middle');
  }
}

function backgroundOf(style: RowStyle): string | null {
  if (style === 'header') return TITLE_BACKGROUND;
  return style === 'total' ? TOTAL_BACKGROUND : null;
}

function addCharts(
  workbook: Workbook,
  sheet: Sheet,
  tables: readonly { readonly first: number; readonly last: number }[],
  returns: readonly SourceReturn[],
): void {
  const { sourceReturn } = workbook.words;
  const month = GROUPINGS.indexOf('month');
  const charts = [
    { table: 0, title: sourceReturn.chartFunnel, figures: ['leads', 'qualified', 'won'] as const },
    { table: 0, title: sourceReturn.chartReturn, figures: ['roi'] as const },
    { table: month, title: sourceReturn.chartMonth, figures: ['leads', 'won'] as const },
  ];
  charts
    .filter(({ table, figures }) =>
      returns[table]!.rows.some((row) => figures.some((figure) => row[figure] !== null)),
    )
    .forEach(({ table, title, figures }, index) => {
      const { first, last } = tables[table]!;
      const rows = last - first + 1;
      const builder = sheet.newChart();
      if (table === month) builder.setChartType(Charts.ChartType.LINE);
      else builder.setChartType(Charts.ChartType.COLUMN);
      builder.addRange(sheet.getRange(first, 1, rows, 1));
      for (const figure of figures) {
        builder.addRange(sheet.getRange(first, figureColumn(figure) + 1, rows, 1));
      }
      sheet.insertChart(
        builder
          .setNumHeaders(1)
          .setOption('title', title)
          .setOption('width', CHART_WIDTH)
          .setOption('height', CHART_HEIGHT)
          .setOption('legend', { position: figures.length > 1 ? 'bottom' : 'none' })
          .setPosition(4, 1 + index * CHART_COLUMNS, 0, 0)
          .build(),
      );
    });
}
