/** The names Google puts into every script. */

import type { ScriptExecution } from '../script-execution';
import { CacheService } from './cache';
import { CalendarApp } from './calendar';
import { HtmlService } from './html';
import { LockService } from './lock';
import { Logger, ScriptConsole } from './logger';
import { MailApp } from './mail';
import { PropertiesService } from './properties';
import { ScriptApp } from './script';
import { Session } from './session';
import { Utilities } from './utilities';

const SERVICES = {
  CacheService: (execution: ScriptExecution) => new CacheService(execution),
  CalendarApp: (execution: ScriptExecution) => new CalendarApp(execution),
  HtmlService: (execution: ScriptExecution) => new HtmlService(execution),
  LockService: (execution: ScriptExecution) => new LockService(execution),
  Logger: (execution: ScriptExecution) => new Logger(execution),
  MailApp: (execution: ScriptExecution) => new MailApp(execution),
  PropertiesService: (execution: ScriptExecution) => new PropertiesService(execution),
  ScriptApp: (execution: ScriptExecution) => new ScriptApp(execution),
  Session: (execution: ScriptExecution) => new Session(execution),
  Utilities: (execution: ScriptExecution) => new Utilities(execution),
  console: (execution: ScriptExecution) => new ScriptConsole(execution),
} as const;

/** Services of Google that this runtime does not have: any use says so by name, instead of "is not defined". */
const ABSENT = [
  'AdminDirectory',
  'BigQuery',
  'Browser',
  'CardService',
  'ContactsApp',
  'ContentService',
  'DocumentApp',
  'Drive',
  'DriveApp',
  'FormApp',
  'GmailApp',
  'GroupsApp',
  'Jdbc',
  'LanguageApp',
  'Maps',
  'MimeType',
  'People',
  'PeopleApp',
  'Sheets',
  'SlidesApp',
  'UrlFetchApp',
  'XmlService',
] as const;

/**
 * Defines every service as a global that is built when it is first looked at.
 * @param more further services by name, already exposed, e.g. `SpreadsheetApp`
 */
export function defineGlobals(
  execution: ScriptExecution,
  more: Readonly<Record<string, () => object>>,
): void {
  const { realm } = execution;
  for (const [name, make] of Object.entries(SERVICES)) {
    realm.defineGlobal(name, () => realm.expose(make(execution), name));
  }
  for (const name of ABSENT) realm.defineGlobal(name, () => realm.expose({}, name));
  for (const [name, make] of Object.entries(more)) realm.defineGlobal(name, make);
}
