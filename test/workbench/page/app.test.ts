/** The page as a person uses it with the keyboard, and as it treats what is not its own. */

import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { startBrowser } from '../../e2e/browser';
import type { PageMessage, ServerMessage } from '../../../src/workbench/protocol/messages';
import { builtBridge, builtPage, PageOnScreen } from './page-on-screen';
import { execution, welcome } from './sample-welcome';

/** The browser starts within seconds, also on a busy machine. */
jest.setTimeout(60_000);

const WELCOME = welcome({
  menus: [{ entries: [{ kind: 'item', caption: 'Puntuar', functionName: 'scoreAll' }] }],
  mails: [
    {
      id: 1,
      from: 'ana@example.com',
      to: 'piotr@example.com',
      cc: '',
      bcc: '',
      replyTo: '',
      subject: 'Saludo',
      body: 'hola',
      html: '<p>hola</p><img src="https://elsewhere.test/a.png"><script>parent.document.title = "taken"</script>',
      attachments: ['a.pdf'],
      sentAt: 0,
    },
  ],
});

const SIDEBAR: ServerMessage = {
  kind: 'frame',
  frame: { frame: 's', kind: 'sidebar', title: 'Ficha', url: '/frame/s' },
};

const ALERT: ServerMessage = {
  kind: 'dialog',
  dialog: 3,
  type: 'alert',
  title: 'Quitar',
  prompt: 'Una\n<b>dos</b>',
  buttons: ['YES', 'NO'],
};

let browser: Browser;
let files: ReadonlyMap<string, string>;
let screen: PageOnScreen;

const answer = (message: PageMessage): readonly ServerMessage[] =>
  message.kind === 'hello' ? [WELCOME] : [];

beforeAll(async () => {
  [browser, files] = await Promise.all([startBrowser(), builtPage()]);
});

afterAll(() => browser.close());

beforeEach(async () => {
  screen = await PageOnScreen.open(
    browser,
    files,
    answer,
    `<script>${builtBridge()}</script><button>b</button>`,
  );
  await screen.page.getByText('revision 7').waitFor();
});

afterEach(() => screen.page.close());

const answers = (): PageMessage[] => screen.sent.filter(({ kind }) => kind === 'answer');

describe('app > menu bar', () => {
  it('is opened with Alt+Shift+X, runs what is chosen and gives the focus back to the grid', async () => {
    await screen.page.getByRole('group', { name: 'Cuadrícula de la hoja' }).focus();
    await screen.press('Alt+Shift+X');
    expect(await screen.focused()).toContain('DUO');
    await screen.press('ArrowRight', 'Enter');
    expect(await screen.focused()).toBe('Cuadrícula de la hoja');
    expect(screen.sent.at(-1)).toMatchObject({ kind: 'run', functionName: 'scoreAll' });
  });
});

describe('app > regions', () => {
  it('are gone through with F6 and back with Shift+F6', async () => {
    screen.tell(SIDEBAR);
    await screen.page.getByRole('complementary', { name: 'Ficha' }).waitFor();
    const stops: string[] = [];
    for (const key of ['F6', 'F6', 'F6']) {
      await screen.press(key);
      stops.push(await screen.focused());
    }
    expect(stops).toEqual(['Archivo', 'Cuadrícula de la hoja', 'Ficha']);
    // From inside the frame, which hands the key on.
    await screen.press('Shift+F6');
    await screen.page.locator('[role=group][data-read-only]:focus').waitFor();
  });
});

describe('app > questions', () => {
  it('show texts as texts and are answered by Enter with their first button', async () => {
    screen.tell(ALERT);
    const dialog = screen.page.getByRole('alertdialog', { name: 'Quitar' });
    await dialog.waitFor();
    expect(await dialog.locator('label').textContent()).toBe('Una\n<b>dos</b>');
    expect(await dialog.getByRole('button').allTextContents()).toEqual(['', 'Sí', 'No']);
    await screen.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    expect(answers()).toEqual([{ kind: 'answer', dialog: 3, button: 'YES' }]);
  });

  it('are dismissed by Escape', async () => {
    screen.tell(ALERT);
    const dialog = screen.page.getByRole('alertdialog');
    await dialog.waitFor();
    await screen.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(answers()).toEqual([{ kind: 'answer', dialog: 3, button: 'CLOSE' }]);
  });

  it('that want a text take the focus there and give it with the button', async () => {
    screen.tell({ ...ALERT, type: 'prompt', prompt: '¿Nombre?', buttons: ['OK', 'CANCEL'] });
    const dialog = screen.page.getByRole('alertdialog');
    await dialog.getByRole('textbox', { name: '¿Nombre?' }).waitFor();
    await screen.page.keyboard.type('Eva');
    await dialog.getByRole('button', { name: 'Cancelar' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(answers()).toEqual([{ kind: 'answer', dialog: 3, button: 'CANCEL', text: 'Eva' }]);
  });
});

describe('app > a lost connection', () => {
  it('is told, makes the grid read-only and ends with the same person on a new connection', async () => {
    await screen.lose();
    await screen.page.getByText('Se ha perdido la conexión', { exact: false }).waitFor();
    expect(await screen.page.locator('[data-read-only]').getAttribute('data-read-only')).toBe('offline');
    await screen.page.getByText('Se ha perdido la conexión', { exact: false }).waitFor({ state: 'detached' });
    expect(screen.sent.at(-1)).toEqual({ kind: 'hello', identity: WELCOME.identity });
    expect(await screen.page.locator('[data-read-only]').getAttribute('data-read-only')).toBe('null');
  });
});

describe('app > an execution', () => {
  it('that takes long is shown and can be cancelled', async () => {
    screen.tell({ kind: 'execution', view: execution({ execution: 4, calls: 12 }) });
    const banner = screen.page.locator('.running');
    await banner.waitFor();
    expect(await banner.textContent()).toContain('Ejecutando «Puntuar»…');
    expect(await banner.textContent()).toContain('llamadas a servicios: 12');
    await banner.getByRole('button', { name: 'Cancelar' }).click();
    expect(screen.sent.at(-1)).toEqual({ kind: 'cancel', execution: 4 });
  });
});

describe('app > a mail', () => {
  it('is shown without running its scripts or asking the network for anything', async () => {
    await screen.page.getByRole('button', { name: 'Bandeja de salida' }).click();
    await screen.page.getByRole('button', { name: 'Saludo' }).click();
    await screen.page.frameLocator('iframe[title="Saludo"]').getByText('hola').waitFor();
    // As long as a picture of another server would take to be asked for.
    await screen.page.waitForTimeout(200);
    expect(screen.asked.filter((url) => url.includes('elsewhere'))).toEqual([]);
    expect(await screen.page.title()).toBe('Leads');
  });
});

describe('app > accessibility', () => {
  it('has nothing that axe finds wrong, with sidebar, panel, toast and an open menu', async () => {
    screen.tell(SIDEBAR, { kind: 'toast', title: 'DUO', message: 'Listo', seconds: -1 });
    await screen.page.getByRole('button', { name: '¿Quién soy?' }).click();
    await screen.press('Alt+Shift+X');
    const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
    const session = await screen.page.context().newCDPSession(screen.page);
    // The page's policy lets no script in; the debugger is not asked.
    await session.send('Runtime.evaluate', { expression: axe });
    const found = await screen.page.evaluate(
      'axe.run(document, { iframes: false }).then(({ violations }) => violations.map(({ id }) => id))',
    );
    expect(found).toEqual([]);
  });
});
