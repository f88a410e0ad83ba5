import { isBlank, type Cell } from '../core/values/cell';
import { foldText } from '../core/values/text';
import { isRole } from '../core/leads/role';
import type { RoleGuess } from '../core/leads/roles';
import type { Answer, Configuration } from '../contract/reports';
import { fill, wordsOf } from '../i18n/language';
import { findLeadsTab, readLeads, TOP_ROWS } from '../sheets/leads-tab';
import { roleNames } from '../sheets/recognition';
import { isCostColumn } from '../sheets/return-records';
import { ensureTab, fillFieldsTab, prepareOwnColumns } from '../sheets/set-up';
import { changeSettings, findTab, openWorkbook, type TabName, type Workbook } from '../sheets/workbook';
import { answer, refused } from './answer';
import { obstacleMessage } from './messages';
import { readerLanguage } from './reader';

/** Remembers which tabs, columns and words mean what, and prepares our columns. */
export function configure(configuration: Configuration): Answer<null> {
  return answer(() => {
    const words = wordsOf(readerLanguage());
    const workbook = openWorkbook(readerLanguage());
    const { leadsTab, definitionTab, costsTab, opportunitiesTab, outcomeWords } = configuration;
    const ids: Record<string, number> = {};
    for (const [setting, name] of Object.entries({ leadsTab, definitionTab, costsTab, opportunitiesTab })) {
      if (name === undefined) continue;
      const sheet = workbook.spreadsheet.getSheetByName(name);
      if (sheet === null) return refused(fill(words.errors.noTab, { tab: name }));
      ids[setting] = sheet.getSheetId();
    }
    const changed = changeSettings(workbook, {
      ...ids,
      language: workbook.language,
      ...(outcomeWords === undefined ? {} : { outcomeWords }),
    });
    return prepare(changed, configuration.roles ?? {});
  });
}

function prepare(workbook: Workbook, roles: Readonly<Record<string, string>>): Answer<null> {
  const words = wordsOf(readerLanguage());
  const sheet = findLeadsTab(workbook);
  if (sheet === undefined) return refused(words.errors.noLeads);
  const read = readLeads(workbook, sheet);
  if (!read.ok) return refused(obstacleMessage(read.problem, words));
  let guesses = read.leads.roles;
  const opportunityRoles: Record<string, string> = {};
  const costColumns: Record<string, string> = {};
  for (const [word, header] of Object.entries(roles)) {
    const role = isCostColumn(word) ? word : (roleNames().get(foldText(word)) ?? word);
    if (!isRole(role) && !isCostColumn(role)) return refused(fill(words.errors.unknownRole, { role }));
    const inLeads = isRole(role) ? withRole(guesses, role, header) : undefined;
    const inOpportunities = isRole(role) && hasHeader(workbook, 'opportunities', header);
    const inCosts = isCostColumn(role) && hasHeader(workbook, 'costs', header);
    if (inLeads === undefined && !inOpportunities && !inCosts) {
      return refused(fill(words.errors.noColumn, { header }));
    }
    guesses = inLeads ?? guesses;
    if (inOpportunities) opportunityRoles[role] = header;
    if (inCosts) costColumns[role] = header;
  }
  const leads = { ...read.leads, roles: guesses };
  const configured = changeSettings(workbook, { opportunityRoles, costColumns });
  const fields = ensureTab(configured, 'fields');
  fillFieldsTab(fields.workbook, fields.sheet, leads);
  prepareOwnColumns(fields.workbook, leads);
  return { ok: true, value: null };
}

/** The guesses with a role given to the column of a header, and taken from any other; undefined without it. */
function withRole(
  guesses: readonly RoleGuess[],
  role: RoleGuess['role'],
  header: string,
): readonly RoleGuess[] | undefined {
  const wanted = guesses.find((guess) => foldText(guess.header) === foldText(header));
  if (wanted === undefined) return undefined;
  return guesses.map((guess) => {
    if (guess === wanted) return { ...guess, role };
    return guess.role === role ? { ...guess, role: '' } : guess;
  });
}

/** Whether a tab has a header among its first rows. */
function hasHeader(workbook: Workbook, tab: TabName, header: string): boolean {
  const sheet = findTab(workbook, tab);
  if (sheet === undefined || sheet.getLastRow() === 0) return false;
  const rows = Math.min(TOP_ROWS, sheet.getLastRow());
  const top = sheet.getRange(1, 1, rows, sheet.getLastColumn()).getValues() as Cell[][];
  const folded = foldText(header);
  return top.some((row) => row.some((cell) => !isBlank(cell) && foldText(String(cell)) === folded));
}
