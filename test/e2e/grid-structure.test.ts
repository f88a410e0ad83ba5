import type { Browser } from 'playwright-core';
import { startBrowser } from './browser';
import { GridUnderPointer } from './grid-under-pointer';
import type { ServedWorkbench } from './served-workbench';
import { ask, beginToWatch, held, heldRow, seenByTriggers, serveWitness } from './witness';
import { openWorkbench, type WorkbenchOnScreen } from './workbench-on-screen';

/** A browser, a server and a page of several megabytes on a machine that does other things too. */
jest.setTimeout(120_000);

/** A tab that is pressed longer than this is dragged. */
const LONG_PRESS_MILLISECONDS = 650;

let browser: Browser;
let served: ServedWorkbench;
let workbench: WorkbenchOnScreen;
let pointer: GridUnderPointer;

beforeAll(async () => {
  [browser, served] = await Promise.all([startBrowser(), serveWitness()]);
  workbench = await openWorkbench(browser, { url: served.url });
  pointer = new GridUnderPointer(workbench.page);
  await beginToWatch(workbench);
});

afterAll(async () => {
  try {
    await workbench?.close();
  } finally {
    await Promise.all([browser?.close(), served?.close()]);
  }
});

const press = (key: string): Promise<void> => workbench.page.keyboard.press(key);

const seen = (): Promise<string[]> => seenByTriggers(workbench);

const TABLE = [
  ['Nombre', 'Importe', 'Alta', 'Vale', 'Doble'],
  ['Cruz', '30', '01/03/2026', 'VERDADERO', '60'],
  ['Ana', '10', '15/01/2026', 'FALSO', '20'],
  ['Beto', '20', '28/02/2026', 'VERDADERO', '40'],
];

/** A block of the sheet, once it is as expected. */
async function shows(a1: string, expected: readonly (readonly string[])[]): Promise<void> {
  const { grid } = workbench;
  const found = await grid.eventually(
    () => grid.cellTexts(a1),
    (texts) => JSON.stringify(texts) === JSON.stringify(expected),
  );
  expect(found).toEqual(expected);
}

/** Undoes, does again and undoes what was done to the table. */
async function backAndForth(a1: string, done: readonly (readonly string[])[]): Promise<void> {
  await shows(a1, done);
  await press('Control+Z');
  await shows('A1:E4', TABLE);
  await press('Control+Y');
  await shows(a1, done);
  await press('Control+Z');
  await shows('A1:E4', TABLE);
}

describe('rows', () => {
  it('are inserted above and below, and deleted, and formulas go along', async () => {
    await pointer.chooseForLine('2', 'filas arriba');
    await backAndForth('A1:B3', [
      ['Nombre', 'Importe'],
      ['', ''],
      ['Cruz', '30'],
    ]);
    expect(await seen()).toEqual(['change INSERT_ROW', 'change OTHER', 'change OTHER', 'change OTHER']);
    await pointer.chooseForLine('2', 'Eliminar fila seleccionada');
    await shows('A2:E2', [TABLE[2]!]);
    const row = heldRow(await held(workbench), 'Tabla', 2);
    expect([row.values[0], row.formulas?.[4]]).toEqual(['Ana', '=B2*2']);
    await press('Control+Z');
    await shows('A1:E4', TABLE);
    expect((await seen())[0]).toBe('change REMOVE_ROW');
  });

  it('are undone also after somebody else has inserted some', async () => {
    const { grid } = workbench;
    await grid.typeInto('A3', 'Anabel');
    await shows('A3', [['Anabel']]);
    const other = await openWorkbench(browser, { url: served.url });
    await ask(other, 'Insertar arriba');
    await other.waitIdle();
    await shows('A5', [['Anabel']]);
    await press('Control+Z');
    await shows('A3:A6', [['Nombre'], ['Cruz'], ['Ana'], ['Beto']]);
    await press('Control+Y');
    await shows('A5', [['Anabel']]);
    await press('Control+Z');
    await new GridUnderPointer(other.page).chooseForLine('1', 'Eliminar fila seleccionada');
    await new GridUnderPointer(other.page).chooseForLine('1', 'Eliminar fila seleccionada');
    await shows('A1:E4', TABLE);
    await other.close();
    await seen();
  });

  it('are hidden and shown, and a copy leaves them out', async () => {
    await pointer.chooseForLine('3', 'Ocultar fila seleccionada');
    await shows('A1:A4', [['Nombre'], ['Cruz'], ['Beto']]);
    expect(heldRow(await held(workbench), 'Tabla', 3).hidden).toBe(true);
    await press('Control+Z');
    await shows('A1:E4', TABLE);
    await seen();
  });
});

describe('columns', () => {
  it('are inserted and deleted, and a formula that loses its cell says so', async () => {
    await pointer.chooseForLine('B', 'columnas a la izquierda');
    await backAndForth('A1:C2', [
      ['Nombre', '', 'Importe'],
      ['Cruz', '', '30'],
    ]);
    await pointer.chooseForLine('B', 'Eliminar columna seleccionada');
    await backAndForth('A1:D2', [
      ['Nombre', 'Alta', 'Vale', 'Doble'],
      ['Cruz', '01/03/2026', 'VERDADERO', '#REF!'],
    ]);
    const changes = (await seen()).filter((line) => line !== 'change OTHER');
    expect(changes).toEqual(['change INSERT_COLUMN', 'change REMOVE_COLUMN']);
  });

  it('are dragged to another place and back by undo', async () => {
    const from = await pointer.pointInHeader('C');
    await workbench.page.mouse.click(from.x, from.y);
    await pointer.drag(from, await pointer.pointInHeader('A', 0.2));
    await backAndForth('A1:C2', [
      ['Alta', 'Nombre', 'Importe'],
      ['01/03/2026', 'Cruz', '30'],
    ]);
    await seen();
  });

  it('are made wider at their edge and hidden', async () => {
    const edge = await pointer.pointInHeader('B', 1);
    await pointer.drag({ x: edge.x - 1, y: edge.y }, { x: edge.x + 49, y: edge.y });
    const width = async (): Promise<number> => (await held(workbench)).sheets[0]!.columnWidths[1] ?? 100;
    const wider = await workbench.grid.eventually(width, (pixels) => pixels > 100);
    expect(wider).toBeGreaterThan(145);
    expect(wider).toBeLessThan(155);
    await press('Control+Z');
    expect(await workbench.grid.eventually(width, (pixels) => pixels === 100)).toBe(100);
    await pointer.chooseForLine('D', 'Ocultar columna seleccionada');
    const hidden = async (): Promise<number[]> => [...(await held(workbench)).sheets[0]!.hiddenColumns];
    expect(await workbench.grid.eventually(hidden, ({ length }) => length > 0)).toEqual([3]);
    await press('Control+Z');
    expect(await workbench.grid.eventually(hidden, ({ length }) => length === 0)).toEqual([]);
    await seen();
  });
});

describe('sorting', () => {
  it('orders the selected rows by the current column, both ways, numbers before texts', async () => {
    const { grid } = workbench;
    const [head, cruz, ana, beto] = TABLE as [string[], string[], string[], string[]];
    await grid.selectCell('A2:E4');
    await pointer.chooseForCell('A3', 'Ordenar de A a Z');
    await backAndForth('A1:E4', [head, ana, beto, cruz]);
    await grid.selectCell('A2:E4');
    await pointer.chooseForCell('A3', 'Ordenar de Z a A');
    await shows('A1:E4', [head, cruz, beto, ana]);
    const document = await held(workbench);
    expect([2, 3, 4].map((row) => heldRow(document, 'Tabla', row).formulas?.[4])).toEqual([
      '=B2*2',
      '=B3*2',
      '=B4*2',
    ]);
    await press('Control+Z');
    await shows('A1:E4', TABLE);
    await seen();
  });
});

describe('a filter', () => {
  it('hides the rows of a value and shows them again', async () => {
    const { grid, page, words } = workbench;
    await grid.selectCell('A1');
    await pointer.chooseForCell('A1', words.grid.createFilter);
    await workbench.grid.eventually(
      async () => (await held(workbench)).sheets[0]!.filter?.area,
      (area) => area !== undefined,
    );
    await pointer.click('A1', 'left', 0.9);
    const panel = page.getByRole('dialog', { name: `${words.grid.filterValues} A` });
    await panel.getByRole('checkbox', { name: 'Ana' }).uncheck();
    await panel.getByRole('button', { name: words.grid.ok }).click();
    await shows('A1:A4', [['Nombre'], ['Cruz'], ['Beto']]);
    const sheet = (await held(workbench)).sheets[0]!;
    expect(sheet.filter?.area).toEqual({ row: 1, column: 1, rows: 4, columns: 5 });
    expect(sheet.rows[2]?.hiddenByFilter).toBe(true);
    await press('Control+Z');
    await shows('A1:A4', [['Nombre'], ['Cruz'], ['Ana'], ['Beto']]);
    await press('Control+Z');
    await seen();
  });
});

describe('tabs', () => {
  const names = (expected: readonly string[]): Promise<void> =>
    workbench.grid
      .eventually(
        () => workbench.grid.sheetNames(),
        (found) => JSON.stringify(found) === JSON.stringify(expected),
      )
      .then((found) => expect(found).toEqual(expected));

  const documentNames = async (): Promise<string[]> =>
    (await held(workbench)).sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);

  it('are added and copied, and the new one is shown', async () => {
    await workbench.page.locator('[data-u-comp="sheet-bar-append-button"]').first().click();
    await names(['Tabla', 'Hoja 6', 'Formatos', 'Reglas', 'Fijas']);
    expect(await workbench.grid.shownSheet()).toBe('Hoja 6');
    await workbench.grid.typeInto('A1', 'aquí');
    await pointer.chooseForTab('Hoja 6', 'Copiar');
    expect(
      await workbench.grid.eventually(
        () => workbench.grid.sheetNames(),
        ({ length }) => length === 6,
      ),
    ).toHaveLength(6);
    await shows('A1', [['aquí']]);
    expect((await seen()).filter((line) => line === 'change INSERT_GRID')).toHaveLength(2);
    await press('Control+Z');
    await names(['Tabla', 'Hoja 6', 'Formatos', 'Reglas', 'Fijas']);
  });

  it('are renamed; a name that is taken is refused, and Escape keeps the old one', async () => {
    const { page } = workbench;
    const rename = async (tab: string, name: string): Promise<void> => {
      await pointer.chooseForTab(tab, 'Cambiar nombre');
      await page.waitForTimeout(LONG_PRESS_MILLISECONDS);
      await press('Control+A');
      await page.keyboard.insertText(name);
      await press('Enter');
    };
    await rename('Hoja 6', 'Otoño / 2026');
    await names(['Tabla', 'Otoño / 2026', 'Formatos', 'Reglas', 'Fijas']);
    await rename('Otoño', 'Reglas');
    await page.getByText('El nombre de la hoja ya existe').waitFor();
    await page.getByRole('button', { name: 'Aceptar' }).click();
    await page.waitForTimeout(LONG_PRESS_MILLISECONDS);
    await press('Escape');
    await names(['Tabla', 'Otoño / 2026', 'Formatos', 'Reglas', 'Fijas']);
    expect(await documentNames()).toEqual(['Tabla', 'Otoño / 2026', 'Formatos', 'Reglas', 'Fijas']);
  });

  it('are hidden, shown from the list, and deleted after a question', async () => {
    const { page } = workbench;
    await pointer.chooseForTab('Otoño', 'Ocultar');
    await names(['Tabla', 'Formatos', 'Reglas', 'Fijas']);
    await pointer.chooseForTab('Tabla', 'Mostrar');
    await pointer.choose('Otoño / 2026');
    await names(['Tabla', 'Otoño / 2026', 'Formatos', 'Reglas', 'Fijas']);
    expect(await workbench.grid.shownSheet()).toBe('Otoño / 2026');
    await pointer.chooseForTab('Otoño', 'Eliminar');
    await page.getByRole('button', { name: 'Aceptar' }).click();
    await names(['Tabla', 'Formatos', 'Reglas', 'Fijas']);
    await press('Control+Z');
    await names(['Tabla', 'Otoño / 2026', 'Formatos', 'Reglas', 'Fijas']);
    await press('Control+Y');
    await names(['Tabla', 'Formatos', 'Reglas', 'Fijas']);
  });

  it('are dragged to another place, past one that is hidden', async () => {
    const { grid, page } = workbench;
    await grid.switchSheet('Tabla');
    const from = (await pointer.tab('Tabla').boundingBox())!;
    const to = (await pointer.tab('Reglas').boundingBox())!;
    const y = from.y + from.height / 2;
    await page.mouse.move(from.x + 20, y);
    await page.mouse.down();
    await page.waitForTimeout(LONG_PRESS_MILLISECONDS);
    await page.mouse.move(to.x + to.width, y, { steps: 20 });
    await page.mouse.up();
    await names(['Formatos', 'Reglas', 'Tabla', 'Fijas']);
    expect(await documentNames()).toEqual(['Formatos', 'Reglas', 'Tabla', 'Fijas']);
  });
});
