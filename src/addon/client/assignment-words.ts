import type { TerritoryProblem } from '../../core/territories/rule';
import type { TeamProblemCode } from '../../core/territories/team';
import type { AssignmentFault } from '../../contract/territories';
import { fill } from '../../i18n/language';
import type { Words } from '../../i18n/words/es';
import type { AssignmentRules } from '../../sheets/territory-rules';

type Problems = Pick<AssignmentRules, 'headers' | 'problems' | 'teamProblems'>;

/** Faults of the team that only some leads meet: these are told, and the others are assigned. */
const HARMLESS: ReadonlySet<TeamProblemCode> = new Set<TeamProblemCode>([
  'unknown_partner',
  'no_inside_reps',
]);

/** What keeps leads from being assigned; `sheetWords` name tabs and columns as they stand in the sheet. */
export function assignmentFaults(
  { headers, problems, teamProblems }: Problems,
  words: Words,
  sheetWords: Words,
): readonly AssignmentFault[] {
  const rules = problems.map((problem) => ({
    place: placeOf(
      sheetWords.tabs.territories,
      problem.row,
      headers.get(problem.column) ?? sheetWords.tables.columns.territories[problem.column],
      words,
    ),
    text: ruleText(problem, words, sheetWords),
  }));
  const team = teamProblems.filter(({ code }) => !HARMLESS.has(code));
  return [...rules, ...team.map((problem) => teamFault(problem, words, sheetWords))];
}

/** What is worth knowing of the team, as sentences. */
export function teamNotes({ teamProblems }: Problems, words: Words, sheetWords: Words): readonly string[] {
  return teamProblems
    .filter(({ code }) => HARMLESS.has(code))
    .map((problem) => {
      const { place, text } = teamFault(problem, words, sheetWords);
      return `${place}: ${text}`;
    });
}

function teamFault(
  { code, text, row }: AssignmentRules['teamProblems'][number],
  words: Words,
  sheetWords: Words,
): AssignmentFault {
  const role = sheetWords.tables.choices.teamRoles.inside;
  return {
    place: placeOf(sheetWords.tabs.team, row, '', words),
    text: fill(words.territories.teamProblems[code], { text, role }),
  };
}

function placeOf(tab: string, row: number, column: string, words: Words): string {
  if (row === 0) return tab;
  const place = column === '' ? fill(words.place.row, { row }) : fill(words.place.cell, { row, column });
  return `${tab}, ${place}`;
}

function ruleText({ code, data }: TerritoryProblem, words: Words, sheetWords: Words): string {
  const filled = { ...data, ...expectedIn(data, words), team: sheetWords.tabs.team };
  if (code in words.territories.problems) {
    return fill(words.territories.problems[code as keyof Words['territories']['problems']], filled);
  }
  const choices = Object.values(sheetWords.operators).join(', ');
  const text = fill(words.problems[code as keyof Words['problems']], { ...filled, choices });
  const isGuess = code === 'unknown_field' && data['headers'] !== '';
  return isGuess ? `${text} ${fill(words.check.didYouMean, filled)}` : text;
}

/** What a value should have been, in words. */
function expectedIn(data: TerritoryProblem['data'], words: Words): { readonly expected?: string } {
  const { expected } = data;
  if (expected === 'postal_range') return { expected: words.territories.postalRange };
  return typeof expected === 'string' && expected in words.expected
    ? { expected: words.expected[expected as keyof Words['expected']] }
    : {};
}
