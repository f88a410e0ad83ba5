import type { Table } from '../core/values/cell';
import { foldText } from '../core/values/text';
import { findDefinitionHeader } from '../core/definition/definition-table';
import { guessRoles } from '../core/leads/roles';
import type { Answer, ColumnsQuestion } from '../contract/reports';
import { wordsOf } from '../i18n/language';
import type { Words } from '../i18n/words/es';
import { definitionVocabulary, roleNames, roleSynonyms } from '../sheets/recognition';
import { readerLanguage } from './reader';

/** METHOD §5: cells of these columns stay text whatever their digits. */
const ROLES_KEPT_AS_TEXT: ReadonlySet<string> = new Set([
  'lead_id',
  'tax_id',
  'phone',
  'mobile',
  'postal_code',
]);

/**
 * Which headers stand for ids, phones and postal codes, by what they say or by the roles given. Looks at no
 * document: a reader of files asks before there is one.
 */
export function textColumns({ headers, roles }: ColumnsQuestion): Answer<readonly boolean[]> {
  const given = new Map(
    Object.entries(roles).map(([role, header]) => [foldText(header), roleNames().get(foldText(role))]),
  );
  const value = headers.map((header) => {
    const role = given.get(foldText(header)) ?? guessRoles([header], [], roleSynonyms())[0]?.role;
    return role !== undefined && ROLES_KEPT_AS_TEXT.has(role);
  });
  return { ok: true, value };
}

/** Names of our tabs in the reader's language, for whoever puts a workbook together. */
export function tabNames(): Answer<Words['tabs']> {
  return { ok: true, value: wordsOf(readerLanguage()).tabs };
}

/** Which of several tables is a definition: the one with most of its headers; -1 where none has them. */
export function definitionTable(tables: readonly Table[]): Answer<number> {
  const known = tables.map((table) => findDefinitionHeader(table, definitionVocabulary()).header.size);
  const most = Math.max(0, ...known);
  return { ok: true, value: most === 0 ? -1 : known.indexOf(most) };
}
