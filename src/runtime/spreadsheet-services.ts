/** How the host gets `SpreadsheetApp` and `Charts` for an execution. */

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
