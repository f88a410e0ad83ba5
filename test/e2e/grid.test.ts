import type { Browser } from 'playwright-core';
import { startBrowser } from './browser';
import { GridUnderPointer } from './grid-under-pointer';
import type { ServedWorkbench } from './served-workbench';
import { ask, beginToWatch, held, heldRow, seenByTriggers, serveWitness } from './witness';
import { openWorkbench, type WorkbenchOnScreen } from './workbench-on-screen';

/** A browser, a server and a page of several megabytes on a machine that does other things too. */
jest.setTimeout(120_000);

let browser: Browser;
let served: ServedWorkbench;
let workbench: WorkbenchOnScreen;

beforeAll(async () => {
  [browser, served] = await Promise.all([startBrowser(), serveWitness()]);
  workbench = await openWorkbench(browser, { url: served.url });
  await beginToWatch(workbench);
});

afterAll(async () => {
  try {
    await workbench?.close();
  } finally {
    await Promise.all([browser?.close(), served?.close()]);
  }
});

const press = (...keys: readonly string[]): Promise<void> =>
  keys.reduce((before, key) => before.then(() => workbench.page.keyboard.press(key)), Promise.resolve());

/** What a cell shows, once it shows that. */
const shows = async (a1: string, text: string): Promise<void> =>
  expect(await workbench.grid.cellTextOnce(a1, (shown) => shown === text)).toBe(text);

const seen = (): Promise<string[]> => seenByTriggers(workbench);

describe('typing', () => {
  it('is read by the locale of the document and kept as what it means', async () => {
    const { grid } = workbench;
    const typed: readonly (readonly [text: string, shown: string, value: string | number | boolean])[] = [
      ['1.234,5', '1.234,50', 1234.5],
      ['25/12/2026', '25/12/2026', 46381],
      ['007', '7', 7],
      ['1234567890123456789', '1,23457E+18', 1234567890123456800],
      ["'=1+1", '=1+1', '=1+1'],
      ["'007", '007', '007'],
      ['VERDADERO', 'VERDADERO', true],
      ['TRUE', 'VERDADERO', true],
      ['12%', '12%', 0.12],
      ['1.234.5', '1.234.5', '1.234.5'],
      ['  ñandú 🙂', '  ñandú 🙂', '  ñandú 🙂'],
      ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ];
    await grid.selectCell('A10');
    for (const [text] of typed) {
      await workbench.page.keyboard.insertText(text);
      await press('Enter');
    }
    await shows('A21', typed[11]![1]);
    expect((await grid.cellTexts('A10:A21')).flat()).toEqual(typed.map(([, shown]) => shown));
    const document = await held(workbench);
    expect(typed.map((_, at) => heldRow(document, 'Tabla', 10 + at).values[0])).toEqual(
      typed.map(([, , value]) => value),
    );
    expect((await seen()).filter((line) => line.startsWith('change'))).toHaveLength(typed.length);
  });

  it('reaches formulas and triggers, with the value that was there', async () => {
    await workbench.grid.typeInto('B2', '31');
    await shows('E2', '62');
    expect(await seen()).toEqual(['edit Tabla!B2 31 30', 'change EDIT']);
    const row = heldRow(await held(workbench), 'Tabla', 2);
    expect(row.values.slice(0, 5)).toEqual(['Cruz', 31, 46082, true, 62]);
    expect(row.formulas?.[4]).toBe('=B2*2');
  });

  it('goes over what a cell holds, and F2 goes on with it, a formula as it was typed', async () => {
    const { page } = workbench;
    await workbench.grid.selectCell('E3');
    await press('F2', 'End');
    await page.keyboard.type('+1');
    await press('Enter');
    await shows('E3', '21');
    await workbench.grid.selectCell('A3');
    await press('F2');
    await page.keyboard.type(' María');
    await press('Tab');
    await shows('A3', 'Ana María');
    expect(heldRow(await held(workbench), 'Tabla', 3).formulas?.[4]).toBe('=B3*2+1');
    expect(await seen()).toHaveLength(4);
  });

  it('changes nothing where a cell is opened and left as it was, whatever it shows', async () => {
    const { grid } = workbench;
    const before = (await grid.cellTexts('A2:E2'))[0]!;
    for (const cell of ['A2', 'B2', 'C2', 'D2', 'E2', 'A10', 'A13', 'A14', 'A15', 'A18']) {
      await grid.selectCell(cell);
      await press('F2', 'Enter');
    }
    expect(await seen()).toEqual([]);
    expect((await grid.cellTexts('A2:E2'))[0]).toEqual(before);
  });

  it('is given up with Escape, and goes into all selected cells with Ctrl+Enter', async () => {
    const { grid, page } = workbench;
    await grid.selectCell('A2');
    await page.keyboard.type('nada');
    await press('Escape');
    await grid.selectCell('H2:I3');
    await page.keyboard.type('todo');
    await press('Control+Enter');
    await shows('I3', 'todo');
    expect(await grid.cellTexts('H2:I3')).toEqual([
      ['todo', 'todo'],
      ['todo', 'todo'],
    ]);
    await shows('A2', 'Cruz');
    expect(await seen()).toEqual(['edit Tabla!H2:I3  ', 'change EDIT']);
  });

  it('in the bar above the sheet reaches the cell as well', async () => {
    const { page, grid } = workbench;
    await grid.selectCell('H2');
    const bar = page.locator('[data-u-comp="formula-bar"] canvas').first();
    await bar.click({ position: { x: 400, y: 12 }, delay: 60 });
    await page.keyboard.type(' más');
    await press('Enter');
    await shows('H2', 'todo más');
    await seen();
  });
});

describe('Delete', () => {
  it('empties the selected cells, keeps their looks, and is undone and done again', async () => {
    const { grid } = workbench;
    await grid.selectCell('C2:D4');
    await press('Delete');
    await shows('D4', '');
    expect((await grid.cellTexts('C2:D4')).flat().join('')).toBe('');
    expect(heldRow(await held(workbench), 'Tabla', 2).styles?.[2]?.numberFormat).toBe('dd/mm/yyyy');
    await press('Control+Z');
    await shows('C2', '01/03/2026');
    await press('Control+Y');
    await shows('C2', '');
    await press('Control+Z');
    await shows('D3', 'FALSO');
    expect(await seen()).toEqual(
      Array.from({ length: 4 }, () => ['edit Tabla!C2:D4  ', 'change EDIT']).flat(),
    );
    expect(heldRow(await held(workbench), 'Tabla', 3).values.slice(2, 4)).toEqual([46037, false]);
  });
});

describe('what others do', () => {
  it('moves an open editor along with its row, and lets its undo find it there', async () => {
    const { grid, page } = workbench;
    const other = await openWorkbench(browser, { url: served.url });
    await grid.selectCell('A4');
    await press('F2');
    await page.keyboard.type(' Ruiz');
    await ask(other, 'Insertar arriba');
    await other.waitIdle();
    await other.grid.cellTextOnce('A6', (text) => text === 'Beto');
    await page.keyboard.type(' Gil');
    await press('Enter');
    await shows('A6', 'Beto Ruiz Gil');
    expect(await other.grid.cellTextOnce('A6', (text) => text === 'Beto Ruiz Gil')).toBe('Beto Ruiz Gil');
    expect(await grid.cellText('A4')).toBe('Cruz');
    await press('Control+Z');
    await shows('A6', 'Beto');
    await press('Control+Y');
    await shows('A6', 'Beto Ruiz Gil');
    await other.close();
  });

  it('does not take the text from whoever is writing into a row that is deleted', async () => {
    const { grid, page } = workbench;
    const other = await openWorkbench(browser, { url: served.url });
    await grid.selectCell('A6');
    await page.keyboard.type('no me pierdas');
    await new GridUnderPointer(other.page).chooseForLine('6', 'Eliminar fila seleccionada');
    await other.grid.cellTextOnce('A6', (text) => text === '');
    await press('Enter');
    expect(await workbench.toastText(/ha cambiado/)).toContain('no me pierdas');
    await workbench.closeToasts();
    await shows('A6', '');
    await other.close();
  });

  it('leaves the selection and the scroll position where they are', async () => {
    const { grid, page } = workbench;
    await grid.selectCell('B40:C41');
    // Numbers of the rows in sight.
    const rows = { clip: { x: 0, y: 140, width: 46, height: 500 } };
    const inSight = await page.screenshot(rows);
    await ask(workbench, 'Cambiar');
    await workbench.waitIdle();
    const place = page.locator('[data-u-comp="defined-name"] input');
    expect(await place.inputValue()).toBe('B40:C41');
    expect((await page.screenshot(rows)).equals(inSight)).toBe(true);
    await page.keyboard.type('aquí');
    await press('Enter');
    await shows('B40', 'aquí');
    await shows('G1', 'cambiado');
  });

  it('takes whoever asked for it to the place that a script has made active', async () => {
    await ask(workbench, 'Ir a otra parte');
    await workbench.waitIdle();
    expect(
      await workbench.grid.eventually(
        () => workbench.grid.shownSheet(),
        (name) => name === 'Reglas',
      ),
    ).toBe('Reglas');
    expect(await workbench.page.locator('[data-u-comp="defined-name"] input').inputValue()).toBe('C2');
    await workbench.grid.switchSheet('Tabla');
  });
});

describe('a lost connection', () => {
  it('that is had again at once gives an open editor back as text', async () => {
    const { page } = workbench;
    let cut: () => Promise<void> = () => Promise.resolve();
    await page.routeWebSocket(/socket/, (socket) => {
      const server = socket.connectToServer();
      cut = async () => {
        await server.close();
        await socket.close();
      };
    });
    await page.reload();
    await workbench.waitReady();
    await workbench.grid.switchSheet('Tabla');
    await workbench.grid.selectCell('J6');
    await page.keyboard.type('a medias');
    await cut();
    expect(await workbench.toastText(/ha cambiado/)).toContain('a medias');
    await workbench.closeToasts();
    await shows('J6', '');
    await workbench.grid.typeInto('J6', 'entero');
    await shows('J6', 'entero');
  });

  it('gives the person their text back, and nothing that was not sent is shown as done', async () => {
    // What the browser says of a server that is gone is no complaint.
    await workbench.close();
    const window = await openWorkbench(browser, { url: served.url });
    const { grid, page, words } = window;
    await grid.switchSheet('Tabla');
    await grid.selectCell('J5');
    await page.keyboard.type('sin red');
    await served.kill();
    await page.getByText(words.link.lost).waitFor();
    await page.keyboard.press('Enter');
    expect(await window.toastText(/no hay conexión/)).toContain('sin red');
    await window.closeToasts();
    await grid.selectCell('A4');
    await page.keyboard.press('Delete');
    expect(await window.toastText(/no hay conexión/)).toBe(words.refusals.offline);
    const [first = [], second = []] = await grid.cellTexts('A4:J5');
    expect([first[0], second[9]]).toEqual(['Cruz', '']);
  });
});
