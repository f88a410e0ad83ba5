import { readNumber } from '../../core/values/number';
import type { Reading } from '../../core/values/cell';
import { fill, wordsOf } from '../../i18n/language';
import type { Words } from '../../i18n/words/es';
import { starterDefaults, starterHeader } from '../../i18n/starter/starter';
import { STARTER_FIELDS, type StarterField, type StarterParameters } from '../../i18n/starter/types';
import { findLeadsTab, readLeads, type LeadsTable } from '../../sheets/leads-tab';
import { isEmptyTab } from '../../sheets/made-tabs';
import {
  addLeadColumns,
  ensureTab,
  fillCostsTab,
  fillDefinitionTab,
  fillFieldsTab,
  fillLeadsTab,
  prepareOwnColumns,
  starterHeaderIn,
} from '../../sheets/set-up';
import { changeSettings, findTab, openWorkbook, type Workbook } from '../../sheets/workbook';
import { askText, askYesNo, inform, warn } from '../dialogs';
import { obstacleMessage } from '../messages';
import { inWords, performMenuAction } from '../perform';
import { readerLanguage } from '../reader';

/** What the person decided before anything is changed. */
interface Plan {
  readonly parameters: StarterParameters;
  /** Starter fields to add as empty columns to the user's own tab. */
  readonly added: readonly StarterField[];
}

/**
 * Menu: makes the tabs that are missing and our columns. Asks everything first, so that cancelling changes
 * nothing; what exists already is left as it is, so that running it again is safe.
 */
export function setUpTabs(): void {
  inWords(() => {
    const words = wordsOf(readerLanguage());
    const plan = askPlan(words);
    if (plan === undefined) return inform(words.setUp.cancelled);
    performMenuAction(() => carryOut(plan, words));
  });
}

function askPlan(words: Words): Plan | undefined {
  const workbook = openWorkbook(readerLanguage());
  const defaults = starterDefaults(workbook.language);
  const definition = findTab(workbook, 'definition');
  if (definition !== undefined && !isEmptyTab(definition)) return { parameters: defaults, added: [] };
  const parameters = askParameters(defaults, workbook.reading, words);
  if (parameters === undefined) return undefined;
  const sheet = findLeadsTab(workbook);
  const read = sheet === undefined ? undefined : readLeads(workbook, sheet);
  if (read === undefined || !read.ok) return { parameters, added: [] };
  const lacking = STARTER_FIELDS.filter(
    (field) => starterHeaderIn(workbook, read.leads, field) === undefined,
  );
  if (lacking.length === 0) return { parameters, added: [] };
  const add = askYesNo(
    words.setUp.addColumnsTitle,
    fill(words.setUp.addColumns, {
      tab: read.leads.sheet.getName(),
      fields: lacking.map((field) => starterHeader(workbook.language, field)).join(', '),
    }),
  );
  return add === undefined ? undefined : { parameters, added: add ? lacking : [] };
}

function askParameters(
  defaults: StarterParameters,
  reading: Reading,
  words: Words,
): StarterParameters | undefined {
  const { setUp } = words;
  const number = (text: string): number | undefined => {
    const value = readNumber(text, reading);
    return value !== undefined && value > 0 ? value : undefined;
  };
  const sizes = ask(
    [setUp.sizesTitle, setUp.sizes, setUp.expectedRange],
    `${defaults.sizeLow}; ${defaults.sizeHigh}`,
    words,
    (text) => {
      const [low, high, ...rest] = text.split(/[;–-]|\s+[aydoi]\s+|\s+(?:and|to|do)\s+/).map(number);
      return low !== undefined && high !== undefined && rest.length === 0 && low <= high
        ? { low, high }
        : undefined;
    },
  );
  if (sizes === undefined) return undefined;
  const sectors = ask(
    [setUp.sectorsTitle, setUp.sectors, setUp.expectedList],
    defaults.sectors.join('; '),
    words,
    (text) => {
      const list = text
        .split(/[;,]/)
        .map((sector) => sector.trim())
        .filter((sector) => sector !== '');
      return list.length > 0 ? list : undefined;
    },
  );
  if (sectors === undefined) return undefined;
  const deal = ask(
    [setUp.dealTitle, setUp.deal, setUp.expectedNumber],
    String(defaults.smallestDeal),
    words,
    number,
  );
  if (deal === undefined) return undefined;
  const months = ask(
    [setUp.leadTimeTitle, setUp.leadTime, setUp.expectedNumber],
    String(defaults.leadTimeMonths),
    words,
    number,
  );
  if (months === undefined) return undefined;
  return {
    sizeLow: sizes.low,
    sizeHigh: sizes.high,
    sectors,
    smallestDeal: deal,
    leadTimeMonths: months,
  };
}

/** Asks until the answer is understood; an empty answer is the suggested one, cancelling ends it. */
function ask<T>(
  [title, question, expected]: readonly [string, string, string],
  suggestion: string,
  words: Words,
  read: (text: string) => T | undefined,
): T | undefined {
  let asked = fill(question, { default: suggestion });
  for (;;) {
    const text = askText(title, asked);
    if (text === undefined) return undefined;
    const value = read(text === '' ? suggestion : text);
    if (value !== undefined) return value;
    asked = fill(words.setUp.notUnderstood, { text, expected, default: suggestion });
  }
}

function carryOut(plan: Plan, words: Words): void {
  let workbook = openWorkbook(readerLanguage());
  if (workbook.settings.language === undefined) {
    workbook = changeSettings(workbook, { language: workbook.language });
  }
  const prepared = prepareLeads(workbook, plan);
  if (!prepared.ok) return warn(obstacleMessage(prepared.problem, words));
  ({ workbook } = prepared);
  const definition = ensureTab(workbook, 'definition');
  if (definition.isEmpty) {
    fillDefinitionTab(definition.workbook, definition.sheet, prepared.leads, plan.parameters);
  }
  const fields = ensureTab(definition.workbook, 'fields');
  fillFieldsTab(fields.workbook, fields.sheet, prepared.leads);
  const costs = ensureTab(fields.workbook, 'costs');
  if (costs.isEmpty) fillCostsTab(costs.workbook, costs.sheet);
  prepareOwnColumns(costs.workbook, prepared.leads);
  prepared.leads.sheet.activate();
  inform(fill(words.setUp.done, { definition: definition.sheet.getName() }));
}

type Prepared =
  | { readonly ok: true; readonly workbook: Workbook; readonly leads: LeadsTable }
  | Extract<ReturnType<typeof readLeads>, { ok: false }>;

function prepareLeads(workbook: Workbook, plan: Plan): Prepared {
  const existing = findLeadsTab(workbook);
  if (existing === undefined || isEmptyTab(existing)) {
    const made = ensureTab(workbook, 'leads');
    fillLeadsTab(made.workbook, made.sheet, plan.parameters.sectors);
    return withLeads(made.workbook, made.sheet);
  }
  const remembered = changeSettings(workbook, { leadsTab: existing.getSheetId() });
  const read = readLeads(remembered, existing);
  if (!read.ok) return read;
  if (plan.added.length === 0) return { ok: true, workbook: remembered, leads: read.leads };
  addLeadColumns(remembered, read.leads, plan.added);
  return withLeads(remembered, existing);
}

function withLeads(workbook: Workbook, sheet: GoogleAppsScript.Spreadsheet.Sheet): Prepared {
  const read = readLeads(workbook, sheet);
  return read.ok ? { ok: true, workbook, leads: read.leads } : read;
}
