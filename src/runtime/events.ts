/** Event objects as triggers receive them (Google, `guides/triggers/event-objects`). */

import type { ScriptExecution } from './script-execution';
import { User } from './services/session';
import { offsetAt } from './time-zone';
import { intoRealm } from './values';

/** The part of SpreadsheetApp that events and typing need; calls go through the execution as a script's would. */
export interface OpenSpreadsheet {
  getActive(): GoogleAppsScript.Spreadsheet.Spreadsheet;
}

/** Where a person edited. */
export interface EditedPlace {
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What an edit event says of a single edited cell; it says neither of several cells, nor where it is undefined. */
export interface EditedCell {
  readonly value?: string | undefined;
  readonly oldValue?: string | undefined;
}

/** Google's names of what changed, for CHANGE triggers; an edit fires them by itself. */
export type ChangeType =
  | 'INSERT_ROW'
  | 'REMOVE_ROW'
  | 'INSERT_COLUMN'
  | 'REMOVE_COLUMN'
  | 'INSERT_GRID'
  | 'REMOVE_GRID'
  | 'FORMAT'
  | 'OTHER';

export interface EventFields {
  /** Plain fields of the event, e.g. `changeType`. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly range?: EditedPlace;
  /** Whether the event names the spreadsheet. */
  readonly source?: boolean;
}

/** Without the document's permission (AuthMode.NONE) the event has neither source nor range. */
export function eventObject(execution: ScriptExecution, app: () => object, event: EventFields): object {
  const { realm, authMode } = execution;
  const object = realm.object();
  object['authMode'] = execution.enumerations.value('AuthMode', authMode);
  object['user'] = new User(execution, execution.userEmail).exposed();
  if (authMode !== 'NONE') {
    const spreadsheet = (): GoogleAppsScript.Spreadsheet.Spreadsheet =>
      (app() as OpenSpreadsheet).getActive();
    if (event.source === true) object['source'] = spreadsheet();
    if (event.range !== undefined) {
      const { sheetName, row, column, rows, columns } = event.range;
      object['range'] = spreadsheet().getSheetByName(sheetName)!.getRange(row, column, rows, columns);
    }
  }
  for (const [name, value] of Object.entries(event.fields)) object[name] = intoRealm(value, realm);
  return object;
}

const MILLISECONDS_PER_DAY = 86_400_000;

/** Fields of a time-driven event in the script's time zone; weeks are those of ISO 8601. */
export function clockFields(instant: number, timeZone: string): Record<string, number | string> {
  const wall = new Date(instant + offsetAt(instant, timeZone));
  const weekday = wall.getUTCDay() || 7;
  const thursday = new Date(wall.getTime() + (4 - weekday) * MILLISECONDS_PER_DAY);
  const yearStart = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    'day-of-month': wall.getUTCDate(),
    'day-of-week': weekday,
    'week-of-year': Math.floor((thursday.getTime() - yearStart) / (7 * MILLISECONDS_PER_DAY)) + 1,
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    timezone: timeZone,
  };
}
