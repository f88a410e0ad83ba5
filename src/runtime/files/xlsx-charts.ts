/** Adds the parts of charts to a workbook, which the XLSX library does not write. */
import { chartSize } from '../spreadsheet/chart-looks';
import type { ChartModel, SheetModel } from '../spreadsheet/model';
import { type ChartSources, chartXml } from './xlsx-chart-xml';
import { sheetParts } from './xlsx-package';
import { escapeXml } from './xlsx-text';
import type { ZipArchive } from './zip';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const DRAWING_ID = 'rIdCharts';

/** English Metric Units of a pixel at 96 pixels to the inch. */
const EMU_PER_PIXEL = 9525;

function anchor(chart: ChartModel, at: number): string {
  const size = chartSize(chart);
  const width = size.width * EMU_PER_PIXEL;
  const height = size.height * EMU_PER_PIXEL;
  const heading = chart.options['title'];
  const name = typeof heading === 'string' && heading !== '' ? heading : `Chart ${at}`;
  return (
    `<xdr:oneCellAnchor><xdr:from><xdr:col>${chart.anchorColumn - 1}</xdr:col><xdr:colOff>${chart.offsetX * EMU_PER_PIXEL}</xdr:colOff>` +
    `<xdr:row>${chart.anchorRow - 1}</xdr:row><xdr:rowOff>${chart.offsetY * EMU_PER_PIXEL}</xdr:rowOff></xdr:from><xdr:ext cx="${width}" cy="${height}"/>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${at + 1}" name="${escapeXml(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">' +
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="rId${at}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`
  );
}

function addRelationship(archive: ZipArchive, part: string, relationship: string): void {
  const slash = part.lastIndexOf('/');
  const name = `${part.slice(0, slash)}/_rels/${part.slice(slash + 1)}.rels`;
  const empty = `${DECLARATION}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}"></Relationships>`;
  archive.set(
    name,
    (archive.text(name) ?? empty).replace('</Relationships>', `${relationship}</Relationships>`),
  );
}

function addContentTypes(archive: ZipArchive, overrides: readonly string[]): void {
  const types = archive.text('[Content_Types].xml') ?? '';
  archive.set('[Content_Types].xml', types.replace('</Types>', `${overrides.join('')}</Types>`));
}

/** The place of a drawing in a worksheet is before the comments' shapes (ECMA-376 part 1, 18.3.1.99). */
function addDrawing(archive: ZipArchive, part: string): void {
  const xml = archive.text(part) ?? '';
  const drawing = `<drawing r:id="${DRAWING_ID}"/>`;
  const afterRows = Math.max(0, xml.lastIndexOf('</sheetData>'));
  const place = /<legacyDrawing\s|<\/worksheet>/.exec(xml.slice(afterRows));
  const at = place === null ? xml.length : afterRows + place.index;
  archive.set(part, xml.slice(0, at) + drawing + xml.slice(at));
}

/**
 * Adds the charts of all sheets: columns, bars, lines, areas and pies; other kinds are left out.
 * @returns how many were left out
 */
export function addCharts(archive: ZipArchive, sources: ChartSources): number {
  const parts = sheetParts(archive);
  let written = 0;
  let leftOut = 0;
  const overrides: string[] = [];
  const addSheet = (sheet: SheetModel, drawingNumber: number): void => {
    const part = parts.get(sources.names.get(sheet.id) ?? '');
    const anchors: string[] = [];
    const drawing = `xl/drawings/drawing${drawingNumber}.xml`;
    for (const chart of sheet.charts) {
      const xml = part === undefined ? undefined : chartXml(chart, sources);
      if (xml === undefined) {
        leftOut += 1;
        continue;
      }
      written += 1;
      const name = `charts/chart${written}.xml`;
      archive.set(`xl/${name}`, xml);
      overrides.push(
        `<Override PartName="/xl/${name}" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`,
      );
      anchors.push(anchor(chart, anchors.length + 1));
      addRelationship(
        archive,
        drawing,
        `<Relationship Id="rId${anchors.length}" Type="${RELATIONSHIPS}/chart" Target="../${name}"/>`,
      );
    }
    if (anchors.length === 0 || part === undefined) return;
    archive.set(
      drawing,
      `${DECLARATION}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="${RELATIONSHIPS}">${anchors.join('')}</xdr:wsDr>`,
    );
    overrides.push(
      `<Override PartName="/${drawing}" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>`,
    );
    addRelationship(
      archive,
      part,
      `<Relationship Id="${DRAWING_ID}" Type="${RELATIONSHIPS}/drawing" Target="../drawings/drawing${drawingNumber}.xml"/>`,
    );
    addDrawing(archive, part);
  };
  sources.document.sheets.forEach((sheet, index) => {
    if (sheet.charts.length > 0) addSheet(sheet, index + 1);
  });
  if (overrides.length > 0) addContentTypes(archive, overrides);
  return leftOut;
}
