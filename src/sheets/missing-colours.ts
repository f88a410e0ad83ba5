import type { Definition } from '../core/definition/types';
import type { Words } from '../i18n/words/es';
import type { LeadsTable } from './leads-tab';
import { columnLetters } from './moved-references';
import { requiredByColumn } from './required-columns';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

/**
 * Always true, and in the formula of every rule of ours and no other: Sheets gives rules no name by which we
 * could find ours again. No formula of ours separates arguments, since `,` or `;` depends on the locale.
 */
export const MARK = '"DUO"="DUO"';

const MISSING_COLOUR = '#fce8b2';
const STATUS_COLOURS = { qualified: '#d9ead3', incomplete: '#fff2cc', excluded: '#eeeeee' } as const;

/**
 * Colours blank cells of required fields and our status column with conditional formats of ours: one rule per
 * required column, so that the colour goes by itself when the cell is filled. The user's rules stay, and stay
 * first. One read and, where anything differs, one write.
 */
export function colourMissing(leads: LeadsTable, definition: Definition, words: Words): void {
  const rules = leads.sheet.getConditionalFormatRules();
  const theirs = rules.filter((rule) => !isOurs(rule));
  const ours = [...missingRules(leads, definition), ...statusRules(leads, words)];
  if (sameRules(rules.filter(isOurs), ours)) return;
  leads.sheet.setConditionalFormatRules([...theirs, ...ours]);
}

/** Takes our rules away and leaves the user's. One read and at most one write. */
export function removeColours(sheet: Sheet): void {
  const rules = sheet.getConditionalFormatRules();
  const theirs = rules.filter((rule) => !isOurs(rule));
  if (theirs.length < rules.length) sheet.setConditionalFormatRules(theirs);
}

/** Whether a rule is one of ours. */
export function isOurs(rule: Rule): boolean {
  return formulaOf(rule).includes(MARK);
}

function formulaOf(rule: Rule): string {
  const condition = rule.getBooleanCondition();
  if (condition?.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.CUSTOM_FORMULA) return '';
  return String(condition.getCriteriaValues()[0] ?? '');
}

/** Whether two lists of rules say the same of the same cells. */
export function sameRules(one: readonly Rule[], other: readonly Rule[]): boolean {
  const key = (rule: Rule): string =>
    `${formulaOf(rule)} ${rule
      .getRanges()
      .map((range) => range.getA1Notation())
      .join(',')}`;
  return one.map(key).join('\n') === other.map(key).join('\n');
}

function missingRules(leads: LeadsTable, definition: Definition): Rule[] {
  return [...requiredByColumn(definition)].map(([column, criterion]) => {
    const blanks = criterion.columns.map((field) => `(LEN(TRIM(${cell(leads, field.column)}))=0)`);
    const isLead = `(LEN(${cell(leads, leads.own.get('id')!)})>0)`;
    return rule(leads, column, [...blanks, isLead].join('*'), MISSING_COLOUR);
  });
}

function statusRules(leads: LeadsTable, words: Words): Rule[] {
  const column = leads.own.get('status')!;
  return Object.entries(STATUS_COLOURS).map(([status, colour]) => {
    const word = words.status[status as keyof typeof STATUS_COLOURS].replace(/"/g, '""');
    return rule(leads, column, `(${cell(leads, column)}="${word}")`, colour);
  });
}

function rule(leads: LeadsTable, column: number, formula: string, colour: string): Rule {
  const first = firstRow(leads);
  const rows = Math.max(1, leads.sheet.getMaxRows() - first + 1);
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(`=(${MARK})*${formula}>0`)
    .setBackground(colour)
    .setRanges([leads.sheet.getRange(first, column + 1, rows, 1)])
    .build();
}

function firstRow(leads: LeadsTable): number {
  return leads.headerRow + 2;
}

/** A reference to a column in the first data row, fixed by column: `$C5`. */
function cell(leads: LeadsTable, column: number): string {
  return `$${columnLetters(column)}${firstRow(leads)}`;
}
