import { addTable, allText, checkOut, definitionAmong, readWorkbook, writeText } from './files';
import { settingOf, type CommonFlags } from './flags';
import { checkTab, progress } from './score';
import { fileKnowledge, openSession } from './session';
import { filled } from './words';

export interface RoiFlags extends CommonFlags {
  readonly leads: string;
  readonly costs?: string;
  readonly opportunities?: string;
  readonly duo?: string;
  readonly won?: readonly string[];
  readonly lost?: readonly string[];
  readonly deferred?: readonly string[];
  readonly basis: 'cohort' | 'period';
  readonly by: 'source' | 'channel' | 'campaign' | 'month';
}

interface Report {
  readonly basis: string;
  readonly by: string;
  readonly rows: readonly unknown[];
  readonly total: unknown;
  readonly notes: readonly string[];
}

/** `duo roi`: what each source cost and brought, as JSON; what the reader must know goes to stderr. */
export async function roi(flags: RoiFlags): Promise<void> {
  const setting = settingOf(flags);
  checkOut(flags.out, ['.json'], setting);
  const { textColumns, definitionTable, tabNames } = fileKnowledge(setting);
  progress(filled(setting.words.reading, { file: flags.leads }));
  const document = await readWorkbook(flags.leads, tabNames.leads, setting, textColumns);
  checkTab(
    document.sheets.map((sheet) => sheet.name),
    flags.leads,
    flags.tab,
    setting,
  );
  const leadsTab = flags.tab ?? (document.sheets.length === 1 ? document.sheets[0]!.name : undefined);
  const tables = [
    ['definitionTab', flags.duo, tabNames.definition],
    ['costsTab', flags.costs, tabNames.costs],
    ['opportunitiesTab', flags.opportunities, tabNames.opportunities],
  ] as const;
  const tabs: Record<string, string> = {};
  for (const [name, path, sheetName] of tables) {
    if (path === undefined) continue;
    progress(filled(setting.words.reading, { file: path }));
    tabs[name] =
      name === 'definitionTab'
        ? await addTable(document, path, sheetName, setting, allText, definitionAmong(definitionTable))
        : await addTable(document, path, sheetName, setting, textColumns);
  }
  const session = openSession(document, setting);
  session.ask('configure', {
    ...(leadsTab === undefined ? {} : { leadsTab }),
    ...tabs,
    roles: setting.roles,
    outcomeWords: { won: flags.won ?? [], lost: flags.lost ?? [], deferred: flags.deferred ?? [] },
  });
  const { value, meter } = session.ask<Report>('sourceReturnReport', { basis: flags.basis, by: flags.by });
  for (const note of value.notes) progress(note);
  const { basis, by, rows, total } = value;
  const json = `${JSON.stringify({ basis, by, rows, total }, null, 2)}\n`;
  if (flags.out === undefined) process.stdout.write(json);
  else {
    await writeText(flags.out, json, setting);
    process.stdout.write(`${filled(setting.words.written, { file: flags.out })}\n`);
  }
  if (flags.meter !== undefined) await writeText(flags.meter, `${JSON.stringify(meter)}\n`, setting);
}
