import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { columnLetters } from '../../src/runtime/spreadsheet/a1';
import { startBrowser } from './browser';
import { type ServedWorkbench, serveWorkbench } from './served-workbench';
import { openWorkbench, type WorkbenchOnScreen } from './workbench-on-screen';

/** A browser, a server and a page of several megabytes on a machine that does other things too. */
jest.setTimeout(120_000);

/** The sample's last opportunities close before this day. */
const NOW = '2026-10-31T10:00:00+01:00';

/** What the sample's first lead has in the columns N and Q, the only ones that this journey fills. */
const MEETING = 'N2';
const LEAD_TIME = 'Q2';

let browser: Browser;
let served: ServedWorkbench;
let workbench: WorkbenchOnScreen;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duo-journey-'));
  [browser, served] = await Promise.all([startBrowser(), serveWorkbench(['--now', NOW])]);
  workbench = await openWorkbench(browser, { url: served.url });
});

afterAll(async () => {
  try {
    await workbench?.close();
  } finally {
    await Promise.all([browser?.close(), served?.close()]);
    await rm(folder, { recursive: true, force: true });
  }
});

/** A1 notation of a column of ours in a row, found by its header as a person finds it. */
async function cellUnder(header: string, row: number, { grid }: WorkbenchOnScreen): Promise<string> {
  const [headers = []] = await grid.cellTexts('A1:AZ1');
  const at = headers.indexOf(header);
  if (at < 0) throw new Error(`No column is headed «${header}»: ${headers.join(', ')}`);
  return `${columnLetters(at + 1)}${row}`;
}

const duo = (...items: string[]): Promise<void> =>
  workbench.clickMenu([workbench.words.menus.extensions, 'DUO', ...items]);

/** The steps follow one another in one window, as a person takes them. */
describe('a first journey in Spanish', () => {
  it('opens on the leads of the sample', async () => {
    expect(await workbench.grid.sheetNames()).toEqual(['Leads', 'Definición DUO', 'Costes', 'Oportunidades']);
    expect((await workbench.grid.cellTexts('A1:C2'))[1]).toEqual(['L-0001', '01/11/2025', 'Sergio']);
  });

  it('asks for consent once, and prepares the sheets', async () => {
    await duo('Preparar las hojas');
    await workbench.answerConsent(true);
    await workbench.toastText(/^(?:DUO)?\s*Hojas listas/);
    expect(await workbench.grid.sheetOnce('Campos')).toBe(true);
    expect(await workbench.grid.shownSheet()).toBe('Leads');
  });

  it('scores every lead', async () => {
    await duo('Puntuar todo');
    // The sample has 320 leads, and below them rows with nothing but a check box.
    expect(await workbench.toastText(/Filas puntuadas/)).toContain('Filas puntuadas: 320.');
    // Need 20, decides 15, compares 15, industry 10; nobody has asked for the meeting yet.
    const { grid } = workbench;
    expect(await grid.cellText(await cellUnder('Puntos DUO', 2, workbench))).toBe('60');
    expect(await grid.cellText(await cellUnder('Estado DUO', 2, workbench))).toBe('Incompleto');
    expect(await grid.cellText(await cellUnder('Falta', 2, workbench))).toBe('Acepta reunión');
  });

  it('marks what is missing', async () => {
    await duo('Marcar lo que falta');
    const [, cells, rows] =
      /Celdas obligatorias vacías: (\d+), en (\d+) filas/.exec(
        await workbench.toastText(/Celdas obligatorias/),
      ) ?? [];
    const missing = await workbench.grid.cellTexts(
      `${await cellUnder('Falta', 2, workbench)}:${await cellUnder('Falta', 336, workbench)}`,
    );
    // What is filled but cannot be read is named in the same column, and not marked as blank.
    const blanks = missing.map(([text = '']) =>
      text.split(', ').filter((field) => field !== '' && !field.endsWith('(no se puede leer)')),
    );
    expect(Number(rows)).toBe(blanks.filter(({ length }) => length > 0).length);
    expect(Number(cells)).toBe(blanks.flat().length);
  });

  it('scores a row again as soon as it is edited', async () => {
    const { grid } = workbench;
    const score = await cellUnder('Puntos DUO', 2, workbench);
    await grid.typeInto(MEETING, 'Sí');
    // The meeting gives 10.
    expect(await grid.cellTextOnce(score, (text) => text === '70')).toBe('70');
    expect(await grid.cellText(await cellUnder('Estado DUO', 2, workbench))).toBe('Cualificado');
    await grid.typeInto(LEAD_TIME, '4');
    // Four months give 15, of which the cap of the group lets 10 pass.
    expect(await grid.cellTextOnce(score, (text) => text === '80')).toBe('80');
  });

  it('builds the return by source with its charts', async () => {
    await duo('ROI por origen');
    expect(await workbench.questionText()).toContain('¿Por mes de entrada de cada lead?');
    await workbench.answerDialog('YES');
    await workbench.toastText(/Hoja «ROI por origen» lista/);
    expect(await workbench.grid.sheetOnce('ROI por origen')).toBe(true);
    const charts = await workbench.grid.chartsOnce((texts) => texts.length >= 2);
    expect(charts.join('\n')).toMatch(/^Recibidos, cualificados y ganados por origen\. /m);
    expect(charts.join('\n')).toMatch(/LinkedIn: \d+, \d+, \d+/);
  });

  it('calculates a formula that is typed by hand, and calculates it again', async () => {
    const { grid } = workbench;
    await grid.switchSheet('Leads');
    const score = await cellUnder('Puntos DUO', 2, workbench);
    await grid.switchSheet('Campos');
    await grid.typeInto('E2', `=Leads!${score}+1`);
    expect(await grid.cellTextOnce('E2', (text) => text === '81')).toBe('81');
    await grid.switchSheet('Leads');
    await grid.typeInto(LEAD_TIME, '13');
    await grid.switchSheet('Campos');
    // Beyond twelve months: 10 less than without an answer, and none of the 10 before.
    expect(await grid.cellTextOnce('E2', (text) => text === '61')).toBe('61');
  });

  it('gives the workbook away, and another workbench goes on with it', async () => {
    const file = await workbench.download('xlsx');
    expect(file.name).toMatch(/\.xlsx$/);
    const path = join(folder, 'leads.xlsx');
    await writeFile(path, file.bytes);
    const other = await serveWorkbench([path, '--now', NOW]);
    try {
      const window = await openWorkbench(browser, { url: other.url });
      await window.grid.switchSheet('Leads');
      expect(await window.grid.cellText(await cellUnder('Puntos DUO', 2, window))).toBe('60');
      expect(await window.grid.cellText(MEETING)).toBe('Sí');
      expect(await window.grid.sheetNames()).toContain('ROI por origen');
      await window.close();
    } finally {
      await other.close();
    }
  });
});
