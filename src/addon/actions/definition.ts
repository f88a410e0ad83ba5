import { warnAboutDefinition } from '../../core/definition/warnings';
import { fill, wordsOf } from '../../i18n/language';
import { readDefinition, type DefinitionReading } from '../../sheets/definition-tab';
import { findLeadsTab, readLeads, type LeadsTable } from '../../sheets/leads-tab';
import { numberText } from '../../sheets/number-text';
import { sign } from '../../sheets/signature';
import { openWorkbook, type Workbook } from '../../sheets/workbook';
import { askText, inform, warn } from '../dialogs';
import { obstacleMessage, warningLines, type Obstacle } from '../messages';
import { inWords, performMenuAction } from '../perform';
import { readerLanguage } from '../reader';

type Checked =
  | {
      readonly ok: true;
      readonly leads: LeadsTable;
      readonly reading: Extract<DefinitionReading, { code: 'ok' }>;
    }
  | { readonly ok: false; readonly problem: Obstacle };

function check(workbook: Workbook): Checked {
  const sheet = findLeadsTab(workbook);
  if (sheet === undefined) return { ok: false, problem: { code: 'noLeads' } };
  const read = readLeads(workbook, sheet);
  if (!read.ok) return read;
  const reading = readDefinition(workbook, read.leads);
  return reading.code === 'ok' ? { ok: true, leads: read.leads, reading } : { ok: false, problem: reading };
}

/** What is doubtful in a definition over the rows of the Leads tab, in words. */
export function definitionWarnings(workbook: Workbook, checked: Extract<Checked, { ok: true }>): string[] {
  const { leads, reading } = checked;
  const warnings = warnAboutDefinition(
    reading.definition,
    { headers: leads.headers, roles: leads.roles.map((guess) => guess.role) },
    leads.values.slice(leads.headerRow + 1),
    workbook.reading,
    workbook.today,
  );
  return warningLines(warnings, reading.headerRow, wordsOf(readerLanguage()));
}

/** Menu: says everything that is wrong or doubtful in the definition, or that it is fine. */
export function checkDefinition(): void {
  performMenuAction(() => {
    const words = wordsOf(readerLanguage());
    const workbook = openWorkbook(readerLanguage());
    const checked = check(workbook);
    if (!checked.ok) return warn(obstacleMessage(checked.problem, words), words.check.title);
    const { definition } = checked.reading;
    const { signed } = workbook.settings;
    const lines = [
      fill(words.check.fine, {
        digest: definition.digest,
        criteria: definition.criteria.length,
        threshold: numberText(definition.threshold.points, workbook.reading.decimal),
        max: numberText(definition.max, workbook.reading.decimal),
      }),
      signed?.digest === definition.digest
        ? fill(words.check.signed, { marketing: signed.marketing, sales: signed.sales })
        : words.check.unsigned,
    ];
    const warnings = definitionWarnings(workbook, checked);
    if (warnings.length > 0) lines.push('', words.check.warnings, ...warnings);
    warn(lines.join('\n'), words.check.title);
  });
}

/** Menu: marketing and sales sign the definition as it stands; one person may sign for both. */
export function signDefinition(): void {
  inWords(() => {
    const words = wordsOf(readerLanguage());
    const before = check(openWorkbook(readerLanguage()));
    if (!before.ok) return warn(obstacleMessage(before.problem, words), words.check.title);
    const { digest } = before.reading.definition;
    const title = fill(words.sign.title, { digest });
    const marketing = askText(title, words.sign.marketing);
    const sales = marketing ? askText(title, words.sign.sales) : undefined;
    if (!marketing || !sales) return inform(words.sign.cancelled);
    performMenuAction(() => {
      const workbook = openWorkbook(readerLanguage());
      const now = check(workbook);
      if (!now.ok) return warn(obstacleMessage(now.problem, words), words.check.title);
      if (now.reading.definition.digest !== digest) return warn(words.sign.changed, title);
      sign(workbook, now.reading.sheet, now.reading.definition, { marketing, sales });
      inform(fill(words.sign.done, { digest }));
    });
  });
}
