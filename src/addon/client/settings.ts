import type { Answer } from '../../contract/reports';
import type { ConfirmationAt, LogReport, WorkSettings } from '../../contract/settings';
import { workFromLog, type LoggedWork } from '../../core/activities/work-from-log';
import { fill } from '../../i18n/language';
import { checkLog, readActivities } from '../../sheets/activity-log';
import type { WorkChange } from '../../sheets/work-state';
import { writeWork } from '../../sheets/write-work';
import { changeSettings } from '../../sheets/workbook';
import { isHourlyOn, switchHourly } from '../actions/hourly';
import { isRefused } from '../perform';
import { change, look, refuse } from './client-answer';

/** A page shows no more faults than a person would read; their number tells the rest. */
const MOST_LINES = 100;

const MOMENTS: readonly ConfirmationAt[] = ['handoff', 'acceptance', 'never'];

/** When the contact is told unless the team chose otherwise: at once, since the rep has just promised it. */
const USUAL_MOMENT: ConfirmationAt = 'handoff';

/** What the page of settings shows. */
export function workSettings(_request: unknown): Answer<WorkSettings> {
  return look(({ workbook }) => ({
    isHourlyOn: knownHourly(),
    confirmationAt: workbook.settings.confirmationAt ?? USUAL_MOMENT,
  }));
}

/** Off where the person has not granted triggers: then it cannot be on. */
function knownHourly(): boolean {
  try {
    return isHourlyOn();
  } catch (error) {
    if (isRefused(error)) return false;
    throw error;
  }
}

/** Changes when the contact is told, and this person's hourly trigger. */
export function saveWorkSettings(request: {
  readonly confirmationAt?: unknown;
  readonly isHourlyOn?: unknown;
}): Answer<WorkSettings> {
  return change(({ workbook, words }) => {
    const { confirmationAt, isHourlyOn: wanted } = request ?? {};
    if (confirmationAt !== undefined) {
      const moment = MOMENTS.find((each) => each === confirmationAt);
      if (moment === undefined) return refuse(fill(words.errors.unexpected, { detail: 'confirmationAt' }));
      changeSettings(workbook, { confirmationAt: moment });
    }
    if (typeof wanted === 'boolean') switchHourly(wanted);
    return {
      isHourlyOn: isHourlyOn(),
      confirmationAt:
        MOMENTS.find((each) => each === confirmationAt) ?? workbook.settings.confirmationAt ?? USUAL_MOMENT,
    };
  });
}

/** Checks the chain of the log. */
export function logCheck(_request: unknown): Answer<LogReport> {
  return change(({ workbook, words }) => {
    const { log } = words;
    const { faults, count } = checkLog(workbook);
    if (faults.length === 0) {
      return { isFine: true, lines: [count === 0 ? log.empty : fill(log.fine, { count })] };
    }
    const lines = faults.slice(0, MOST_LINES).map(({ code, number }) => fill(log.fault[code], { number }));
    if (faults.length > MOST_LINES) lines.push(fill(words.check.rest, { count: faults.length - MOST_LINES }));
    return { isFine: false, lines: [log.faults, ...lines] };
  });
}

/** Makes the work columns of the leads anew from the log; gives a sentence with how many were read. */
export function rebuildWork(_request: unknown): Answer<string> {
  return change(({ workbook, words }) => {
    const states = workFromLog(readActivities(workbook));
    const changes = new Map([...states].map(([leadId, state]) => [leadId, changeTo(state)]));
    const { missing } = writeWork(workbook, changes);
    return fill(words.log.rebuilt, { count: changes.size - missing.length });
  });
}

function changeTo(state: LoggedWork): WorkChange {
  const { work, lastTouch, lastBy, attempts, nextStep, nextDate } = state;
  return { work, lastTouch: lastTouch ?? '', lastBy, attempts, nextStep, nextDate: nextDate ?? '' };
}
