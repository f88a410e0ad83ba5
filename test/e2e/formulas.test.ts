import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { startBrowser } from './browser';
import { type ServedWorkbench, serveWorkbench } from './served-workbench';
import { openWorkbench, type WorkbenchOnScreen } from './workbench-on-screen';

/** A browser, a server and a page of several megabytes on a machine that does other things too. */
jest.setTimeout(120_000);

const ROOT = join(__dirname, '..', '..');

/** Beside the add-on: a function that says whether it was called again, one that fails, one that gives a table. */
const SCRIPT = `
function STAMP(value) { return value + ' ' + Utilities.getUuid(); }
function BROKEN(value) { throw new Error('No price for <img src=x onerror=alert(1)> ' + value); }
function TABLE() { return [['a', 1], ['b', 2]]; }
`;

const FILES = {
  Leads: `Fecha de alta;Empresa;Teléfono;Correo electrónico;Origen;Necesidad;Acepta reunión;Rol en la decisión;Fase de compra;Plazo (meses);Nº empleados;Sector;Presupuesto;Tipo de contacto;Consentimiento
01/10/2026;Norte SA;600111222;a@norte.example;Web;Ahorrar;Sí;Decide;Compara opciones;4;100;Industria;6000;Cliente potencial;Sí
02/10/2026;Sur SL;;b@sur.example;Web;Ahorrar;No;Influye;;;;Servicios;;Cliente potencial;Sí
03/10/2026;"'=HYPERLINK(""http://x.example"")";600333444;c@este.example;Feria;Medir;Sí;;;13;;;;Competidor;Sí
`,
  Costes: `Origen;Canal;Campaña;Tipo de costo;Mes;Presupuesto;Gasto
Web;Pasivo;;Medios;2026-10;;100
Feria;Activo;;Personas;2026-10;;50
`,
  Cálculos: '5\n2\n3\n4\n',
  Retorno: 'Por origen\n',
};

/** An add-on that is given as a file has the file's name. */
const ADD_ON = 'Code';

const SCORE = "=DUO_SCORE(Leads!A1:Z; 'Definición DUO'!A1:I)";
/** Lead 1: everything, with the caps of two groups; 2: no phone; 3: a competitor, thirteen months. */
const SCORES = [['100'], ['35'], ['20']];

let browser: Browser;
let served: ServedWorkbench;
let workbench: WorkbenchOnScreen;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duo-formulas-'));
  const file = (name: string): string => join(folder, name);
  await Promise.all([
    ...Object.entries(FILES).map(([name, text]) => writeFile(file(`${name}.csv`), text)),
    writeFile(file('fixture.js'), SCRIPT),
    copyFile(join(ROOT, 'samples', 'es', 'duo.csv'), file('Definición DUO.csv')),
  ]);
  const added = ['Definición DUO', 'Costes', 'Cálculos', 'Retorno'].flatMap((name) => [
    '--add',
    file(`${name}.csv`),
  ]);
  const scripts = [join(ROOT, 'dist', 'Code.js'), file('fixture.js')].flatMap((path) => ['--script', path]);
  const parameters = [file('Leads.csv'), ...added, ...scripts, '--now', '2026-10-31T10:00:00+01:00'];
  [browser, served] = await Promise.all([startBrowser(), serveWorkbench(parameters)]);
  workbench = await openWorkbench(browser, { url: served.url });
  await workbench.grid.switchSheet('Cálculos');
});

afterAll(async () => {
  try {
    await workbench?.close();
  } finally {
    await Promise.all([browser?.close(), served?.close()]);
    await rm(folder, { recursive: true, force: true });
  }
});

/** Waits until a cell shows a text. */
async function shows(cell: string, expected: string): Promise<void> {
  expect(await workbench.grid.cellTextOnce(cell, (text) => text === expected)).toBe(expected);
}

/** Waits until a block shows texts. */
async function showAll(block: string, expected: readonly (readonly string[])[]): Promise<void> {
  const { grid } = workbench;
  const seen = await grid.eventually(
    () => grid.cellTexts(block),
    (texts) => JSON.stringify(texts) === JSON.stringify(expected),
  );
  expect(seen).toEqual(expected);
}

/** Puts texts on the clipboard, as another program would, and pastes them. */
async function pasteAt(cell: string, lines: readonly string[]): Promise<void> {
  const quoted = lines.map((line) => (/["\n\t]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line));
  await workbench.page.evaluate((text) => navigator.clipboard.writeText(text), quoted.join('\n'));
  await workbench.grid.selectCell(cell);
  await workbench.page.keyboard.press('Control+V');
}

/** What is told beside a cell that is reached with the keyboard. */
async function told(cell: string, expected: string): Promise<void> {
  await workbench.grid.selectCell(cell);
  await workbench.page.getByRole('status').filter({ hasText: expected }).waitFor();
}

/** The steps follow one another in one window. */
describe('formulas of the add-on', () => {
  it('score, judge and explain all leads of an open-ended range, with either separator', async () => {
    const { grid } = workbench;
    await grid.typeInto('C1', SCORE);
    await showAll('C1:C3', SCORES);
    await grid.typeInto('D1', "=duo_status(Leads!A1:Z, 'Definición DUO'!A1:I)");
    await grid.typeInto('E1', "=DUO_MISSING(Leads!A1:Z; 'Definición DUO'!A1:I)");
    await grid.typeInto('F1', "=DUO_WHY(Leads!A:Z; 'Definición DUO'!A:I)");
    await showAll('D1:E3', [
      ['Cualificado', ''],
      ['Incompleto', 'Teléfono'],
      ['Excluido', ''],
    ]);
    await shows('F3', 'Necesidad no está vacía +20 · Acepta reunión es Sí +10 · Plazo (meses) > 12 −10');
  });

  it('add up the return by source over several tabs', async () => {
    const { grid } = workbench;
    await grid.switchSheet('Retorno');
    await grid.typeInto('A3', "=DUO_SOURCE_ROI(Leads!A1:Z; Costes!A1:G;; 'Definición DUO'!A1:I)");
    await grid.cellTextOnce('A4', (text) => text !== '');
    const [headers = [], ...rows] = await grid.cellTexts('A3:X5');
    const column = (header: string): string[] => rows.map((row) => row[headers.indexOf(header)] ?? '');
    expect(column('Origen')).toEqual(['Web', 'Feria']);
    expect(column('Recibidos')).toEqual(['2', '1']);
    expect(column('Cualificados')).toEqual(['1', '0']);
    await grid.switchSheet('Cálculos');
  });

  it('are calculated again when a cell of their arguments changes, and only then', async () => {
    const { grid } = workbench;
    await grid.typeInto('B1', '=STAMP(A1)');
    const stamp = await grid.cellTextOnce('B1', (text) => text.startsWith('5 '));
    await grid.switchSheet('Leads');
    // Thirteen months instead of four: 15 − 10 instead of 25 that the cap of the group lets pass.
    await grid.typeInto('J2', '13');
    await grid.switchSheet('Cálculos');
    await showAll('C1:C3', [['80'], ['35'], ['20']]);
    expect(await grid.cellText('B1')).toBe(stamp);
    await grid.typeInto('A1', '6');
    expect(await grid.cellTextOnce('B1', (text) => text !== stamp)).toMatch(/^6 /);
    await grid.switchSheet('Leads');
    await grid.typeInto('J2', '4');
    await grid.switchSheet('Cálculos');
    await showAll('C1:C3', SCORES);
  });

  it('say what is in the way of their result, and fill the cells once it is gone', async () => {
    const { grid, page } = workbench;
    await grid.typeInto('C2', 'mío');
    await showAll('C1:C3', [['#REF!'], ['mío'], ['']]);
    await told('C1', 'Array result was not expanded because it would overwrite data in C2.');
    await grid.selectCell('C2');
    await page.keyboard.press('Delete');
    await showAll('C1:C3', SCORES);
  });

  it('read the scores that the add-on writes', async () => {
    const { grid } = workbench;
    await workbench.clickMenu([workbench.words.menus.extensions, ADD_ON, 'Preparar las hojas']);
    await workbench.answerConsent(true);
    // It ends by going to the leads.
    expect(
      await grid.eventually(
        () => grid.shownSheet(),
        (name) => name === 'Leads',
      ),
    ).toBe('Leads');
    await workbench.clickMenu([workbench.words.menus.extensions, ADD_ON, 'Puntuar todo']);
    await workbench.toastText(/Filas puntuadas: 3\./);
    await workbench.closeToasts();
    const [headers = []] = await grid.cellTexts('A1:Z1');
    const letter = String.fromCodePoint(65 + headers.indexOf('Puntos DUO'));
    await grid.switchSheet('Cálculos');
    await grid.typeInto('G1', `=SUMA(Leads!${letter}2:${letter})`);
    await shows('G1', '155');
    await grid.switchSheet('Leads');
    await grid.typeInto('J2', '13');
    await grid.switchSheet('Cálculos');
    await shows('G1', '135');
  });
});

describe('built-in formulas', () => {
  const CASES: readonly (readonly [formula: string, shown: string])[] = [
    ['=SUMA(A1:A4)', '15'],
    ['=SUM(A1:A4)', '15'],
    ['=SI(A1>1;"sí";"no")', 'sí'],
    ['=IF(A1>1,"yes","no")', 'yes'],
    ['=BUSCARV("b";TABLE();2;0)', '2'],
    ['=VLOOKUP("b";TABLE();2;0)', '2'],
    ['=CONTAR.SI(A1:A;">2")', '3'],
    ['=A1*1,5', '9'],
    ['="1,5"*2', '3'],
    ['=TEXTO(1234,5;"#.##0,00")', '1.234,50'],
    ['=Leads!B4', '=HYPERLINK("http://x.example")'],
    ['=SI.ERROR(BROKEN(1);"caught")', 'caught'],
    ['=1/0', '#DIV/0!'],
    ['=NADA(1)', '#NAME?'],
    ['=QUERY(A1:A4;"select A")', '#NAME?'],
    ['=IMPORTXML("http://x.example";"//a")', '#NAME?'],
    ['=BROKEN(7)', '#ERROR!'],
    ['=SUMA(', '#ERROR!'],
  ];

  it('show what Google shows, whatever language and separators they are typed in', async () => {
    await pasteAt(
      'I1',
      CASES.map(([formula]) => formula),
    );
    await showAll(
      `I1:I${CASES.length}`,
      CASES.map(([, shown]) => [shown]),
    );
  });

  it.each([
    [13, 'Function DIVIDE parameter 2 cannot be zero.'],
    [15, 'QUERY is not calculated here.'],
    [17, 'No price for <img src=x onerror=alert(1)> 7'],
    [18, 'Formula parse error.'],
  ])('tell whoever reaches row %i with the keyboard: %s', async (row, message) => {
    await told(`I${row}`, message);
  });

  it('tell their error under the pointer too', async () => {
    const { grid, page } = workbench;
    await grid.typeInto('A5', '=BROKEN(8)');
    await shows('A5', '#ERROR!');
    await grid.selectCell('A1');
    const hint = page.getByRole('status').filter({ hasText: 'No price for <img src=x onerror=alert(1)> 8' });
    const sheet = (await page.locator('canvas[id*="univer-sheet-main-canvas"]').boundingBox())!;
    // The fifth row below the column letters, in the first column.
    await page.mouse.move(sheet.x + 70, sheet.y + 25 + 4.5 * 21, { steps: 5 });
    await hint.waitFor();
    await page.mouse.move(sheet.x + 300, sheet.y + 400, { steps: 5 });
    await hint.waitFor({ state: 'hidden' });
    await grid.selectCell('A5');
    await page.keyboard.press('Delete');
  });

  it('open with their text when they are edited', async () => {
    const { grid, page } = workbench;
    await grid.selectCell('I1');
    await page.keyboard.press('F2');
    await page.keyboard.type('*2');
    await page.keyboard.press('Enter');
    await shows('I1', '30');
    await page.keyboard.press('Control+Z');
    await shows('I1', '15');
    await page.keyboard.press('Control+Y');
    await shows('I1', '30');
  });

  it('keep pointing at their cells when they are copied, sorted and moved by a new row', async () => {
    const { grid, page } = workbench;
    await grid.typeInto('B1', '=A1*10');
    await grid.selectCell('B1');
    await page.keyboard.press('Control+C');
    await grid.selectCell('B2:B4');
    await page.keyboard.press('Control+V');
    await showAll('A1:B4', [
      ['6', '60'],
      ['2', '20'],
      ['3', '30'],
      ['4', '40'],
    ]);
    await grid.selectCell('A2:B4');
    await workbench.clickMenu([
      workbench.words.menus.data.caption,
      workbench.words.menus.data.sortRangeDown.replace('{column}', 'A'),
    ]);
    await showAll('A1:B4', [
      ['6', '60'],
      ['4', '40'],
      ['3', '30'],
      ['2', '20'],
    ]);
    await grid.selectCell('A3');
    const sheet = (await page.locator('canvas[id*="univer-sheet-main-canvas"]').boundingBox())!;
    await page.mouse.click(sheet.x + 70, sheet.y + 25 + 2.5 * 21, { button: 'right' });
    await page.getByText('Insertar', { exact: true }).hover();
    await page.getByRole('button', { name: 'filas arriba' }).locator('svg').first().click();
    await showAll('A2:B5', [
      ['4', '40'],
      ['', ''],
      ['3', '30'],
      ['2', '20'],
    ]);
    await grid.typeInto('A5', '7');
    await shows('B5', '70');
    // The sum of the column has grown with it.
    await shows('I2', '20');
  });

  it('follow the day of the person', async () => {
    const { grid } = workbench;
    await grid.typeInto('A10', '=TODAY()');
    await shows('A10', '31/10/2026');
    const drawer = await workbench.openPanel('person');
    await drawer.getByLabel(workbench.words.person.moment).fill('2027-02-28T09:00');
    await drawer.getByRole('button', { name: workbench.words.person.setClock }).click();
    await shows('A10', '28/02/2027');
  });
});
