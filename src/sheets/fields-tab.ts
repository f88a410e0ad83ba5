import type { Cell } from '../core/values/cell';
import { foldText } from '../core/values/text';
import type { Role } from '../core/leads/role';
import type { RoleGuess } from '../core/leads/roles';
import { LANGUAGES, wordsOf } from '../i18n/language';
import type { Words } from '../i18n/words/es';
import { roleNames } from './recognition';
import { safeText } from './safe-text';
import { findTab, type Workbook } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type FieldsColumn = keyof Words['fieldsColumns'];

/** Where the user said what a column means: folded header → role, `''` for none. */
export type FieldRoles = ReadonlyMap<string, Role | ''>;

/** The Fields tab: the one remembered, else one of its name that has its headers; a user may have a `Campos`. */
export function findFieldsTab(workbook: Workbook): Sheet | undefined {
  const tab = findTab(workbook, 'fields');
  if (tab === undefined || tab.getSheetId() === workbook.settings.fieldsTab) return tab;
  const columns = tab.getLastColumn();
  if (columns === 0) return undefined;
  const [headers = []] = tab.getRange(1, 1, 1, columns).getValues() as Cell[][];
  return isFieldsHeader(headers) ? tab : undefined;
}

/**
 * The roles the user gave in the Fields tab, found by its headers in any language; undefined roles are left to
 * guessing. One read where the tab exists, none where not.
 */
export function readFieldRoles(workbook: Workbook): FieldRoles {
  const tab = findTab(workbook, 'fields');
  if (tab === undefined) return new Map();
  const [headers = [], ...rows] = tab.getDataRange().getValues() as Cell[][];
  return isFieldsHeader(headers) ? fieldRolesFrom(headers, rows) : new Map();
}

function isFieldsHeader(headers: readonly Cell[]): boolean {
  return columnNamed(headers, 'header') >= 0 && columnNamed(headers, 'role') >= 0;
}

/** Reads the rows of a Fields table; a role word that is not known is left out, so guessing decides. */
export function fieldRolesFrom(headers: readonly Cell[], rows: readonly (readonly Cell[])[]): FieldRoles {
  const headerColumn = columnNamed(headers, 'header');
  const roleColumn = columnNamed(headers, 'role');
  const roles = new Map<string, Role | ''>();
  if (headerColumn < 0 || roleColumn < 0) return roles;
  const names = roleNames();
  for (const row of rows) {
    const header = foldText(String(row[headerColumn] ?? ''));
    const word = foldText(String(row[roleColumn] ?? ''));
    if (header === '' || roles.has(header)) continue;
    if (word === '') roles.set(header, '');
    else if (names.has(word)) roles.set(header, names.get(word)!);
  }
  return roles;
}

function columnNamed(headers: readonly Cell[], column: FieldsColumn): number {
  const words = LANGUAGES.map((language) => foldText(wordsOf(language).fieldsColumns[column]));
  return headers.findIndex((header) => words.includes(foldText(String(header))));
}

/** The rows of the Fields tab for these guesses: header, role and type in words; header row first. */
export function fieldsTable(guesses: readonly RoleGuess[], words: Words): string[][] {
  const { header, role, type } = words.fieldsColumns;
  return [
    [header, role, type],
    ...guesses
      .filter((guess) => guess.header !== '')
      .map((guess) => [
        safeText(guess.header),
        guess.role === '' ? '' : words.roles[guess.role],
        words.valueTypes[guess.type],
      ]),
  ];
}
