import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createClock } from '../runtime/clock';
import { createHost, type Host } from '../runtime/host';
import type { MeterReading } from '../runtime/meter';
import type { DocumentModel } from '../runtime/spreadsheet/model';
import { emptyDocument, type TextColumns } from './files';
import type { Setting } from './flags';
import { Refusal } from './refusal';
import { filled } from './words';

/** What an exposed function of the add-on answers. */
type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** The command stands in `.build/`, the add-on beside it in `dist/`. */
const DIST = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');

/** The built add-on as it would be pushed. */
interface Built {
  readonly code: string;
  readonly html: Readonly<Record<string, string>>;
  readonly manifest: { readonly oauthScopes?: readonly string[]; readonly timeZone: string };
}

/** Reads the built add-on. @throws Refusal where it has not been built */
export function builtAddon(setting: Setting): Built {
  if (!existsSync(join(DIST, 'Code.js'))) throw new Refusal(setting.words.notBuilt);
  const read = (name: string): string => readFileSync(join(DIST, name), 'utf8');
  const pages = readdirSync(DIST).filter((name) => extname(name) === '.html');
  return {
    code: read('Code.js'),
    html: Object.fromEntries(pages.map((name) => [name, read(name)])),
    manifest: JSON.parse(read('appsscript.json')) as Built['manifest'],
  };
}

/** A document with the built add-on beside it. The command's user is nobody: no address is known. */
export function openSession(document: DocumentModel, setting: Setting): Session {
  const { code, html, manifest } = builtAddon(setting);
  const host = createHost({
    code,
    html,
    manifest,
    document,
    user: { email: '', locale: setting.locale },
    clock: createClock(setting.now),
  });
  return new Session(host, setting);
}

/** Calls the exposed functions of the add-on. */
export class Session {
  constructor(
    private readonly host: Host,
    private readonly setting: Setting,
  ) {}

  /** The value an exposed function answers. @throws Refusal with its own words where it cannot be done */
  ask<T>(name: string, parameter?: unknown): { readonly value: T; readonly meter: MeterReading } {
    const result = this.host.run(name, parameter === undefined ? [] : [parameter]);
    if (result.error !== undefined) {
      throw new Refusal(filled(this.setting.words.failed, { name, reason: result.error.message }));
    }
    const answer = result.value as Answer<T>;
    if (!answer.ok) throw new Refusal(answer.message);
    return { value: answer.value, meter: result.meter };
  }

  /** Runs a menu action, with the answers a person would give. */
  act(name: string, answers: readonly string[]): void {
    const result = this.host.run(name, [], { answers });
    if (result.error !== undefined) {
      throw new Refusal(filled(this.setting.words.failed, { name, reason: result.error.message }));
    }
  }
}

/** What the add-on knows of files: which columns stay text, which table is a definition, how our tabs are called. */
export interface FileKnowledge {
  readonly textColumns: TextColumns;
  readonly definitionTable: (tables: readonly (readonly (readonly string[])[])[]) => number;
  readonly tabNames: Readonly<
    Record<
      | 'leads'
      | 'definition'
      | 'costs'
      | 'opportunities'
      | 'activities'
      | 'team'
      | 'territories'
      | 'cadences'
      | 'templates'
      | 'pipelines'
      | 'calendar',
      string
    >
  >;
}

/** Asks the add-on, beside an empty document in the command's locale. */
export function fileKnowledge(setting: Setting): FileKnowledge {
  const session = openSession(emptyDocument(setting, ['DUO']), setting);
  return {
    textColumns: (headers) =>
      session.ask<boolean[]>('textColumns', { headers: [...headers], roles: setting.roles }).value,
    definitionTable: (tables) => session.ask<number>('definitionTable', tables).value,
    tabNames: session.ask<FileKnowledge['tabNames']>('tabNames').value,
  };
}
