import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { ServerMessage, Welcome } from '../../src/workbench/protocol/messages';
import { duo, Folder } from './duo';

const ROOT = join(__dirname, '..', '..');

/** A command that starts on a busy machine takes a while. */
jest.setTimeout(30_000);

const started = new Set<ChildProcess>();

afterEach(() => {
  for (const child of started) child.kill('SIGKILL');
  started.clear();
});

interface Command {
  readonly address: string;
  readonly errors: () => string;
  /** Ctrl+C; gives the exit code. */
  readonly end: () => Promise<number | null>;
}

/** Starts `duo serve` and waits for the first line that it prints. */
async function serve(folder: Folder, ...words: readonly string[]): Promise<Command> {
  const child = spawn('node', ['scripts/duo.mjs', 'serve', '--no-open', '--state', folder.path, ...words], {
    cwd: ROOT,
  });
  started.add(child);
  let printed = '';
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      printed += String(chunk);
      if (printed.includes('\n')) resolve(printed.split('\n')[0]!);
    });
    void ended.then(() => reject(new Error(errors)));
  });
  return {
    address,
    errors: () => errors,
    end() {
      child.kill('SIGINT');
      return ended;
    },
  };
}

/** Says hello, sends further messages, and gives everything up to the last expected kind. */
async function talk(
  { address }: Command,
  until: ServerMessage['kind'],
  ...messages: readonly object[]
): Promise<ServerMessage[]> {
  const { origin, hash } = new URL(address);
  const socket = new WebSocket(
    `${origin.replace('http', 'ws')}/socket`,
    ['duo-workbench', hash.slice('#key='.length)],
    { origin },
  );
  const heard: ServerMessage[] = [];
  return new Promise((resolve, reject) => {
    socket.on('error', reject);
    socket.on('open', () => {
      for (const message of [{ kind: 'hello' }, ...messages]) socket.send(JSON.stringify(message));
    });
    socket.on('message', (data) => {
      heard.push(JSON.parse(String(data)) as ServerMessage);
      if (heard.at(-1)!.kind !== until) return;
      socket.terminate();
      resolve(heard);
    });
  });
}

async function welcomeOf(command: Command): Promise<Welcome> {
  return (await talk(command, 'welcome'))[0] as Welcome;
}

const typed = (row: number, column: number, text: string): object => ({
  kind: 'deed',
  id: 1,
  revision: 0,
  deed: { kind: 'type', sheet: 0, row, column, texts: [[text]] },
});

describe('duo serve', () => {
  test('without a file shows the sample in the language of the locale, with the menu of the add-on', async () => {
    const spanish = await serve(new Folder());
    expect(spanish.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#key=[\w-]{43}$/);
    expect(await welcomeOf(spanish)).toMatchObject({
      document: { name: 'Muestra de leads', locale: 'es_ES', sheets: { length: 11 } },
      addOnName: 'DUO',
      identity: { language: 'es', person: { access: 'owner' } },
      clock: { kind: 'real' },
    });
    expect(await spanish.end()).toBe(0);
    const polish = await serve(new Folder(), '--locale', 'pl_PL', '--now', '2026-10-31T09:00:00Z');
    const welcome = await welcomeOf(polish);
    expect(welcome).toMatchObject({
      document: { locale: 'en_GB' },
      identity: { language: 'pl' },
      clock: { kind: 'fixed', now: Date.UTC(2026, 9, 31, 9) },
    });
    expect(welcome).not.toHaveProperty('source');
    expect(welcome.formulas.find(({ name }) => name === 'DUO_SCORE')?.parameters).toHaveLength(4);
  });

  test('keeps the work on a file, and says when the file has changed since', async () => {
    const folder = new Folder();
    const file = folder.file('people.csv', 'Name,Town\nAna,León\n');
    const first = await serve(folder, file);
    expect(await welcomeOf(first)).toMatchObject({ source: 'people.csv', document: { name: 'people' } });
    await talk(first, 'reply', typed(5, 0, 'kept'));
    expect(await first.end()).toBe(0);

    writeFileSync(file, 'Name,Town\nEva,Ávila\n');
    const again = await serve(folder, file, '--locale', 'en_GB');
    const heard = await talk(again, 'notice');
    expect(JSON.stringify(heard[0])).toMatch(/kept/);
    expect(JSON.stringify(heard[0])).toMatch(/León/);
    expect(heard.at(-1)).toMatchObject({
      notice: { code: 'file-warning', message: expect.stringMatching(/“people\.csv” has changed/) },
    });
    expect(again.errors()).toMatch(/has changed/);
    const fresh = await talk(again, 'start-over', { kind: 'reset', id: 1 });
    expect(fresh.map(({ kind }) => kind)).toContain('reply');
    expect(JSON.stringify(await welcomeOf(again))).toMatch(/Ávila/);
  });

  test('sets a broken or later state aside and says so', async () => {
    const folder = new Folder();
    const file = folder.file('people.csv', 'Name\nAna\n');
    const first = await serve(folder, file);
    await talk(first, 'reply', typed(5, 0, 'kept'));
    await first.end();
    const state = readdirSync(folder.path).find((name) => name.endsWith('.state'))!;
    const written = readFileSync(folder.at(state));
    writeFileSync(folder.at(state), written.subarray(0, written.length - 1));
    const broken = await serve(folder, file, '--locale', 'en_GB');
    expect(broken.errors()).toMatch(/could not be read and was set aside in “.*\.broken”/);
    await broken.end();
    expect(readFileSync(folder.at(`${state}.broken`))).toHaveLength(written.length - 1);
    writeFileSync(
      folder.at(state),
      written.toString('latin1').replace('"version":1', '"version":2'),
      'latin1',
    );
    const newer = await serve(folder, file, '--locale', 'en_GB');
    expect(newer.errors()).toMatch(/later version and was set aside/);
  });

  test('adds further files as tabs and runs another script under its own name', async () => {
    const folder = new Folder();
    const file = folder.file('people.csv', 'Name\nAna\n');
    const costs = folder.file('costs.csv', 'Month,Spend\n2026-01,12\n');
    const script = folder.file(
      'Hello.js',
      '/** Doubles.\n * @customfunction */\nfunction twice(n) { return 2 * n; }',
    );
    const command = await serve(folder, file, '--add', costs, '--script', script);
    const { document, addOnName, formulas } = await welcomeOf(command);
    expect(document.sheets.map(({ head }) => head.name)).toEqual(['Leads', 'costs']);
    expect([addOnName, formulas]).toEqual([
      'Hello',
      [{ name: 'TWICE', summary: 'Doubles.', parameters: [] }],
    ]);
  });

  test('says in one sentence what is wrong with its file, script, port or instant', async () => {
    const folder = new Folder();
    const broken = folder.file('broken.xlsx', 'no workbook');
    const other = folder.file('file.pdf', '%PDF');
    const script = folder.file('bad.js', 'function (');
    const state = ['--state', folder.path, '--no-open', '--locale', 'en_GB'];
    for (const [words, sentence] of [
      [[folder.at('missing.csv')], /^There is no file “.*missing\.csv”\.$/],
      [[broken], /^“.*broken\.xlsx” is not an XLSX workbook\.$/],
      [[other], /^The type of “.*file\.pdf” is unknown\. Use a \.csv or \.xlsx file\.$/],
      [['--script', script], /ParseError/],
      [['--port', '99999'], /^“99999” is not a port/],
      [['--now', 'noon'], /^“noon” is not an ISO instant/],
    ] as const) {
      const { status, stdout, stderr } = duo('serve', ...words, ...state);
      expect([words, status, stdout]).toEqual([words, 1, '']);
      expect(stderr.trim()).toMatch(sentence);
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
    const taken = createServer();
    const port = await new Promise<number>((resolve) => {
      taken.listen(0, '127.0.0.1', () => resolve((taken.address() as { port: number }).port));
    });
    const refused = duo('serve', '--port', String(port), ...state);
    taken.close();
    expect([refused.status, refused.stderr.trim()]).toEqual([
      1,
      `Port ${port} is in use. Give another one with --port, or none.`,
    ]);
  });
});
