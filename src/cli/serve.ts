import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileProgram, ScriptParseError } from '../runtime/program';
import { LANGUAGES, type Clockwork, type Language } from '../workbench/protocol/settings';
import { PortRefusal } from '../workbench/server/listen';
import { serve as startServer, type Serving } from '../workbench/server/serve';
import { fingerprintOf, readState, setAside, stateFilePath } from '../workbench/server/state-file';
import type { Source } from '../workbench/server/workbench';
import { addTable, allText, emptyDocument, readWorkbook } from './files';
import { settingOf, type CommonFlags, type Setting } from './flags';
import { openBrowser } from './open-browser';
import { Refusal } from './refusal';
import { instantOf, programOf } from './run';
import { fileKnowledge } from './session';
import { filled } from './words';

export interface ServeFlags extends CommonFlags {
  readonly port?: string;
  readonly open: boolean;
  readonly now?: string;
  readonly script?: readonly string[];
  readonly state?: string;
  readonly add?: readonly string[];
}

/** The command and the thread stand in `.build/`, with the page in a folder of its own; the project is around it. */
const BUILD = dirname(fileURLToPath(import.meta.url));
const ROOT = join(BUILD, '..');

const HIGHEST_PORT = 65_535;

/** How the numbers and dates of the samples are written, whatever the locale of the command. */
const SAMPLE_LOCALES = { es: 'es_ES', en: 'en_GB' } as const;

/** Documents of the command line are in this zone until somebody sits before them. */
const NO_ZONE = 'Etc/UTC';

/** What the workbench shows: files that are read together, and how. */
interface Origin {
  /** What its work is kept under. */
  readonly key: string;
  readonly files: readonly string[];
  /** Shown to people; absent for the sample. */
  readonly name?: string;
  readonly read: () => Promise<Source['document']>;
}

/** `duo serve`: the add-on in a spreadsheet in the browser. Ends with Ctrl+C. */
export async function serve(file: string | undefined, flags: ServeFlags): Promise<void> {
  const setting = settingOf(flags);
  const { words } = setting;
  const port = flags.port === undefined ? undefined : portOf(flags.port, setting);
  const clock: Clockwork | undefined =
    flags.now === undefined ? undefined : { kind: 'fixed', now: instantOf(flags.now, setting) };
  const program = checkedProgram(flags.script, setting);
  const origin = file === undefined ? sampleOrigin(setting) : fileOrigin(file, flags.add ?? [], setting);
  const stateFile = stateFilePath(resolve(flags.state ?? join(ROOT, '.duo')), origin.key);
  const openSource = async (): Promise<Source> => ({
    document: await origin.read(),
    fingerprint: await fingerprint(origin, setting),
  });
  const beginning = await beginningOf(stateFile, origin, openSource, setting);
  for (const warning of beginning.warnings) process.stderr.write(`${warning}\n`);
  const serving = await started(setting, () =>
    startServer({
      ...beginning,
      program: { ...program, name: flags.script === undefined ? 'DUO' : nameOf(flags.script[0]!) },
      version: versionOf(),
      language: languageOf(setting.locale),
      ...(clock === undefined ? {} : { clock }),
      ...(origin.name === undefined ? {} : { sourceName: origin.name }),
      openSource,
      recover: async () => {
        const warning = filled(words.serve.stateBroken, { file: await setAside(stateFile) });
        process.stderr.write(`${warning}\n`);
        return { ...(await openSource()), warning };
      },
      stateFile,
      threadFile: join(BUILD, 'workbench-worker.mjs'),
      pageFolder: join(BUILD, 'page'),
      ...(port === undefined ? {} : { port }),
    }),
  );
  process.stdout.write(`${serving.address}\n`);
  if (flags.open) await openBrowser(serving.address);
  await ended(serving, setting);
}

/** Waits for Ctrl+C, or for the end of a workbench that cannot go on; saves in both cases. */
async function ended(serving: Serving, { words }: Setting): Promise<void> {
  const reason = await new Promise<string | undefined>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.once(signal, () => resolve(undefined));
    void serving.failed.then(resolve);
  });
  process.stderr.write(`${words.serve.ending}\n`);
  await serving.close();
  if (reason !== undefined) throw new Refusal(filled(words.error, { reason }));
}

async function started(setting: Setting, start: () => Promise<Serving>): Promise<Serving> {
  const { words } = setting;
  try {
    return await start();
  } catch (error) {
    if (error instanceof PortRefusal) {
      const { port, reason } = error;
      const template = reason === 'EADDRINUSE' ? words.serve.portTaken : words.serve.portRefused;
      throw new Refusal(filled(template, { port, reason }));
    }
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Refusal(words.notBuilt);
    throw error;
  }
}

function portOf(text: string, { words }: Setting): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > HIGHEST_PORT)
    throw new Refusal(filled(words.serve.badPort, { port: text }));
  return port;
}

/** The script, refused with its parser's words before anything is started. */
function checkedProgram(scripts: readonly string[] | undefined, setting: Setting) {
  const { code, html = {}, manifest } = programOf(scripts, setting);
  try {
    const { declared, functionDeclarations, functions } = compileProgram(code);
    return { code, html, manifest, names: { declared, functionDeclarations, functions } };
  } catch (error) {
    if (error instanceof ScriptParseError) throw new Refusal(error.message);
    throw error;
  }
}

interface Begun {
  readonly beginning: Parameters<typeof startServer>[0]['beginning'];
  readonly fingerprint: string;
  readonly warnings: readonly string[];
}

/** The work as it was kept; the source where there is none, or none that can be used. */
async function beginningOf(
  stateFile: string,
  origin: Origin,
  openSource: () => Promise<Source>,
  setting: Setting,
): Promise<Begun> {
  const { serve: words, notReadable } = setting.words;
  const kept = await readState(stateFile).catch((error: NodeJS.ErrnoException) => {
    throw new Refusal(filled(notReadable, { file: stateFile, reason: error.code ?? error.message }));
  });
  if (kept.kind === 'good') {
    const hasChanged = (await fingerprint(origin, setting)) !== kept.fingerprint;
    return {
      beginning: { ...kept, kind: 'state' },
      fingerprint: kept.fingerprint,
      warnings: hasChanged ? [filled(words.sourceChanged, { file: origin.name ?? '' })] : [],
    };
  }
  const warnings: string[] = [];
  if (kept.kind !== 'none') {
    const template = kept.kind === 'newer' ? words.stateNewer : words.stateBroken;
    warnings.push(filled(template, { file: await setAside(stateFile) }));
  }
  const source = await openSource();
  return {
    beginning: { kind: 'document', document: source.document },
    fingerprint: source.fingerprint,
    warnings,
  };
}

async function fingerprint({ files }: Origin, { words }: Setting): Promise<string> {
  const contents = files.map(async (file) =>
    readFile(file).catch((error: NodeJS.ErrnoException) => {
      const reason = error.code ?? error.message;
      throw new Refusal(filled(reason === 'ENOENT' ? words.notFound : words.notReadable, { file, reason }));
    }),
  );
  return fingerprintOf(await Promise.all(contents));
}

function fileOrigin(file: string, added: readonly string[], setting: Setting): Origin {
  return {
    key: [file, ...added].map((path) => resolve(path)).join('\n'),
    files: [file, ...added],
    name: basename(file),
    async read() {
      const { textColumns, tabNames } = fileKnowledge(setting);
      const document = await readWorkbook(file, tabNames.leads, setting, textColumns);
      for (const path of added) await addTable(document, path, nameOf(path), setting, textColumns);
      // A CSV file says no name; a workbook that was kept here has its own.
      if (extname(file).toLowerCase() !== '.xlsx') document.name = nameOf(file);
      return beforePeople(document);
    },
  };
}

/** The tables of a sample in the order of their tabs; those of a team were made by `scripts/make-history.mjs`. */
const SAMPLE_TABLES = [
  ['leads', 'team'],
  ['definition', '', 'duo'],
  ['costs', ''],
  ['opportunities', 'team'],
  ['activities', 'team'],
  ['team', 'team'],
  ['territories', 'team'],
  ['cadences', 'team'],
  ['templates', 'team'],
  ['pipelines', 'team'],
  ['calendar', 'team'],
] as const;

/** A company's leads with half a year of a team's work, as they come, not yet set up: that is for the person to try. */
function sampleOrigin(setting: Setting): Origin {
  const language = languageOf(setting.locale) === 'es' ? 'es' : 'en';
  const own: Setting = { ...setting, locale: SAMPLE_LOCALES[language], quiet: true };
  const tables = SAMPLE_TABLES.map(([tab, folder, name = tab]) => ({
    tab,
    file: join(ROOT, 'samples', language, folder, `${name}.csv`),
  }));
  return {
    key: `sample ${language}`,
    files: tables.map(({ file }) => file),
    async read() {
      const { textColumns, tabNames } = fileKnowledge(own);
      const document = emptyDocument(own, []);
      for (const { tab, file } of tables) {
        await addTable(document, file, tabNames[tab], own, tab === 'definition' ? allText : textColumns);
      }
      document.name = setting.words.serve.sampleName;
      document.sharedWith = addressesIn(document, tabNames.team);
      return beforePeople(document);
    },
  };
}

/** The people of the sample's team, to look at the sheet as each of them sees it. */
function addressesIn(document: Source['document'], tab: string): string[] {
  const rows = document.sheets.find(({ name }) => name === tab)?.rows ?? [];
  return rows
    .flatMap((row) => row?.values ?? [])
    .filter((value): value is string => typeof value === 'string' && /^\S+@\S+\.example$/.test(value));
}

/** The clock on the wall of whoever sits before it, unless the document has its own. */
function beforePeople(document: Source['document']): Source['document'] {
  if (document.timeZone === NO_ZONE) {
    document.timeZone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  }
  return document;
}

const nameOf = (path: string): string => basename(path, extname(path));

function languageOf(locale: string): Language {
  const language = locale.slice(0, 2).toLowerCase();
  return LANGUAGES.find((known) => known === language) ?? 'en';
}

function versionOf(): string {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  return version;
}
