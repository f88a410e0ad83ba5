import { trimmedText, type Cell, type Day, type Reading, type Table } from '../core/values/cell';
import { foldText } from '../core/values/text';
import { parseDefinition } from '../core/definition/parse';
import type { Definition, DefinitionProblem } from '../core/definition/types';
import { blankRows } from '../core/leads/blank-row';
import { guessRoles, type RoleGuess } from '../core/leads/roles';
import { compileScorer } from '../core/scoring/scorer';
import type { RowScore } from '../core/scoring/types';
import { LANGUAGES, wordsOf, type Language } from '../i18n/language';
import { fieldRolesFrom } from './fields-tab';
import { TOP_ROWS } from './leads-tab';
import { ALL_COLUMNS, ownHeader } from './own-columns';
import { definitionVocabulary, roleNames, roleSynonyms } from './recognition';

/** Leads as the argument of a formula: the first row holds the headers. */
export interface LeadsArgument {
  readonly rows: Table;
  readonly headers: readonly string[];
  readonly roles: readonly RoleGuess[];
  readonly isBlankRow: readonly boolean[];
}

/**
 * Reads leads from a range with its header row; columns of ours in it are no data of the lead. A formula is not told
 * which cells are calculated: a row of several columns with nothing but zeros and errors is taken for one that
 * formulas were dragged into.
 */
export function leadsArgument(table: Table, fields: Table | undefined, { dayOf }: Reading): LeadsArgument {
  const [head = [], ...rows] = table;
  const headers = head.map((cell) => (isOwnHeader(cell) ? '' : trimmedText(cell)));
  const [fieldHeaders = [], ...fieldRows] = fields ?? [];
  const overrides = fields === undefined ? undefined : fieldRolesFrom(fieldHeaders, fieldRows);
  const userColumns = head.flatMap((cell, column) => (isOwnHeader(cell) ? [] : [column]));
  return {
    rows,
    headers,
    roles: guessRoles(headers, rows.slice(0, TOP_ROWS), roleSynonyms(), overrides),
    isBlankRow: blankRows(rows, userColumns, { isFormula: () => userColumns.length > 1, dayOf }),
  };
}

/** Scores the rows of an argument; undefined for blank ones. The problems of the definition instead, if any. */
export function scoreArgument(
  leads: LeadsArgument,
  duo: Table,
  reading: Reading,
  today: Day | undefined,
):
  | {
      readonly ok: true;
      readonly definition: Definition;
      readonly scores: readonly (RowScore | undefined)[];
    }
  | { readonly ok: false; readonly problems: readonly DefinitionProblem[] } {
  const parsed = parseDefinition(
    duo,
    definitionVocabulary(),
    {
      headers: leads.headers,
      roles: leads.roles.map((guess) => guess.role),
      roleNames: roleNames(),
    },
    reading,
    today,
  );
  if (!parsed.ok) return parsed;
  const scorer = compileScorer(parsed.definition, reading, today);
  return {
    ok: true,
    definition: parsed.definition,
    scores: leads.rows.map((row, index) => (leads.isBlankRow[index] ? undefined : scorer.score(row))),
  };
}

/**
 * The language a definition is written in, by the words of its header row; the variety of the spreadsheet's
 * own locale where that is the same language, or where no language has the words.
 */
export function languageOfDefinition(duo: Table, spreadsheet: Language): Language {
  const row = duo.slice(0, TOP_ROWS).map((cells) => cells.map((cell) => foldText(trimmedText(cell))));
  const known = (language: Language): number => {
    const words = new Set(Object.values(wordsOf(language).definitionColumns).map(foldText));
    return Math.max(0, ...row.map((cells) => cells.filter((cell) => words.has(cell)).length));
  };
  const candidates = [spreadsheet, ...LANGUAGES.filter((language) => language !== spreadsheet)];
  return candidates.reduce((best, language) => (known(language) > known(best) ? language : best));
}

/** A formula sees no metadata: our columns are told by their own headers. */
function isOwnHeader(cell: Cell): boolean {
  const word = foldText(trimmedText(cell));
  return (
    word !== '' &&
    LANGUAGES.some((language) => {
      const words = wordsOf(language);
      return ALL_COLUMNS.some((column) => foldText(ownHeader(words, column)) === word);
    })
  );
}
