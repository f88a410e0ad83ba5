/** What is pushed to Apps Script, as it was built: dist/Code.js and its manifest. Run the build before. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import * as main from '../src/addon/main';
import { EXPOSED, type Exposed } from '../src/contract/exposed';
import type { MenuEntry } from '../src/runtime/result';
import { documentOf, hostOf, sample } from './addon/bundle';
import { faultsOf, scopesOf, SERVICE_NAMES, UNREACHED } from './bundle/platform';
import { readScript } from './bundle/script';

/** clasp takes two seconds to start, several times that on a busy machine. */
const CLASP_TIMEOUT_MS = 60_000;

const ROOT = join(__dirname, '..');
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const CODE = text('dist/Code.js');
const bundle = readScript(CODE);

const namesOf = (kind?: Exposed['kind']): string[] =>
  EXPOSED.filter((each) => kind === undefined || each.kind === kind)
    .map(({ name }) => name)
    .sort();

/** The parts of `SpreadsheetApp` and the other services that a script touches while it is loaded. */
function touchedWhileLoading(code: string): string[] {
  const touched: string[] = [];
  const realm = {};
  for (const name of SERVICE_NAMES) {
    Object.defineProperty(realm, name, {
      get: () => {
        touched.push(name);
        return undefined;
      },
    });
  }
  try {
    vm.runInNewContext(code, realm);
  } catch (error) {
    if (touched.length === 0) throw error;
  }
  return touched;
}

/** Handlers of a menu, submenus included. */
const handlersOf = (entries: readonly MenuEntry[]): string[] =>
  entries.flatMap((entry) => {
    if (entry.kind === 'item') return [entry.functionName];
    return entry.kind === 'submenu' ? handlersOf(entry.entries) : [];
  });

const emptyHost = (): ReturnType<typeof hostOf> =>
  hostOf(documentOf({ Leads: 'Nombre;Email\nAna;ana@example.com\n' }));

describe('bundle > what Apps Script finds', () => {
  it.each(EXPOSED)('declares $name at top level with its parameters', ({ name, parameters }) => {
    expect(bundle.functions.get(name)?.parameters).toEqual(parameters.map((parameter) => parameter.name));
  });

  it('declares nothing else', () => {
    expect([...bundle.functions.keys()].sort()).toEqual(namesOf());
  });

  it.each(EXPOSED)('passes a call of $name on with its arguments', ({ name, parameters }) => {
    const realm: Record<string, unknown> = {};
    vm.runInNewContext(CODE, realm);
    realm['duo_'] = { [name]: (...passed: unknown[]) => ({ passed }) };
    const given = parameters.map((parameter) => `the ${parameter.name}`);
    expect((realm[name] as (...given: unknown[]) => unknown)(...given)).toEqual({ passed: given });
  });

  it('passes calls on to exports of src/addon/main.ts, which exports nothing else', () => {
    expect(Object.keys(main).sort()).toEqual(namesOf());
  });

  it('declares each item that onOpen puts into the menu, and lists no menu action that is not there', () => {
    const host = emptyHost();
    expect(host.open().map(({ result }) => result.error)).toEqual([undefined]);
    const handlers = host.menu().flatMap(({ entries }) => handlersOf(entries));
    expect([...handlers].sort()).toEqual(namesOf('menu'));
    for (const handler of handlers) expect(bundle.functions.has(handler)).toBe(true);
  });

  it('declares the simple triggers and the handler of the trigger that it installs', () => {
    const host = emptyHost();
    expect(host.run('toggleHourly').error).toBeUndefined();
    const installed = host.document.triggers.map(({ handler }) => handler);
    expect(installed).toHaveLength(1);
    expect(namesOf('trigger')).toEqual([...installed, 'onEdit', 'onInstall', 'onOpen'].sort());
    for (const handler of namesOf('trigger')) expect(bundle.functions.has(handler)).toBe(true);
  });

  it.each(EXPOSED.filter(({ kind }) => kind === 'formula'))(
    'documents $name directly above, for the help that Sheets shows while it is typed',
    ({ name, parameters, summary }) => {
      const lines = bundle.functions
        .get(name)!
        .documentation!.split('\n')
        .map((line) => line.replace(/^\s*\*?\s?/, '').trim())
        .filter(Boolean);
      expect(summary).toBeDefined();
      expect(lines).toEqual([
        summary,
        ...parameters.map((parameter) => `@param {${parameter.type}} ${parameter.name} ${parameter.text}`),
        '@customfunction',
      ]);
    },
  );

  it('ends no name with an underscore, which would hide the function', () => {
    expect(namesOf().filter((name) => name.endsWith('_'))).toEqual([]);
  });
});

describe('bundle > what Apps Script runs', () => {
  it('holds nothing that its V8 is not known to have', () => {
    expect(faultsOf(bundle)).toEqual([]);
  });

  it('never reaches the names that a package mentions in vain', () => {
    for (const name of Object.keys(UNREACHED)) expect(bundle.freeNames).toContain(name);
    // The runtime has none of them: a definition that is read and digested there did without.
    const document = documentOf({ Leads: sample('es/leads.csv'), 'Definición DUO': sample('es/duo.csv') });
    const { error, dialogs, missing } = hostOf(document).run('checkDefinition');
    expect({ error, missing }).toEqual({ error: undefined, missing: [] });
    expect(dialogs.map(({ prompt }) => prompt).join()).not.toMatch(/is not (defined|a constructor)/);
  });

  it('calls no service while it is loaded', () => {
    expect(touchedWhileLoading(CODE)).toEqual([]);
  });

  it('builds the whole menu without any authorisation', () => {
    const host = emptyHost();
    const [run] = host.open({ authMode: 'NONE' });
    expect(run?.result.error).toBeUndefined();
    expect(host.menu().flatMap(({ entries }) => handlersOf(entries))).toHaveLength(namesOf('menu').length);
  });
});

describe('bundle > the checks above', () => {
  it.each([
    'class Lead { #score = 1 }',
    'class Lead { static count = 1 }',
    'class Lead { score = 1 }',
    'const name = lead?.name;',
    'const name = lead ?? 1;',
    'const million = 1_000_000;',
    `import('./lead');`,
    `import './lead';`,
    'export const lead = 1;',
  ])('refuse %s as newer than ES2019', (code) => {
    expect(() => readScript(code)).toThrow(SyntaxError);
  });

  it.each([
    ['setTimeout(() => 1, 0);', 'name setTimeout'],
    ['setInterval(() => 1, 0);', 'name setInterval'],
    [`new URL('https://example.com');`, 'name URL'],
    [`new URLSearchParams('a=1');`, 'name URLSearchParams'],
    ['new TextDecoder();', 'name TextDecoder'],
    [`fetch('https://example.com');`, 'name fetch'],
    ['crypto.randomUUID();', 'name crypto'],
    [`atob('');`, 'name atob'],
    [`btoa('');`, 'name btoa'],
    ['structuredClone([]);', 'name structuredClone'],
    ['process.env;', 'name process'],
    ['window.name;', 'name window'],
    ['performance.now();', 'name performance'],
    ['new WeakRef({});', 'name WeakRef'],
    ['globalThis.name;', 'name globalThis'],
    ['{ const URL = 1; } URL;', 'name URL'],
    ['Object.hasOwn({}, 1);', 'method hasOwn'],
    ['[].at(-1);', 'method at'],
    [`[]['at'](-1);`, 'method at'],
    ['[].findLast(Boolean);', 'method findLast'],
    ['[].toSorted();', 'method toSorted'],
    [`''.replaceAll('a', 'b');`, 'method replaceAll'],
    [`''.matchAll(/a/g);`, 'method matchAll'],
    ['Promise.any([]);', 'method any'],
    [`new Intl.Segmenter('es');`, 'member Intl.Segmenter'],
    [`SpreadsheetApp.openById('x');`, 'member SpreadsheetApp.openById'],
    ['DriveApp.getFiles();', 'name DriveApp'],
  ])('see the fault in %s', (code, fault) => {
    expect(faultsOf(readScript(code))).toEqual([fault]);
  });

  it.each([
    'function f(URL, { fetch, a: [atob] = [], ...crypto }) { return [URL, fetch, atob, crypto, arguments]; }',
    'try { f(); } catch (process) { process.exit(); } function f() { return f; }',
    'const lead = { at: 1, URL: 2, fetch() { return this.at; } }; lead.URL; loop: for (const x of []) continue loop;',
    'for (var window = 0; window < 1; window++); if (window) { var performance; } performance;',
    `[1].flat().flatMap((x) => x); Object.fromEntries([]); ''.trimStart(); async () => await Promise.resolve();`,
  ])('find nothing to say against %s', (code) => {
    expect(faultsOf(readScript(code))).toEqual([]);
  });

  it.each([
    ['var sheet = SpreadsheetApp.getActive();', ['SpreadsheetApp']],
    ['var app = (() => { const store = PropertiesService; return { store }; })();', ['PropertiesService']],
    ['function later() { return SpreadsheetApp.getActive(); }', []],
  ])('know what %s touches while it is loaded', (code, services) => {
    expect(touchedWhileLoading(code)).toEqual(services);
  });
});

describe('bundle > the page of the sidebar', () => {
  const page = text('dist/Sidebar.html');

  it('has no template literal: Google takes what looks like a comment in one for one, and the page stays empty', () => {
    // github.com/enuchi/React-Google-Apps-Script, issues 157 and 170.
    const script = /<script>([^]*)<\/script>/.exec(page)![1]!;
    expect(script.match(/`/g) ?? []).toEqual([]);
  });

  it('is one page: nothing is fetched from anywhere', () => {
    expect(page.match(/<(?:script|link|img|iframe)[^>]*(?:src|href)=/gi) ?? []).toEqual([]);
    expect(page).not.toMatch(/@import|url\(/);
  });

  it('asks only for what the script exposes', () => {
    const asked = [...page.matchAll(/\.call\("(\w+)"/g)].map(([, name]) => name);
    expect(asked.length).toBeGreaterThan(5);
    expect(namesOf('client')).toEqual(expect.arrayContaining([...new Set(asked)]));
  });
});

describe('bundle > what goes up', () => {
  const manifest = JSON.parse(text('dist/appsscript.json')) as { readonly oauthScopes: readonly string[] };

  it('carries the manifest of the repository', () => {
    expect(text('dist/appsscript.json')).toBe(text('appsscript.json'));
  });

  it('asks for each scope that it uses and for no other', () => {
    expect([...manifest.oauthScopes].sort()).toEqual([...scopesOf(bundle)].sort());
  });

  it.each([
    [`ScriptApp.newTrigger('f');`, ['script.scriptapp']],
    ['SpreadsheetApp.getUi().showSidebar(page);', ['script.container.ui', 'spreadsheets.currentonly']],
    ['Session.getActiveUser().getEmail();', ['userinfo.email']],
    ['MailApp.sendEmail(mail);', ['script.send_mail']],
    ['PropertiesService.getDocumentProperties(); Session.getActiveUserLocale();', []],
  ])('would ask for the scopes of %s', (code, scopes) => {
    const urls = scopes.map((scope) => `https://www.googleapis.com/auth/${scope}`);
    expect([...scopesOf(readScript(code))].sort()).toEqual(urls);
  });

  it('is no card add-on: editor add-ons have no section of their own', () => {
    expect(Object.keys(manifest)).not.toContain('addOns');
  });

  it('is flat, and no page shares its name with a script, which Google refuses', () => {
    const entries = readdirSync(join(ROOT, 'dist'), { withFileTypes: true });
    expect(entries.filter((entry) => !entry.isFile())).toEqual([]);
    const bases = entries.map(({ name }) => name.replace(/\.[^.]*$/, ''));
    expect(new Set(bases).size).toBe(bases.length);
  });

  it(
    'is, for clasp without an account, exactly the script and the manifest',
    () => {
      const home = mkdtempSync(join(tmpdir(), 'duo-clasp-'));
      try {
        const clasp = join(ROOT, 'node_modules', '.bin', 'clasp');
        const { status, stdout, stderr } = spawnSync(clasp, ['show-file-status', '--json'], {
          cwd: ROOT,
          env: { ...process.env, HOME: home },
          encoding: 'utf8',
        });
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        const { filesToPush, untrackedFiles } = JSON.parse(stdout) as Record<string, string[]>;
        expect([...filesToPush!].sort()).toEqual([
          'dist/Code.js',
          'dist/Sidebar.html',
          'dist/appsscript.json',
        ]);
        expect(untrackedFiles).toEqual([]);
      } finally {
        rmSync(home, { recursive: true, force: true });
      }
    },
    CLASP_TIMEOUT_MS,
  );
});
