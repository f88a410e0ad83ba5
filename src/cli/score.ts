import { extname } from 'node:path';
import { lastRowOf } from '../runtime/spreadsheet/document/cells';
import {
  addTable,
  allText,
  checkOut,
  definitionAmong,
  readWorkbook,
  writeText,
  writeWorkbook,
} from './files';
import { settingOf, type CommonFlags, type Setting } from './flags';
import { Refusal } from './refusal';
import { openSession, fileKnowledge, type Session } from './session';
import { summaryOf, type ScoreSummary } from './summary';
import { filled } from './words';

export interface ScoreFlags extends CommonFlags {
  readonly duo: string;
  readonly costs?: string;
  readonly opportunities?: string;
}

/** `duo score`: scores a lead file against a definition. */
export async function score(leads: string, flags: ScoreFlags): Promise<void> {
  const setting = settingOf(flags);
  const { words } = setting;
  checkOut(flags.out, ['.xlsx', '.json', '.csv'], setting);
  const { textColumns, definitionTable, tabNames } = fileKnowledge(setting);
  progress(filled(words.reading, { file: leads }));
  const document = await readWorkbook(leads, tabNames.leads, setting, textColumns);
  checkTab(
    document.sheets.map((sheet) => sheet.name),
    leads,
    flags.tab,
    setting,
  );
  const tab = flags.tab ?? (document.sheets.length === 1 ? document.sheets[0]!.name : undefined);
  const rows = Math.max(...document.sheets.map(lastRowOf));
  progress(filled(words.reading, { file: flags.duo }));
  const definitionTab = await addTable(
    document,
    flags.duo,
    tabNames.definition,
    setting,
    allText,
    definitionAmong(definitionTable),
  );
  const costsTab =
    flags.costs === undefined
      ? undefined
      : await addTable(document, flags.costs, tabNames.costs, setting, textColumns);
  const opportunitiesTab =
    flags.opportunities === undefined
      ? undefined
      : await addTable(document, flags.opportunities, tabNames.opportunities, setting, textColumns);

  const session = openSession(document, setting);
  session.ask('configure', {
    ...(tab === undefined ? {} : { leadsTab: tab }),
    ...(costsTab === undefined ? {} : { costsTab }),
    ...(opportunitiesTab === undefined ? {} : { opportunitiesTab }),
    definitionTab,
    roles: setting.roles,
  });
  progress(filled(words.scoring, { rows: Math.max(0, rows - 1) }));
  const { value, meter } = session.ask<ScoreSummary & { readonly tab: string }>('scoreReport');
  const type = flags.out === undefined ? '' : extname(flags.out).toLowerCase();
  if (flags.out !== undefined && type === '.json') {
    const { definition, counts, rows: scored } = value;
    await writeText(flags.out, `${JSON.stringify({ definition, counts, rows: scored })}\n`, setting);
  } else if (flags.out !== undefined) {
    if (type === '.xlsx') {
      progress(words.finishing);
      finish(session, flags);
    }
    progress(filled(words.writing, { file: flags.out }));
    const sheet = document.sheets.find((each) => each.name === value.tab) ?? document.sheets[0]!;
    await writeWorkbook(flags.out, document, sheet, setting, { keepState: false });
  }
  if (flags.meter !== undefined) await writeText(flags.meter, `${JSON.stringify(meter)}\n`, setting);
  process.stdout.write(summaryOf(value, setting));
  if (flags.out !== undefined) process.stdout.write(`${filled(words.written, { file: flags.out })}\n`);
}

/** A finished workbook has its blanks marked and, where money or results are known, its return by source. */
function finish(session: Session, flags: ScoreFlags): void {
  session.act('flagMissing', []);
  if (flags.costs !== undefined || flags.opportunities !== undefined)
    session.act('buildSourceReturn', ['YES']);
}

/** Refuses a tab that the file does not have, naming those it has. */
export function checkTab(
  names: readonly string[],
  file: string,
  tab: string | undefined,
  setting: Setting,
): void {
  if (tab === undefined || names.includes(tab)) return;
  throw new Refusal(filled(setting.words.noTab, { file, tab, tabs: names.join(', ') }));
}

/** Long work says where it is, apart from the result. */
export function progress(message: string): void {
  process.stderr.write(`${message}\n`);
}
