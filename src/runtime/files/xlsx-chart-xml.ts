/** A chart of the document as DrawingML (ECMA-376 part 1, chapter 21.2). */
import { chartColor, isStacked, legendPosition } from '../spreadsheet/chart-looks';
import { displayValue } from '../spreadsheet/display';
import type { Area, ChartModel, DocumentModel, SheetModel } from '../spreadsheet/model';
import { absoluteReference } from './xlsx-sheet-names';
import { argbOf } from './xlsx-style';
import { escapeXlsxText, escapeXml } from './xlsx-text';

/** More points than this are not repeated in the chart: programs read them from the cells. */
const MOST_CACHED_POINTS = 1000;

const LEGEND_POSITIONS = { top: 't', bottom: 'b', left: 'l', right: 'r' } as const;

/** Ids that join the series with its axes. */
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

interface Column {
  readonly sheet: SheetModel;
  /** One cell wide, without the header. */
  readonly area: Area;
  /** The cell with the series' name. */
  readonly header: Area | undefined;
}

export interface ChartSources {
  readonly document: DocumentModel;
  /** Names of sheets in the workbook, by id. */
  readonly names: ReadonlyMap<number, string>;
}

function columnsOf(chart: ChartModel, document: DocumentModel): Column[] {
  return chart.ranges.flatMap(({ sheetId, area }) => {
    const sheet = document.sheets.find(({ id }) => id === sheetId);
    if (sheet === undefined) return [];
    const headers = Math.min(chart.numHeaders, (chart.transpose ? area.columns : area.rows) - 1);
    const count = chart.transpose ? area.rows : area.columns;
    return Array.from({ length: count }, (_, at): Column => {
      if (chart.transpose) {
        const row = area.row + at;
        return {
          sheet,
          area: { row, column: area.column + headers, rows: 1, columns: area.columns - headers },
          header: headers > 0 ? { row, column: area.column + headers - 1, rows: 1, columns: 1 } : undefined,
        };
      }
      const column = area.column + at;
      return {
        sheet,
        area: { row: area.row + headers, column, rows: area.rows - headers, columns: 1 },
        header: headers > 0 ? { row: area.row + headers - 1, column, rows: 1, columns: 1 } : undefined,
      };
    });
  });
}

function reference(sheet: SheetModel, area: Area, { names }: ChartSources): string {
  return escapeXml(absoluteReference(names.get(sheet.id) ?? sheet.name, area));
}

function* cellsOf(area: Area): Generator<readonly [row: number, column: number]> {
  for (let row = area.row - 1; row < area.row - 1 + area.rows; row += 1) {
    for (let column = area.column - 1; column < area.column - 1 + area.columns; column += 1)
      yield [row, column];
  }
}

function textCache(sheet: SheetModel, area: Area, locale: string): string {
  const points: string[] = [];
  let at = 0;
  for (const [row, column] of cellsOf(area)) {
    if (at >= MOST_CACHED_POINTS) break;
    const model = sheet.rows[row];
    const text = displayValue(model?.values[column] ?? null, model?.styles?.[column], locale);
    if (text !== '') points.push(`<c:pt idx="${at}"><c:v>${escapeXml(escapeXlsxText(text))}</c:v></c:pt>`);
    at += 1;
  }
  return `<c:strCache><c:ptCount val="${at}"/>${points.join('')}</c:strCache>`;
}

/** Number format of a series: that of its first cell. */
function formatOf({ sheet, area }: Pick<Column, 'sheet' | 'area'>): string {
  return sheet.rows[area.row - 1]?.styles?.[area.column - 1]?.numberFormat ?? 'General';
}

function numberCache(sheet: SheetModel, area: Area): string {
  const points: string[] = [];
  let at = 0;
  for (const [row, column] of cellsOf(area)) {
    if (at >= MOST_CACHED_POINTS) break;
    const value = sheet.rows[row]?.values[column];
    if (typeof value === 'number') points.push(`<c:pt idx="${at}"><c:v>${value}</c:v></c:pt>`);
    at += 1;
  }
  return `<c:numCache><c:formatCode>${escapeXml(formatOf({ sheet, area }))}</c:formatCode><c:ptCount val="${at}"/>${points.join('')}</c:numCache>`;
}

function textParagraph(text: string, size: number, bold: boolean): string {
  const properties = `lang="es-ES" sz="${size * 100}" b="${bold ? 1 : 0}"`;
  return `<c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr ${properties}/></a:pPr><a:r><a:rPr ${properties}/><a:t>${escapeXml(escapeXlsxText(text))}</a:t></a:r></a:p></c:rich></c:tx>`;
}

function title(text: unknown, size: number, bold: boolean): string {
  if (typeof text !== 'string' || text === '') return '';
  return `<c:title>${textParagraph(text, size, bold)}<c:overlay val="0"/></c:title>`;
}

function colorAt(chart: ChartModel, at: number): string {
  return argbOf(chartColor(chart, chart.type === 'PIE' ? 'slices' : 'series', at)).slice(2);
}

function looks(chart: ChartModel, at: number): string {
  const fill = `<a:solidFill><a:srgbClr val="${colorAt(chart, at)}"/></a:solidFill>`;
  if (chart.type === 'LINE') {
    return `<c:spPr><a:ln w="28575" cap="rnd">${fill}<a:round/></a:ln></c:spPr><c:marker><c:symbol val="none"/></c:marker>`;
  }
  return chart.type === 'PIE' ? '' : `<c:spPr>${fill}</c:spPr>`;
}

function slices(chart: ChartModel, count: number): string {
  if (chart.type !== 'PIE') return '';
  const points = Array.from(
    { length: count },
    (_, at) =>
      `<c:dPt><c:idx val="${at}"/><c:bubble3D val="0"/><c:spPr><a:solidFill><a:srgbClr val="${colorAt(chart, at)}"/></a:solidFill></c:spPr></c:dPt>`,
  );
  const labels =
    '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="1"/><c:showBubbleSize val="0"/></c:dLbls>';
  return points.join('') + labels;
}

function series(
  chart: ChartModel,
  column: Column,
  at: number,
  categories: Column | undefined,
  sources: ChartSources,
): string {
  const { locale } = sources.document;
  const { sheet, area, header } = column;
  const name =
    header === undefined
      ? ''
      : `<c:tx><c:strRef><c:f>${reference(sheet, header, sources)}</c:f>${textCache(sheet, header, locale)}</c:strRef></c:tx>`;
  const bars = chart.type === 'COLUMN' || chart.type === 'BAR' ? '<c:invertIfNegative val="0"/>' : '';
  const labels =
    categories === undefined
      ? ''
      : `<c:cat><c:strRef><c:f>${reference(categories.sheet, categories.area, sources)}</c:f>${textCache(categories.sheet, categories.area, locale)}</c:strRef></c:cat>`;
  const values = `<c:val><c:numRef><c:f>${reference(sheet, area, sources)}</c:f>${numberCache(sheet, area)}</c:numRef></c:val>`;
  const smooth = chart.type === 'LINE' ? '<c:smooth val="0"/>' : '';
  return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>${name}${looks(chart, at)}${bars}${slices(chart, Math.max(area.rows, area.columns))}${labels}${values}${smooth}</c:ser>`;
}

function axes(chart: ChartModel, valueFormat: string): string {
  const flat = chart.type === 'BAR';
  // In a bar chart Google's horizontal axis is that of the values.
  const [categoryTitle, valueTitle] = flat ? ['vAxis.title', 'hAxis.title'] : ['hAxis.title', 'vAxis.title'];
  const category = title(chart.options[categoryTitle], 10, false);
  const value = title(chart.options[valueTitle], 10, false);
  const lines =
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
  // Bars are read from the top, as the rows of the table are.
  const order = flat ? 'maxMin' : 'minMax';
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${order}"/></c:scaling><c:delete val="0"/><c:axPos val="${flat ? 'l' : 'b'}"/>${category}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/></c:catAx>` +
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${flat ? 'b' : 'l'}"/>${lines}${value}<c:numFmt formatCode="${escapeXml(valueFormat)}" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${flat ? 'max' : 'autoZero'}"/></c:valAx>`
  );
}

function plot(chart: ChartModel, all: readonly string[], valueFormat: string): string {
  const joined = all.join('');
  const axisIds = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const grouping = isStacked(chart) ? 'stacked' : 'standard';
  switch (chart.type) {
    case 'PIE':
      return `<c:pieChart><c:varyColors val="1"/>${joined}<c:firstSliceAng val="0"/></c:pieChart>`;
    case 'LINE':
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${joined}<c:marker val="1"/>${axisIds}</c:lineChart>${axes(chart, valueFormat)}`;
    case 'AREA':
      return `<c:areaChart><c:grouping val="${grouping}"/><c:varyColors val="0"/>${joined}${axisIds}</c:areaChart>${axes(chart, valueFormat)}`;
    default: {
      const bars = isStacked(chart) ? 'stacked' : 'clustered';
      const overlap = isStacked(chart) ? '<c:overlap val="100"/>' : '';
      return `<c:barChart><c:barDir val="${chart.type === 'BAR' ? 'bar' : 'col'}"/><c:grouping val="${bars}"/><c:varyColors val="0"/>${joined}<c:gapWidth val="80"/>${overlap}${axisIds}</c:barChart>${axes(chart, valueFormat)}`;
    }
  }
}

function legend(chart: ChartModel, count: number): string {
  const position = legendPosition(chart, count);
  if (position === 'none') return '';
  return `<c:legend><c:legendPos val="${LEGEND_POSITIONS[position]}"/><c:overlay val="0"/></c:legend>`;
}

/** Kinds of charts that are written; the others have no like in XLSX or are not needed yet. */
export const CHART_TYPES: readonly string[] = ['COLUMN', 'BAR', 'LINE', 'AREA', 'PIE'];

/**
 * The chart part. The first column of the chart's ranges has the categories, each further one is a series, as in Google's
 * charts; the header row names the series.
 * @returns undefined for a kind of chart that is not written, or one whose cells are gone
 */
export function chartXml(chart: ChartModel, sources: ChartSources): string | undefined {
  if (!CHART_TYPES.includes(chart.type)) return undefined;
  const columns = columnsOf(chart, sources.document);
  const [categories, values] = columns.length > 1 ? [columns[0], columns.slice(1)] : [undefined, columns];
  // A pie shows one series.
  const shown = chart.type === 'PIE' ? values.slice(0, 1) : values;
  const [first] = shown;
  if (first === undefined) return undefined;
  const all = shown.map((column, at) => series(chart, column, at, categories, sources));
  const heading = title(chart.options['title'], 14, true);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<c:roundedCorners val="0"/><c:chart>${heading}<c:autoTitleDeleted val="${heading === '' ? 1 : 0}"/>` +
    `<c:plotArea><c:layout/>${plot(chart, all, formatOf(first))}</c:plotArea>${legend(chart, shown.length)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr></c:chartSpace>'
  );
}
