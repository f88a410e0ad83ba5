import { rememberHourlyRun } from '../../sheets/cadence-hourly';
import { findTab, openWorkbook } from '../../sheets/workbook';
import { readerLanguage } from '../reader';
import { runPart } from './cadence-run';

/** An execution has six minutes in all; a part that is under way then has one of them left. */
const LAST_PART_MILLISECONDS = 4.5 * 60_000;
/** More parts than this in one run are a fault of ours, not work. */
const MOST_PARTS = 200;

/**
 * Every hour: what is due to the leads of whoever switched it on, part by part, until nothing remains, the allowance of
 * mails is used up or the time is. To be called without the document lock, which each part takes for itself. Nobody is
 * there to be told: what failed stands in the log, what remains is done the next hour. `started`: when the execution
 * began, in milliseconds.
 */
export function runDueCadences(started: number): void {
  for (let parts = 0; parts < MOST_PARTS; parts += 1) {
    // Opened anew each time: what other people change meanwhile counts.
    const workbook = openWorkbook(readerLanguage());
    if (findTab(workbook, 'cadences') === undefined) return;
    if (parts === 0) rememberHourlyRun(workbook);
    const { remaining, stopped, problem, sent } = runPart(workbook);
    const isStuck = stopped !== undefined || problem !== undefined || sent === 0;
    if (remaining === 0 || isStuck || Date.now() - started > LAST_PART_MILLISECONDS) return;
  }
}
