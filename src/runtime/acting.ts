/** A person at the screen changes the document: through the services, with their own rights, outside any script. */

import type { ScriptExecution } from './script-execution';

/** A service refused what a person did; the message is Google's. */
export class ServiceRefusal extends Error {
  override readonly name = 'ServiceRefusal';
}

/** @throws ServiceRefusal where a service refuses; whatever else is thrown is a defect */
export function actThrough<T>(
  execution: ScriptExecution,
  app: object,
  deed: (app: GoogleAppsScript.Spreadsheet.SpreadsheetApp) => T,
): T {
  try {
    return deed(app as GoogleAppsScript.Spreadsheet.SpreadsheetApp);
  } catch (thrown) {
    if (execution.realm.isError(thrown) && thrown.name === 'Exception')
      throw new ServiceRefusal(thrown.message);
    throw thrown;
  }
}
