import type { Host } from '../../src/runtime/host-api';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';
import { documentOf, hostOf } from './bundle';

const PREFIX = 'https://www.googleapis.com/auth/';

/** The scopes of the manifest that a user may refuse. */
export const SCOPE = {
  spreadsheets: `${PREFIX}spreadsheets.currentonly`,
  scriptapp: `${PREFIX}script.scriptapp`,
} as const;

/** A document with two leads and nothing else. */
export function leadsDocument(
  sheets: Readonly<Record<string, string>> = { Leads: 'Empresa;Correo\nAcero;uno@a.example\nBarro;' },
): DocumentModel {
  return documentOf(sheets);
}

/** The bundle beside a document, for a person who reads a language and has refused some scopes. */
export function boundHost(
  document: DocumentModel,
  locale: string,
  deniedScopes: readonly string[] = [],
): Host {
  return hostOf(document, { user: { email: 'ana@example.com', locale }, deniedScopes });
}
