import type { Browser } from 'playwright-core';
import { startBrowser } from './browser';
import { GridUnderPointer } from './grid-under-pointer';
import type { ServedWorkbench } from './served-workbench';
import { beginToWatch, held, heldRow, seenByTriggers, serveWitness } from './witness';
import { openWorkbench, type WorkbenchOnScreen } from './workbench-on-screen';

/** A browser, a server and a page of several megabytes on a machine that does other things too. */
jest.setTimeout(120_000);

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

/** What a cell shows, once it shows that. */
const shows = async (a1: string, text: string): Promise<void> =>
  expect(await workbench.grid.cellTextOnce(a1, (shown) => shown === text)).toBe(text);

const texts = (a1: string): Promise<string[][]> => workbench.grid.cellTexts(a1);

const seen = (): Promise<string[]> => seenByTriggers(workbench);

async function copy(from: string, keys = 'Control+C'): Promise<void> {
  await workbench.grid.selectCell(from);
  await press(keys);
}

async function paste(to: string, keys = 'Control+V'): Promise<void> {
  await workbench.grid.selectCell(to);
  await press(keys);
}

/** Pastes a text that another program has put on the clipboard. */
async function pasteFromOutside(to: string, text: string): Promise<void> {
  await workbench.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await paste(to);
}

describe('a block from another program', () => {
  it('is pasted cell by cell, with quotes, line breaks, numbers and formulas, as one edit', async () => {
    await pasteFromOutside('A30', 'uno\t"con ""comillas"""\t"dos\nlíneas"\r\n1.234,5\t=A31*2\t\r\n');
    await shows('B31', '2469');
    expect(await texts('A30:C31')).toEqual([
      ['uno', 'con "comillas"', 'dos\nlíneas'],
      ['1.234,50', '2469', ''],
    ]);
    expect(await seen()).toEqual(['edit Tabla!A30:C31  ', 'change EDIT']);
    expect(heldRow(await held(workbench), 'Tabla', 30).values.slice(0, 3)).toEqual([
      'uno',
      'con "comillas"',
      'dos\nlíneas',
    ]);
  });

  it('fills a selection that is a multiple of it', async () => {
    await pasteFromOutside('A40:B43', 'x\ny');
    await shows('B43', 'y');
    expect((await texts('A40:B43')).flat().join('')).toBe('xxyyxxyy');
    await seen();
  });

  it('makes the sheet larger where it reaches beyond its end, and undo makes it small again', async () => {
    const { grid, page } = workbench;
    await pasteFromOutside('Z1000', 'a\tb\nc\td');
    await shows('AA1001', 'd');
    let [sheet] = (await held(workbench)).sheets;
    expect([sheet!.maxRows, sheet!.maxColumns]).toEqual([1001, 27]);
    await press('Control+Z');
    await shows('Z1000', '');
    await grid.selectCell('AA1001');
    expect(await page.locator('[data-u-comp="defined-name"] input').inputValue()).toBe('Z1000');
    [sheet] = (await held(workbench)).sheets;
    expect([sheet!.maxRows, sheet!.maxColumns]).toEqual([1000, 26]);
    // Of the undone edit triggers see the part that is still there.
    expect(await seen()).toEqual([
      'edit Tabla!Z1000:AA1001  ',
      'change EDIT',
      'edit Tabla!Z1000  ',
      'change EDIT',
    ]);
    expect(await workbench.toastTexts()).toEqual([]);
    await grid.selectCell('A1');
  });
});

describe('cells copied here', () => {
  it('are pasted with formulas that point at their new neighbours, and with their looks', async () => {
    await copy('B2:E2');
    await paste('B6');
    await shows('E6', '60');
    const row = heldRow(await held(workbench), 'Tabla', 6);
    expect(row.formulas?.[4]).toBe('=B6*2');
    expect(row.styles?.[2]?.numberFormat).toBe('dd/mm/yyyy');
    await press('Control+Z');
    await shows('E6', '');
    await press('Control+Y');
    await shows('E6', '60');
    await seen();
  });

  it('are pasted as values alone, or as looks alone', async () => {
    await copy('C2:E2');
    await paste('C7', 'Control+Shift+V');
    await shows('E7', '60');
    await copy('C2:E2');
    await workbench.grid.selectCell('C8');
    await pointer.chooseForCell('C8', 'Pegado especial', 'Pegar solo formato');
    await workbench.grid.typeInto('C8', '46082');
    await shows('C8', '01/03/2026');
    const document = await held(workbench);
    expect(heldRow(document, 'Tabla', 7).formulas?.[4]).toBeUndefined();
    expect(heldRow(document, 'Tabla', 7).values.slice(2, 5)).toEqual([46082, true, 60]);
    expect(heldRow(document, 'Tabla', 7).styles?.[2]?.numberFormat).toBeUndefined();
    expect(
      heldRow(document, 'Tabla', 8)
        .values.slice(3, 5)
        .some((value) => value !== null),
    ).toBe(false);
    await seen();
  });

  it('are cut once: formulas elsewhere follow them', async () => {
    await copy('B3', 'Control+X');
    await paste('G9');
    await shows('G9', '10');
    expect(await texts('B3')).toEqual([['']]);
    await shows('E3', '20');
    expect(heldRow(await held(workbench), 'Tabla', 3).formulas?.[4]).toBe('=G9*2');
    await press('Control+Z');
    await shows('B3', '10');
    await seen();
  });

  it('are those that were copied, though somebody inserts rows above them before they are pasted', async () => {
    await copy('A4');
    const other = await openWorkbench(browser, { url: served.url });
    await new GridUnderPointer(other.page).chooseForLine('2', 'filas arriba');
    await other.grid.cellTextOnce('A5', (text) => text === 'Beto');
    await workbench.grid.eventually(
      () => workbench.page.evaluate(() => navigator.clipboard.readText()),
      (text) => text === 'Beto',
    );
    await paste('F1');
    await shows('F1', 'Beto');
    await new GridUnderPointer(other.page).chooseForLine('2', 'Eliminar fila seleccionada');
    await other.grid.cellTextOnce('A4', (text) => text === 'Beto');
    await other.close();
    await seen();
  });
});

describe('the handle of a selection', () => {
  it('continues numbers, texts that end in a number, dates and formulas', async () => {
    await pasteFromOutside('A10', '1\tLead 9\t01/03/2026\t=A10*2\n2\t\t\t');
    await shows('D10', '2');
    await workbench.grid.selectCell('A10:A11');
    await pointer.dragHandle('A11', 'A14');
    await shows('A14', '5');
    await workbench.grid.selectCell('B10:D10');
    await pointer.dragHandle('D10', 'D13');
    await shows('D13', '8');
    expect(await texts('A10:D14')).toEqual([
      ['1', 'Lead 9', '01/03/2026', '2'],
      ['2', 'Lead 10', '02/03/2026', '4'],
      ['3', 'Lead 11', '03/03/2026', '6'],
      ['4', 'Lead 12', '04/03/2026', '8'],
      ['5', '', '', ''],
    ]);
    expect((await seen()).slice(2)).toEqual([
      'edit Tabla!A10:A14  ',
      'change EDIT',
      'edit Tabla!B10:D13  ',
      'change EDIT',
    ]);
  });

  it('empties what it is dragged back over, and undo brings it back', async () => {
    await workbench.grid.selectCell('A10:A14');
    await pointer.dragHandle('A14', 'A12');
    await shows('A14', '');
    expect((await texts('A10:A14')).flat()).toEqual(['1', '2', '3', '', '']);
    await press('Control+Z');
    await shows('A14', '5');
    await press('Control+Y');
    await shows('A13', '');
    expect(heldRow(await held(workbench), 'Tabla', 14).values[0] ?? null).toBeNull();
    await seen();
  });
});

describe('dragging a selection by its edge', () => {
  it('moves the cells, with formulas that look at them, also right after they were copied', async () => {
    await copy('A10:A11');
    await pointer.dragCells('A10', 'F20');
    await shows('F21', '2');
    expect((await texts('A10:A11')).flat()).toEqual(['', '']);
    await shows('D10', '2');
    expect(heldRow(await held(workbench), 'Tabla', 10).formulas?.[3]).toBe('=F20*2');
    await press('Control+Z');
    await shows('A11', '2');
    await press('Control+Y');
    await shows('F20', '1');
    expect((await seen())[0]).toBe('edit Tabla!F20:F21  ');
  });
});
