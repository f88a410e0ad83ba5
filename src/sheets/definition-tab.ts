import type { Table } from '../core/values/cell';
import { findDefinitionHeader } from '../core/definition/definition-table';
import { parseDefinition } from '../core/definition/parse';
import type { Definition, DefinitionProblem } from '../core/definition/types';
import { definitionVocabulary, roleNames } from './recognition';
import { findTab, type Workbook } from './workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A definition as read from its tab, or every fault found in it; `headerRow` is its 1-based sheet row. */
export type DefinitionReading =
  | {
      readonly code: 'ok';
      readonly sheet: Sheet;
      readonly headerRow: number;
      readonly definition: Definition;
    }
  | {
      readonly code: 'problems';
      readonly sheet: Sheet;
      readonly headerRow: number;
      readonly problems: readonly DefinitionProblem[];
    }
  | { readonly code: 'noDefinition' };

/** The columns of the Leads tab that a definition is read against. */
export interface DefinedColumns {
  /** By column; `''` where blank or ours. */
  readonly headers: readonly string[];
  /** What each column means, by column. */
  readonly roles: readonly { readonly role: string }[];
}

/** Reads the definition against the columns of the Leads tab. One read. */
export function readDefinition(workbook: Workbook, leads: DefinedColumns): DefinitionReading {
  const sheet = findTab(workbook, 'definition');
  if (sheet === undefined) return { code: 'noDefinition' };
  const table = sheet.getDataRange().getValues() as Table;
  const headerRow = definitionHeaderRow(table);
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
    ? { code: 'ok', sheet, headerRow, definition: result.definition }
    : { code: 'problems', sheet, headerRow, problems: result.problems };
}

/** The 1-based row of the headers in a definition table; 0 where no row looks like them. */
export function definitionHeaderRow(table: Table): number {
  return findDefinitionHeader(table, definitionVocabulary()).headerAt + 1;
}

/** The version a row is scored with: the digest where marketing and sales signed exactly it, else draft. */
export function versionOf(workbook: Workbook, definition: Definition): string {
  const { signed } = workbook.settings;
  return signed?.digest === definition.digest ? definition.digest : workbook.words.draft;
}
