import type { Table } from '../core/values/cell';
import { parseDefinition } from '../core/definition/parse';
import type { Definition, DefinitionProblem } from '../core/definition/types';
import type { LeadsTable } from './leads-tab';
import { definitionVocabulary, roleNames } from './recognition';
import { findTab, type Workbook } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A definition as read from its tab, or every fault found in it. */
export type DefinitionReading =
  | { readonly code: 'ok'; readonly sheet: Sheet; readonly table: Table; readonly definition: Definition }
  | {
      readonly code: 'problems';
      readonly sheet: Sheet;
      readonly table: Table;
      readonly problems: readonly DefinitionProblem[];
    }
  | { readonly code: 'noDefinition' };

/** Reads the definition against the columns of the Leads tab. One read. */
export function readDefinition(workbook: Workbook, leads: LeadsTable): DefinitionReading {
  const sheet = findTab(workbook, 'definition');
  if (sheet === undefined) return { code: 'noDefinition' };
  const table = sheet.getDataRange().getValues() as Table;
  const result = parseDefinition(
    table,
    definitionVocabulary(),
    {
      headers: leads.headers,
      roles: leads.roles.map((guess) => guess.role),
      roleNames: roleNames(),
    },
    workbook.reading,
    workbook.today,
  );
  return result.ok
    ? { code: 'ok', sheet, table, definition: result.definition }
    : { code: 'problems', sheet, table, problems: result.problems };
}

/** The version a row is scored with: the digest where marketing and sales signed exactly it, else draft. */
export function versionOf(workbook: Workbook, definition: Definition): string {
  const { signed } = workbook.settings;
  return signed?.digest === definition.digest ? definition.digest : workbook.words.draft;
}
