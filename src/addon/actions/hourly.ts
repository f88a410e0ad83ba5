import { wordsOf } from '../../i18n/language';
import { rememberHourly } from '../../sheets/cadence-hourly';
import { currentPerson } from '../../sheets/people';
import { rememberLogEnd } from '../../sheets/activity-log';
import { openWorkbook, type Workbook } from '../../sheets/workbook';
import { inform } from '../dialogs';
import { performByTheHour, performMenuAction, unseen } from '../perform';
import { readerLanguage } from '../reader';
import { runDueCadences } from './cadence-hourly';
import { processDecisions } from './decision-run';
import { runDigests } from './digests';
import { finishOpenHandoff, openHandoffs } from './handoff-finishing';
import { followOpportunitiesHourly } from './opportunities';
import { scoreTab } from './score';

/** The one clock trigger an add-on may have per user and document; whatever is due by the hour goes through it. */
const HOURLY_HANDLER = 'onHour';

/** Menu: switches the hourly scoring of what changed without an event (imports, scripts, phones) on or off. */
export function toggleHourly(): void {
  performMenuAction(() => {
    const words = wordsOf(readerLanguage()).hourly;
    const isOn = !stopHourly();
    if (isOn) startHourly();
    tellHourly(isOn);
    inform(isOn ? words.on : words.off);
  });
}

/** Whether this person's hourly trigger is on. */
export function isHourlyOn(): boolean {
  return ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).some(
    (trigger) => trigger.getHandlerFunction() === HOURLY_HANDLER,
  );
}

/** Switches this person's hourly trigger on or off; nothing where it is so already. */
export function switchHourly(isOn: boolean): void {
  if (isOn === isHourlyOn()) return;
  if (isOn) startHourly();
  else stopHourly();
  tellHourly(isOn);
}

function startHourly(): void {
  ScriptApp.newTrigger(HOURLY_HANDLER).timeBased().everyHours(1).create();
}

/** Everybody in the document can see who switched it on or off, and when. */
function tellHourly(isOn: boolean): void {
  rememberHourly(openWorkbook(readerLanguage()), currentPerson(), isOn);
}

/** Deletes this user's hourly trigger; false where there was none. */
export function stopHourly(): boolean {
  const triggers = ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).filter(
    (trigger) => trigger.getHandlerFunction() === HOURLY_HANDLER,
  );
  for (const trigger of triggers) ScriptApp.deleteTrigger(trigger);
  return triggers.length > 0;
}

/** When no further task is begun: an execution ends after six minutes, and the next hour does the rest. */
const LAST_BEGIN_MILLISECONDS = 4 * 60_000;

/** What is due by the hour, each on its own: what one cannot do keeps no other from its work. */
const TASKS: readonly ((workbook: Workbook) => unknown)[] = [
  (workbook) => (workbook.settings.leadsTab === undefined ? undefined : scoreTab(workbook, undefined)),
  (workbook) => processDecisions(workbook, NOBODY_KNOWN),
  followOpportunitiesHourly,
  runDigests,
  rememberLogEnd,
];

/** Who answered in a cell is not known to whoever looks by the hour. */
const NOBODY_KNOWN = '';

/**
 * Every hour: scores what changed since, found by fingerprint, follows up answers and opportunities, finishes handoffs,
 * sends digests and the mails of cadences that are due. Nobody is there to be told: a definition with
 * faults or an execution already at work leave everything as it is. After an update that asks for more
 * permissions a trigger still starts and would die at its first call, so it asks first.
 */
export function runHourly(): void {
  const status = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus();
  if (status === ScriptApp.AuthorizationStatus.REQUIRED) return;
  const started = Date.now();
  const isLate = (): boolean => Date.now() - started > LAST_BEGIN_MILLISECONDS;
  // Opened anew each time: what other people change meanwhile counts.
  const opened = (): Workbook => openWorkbook(readerLanguage());
  for (const task of TASKS) {
    if (isLate()) return;
    performByTheHour(() => void task(opened()));
  }
  for (const id of performByTheHour(() => openHandoffs(opened())) ?? []) {
    if (isLate()) return;
    performByTheHour(() => finishOpenHandoff(opened(), id));
  }
  if (!isLate()) unseen(() => runDueCadences(started));
}
