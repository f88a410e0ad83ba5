/** What the add-on and a page cost does not grow with the sheet: the built add-on in the workbench, and beside no page. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHost, type HostOptions } from '../../../src/runtime/host';
import type { DocumentModel } from '../../../src/runtime/spreadsheet/model';
import { ANA, enabled, run } from './fixture';
import { type Page, served, serveInTests, sheetOf, typing } from './served';

const ROOT = join(__dirname, '..', '..', '..');
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const CODE = text('dist/Code.js');
const MANIFEST = JSON.parse(text('dist/appsscript.json')) as HostOptions['manifest'];

const FEW = 5;
const MANY = 200;

const ACTIONS = ['setUpTabs', 'scoreAll', 'scoreAll'] as const;

serveInTests();
jest.setTimeout(60_000);

const HEADERS = ['Name', 'Email', 'Company', 'Sector', 'Employees', 'Budget'];

function leads(count: number): DocumentModel {
  return sheetOf(
    HEADERS,
    ...Array.from({ length: count }, (_, index) => [
      `Ana ${index}`,
      `ana${index}@example.com`,
      `Firm ${index}`,
      'Industry',
      10 + index,
      5000,
    ]),
  );
}

/** Whatever is asked is left as it is proposed. */
const firstButton = ({ buttons }: { readonly buttons: readonly string[] }) => ({
  button: buttons[0]!,
  text: '',
});

/** Service calls of each action where there is no page. */
function alone(count: number): number[] {
  let calls = 0;
  const document = leads(count);
  document.owner = ANA.person.email;
  const host = createHost({ code: CODE, manifest: MANIFEST, document });
  const user = { email: ANA.person.email, locale: ANA.language };
  host.open({ user, authMode: 'LIMITED' });
  return ACTIONS.map((action) => {
    calls = 0;
    const interrupt = ({ phase }: { readonly phase: string }): void => {
      if (phase === 'before') calls += 1;
    };
    const result = host.run(action, [], { user, answers: firstButton, interrupt });
    expect(result.error).toBeUndefined();
    return calls;
  });
}

async function open(count: number): Promise<Page> {
  const { serving } = await served(CODE, { document: leads(count), scopes: MANIFEST.oauthScopes ?? [] });
  return enabled(serving);
}

/** Service calls of each action, as the window is told at its end. */
async function inTheWorkbench(page: Page): Promise<number[]> {
  const calls: number[] = [];
  for (const action of ACTIONS) {
    const from = page.heard.length;
    const done = run(page, action);
    for (let answered = 0; ;) {
      const next = await Promise.race([
        done.then(() => undefined),
        page.next('dialog', ({ dialog }) => dialog > answered, from),
      ]);
      if (next === undefined) break;
      answered = next.dialog;
      page.tell({ kind: 'answer', dialog: next.dialog, ...firstButton(next) });
    }
    expect(await done).toMatchObject({ ok: true });
    const { view } = await page.next('execution', ({ view }) => view.outcome !== null, from);
    calls.push(view.calls);
  }
  return calls;
}

describe('what work costs', () => {
  test('the same service calls are made with a page as without one, for five leads as for two hundred', async () => {
    const few = await inTheWorkbench(await open(FEW));
    const many = await inTheWorkbench(await open(MANY));
    expect(few.every((calls) => calls > 0)).toBe(true);
    expect(many).toEqual(few);
    expect([alone(FEW), alone(MANY)]).toEqual([few, few]);
  });

  test('a cell that is typed brings its own text, an answer and its score, however many leads there are', async () => {
    const heard = [];
    for (const count of [FEW, MANY]) {
      const page = await open(count);
      await inTheWorkbench(page);
      const from = page.heard.length;
      await page.do(typing(1, 1, ''));
      // The triggers of a deed have run when the next message is answered.
      await page.ask({ kind: 'set-clock', clock: { kind: 'real', now: 0 } });
      // How long triggers take depends on the machine, and so does whether that is told.
      const messages = page.heard.slice(from).filter(({ kind }) => kind !== 'execution');
      heard.push(messages.map(({ kind }) => kind));
      const cells = messages.flatMap((message) =>
        message.kind === 'change' ? message.change.sheets.flatMap((sheet) => sheet.cells) : [],
      );
      expect(new Set(cells.map(({ row }) => row))).toEqual(new Set([1]));
    }
    expect(heard[0]).toEqual(['change', 'reply', 'change', 'clock', 'reply']);
    expect(heard[1]).toEqual(heard[0]);
  });
});
