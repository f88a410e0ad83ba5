import { readXlsx } from '../../../src/runtime/files/xlsx-read';
import { writeXlsx } from '../../../src/runtime/files/xlsx-write';
import { ZipArchive } from '../../../src/runtime/files/zip';
import { newDocument } from '../../../src/runtime/spreadsheet/document/create';
import type { ChartModel, SheetModel } from '../../../src/runtime/spreadsheet/model';

const OPTIONS = { locale: 'es_ES', timeZone: 'Europe/Madrid' };

function documentWith(...charts: Partial<ChartModel>[]) {
  const document = newDocument({ ...OPTIONS, sheetNames: ['Leads', "L'US$"] });
  const sheet = document.sheets[1] as SheetModel;
  sheet.rows = [
    { values: ['Fuente', 'Leads', 'ROI'] },
    { values: ['Web & más', 10, 0.5], notes: [undefined, 'nota'] },
    { values: ['Feria', 5, null] },
  ];
  sheet.charts = charts.map((chart, at) => ({
    id: at + 1,
    type: 'COLUMN',
    ranges: [{ sheetId: sheet.id, area: { row: 1, column: 1, rows: 3, columns: 3 } }],
    options: {},
    anchorRow: 2,
    anchorColumn: 5,
    offsetX: 10,
    offsetY: 0,
    numHeaders: 1,
    mergeStrategy: 'MERGE_COLUMNS',
    transpose: false,
    ...chart,
  }));
  return document;
}

async function partsOf(...charts: Partial<ChartModel>[]) {
  const archive = ZipArchive.read(await writeXlsx(documentWith(...charts)));
  return { archive, text: (name: string) => archive.text(name) ?? '' };
}

describe('xlsx-charts > addCharts', () => {
  it('takes categories from the first column, series from the others and their names from the header', async () => {
    const { text } = await partsOf({ options: { title: 'Coste <x>', 'vAxis.title': 'Leads' } });
    const xml = text('xl/charts/chart1.xml');
    expect([...xml.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, reference]) => reference)).toEqual([
      "'L''US$'!$B$1",
      "'L''US$'!$A$2:$A$3",
      "'L''US$'!$B$2:$B$3",
      "'L''US$'!$C$1",
      "'L''US$'!$A$2:$A$3",
      "'L''US$'!$C$2:$C$3",
    ]);
    expect(xml).toContain('<a:t>Coste &lt;x&gt;</a:t>');
    expect(xml).toContain('<c:v>Web &amp; más</c:v>');
    expect(xml).toContain('<c:barDir val="col"/>');
  });

  it.each([
    ['BAR', '<c:barDir val="bar"/>'],
    ['LINE', '<c:lineChart>'],
    ['AREA', '<c:areaChart>'],
    ['PIE', '<c:pieChart>'],
  ])('draws %s', async (type, element) => {
    const { text } = await partsOf({ type });
    expect(text('xl/charts/chart1.xml')).toContain(element);
  });

  it('stands where the chart stands, and is named in the relationships and content types', async () => {
    const { text } = await partsOf({}, { type: 'PIE' });
    const drawing = text('xl/drawings/drawing2.xml');
    expect(drawing).toContain(
      '<xdr:col>4</xdr:col><xdr:colOff>95250</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff>',
    );
    expect(text('xl/drawings/_rels/drawing2.xml.rels').match(/Target="[^"]*"/g)).toEqual([
      'Target="../charts/chart1.xml"',
      'Target="../charts/chart2.xml"',
    ]);
    expect(text('xl/worksheets/_rels/sheet2.xml.rels')).toContain('Target="../drawings/drawing2.xml"');
    // The schema wants the drawing before the shapes of the notes.
    expect(text('xl/worksheets/sheet2.xml')).toMatch(/<drawing r:id="rIdCharts"\/><legacyDrawing /);
    expect(text('[Content_Types].xml')).toContain('/xl/charts/chart2.xml');
  });

  it('takes series from rows where the chart says so', async () => {
    const { text } = await partsOf({ transpose: true });
    expect(
      [...text('xl/charts/chart1.xml').matchAll(/<c:val>.*?<c:f>([^<]*)<\/c:f>/g)].map(([, found]) => found),
    ).toEqual(["'L''US$'!$B$2:$C$2", "'L''US$'!$B$3:$C$3"]);
  });

  it('leaves kinds out that are not written, without a trace', async () => {
    const { archive } = await partsOf({ type: 'GEO' });
    expect(archive.names().filter((name) => /chart|drawing\d/.test(name) && !name.includes('vml'))).toEqual(
      [],
    );
  });

  it('gives a workbook that is read again, with a word about its charts', async () => {
    const { document, warnings } = await readXlsx(await writeXlsx(documentWith({})), 'x', OPTIONS);
    expect(document.sheets[1]?.rows[1]?.values).toEqual(['Web & más', 10, 0.5]);
    expect(document.sheets[1]?.rows[1]?.notes?.[1]).toBe('nota');
    expect(warnings).toEqual([{ code: 'charts-left-out', sheet: "L'US$", count: 1 }]);
  });
});
