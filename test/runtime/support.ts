/** Hosts for the tests of the host and its services. */

import { createClock } from '../../src/runtime/clock';
import { createHost, type Host, type HostOptions } from '../../src/runtime/host';
import { newDocument } from '../../src/runtime/spreadsheet/document/create';
import type { DocumentModel } from '../../src/runtime/spreadsheet/model';

export const NOON = Date.UTC(2026, 2, 10, 12, 0, 0);
export const MADRID = { timeZone: 'Europe/Madrid' };

/** A document with one empty sheet, `Leads`. */
export function emptyDocument(): DocumentModel {
  return newDocument({ id: 'doc', locale: 'es_ES', timeZone: 'Europe/Madrid', sheetNames: ['Leads'] });
}

export type Setting = Partial<Omit<HostOptions, 'code'>>;

/** A host for the code; its clock stands at noon UTC of 10 March 2026, 13:00 in Madrid. */
export function hostOf(code: HostOptions['code'], setting: Setting = {}): Host {
  return createHost({
    manifest: MADRID,
    document: emptyDocument(),
    clock: createClock(NOON),
    user: { email: 'ana@example.com', locale: 'es' },
    ...setting,
    code,
  });
}

/** The value of an expression in a script. */
export function valueOf(expression: string, setting: Setting = {}): unknown {
  const { value, error } = hostOf(`function main() { return ${expression}; }`, setting).run('main');
  if (error !== undefined) throw new Error(`${error.name}: ${error.message}`);
  return value;
}

/** The text of the error that an expression ends with in a script. */
export function errorOf(expression: string, setting: Setting = {}): string | undefined {
  const { error } = hostOf(`function main() { return ${expression}; }`, setting).run('main');
  return error === undefined ? undefined : `${error.name}: ${error.message}`;
}
