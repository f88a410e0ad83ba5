import type { Browser } from 'playwright-core';
import { startBrowser } from './browser';
import { GridUnderPointer } from './grid-under-pointer';
import { type ServedWorkbench, serveWorkbench } from './served-workbench';
import { beginToWatch, held, heldRow, seenByTriggers, serveWitness, sitDown } from './witness';
import { openWorkbench, type WorkbenchOnScreen } from './workbench-on-screen';

/** A browser, two servers and a page of several megabytes on a machine that does other things too. */
jest.setTimeout(120_000);

const WHITE = 'ffffff';

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

const shows = async (a1: string, text: string): Promise<void> =>
  expect(await workbench.grid.cellTextOnce(a1, (shown) => shown === text)).toBe(text);

/** The background of a cell, once it has that colour; another cell is selected meanwhile. */
async function isPainted(cells: GridUnderPointer, a1: string, color: string): Promise<void> {
  const found = await workbench.grid.eventually(
    () => cells.background(a1),
    (seen) => seen === color,
  );
  expect(found).toBe(color);
}

const seen = (): Promise<string[]> => seenByTriggers(workbench);

describe('what is painted', () => {
  it('is the text of a number, exactly as of a text that reads the same', async () => {
    const cells = new GridUnderPointer(workbench.page, { A: 150, B: 150 });
    await workbench.grid.switchSheet('Formatos');
    await workbench.grid.selectCell('G12');
    for (const row of [1, 2, 4, 5, 6]) {
      const [number, text] = [await cells.pixels(`A${row}`), await cells.pixels(`B${row}`)];
      expect({ row, isAlike: number.join() === text.join() }).toEqual({ row, isAlike: true });
      expect(new Set(number).size).toBeGreaterThan(2);
    }
    // Two numbers do not look alike: the comparison can fail.
    expect((await cells.pixels('A1')).join()).not.toBe((await cells.pixels('A2')).join());
  });

  it('has the colours of cells and letters', async () => {
    const cells = new GridUnderPointer(workbench.page, { A: 150, B: 150 });
    await isPainted(cells, 'D1', '00ff00');
    const inked = (await cells.pixels('D2')).filter((pixel) => pixel !== WHITE);
    expect(inked.length).toBeGreaterThan(20);
    expect(inked.every((pixel) => pixel.startsWith('ff'))).toBe(true);
  });

  it('follows shortcuts for letters, which undo takes back', async () => {
    const { grid } = workbench;
    await grid.switchSheet('Tabla');
    await grid.selectCell('A2');
    for (const key of ['B', 'I', 'U']) await press(`Control+${key}`);
    const style = async (): Promise<unknown> => heldRow(await held(workbench), 'Tabla', 2).styles?.[0];
    expect(await grid.eventually(style, (look) => look !== undefined)).toMatchObject({ fontWeight: 'bold' });
    expect(await seen()).toEqual(['change FORMAT', 'change FORMAT', 'change FORMAT']);
    for (const _ of 'BIU') await press('Control+Z');
    expect(await grid.eventually(style, (look) => look === undefined)).toBeUndefined();
    await seen();
  });
});

describe('cells with a rule', () => {
  it('offer a list, take a choice of it, and refuse anything else with a sentence', async () => {
    const { grid, page, words } = workbench;
    await grid.switchSheet('Reglas');
    await pointer.click('A2', 'left', 0.9);
    await page.getByRole('option', { name: 'Media' }).click();
    await shows('A2', 'Media');
    await grid.selectCell('A3');
    await press('Alt+ArrowDown');
    await page.getByRole('listbox', { name: words.grid.choicesOf('A3') }).waitFor();
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Enter');
    await shows('A3', 'Baja');
    await grid.typeInto('A3', 'Altísima');
    expect(await workbench.toastText(/A3/)).toBe(
      'La regla de validación de la celda A3 no admite lo que has escrito. Alta, media o baja',
    );
    await workbench.closeToasts();
    await shows('A3', 'Baja');
    expect(await seen()).toEqual([
      'edit Reglas!A2 Media ',
      'change EDIT',
      'edit Reglas!A3 Baja ',
      'change EDIT',
    ]);
    const document = await held(workbench);
    expect([2, 3].map((row) => heldRow(document, 'Reglas', row).values[0])).toEqual(['Media', 'Baja']);
  });

  it('are ticked by mouse and keyboard', async () => {
    await pointer.click('B2');
    await shows('B2', 'VERDADERO');
    await workbench.grid.selectCell('B3');
    await press('Space');
    await shows('B3', 'VERDADERO');
    await press('Space');
    await shows('B3', 'FALSO');
    expect(heldRow(await held(workbench), 'Reglas', 2).values[1]).toBe(true);
    await seen();
  });
});

describe('a note', () => {
  it('is shown under the pointer, and to the keyboard after a moment, and not when a sheet opens', async () => {
    const { grid, page } = workbench;
    const hint = page.locator('.grid-hint');
    await grid.selectCell('E6');
    await page.mouse.move(600, 600);
    expect(await hint.isVisible()).toBe(false);
    await pointer.hover('C2');
    await hint.getByText('Una nota').waitFor();
    await pointer.hover('E8');
    await hint.waitFor({ state: 'hidden' });
    await grid.selectCell('C1');
    await press('ArrowDown');
    expect(await hint.isVisible()).toBe(false);
    await hint.getByText('de dos líneas').waitFor();
    await press('Escape');
    await hint.waitFor({ state: 'hidden' });
  });

  it('is written beside its cell and kept', async () => {
    const { grid, page, words } = workbench;
    await grid.selectCell('C3');
    await press('Shift+F2');
    await page.getByRole('textbox', { name: words.grid.noteOf('C3') }).fill('otra\n<b>nota</b>');
    await press('Control+Enter');
    const note = async (): Promise<string | undefined> =>
      heldRow(await held(workbench), 'Reglas', 3).notes?.[2];
    expect(await grid.eventually(note, (text) => text !== undefined)).toBe('otra\n<b>nota</b>');
    await pointer.hover('C3');
    await page.locator('.grid-hint').getByText('<b>nota</b>').waitFor();
    await page.mouse.move(600, 600);
    await seen();
  });
});

describe('merged cells', () => {
  it('are one cell to whoever types into any of them', async () => {
    await workbench.grid.typeInto('G3', 'en la junta');
    await shows('F2', 'en la junta');
    const sheet = (await held(workbench)).sheets.find(({ name }) => name === 'Reglas')!;
    expect(sheet.merges).toEqual([{ row: 2, column: 6, rows: 2, columns: 2 }]);
    expect(sheet.rows[2]?.values[6] ?? null).toBeNull();
    expect(await seen()).toEqual(['edit Reglas!F2 en la junta dos por dos', 'change EDIT']);
  });
});

describe('conditional formats', () => {
  it('come and go with the values they look at', async () => {
    const { grid } = workbench;
    await grid.selectCell('I10');
    await isPainted(pointer, 'D2', 'ffcc00');
    await isPainted(pointer, 'E2', WHITE);
    await isPainted(pointer, 'E3', '00ccff');
    await grid.typeInto('D2', 'x');
    await grid.typeInto('E2', '51');
    await grid.selectCell('I10');
    await isPainted(pointer, 'D2', WHITE);
    await isPainted(pointer, 'E2', '00ccff');
    await press('Control+Z');
    await isPainted(pointer, 'E2', WHITE);
  });

  it('of the add-on mark a required cell until it is filled', async () => {
    const sample = await serveWorkbench(['--now', '2026-10-31T10:00:00+01:00']);
    const window = await openWorkbench(browser, { url: sample.url });
    try {
      const duo = (item: string): Promise<void> =>
        window.clickMenu([window.words.menus.extensions, 'DUO', item]);
      await duo('Preparar las hojas');
      await window.answerConsent(true);
      await window.toastText(/Hojas listas/);
      await duo('Puntuar todo');
      await window.toastText(/Filas puntuadas/);
      await duo('Marcar lo que falta');
      await window.toastText(/obligatorias vacías/);
      await window.closeToasts();
      // The e-mail address of the fifth lead is missing.
      const cells = new GridUnderPointer(window.page, {
        A: 71,
        B: 116,
        C: 86,
        D: 138,
        E: 258,
        F: 228,
        G: 320,
      });
      const { grid } = window;
      const color = (a1: string): Promise<string> => cells.background(a1);
      const marked = await grid.eventually(
        () => color('G6'),
        (found) => found !== WHITE,
      );
      expect(marked).not.toBe(WHITE);
      expect(await color('G5')).toBe(WHITE);
      await grid.typeInto('G6', 'ana@example.com');
      expect(
        await grid.eventually(
          () => color('G6'),
          (found) => found === WHITE,
        ),
      ).toBe(WHITE);
    } finally {
      await window.close();
      await sample.close();
    }
  });
});

describe('charts', () => {
  it('hang whole on frozen cells and stand still; others slide under them', async () => {
    const { grid, page } = workbench;
    await grid.switchSheet('Fijas');
    const fixed = page.getByRole('group', { name: 'Gráfico: Fijo' });
    const loose = page.getByRole('group', { name: 'Gráfico: Suelto' });
    await loose.waitFor();
    const before = { fixed: (await fixed.boundingBox())!, loose: (await loose.boundingBox())! };
    expect(before.fixed.width).toBe(300);
    /** What is seen at the right end of the chart, far behind the frozen line. */
    const at = (box: { x: number; y: number }, dx: number): Promise<string | null | undefined> =>
      page.evaluate(
        ([x, y]) => document.elementFromPoint(x, y)?.closest('[role=group]')?.getAttribute('aria-label'),
        [box.x + dx, box.y + 100] as const,
      );
    expect(await at(before.fixed, 280)).toBe('Gráfico: Fijo');
    await page.mouse.move(700, 600);
    await page.mouse.wheel(450, 0);
    const moved = await grid.eventually(
      async () => (await loose.boundingBox())!,
      ({ x }) => x < before.loose.x - 300,
    );
    expect(moved.x).toBeLessThan(before.loose.x - 300);
    expect((await fixed.boundingBox())!.x).toBe(before.fixed.x);
    expect(await at(before.fixed, 280)).toBe('Gráfico: Fijo');
    await page.mouse.wheel(0, 200);
    const up = await grid.eventually(
      async () => (await fixed.boundingBox())!,
      ({ y }) => y < before.fixed.y - 100,
    );
    expect(up.y).toBeLessThan(before.fixed.y - 100);
  });

  it('follow their cells', async () => {
    const { grid } = workbench;
    await grid.typeInto('B2', '13');
    const texts = await grid.chartsOnce((found) => found.every((text) => text.includes('13')));
    expect(texts).toHaveLength(2);
    expect(texts.every((text) => text.includes('13'))).toBe(true);
    await seen();
  });
});

describe('sums of the selection', () => {
  it('count days, but do not add them up', async () => {
    const { grid, page } = workbench;
    const sums = page.locator('.grid-summary');
    await grid.switchSheet('Tabla');
    await grid.selectCell('B2:C4');
    await sums.getByText('Contar: 6').waitFor();
    expect(await sums.innerText()).toMatch(/^Suma: 60\s+Promedio: 20\s+Contar: 6$/);
    await grid.selectCell('C2:C4');
    await sums.getByText('Contar: 3').waitFor();
    expect(await sums.innerText()).toBe('Contar: 3');
  });
});

describe('a protected cell', () => {
  it('is refused with a sentence to whoever may not change it', async () => {
    const { grid, words } = workbench;
    await sitDown(workbench, 'Bruno');
    await grid.switchSheet('Reglas');
    await grid.typeInto('H2', 'intruso');
    expect(await workbench.toastText(/protegidas/)).toBe(words.refusals.protected);
    await workbench.closeToasts();
    await shows('H2', 'cerrada');
    await grid.typeInto('H3', 'abierta');
    await shows('H3', 'abierta');
    await sitDown(workbench, 'Clara');
    await grid.switchSheet('Reglas');
    await grid.typeInto('H3', 'solo miro');
    expect(await workbench.toastText(/permiso/)).toBe(words.refusals['view-only']);
    await shows('H3', 'abierta');
  });
});
