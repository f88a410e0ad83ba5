import type { DefinitionProblem, DefinitionWarning, Place } from '../core/definition/types';
import { fill } from '../i18n/language';
import type { Words } from '../i18n/words/es';
import type { DefinitionReading } from '../sheets/definition-tab';
import type { LeadsProblem } from '../sheets/leads-tab';
import type { Scoring } from '../sheets/score-leads';

/** What keeps an action from being carried out. */
export type Obstacle = LeadsProblem | Exclude<DefinitionReading, { code: 'ok' }>;

/** The words for an obstacle, ending with what to do next. */
export function obstacleMessage(obstacle: Obstacle, words: Words): string {
  switch (obstacle.code) {
    case 'noLeads':
      return words.errors.noLeads;
    case 'noHeader':
      return fill(words.errors.noHeader, { tab: obstacle.tab });
    case 'noDefinition':
      return words.errors.noDefinition;
    case 'problems':
      return [words.check.problems, '', ...problemLines(obstacle.problems, obstacle.headerRow, words)].join(
        '\n',
      );
  }
}

/**
 * One line per fault of a definition, with its row and cell. `headerRow` is the 1-based row of the
 * definition's headers.
 */
export function problemLines(
  problems: readonly DefinitionProblem[],
  headerRow: number,
  words: Words,
): string[] {
  return problems.map(
    (problem) => `${placeOf(problem.place, headerRow, words)}: ${problemText(problem, headerRow, words)}`,
  );
}

/** One line per warning about a definition. */
export function warningLines(
  warnings: readonly DefinitionWarning[],
  headerRow: number,
  words: Words,
): string[] {
  return warnings.map(
    (warning) =>
      `${placeOf(warning.place, headerRow, words)}: ${fill(words.warnings[warning.code], dataOf(warning.data, headerRow, words))}`,
  );
}

function problemText(problem: DefinitionProblem, headerRow: number, words: Words): string {
  const choices = {
    unknown_kind: Object.values(words.kinds),
    unknown_when: Object.values(words.whens),
    unknown_condition: Object.values(words.operators),
  };
  const listed = choices[problem.code as keyof typeof choices];
  const data = dataOf(problem.data, headerRow, words);
  const text = fill(
    words.problems[isAlone(problem) ? 'contradictory_row' : problem.code],
    listed === undefined ? data : { ...data, choices: listed.join(', ') },
  );
  return problem.code === 'unknown_field' && data['headers'] !== ''
    ? `${text} ${fill(words.check.didYouMean, data)}`
    : text;
}

/** A row that contradicts only itself: `is empty` on a required field. */
function isAlone({ code, place, data }: DefinitionProblem): boolean {
  return code === 'contradictory_rows' && data['other'] === place.number;
}

/** Data that is itself a code (what was expected, which column) is put in words; the rest stands as it is. */
function dataOf(
  data: Readonly<Record<string, string | number>>,
  headerRow: number,
  words: Words,
): Readonly<Record<string, string | number>> {
  const { expected, column, other } = data;
  const inWords: Record<string, string | number> = { ...data };
  if (typeof expected === 'string' && expected in words.expected) {
    inWords['expected'] = words.expected[expected as keyof Words['expected']];
  }
  if (typeof column === 'string' && column in words.definitionColumns) {
    inWords['column'] = words.definitionColumns[column as keyof Words['definitionColumns']];
  }
  if (typeof other === 'number') inWords['other'] = other + headerRow;
  return inWords;
}

/** Rows are told as they are numbered in the sheet, where the person will look for them. */
function placeOf({ number, column }: Place, headerRow: number, words: Words): string {
  if (number === 0) return words.place.table;
  const row = number + headerRow;
  return column === undefined
    ? fill(words.place.row, { row })
    : fill(words.place.cell, { row, column: words.definitionColumns[column] });
}

/** What a scoring came to, in a few sentences. `sheetWords` name our columns as they stand in the sheet. */
export function scoringMessage(scoring: Scoring, isDraft: boolean, words: Words, sheetWords: Words): string {
  const { rows, leads, changedSince, unsettled } = scoring;
  if (rows.length === 0) return fill(words.score.nothing, { tab: leads.sheet.getName() });
  const count = (status: string): number => rows.filter(({ score }) => score.status === status).length;
  const unreadable = rows.filter(({ score }) => score.unreadable.length > 0).length;
  const lines = [
    fill(words.score.done, {
      rows: rows.length,
      qualified: count('qualified'),
      notYet: count('not_yet'),
      incomplete: count('incomplete'),
      excluded: count('excluded'),
    }),
  ];
  if (changedSince > 0) lines.push(fill(words.score.changed, { count: changedSince }));
  if (unreadable > 0) {
    lines.push(fill(words.score.unreadable, { count: unreadable, column: sheetWords.columns.missing }));
  }
  if (unsettled > 0) lines.push(fill(words.score.moving, { count: unsettled }));
  if (isDraft) lines.push(words.score.draft);
  return lines.join(' ');
}
