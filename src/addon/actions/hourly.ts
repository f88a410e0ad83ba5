import { wordsOf } from '../../i18n/language';
import { openWorkbook } from '../../sheets/workbook';
import { inform } from '../dialogs';
import { performMenuAction, performUnseen } from '../perform';
import { readerLanguage } from '../reader';
import { scoreTab } from './score';

/** The one clock trigger an add-on may have per user and document; whatever is due by the hour goes through it. */
const HOURLY_HANDLER = 'onHour';

/** Menu: switches the hourly scoring of what changed without an event (imports, scripts, phones) on or off. */
export function toggleHourly(): void {
  performMenuAction(() => {
    const words = wordsOf(readerLanguage()).hourly;
    if (stopHourly()) return inform(words.off);
    ScriptApp.newTrigger(HOURLY_HANDLER).timeBased().everyHours(1).create();
    inform(words.on);
  });
}

/** Deletes this user's hourly trigger; false where there was none. */
export function stopHourly(): boolean {
  const triggers = ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).filter(
    (trigger) => trigger.getHandlerFunction() === HOURLY_HANDLER,
  );
  for (const trigger of triggers) ScriptApp.deleteTrigger(trigger);
  return triggers.length > 0;
}

/**
 * Every hour: scores what changed since, found by fingerprint. Nobody is there to be told: a definition with
 * faults or an execution already at work leave everything as it is. After an update that asks for more
 * permissions a trigger still starts and would die at its first call, so it asks first.
 */
export function runHourly(): void {
  const status = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus();
  if (status === ScriptApp.AuthorizationStatus.REQUIRED) return;
  performUnseen(() => {
    const workbook = openWorkbook(readerLanguage());
    if (workbook.settings.leadsTab !== undefined) scoreTab(workbook, undefined);
  });
}
