/** The built add-on beside a document, as it ships. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClock } from '../src/runtime/clock';
import { createHost, type Host, type HostOptions } from '../src/runtime/host';
import type { RunResult } from '../src/runtime/result';
import type { DocumentModel } from '../src/runtime/spreadsheet/model';
import { TODAY } from './definition';
import { MILLISECONDS_PER_DAY } from './leads';

/** `npm run bench` starts every program in the root of the repository. */
export const ROOT = process.cwd();

/** A file of the built add-on. */
export function built(name: string): string {
  return readFileSync(join(ROOT, 'dist', name), 'utf8');
}

/** A host that runs the built add-on on the document at noon of the day of the measures. */
export function hostOf(document: DocumentModel): Host {
  return createHost({
    code: built('Code.js'),
    manifest: JSON.parse(built('appsscript.json')) as HostOptions['manifest'],
    document,
    user: { email: 'ana@example.com', locale: 'es' },
    clock: createClock((TODAY + 0.5) * MILLISECONDS_PER_DAY),
  });
}

/** Runs a menu action as a person who says yes to every question; a failure ends the measure. */
export function act(host: Host, action: string): RunResult {
  const answers = Array.from({ length: 8 }, () => 'YES');
  const result = host.run(action, [], { answers });
  if (result.error !== undefined) throw new Error(`${action}: ${result.error.message}`);
  return result;
}
