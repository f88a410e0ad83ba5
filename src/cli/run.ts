import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { createClock } from '../runtime/clock';
import { createHost, type Host, type RunOptions } from '../runtime/host';
import type { RunResult } from '../runtime/result';
import { checkOut, emptyDocument, readWorkbook, writeText, writeWorkbook } from './files';
import { settingOf, type CommonFlags, type Setting } from './flags';
import { Refusal } from './refusal';
import { builtAddon, fileKnowledge } from './session';
import { filled } from './words';

export interface RunFlags extends CommonFlags {
  readonly args?: string;
  readonly answer?: readonly string[];
  readonly user?: string;
  readonly auth: 'NONE' | 'LIMITED' | 'FULL';
  readonly now?: string;
  readonly script?: readonly string[];
}

/** `duo run`: runs one function of the add-on, or of another script, on a workbook, and shows what a person would see. */
export async function run(workbook: string, name: string, flags: RunFlags): Promise<void> {
  const setting = settingOf(flags);
  checkOut(flags.out, ['.xlsx', '.csv'], setting);
  const now = flags.now === undefined ? setting.now : instantOf(flags.now, setting);
  const parameters = parametersOf(flags.args, setting);
  const knowledge = fileKnowledge(setting);
  const document =
    workbook === 'new'
      ? emptyDocument(setting, ['Hoja 1'])
      : await readWorkbook(workbook, knowledge.tabNames.leads, setting, knowledge.textColumns);
  if (flags.tab !== undefined) {
    const active = document.sheets.find((sheet) => sheet.name === flags.tab);
    if (active === undefined) {
      const tabs = document.sheets.map((sheet) => sheet.name).join(', ');
      throw new Refusal(filled(setting.words.noTab, { file: workbook, tab: flags.tab, tabs }));
    }
    document.activeSheetId = active.id;
  }
  const host = createHost({
    ...programOf(flags.script, setting),
    document,
    user: { email: flags.user ?? '', locale: setting.locale },
    clock: createClock(now),
  });
  const result = start(host, name, parameters, { answers: flags.answer ?? [], authMode: flags.auth });
  show(result, setting);
  if (flags.meter !== undefined) await writeText(flags.meter, `${JSON.stringify(result.meter)}\n`, setting);
  if (result.error !== undefined) {
    const isUnknown = /Script function not found/.test(result.error.message);
    const template = isUnknown ? setting.words.noFunction : setting.words.failed;
    throw new Refusal(filled(template, { name, reason: result.error.message }));
  }
  if (flags.out !== undefined) {
    const sheet = document.sheets.find((each) => each.id === document.activeSheetId) ?? document.sheets[0]!;
    await writeWorkbook(flags.out, document, sheet, setting, { keepState: true });
    process.stdout.write(`${filled(setting.words.written, { file: flags.out })}\n`);
  }
}

/** Opening, installing and editing start as Google starts them; everything else as a click in the menu does. */
function start(host: Host, name: string, parameters: readonly unknown[], options: RunOptions): RunResult {
  const [edit] = parameters as readonly [{ sheet?: string; a1?: string; values?: unknown[][] }?];
  const runs =
    name === 'onOpen'
      ? host.open(options)
      : name === 'onInstall'
        ? host.install(options)
        : name === 'onEdit' && edit?.sheet !== undefined && edit.a1 !== undefined && edit.values !== undefined
          ? host.edit({ sheet: edit.sheet, a1: edit.a1, values: edit.values, answers: options.answers ?? [] })
          : undefined;
  return runs?.[0]?.result ?? host.run(name, parameters, options);
}

/** The built add-on, or other scripts with the manifest and the pages that stand beside the first of them. */
export function programOf(
  scripts: readonly string[] | undefined,
  setting: Setting,
): Pick<Parameters<typeof createHost>[0], 'code' | 'manifest' | 'html'> {
  if (scripts === undefined) return builtAddon(setting);
  const code = scripts.map((path) => {
    if (!existsSync(path)) throw new Refusal(filled(setting.words.notFound, { file: path }));
    return { name: basename(path, extname(path)), source: readFileSync(path, 'utf8') };
  });
  const folder = dirname(scripts[0]!);
  const manifest = join(folder, 'appsscript.json');
  const isThere = existsSync(manifest);
  const pages = readdirSync(folder).filter((name) => extname(name) === '.html');
  return {
    code,
    html: Object.fromEntries(pages.map((name) => [name, readFileSync(join(folder, name), 'utf8')])),
    manifest: isThere
      ? (JSON.parse(readFileSync(manifest, 'utf8')) as { timeZone: string })
      : { timeZone: 'Etc/UTC' },
  };
}

/** @throws Refusal where it is no instant */
export function instantOf(instant: string, setting: Setting): number {
  const time = Date.parse(instant);
  if (Number.isNaN(time)) throw new Refusal(filled(setting.words.badInstant, { instant }));
  return time;
}

/** A JSON list is the arguments; any other JSON value is the only one. */
function parametersOf(text: string | undefined, setting: Setting): readonly unknown[] {
  if (text === undefined) return [];
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value : [value];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(filled(setting.words.badArguments, { reason }));
  }
}

function show(result: RunResult, setting: Setting): void {
  const { shown } = setting.words;
  const print = (label: string, text: string): void => {
    process.stdout.write(`${label}: ${text}\n`);
  };
  for (const dialog of result.dialogs) {
    const label = dialog.kind === 'alert' ? shown.alert : shown.prompt;
    print(label, [dialog.title, dialog.prompt].filter((text) => text !== '').join('\n'));
    print(`  ${shown.answer}`, [dialog.answer.button, dialog.answer.text].filter(Boolean).join(' '));
  }
  for (const page of result.sidebars) print(shown.page, page.title);
  for (const toast of result.toasts) print(shown.toast, toast.message);
  for (const entry of result.log) print(shown.log, `${entry.severity} ${entry.message}`);
  if (result.value !== undefined && result.value !== null) {
    print(shown.value, JSON.stringify(result.value));
  }
}
