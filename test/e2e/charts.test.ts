import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { startBrowser } from './browser';
import { type ServedWorkbench, serveWorkbench } from './served-workbench';
import { openWorkbench, type WorkbenchOnScreen } from './workbench-on-screen';

/** A browser, a server and a page of several megabytes on a machine that does other things too. */
jest.setTimeout(120_000);

/** A row of the sheet, in pixels. */
const ROW = 21;

const SCRIPT = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu('Draw').addItem('All types', 'allTypes').addItem('All sizes', 'allSizes').addToUi();
}
function draw(sheet, type, range, row, column, title) {
  sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType[type]).addRange(sheet.getRange(range))
    .setNumHeaders(1).setPosition(row, column, 0, 0).setOption('title', title)
    .setOption('width', 300).setOption('height', 190).build());
}
function allTypes() {
  var sheet = SpreadsheetApp.getActive().getSheets()[0];
  draw(sheet, 'BAR', 'A1:C4', 2, 5, 'Bars');
  draw(sheet, 'PIE', 'A1:B4', 2, 9, 'Pie');
  draw(sheet, 'LINE', 'A1:C4', 12, 5, 'Lines');
  draw(sheet, 'COMBO', 'A1:C4', 12, 9, 'Both');
  draw(sheet, 'SCATTER', 'B1:C4', 22, 5, 'Points');
}
function allSizes() {
  var sheet = SpreadsheetApp.getActive().getSheets()[1];
  draw(sheet, 'COLUMN', 'D1:E1', 2, 7, 'None');
  draw(sheet, 'COLUMN', 'D1:E2', 2, 11, 'One');
  draw(sheet, 'COLUMN', 'A1:B61', 13, 7, 'Sixty');
  sheet.activate();
}
`;

const FILES = {
  Sources: 'Source,Leads,Won\nWeb,10,4\n"<img src=x onerror=alert(1)>",5,1\nFair,3,2\n',
  Sizes: [
    'Label,Value,,Label,Value',
    'Label 1,1,,Only,7',
    ...Array.from({ length: 59 }, (_, at) => `Label ${at + 2},${at + 2},,,`),
  ].join('\n'),
};

let browser: Browser;
let served: ServedWorkbench;
let workbench: WorkbenchOnScreen;
let folder: string;

async function start(): Promise<void> {
  const file = (name: string): string => join(folder, name);
  served = await serveWorkbench([
    file('Sources.csv'),
    ...['--add', file('Sizes.csv'), '--script', file('Drawing.js')],
    ...['--locale', 'en_US', '--state', file('state')],
  ]);
  workbench = await openWorkbench(browser, { url: served.url, language: 'en' });
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duo-charts-'));
  await Promise.all([
    ...Object.entries(FILES).map(([name, text]) => writeFile(join(folder, `${name}.csv`), text)),
    writeFile(join(folder, 'Drawing.js'), SCRIPT),
  ]);
  browser = await startBrowser();
  await start();
});

afterAll(async () => {
  try {
    await workbench?.close();
  } finally {
    await Promise.all([browser?.close(), served?.close()]);
    await rm(folder, { recursive: true, force: true });
  }
});

const chart = (title: string): Locator =>
  workbench.page.getByRole('group', { name: `Chart: ${title}`, exact: true });

async function placeOf(title: string): Promise<{ x: number; y: number }> {
  const { x, y } = (await chart(title).boundingBox())!;
  return { x: Math.round(x), y: Math.round(y) };
}

/** The texts of the charts, once there are as many as given, sorted. */
async function texts(count: number): Promise<string[]> {
  return [...(await workbench.grid.chartsOnce(({ length }) => length === count))].sort();
}

/** Colours on a chart, other than white: something was drawn. */
function colorsOn(title: string): Promise<number> {
  return chart(title)
    .locator('canvas')
    .evaluate((element: HTMLCanvasElement) => {
      const { data } = element.getContext('2d')!.getImageData(0, 0, element.width, element.height);
      const seen = new Set<number>();
      for (let at = 0; at < data.length; at += 4)
        if (data[at + 3]! > 0) seen.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
      return seen.size;
    });
}

/** The steps follow one another. */
describe('charts of a script', () => {
  it('appear where they were anchored, drawn, and say what they show', async () => {
    await workbench.clickMenu(['Draw', 'All types']);
    await workbench.answerConsent(true);
    const lead = '<img src=x onerror=alert(1)>';
    expect(await texts(5)).toEqual([
      `Bars. Leads, Won. Web: 10, 4. ${lead}: 5, 1. Fair: 3, 2.`,
      `Both. Leads, Won. Web: 10, 4. ${lead}: 5, 1. Fair: 3, 2.`,
      `Lines. Leads, Won. Web: 10, 4. ${lead}: 5, 1. Fair: 3, 2.`,
      `Pie. Leads. Web: 10. ${lead}: 5. Fair: 3.`,
      'Points. Won. 10: 4. 5: 1. 3: 2.',
    ]);
    for (const title of ['Bars', 'Pie', 'Lines', 'Both', 'Points'])
      expect(await colorsOn(title)).toBeGreaterThan(2);
    const [bars, pie, lines, points] = await Promise.all(['Bars', 'Pie', 'Lines', 'Points'].map(placeOf));
    expect([lines!.y - bars!.y, points!.y - bars!.y, pie!.y - bars!.y]).toEqual([10 * ROW, 20 * ROW, 0]);
    expect(lines!.x).toBe(bars!.x);
    // Four columns of 100 pixels.
    expect(pie!.x - bars!.x).toBe(400);
    expect(await workbench.page.locator('img[src="x"]').count()).toBe(0);
  });

  it('follow their cells, formulas included', async () => {
    const { grid } = workbench;
    await grid.typeInto('B2', '=6*2');
    const seen = await grid.chartsOnce((all) => all.every((text) => /Web: 12|12: 4/.test(text)));
    expect(seen.filter((text) => /Web: 12|12: 4/.test(text))).toHaveLength(5);
    // A cell beside their ranges is none of theirs.
    await grid.typeInto('D2', '99');
    expect(await grid.cellTextOnce('D2', (text) => text === '99')).toBe('99');
    expect((await grid.chartTexts()).join()).not.toContain('99');
  });

  it('move with their cells when a row is inserted, and go on following', async () => {
    const { grid, page } = workbench;
    const before = await Promise.all(['Bars', 'Lines'].map(placeOf));
    await grid.selectCell('A3');
    const sheet = (await page.locator('canvas[id*="univer-sheet-main-canvas"]').boundingBox())!;
    await page.mouse.click(sheet.x + 70, sheet.y + 25 + 2.5 * ROW, { button: 'right' });
    await page.getByText('Insert', { exact: true }).hover();
    await page.getByRole('button', { name: 'rows above' }).locator('svg').first().click();
    const lines = await grid.eventually(
      () => placeOf('Lines'),
      ({ y }) => y !== before[1]!.y,
    );
    expect(lines.y - before[1]!.y).toBe(ROW);
    // Anchored above the new row.
    expect(await placeOf('Bars')).toEqual(before[0]);
    await grid.typeInto('A3', 'Phone');
    await grid.typeInto('B3', '8');
    await grid.typeInto('C3', '0');
    const pies = await grid.chartsOnce((all) => all.some((text) => text.includes('Phone: 8.')));
    expect(pies.join('\n')).toMatch(/^Pie\. Leads\. Web: 12\. Phone: 8\. .*Fair: 3\.$/m);
  });

  it('can be deleted with the keyboard, and come back when that is undone', async () => {
    const { page } = workbench;
    await chart('Points').focus();
    await page.keyboard.press('Delete');
    await chart('Points').waitFor({ state: 'detached' });
    expect(await texts(4)).toHaveLength(4);
    await workbench.clickMenu(['Edit', 'Undo']);
    await chart('Points').waitFor();
    await chart('Points').focus();
    await page.keyboard.press('Delete');
    await chart('Points').waitFor({ state: 'detached' });
  });

  it('are kept when the program ends and begins again', async () => {
    const before = await texts(4);
    expect(before).toHaveLength(4);
    await workbench.close();
    await served.close();
    await start();
    expect(await texts(4)).toEqual(before);
  });

  it('show nothing, one column or sixty', async () => {
    const { page } = workbench;
    await workbench.clickMenu(['Draw', 'All sizes']);
    const [none, one, sixty] = await texts(3);
    expect(none).toBe('None. Value.');
    expect(one).toBe('One. Value. Only: 7.');
    expect(sixty).toMatch(/^Sixty\. Value\. Label 1: 1\. .* Label 30: 30\. … \+30\.$/);
    expect(await colorsOn('One')).toBeGreaterThan(2);
    expect(await colorsOn('Sixty')).toBeGreaterThan(2);
    expect(await page.getByRole('group', { name: /^Chart: / }).count()).toBe(3);
  });
});
