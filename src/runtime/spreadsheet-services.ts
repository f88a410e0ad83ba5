/** How the host gets `SpreadsheetApp` and `Charts` for an execution. */

import type { Execution, ServiceCall } from './execution';
import type { ScriptExecution } from './script-execution';
import type { DocumentModel } from './spreadsheet/model';

/** What the spreadsheet services need of the host. */
export interface SpreadsheetHooks {
  readonly getUi: () => object;
  readonly toast: (message: string, title: string, timeoutSeconds: number | undefined) => void;
}

/** Makes the exposed services by global name; each is built when a script first looks at it. */
export type SpreadsheetServices = (
  execution: ScriptExecution,
  document: DocumentModel,
  hooks: SpreadsheetHooks,
) => Readonly<Record<'SpreadsheetApp', () => object>> & Readonly<Record<string, () => object>>;

/** Every method of SpreadsheetApp asks for it (Google, per-method lists), or for the wider `spreadsheets`. */
const CURRENT_ONLY = 'spreadsheets.currentonly';

/** The same execution for the spreadsheet services: whatever touches the document needs the manifest's scope for it. */
export function withSpreadsheetScope(execution: ScriptExecution): ScriptExecution {
  const call: Execution['call'] = (request, effect) => execution.call(scoped(request), effect);
  return Object.create(execution, { call: { value: call } }) as ScriptExecution;
}

function scoped(call: ServiceCall): ServiceCall {
  const isFree = call.needs === undefined || call.needs === 'nothing';
  return isFree || call.scope !== undefined ? call : { ...call, scope: CURRENT_ONLY };
}
