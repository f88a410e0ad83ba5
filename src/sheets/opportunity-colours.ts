import type { OutcomeCode } from '../core/activities/codes';
import { LANGUAGES, wordsOf } from '../i18n/language';
import { isOurs, MARK, sameRules } from './missing-colours';
import { columnLetters } from './moved-references';
import type { OpportunityColumn } from './opportunity-rows';
import type { OwnTable } from './tables/table';

type Opportunities = OwnTable<'opportunities'>;
type Rule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;

const QUESTION_COLOUR = '#fce8b2';

/**
 * Colours cells that an opportunity lacks with conditional formats of ours, so that the colour goes by itself when
 * they are filled: the reason of what is lost, the day of what is deferred (blank or past), the amount of what is
 * won. The user's rules stay, and stay first. One read and, where anything differs, one write.
 */
export function colourQuestions(table: Opportunities): void {
  const rules = table.sheet.getConditionalFormatRules();
  const theirs = rules.filter((rule) => !isOurs(rule));
  const ours = [
    ...lackingRule(table, 'lost', 'lostReason', (cell) => `(LEN(TRIM(${cell}))=0)`),
    ...lackingRule(table, 'deferred', 'wakeUp', (cell) => `(${cell}<=TODAY())`),
    ...lackingRule(table, 'won', 'amount', (cell) => `(LEN(TRIM(${cell}))=0)`),
  ];
  if (sameRules(rules.filter(isOurs), ours)) return;
  table.sheet.setConditionalFormatRules([...theirs, ...ours]);
}

/** Formulas of ours have no argument separators, whose form depends on the locale: alternatives are added up. */
function lackingRule(
  table: Opportunities,
  outcome: OutcomeCode,
  column: OpportunityColumn,
  lacks: (cell: string) => string,
): Rule[] {
  const asked = table.columns.get(column);
  const outcomes = table.columns.get('outcome');
  if (asked === undefined || outcomes === undefined) return [];
  const first = table.headerRow + 1;
  const cell = (position: number): string => `$${columnLetters(position)}${first}`;
  const words = new Set(LANGUAGES.map((language) => wordsOf(language).tables.choices.outcomes[outcome]));
  const isThis = [...words].map((word) => `(${cell(outcomes)}="${word.replace(/"/g, '""')}")`).join('+');
  const formula = `=(${MARK})*(${isThis})*${lacks(cell(asked))}>0`;
  const rows = Math.max(1, table.sheet.getMaxRows() - table.headerRow);
  return [
    SpreadsheetApp.newConditionalFormatRule()
      .whenFormulaSatisfied(formula)
      .setBackground(QUESTION_COLOUR)
      .setRanges([table.sheet.getRange(first, asked + 1, rows, 1)])
      .build(),
  ];
}
