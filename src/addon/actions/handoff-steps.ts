import { isClosed, isReturned } from '../../core/handoff/handoff-plan';
import { handoffId } from '../../core/handoff/opportunity-id';
import { attemptOf, foundAgain, STEPS, type Step, type StepState } from '../../core/handoff/step';
import { stepText, type StepCell } from '../../core/handoff/step-text';
import type { Template } from '../../core/templates/template';
import { fill } from '../../i18n/language';
import { changeAndRememberOne, writeStep, type Changed } from '../../sheets/handoff-changes';
import { contactWishes } from '../../sheets/handoff-contact';
import { KNOWN_CALENDAR, type HandoffRecord, type OpportunitiesTable } from '../../sheets/handoff-records';
import type { Surroundings } from '../../sheets/handoff-surroundings';
import { memberOf } from '../../core/territories/team';
import { eventFile, putIntoCalendar, type HandoffEvent } from './handoff-event';
import { alertMail, confirmationMail, type HandoffMail, type MailMatter } from './handoff-mail';
import { matterOfRecord } from './handoff-matter';
import { mailObstacle, sendHandoffMail, type MailFile } from './handoff-sending';

/** One opportunity while its steps are carried out; the steps as they stand in the sheet now. */
export interface HandoffRun {
  readonly around: Surroundings;
  readonly table: OpportunitiesTable;
  readonly record: HandoffRecord;
  readonly templates: readonly Template[];
  /** Account of who runs this; `''` where Google does not tell. */
  readonly person: string;
  readonly steps: Record<Step, StepCell>;
}

/** Thrown where the row of the opportunity cannot be followed: nothing that cannot be written down is done. */
export class RowLost extends Error {
  constructor(readonly changed: Exclude<Changed, 'done'>) {
    super(`The row of the opportunity is ${changed}`);
    this.name = 'RowLost';
  }
}

/**
 * Carries out what is left of a handoff, one after the other: the meeting first, since a calendar that refuses leaves a
 * file for the alert; then the alert; then the confirmation. Before a mail goes the sheet says that it is being sent,
 * afterwards that it was: whoever comes upon "being sent" later cannot know and leaves it to a person.
 */
export function carryOutSteps(run: HandoffRun): void {
  for (const step of STEPS) {
    const cell = run.steps[step];
    const found = foundAgain(cell.state);
    if (found !== cell.state && step !== 'event') write(run, step, found);
  }
  if (isClosed(run.record) || isReturned(run.record)) return;
  const matter = matterOfRecord(run.around, run.record, run.templates);
  carryOutEvent(run, matter);
  const { event } = run.steps;
  const files =
    event.state.state === 'ics' && event.meeting !== undefined
      ? [eventFile(run.table.workbook, eventOf(run, matter)!)]
      : [];
  if (attemptOf(run.steps.alert.state) === 'try') carryOutMail(run, 'alert', alertMail(matter), files);
  if (attemptOf(run.steps.confirmation.state) === 'try') carryOutConfirmation(run, matter);
}

/** Whether this execution may try a step by itself. */
export function mayTry(record: HandoffRecord, step: Step, person: string): boolean {
  const { state } = record.steps[step];
  if (step !== 'event') return attemptOf(foundAgain(state)) === 'try';
  if (state.state !== 'sending' && state.state !== 'failed') return attemptOf(state) === 'try';
  // An event that was begun can only be found again in the calendar in which it was begun.
  const calendar = record.known.get(KNOWN_CALENDAR);
  return calendar === undefined || calendar === calendarOf(person);
}

/** Whose calendar is meant, even where Google does not tell who runs this. */
function calendarOf(person: string): string {
  return person === '' ? '?' : person;
}

function carryOutEvent(run: HandoffRun, matter: MailMatter): void {
  const event = eventOf(run, matter);
  if (event === undefined || !mayTry(run.record, 'event', run.person)) return;
  const { workbook } = run.table;
  const begun: StepCell = { ...run.steps.event, state: { state: 'sending', at: workbook.now } };
  const written = { event: stepText(begun, workbook.words.handoff) };
  const remembered = { [KNOWN_CALENDAR]: calendarOf(run.person) };
  settled(changeAndRememberOne(run.table, { record: run.record, cells: written, remembered }));
  run.steps.event = begun;
  const state = putIntoCalendar(workbook, event, workbook.now);
  // A file can no longer go with an alert that has gone: then it is only that the calendar refused.
  const isTooLate = state.state === 'ics' && attemptOf(run.steps.alert.state) !== 'try';
  write(run, 'event', isTooLate ? { state: 'failed', at: workbook.now, reason: 'permission' } : state);
}

function carryOutConfirmation(run: HandoffRun, matter: MailMatter): void {
  const isUnwanted =
    matter.email === '' ||
    (matter.row !== undefined &&
      contactWishes(matter.row.desk, matter.row.position, run.around.activities).isMailSuppressed);
  if (isUnwanted) return write(run, 'confirmation', { state: 'not_needed' });
  carryOutMail(run, 'confirmation', confirmationMail(matter), []);
}

function carryOutMail(
  run: HandoffRun,
  step: 'alert' | 'confirmation',
  mail: HandoffMail,
  files: readonly MailFile[],
): void {
  const { now } = run.table.workbook;
  const obstacle = mailObstacle(mail);
  if (obstacle !== undefined) return write(run, step, { state: 'failed', at: now, reason: obstacle });
  const before = run.steps[step].state;
  try {
    write(run, step, { state: 'sending', at: now });
  } catch (error) {
    // Nothing has been sent: where that can still be written down, nobody has to be asked later.
    giveUp(run, step, before);
    throw error;
  }
  const state = sendHandoffMail(mail, files, now);
  try {
    write(run, step, state);
  } catch (error) {
    if (error instanceof RowLost) throw error;
    write(run, step, state);
  }
}

function giveUp(run: HandoffRun, step: Step, before: StepState): void {
  try {
    write(run, step, before);
  } catch {
    // The state stays "being sent", and a person will be asked.
  }
}

function write(run: HandoffRun, step: Step, state: StepState): void {
  const cell: StepCell = { ...run.steps[step], state };
  settled(writeStep(run.table, run.record.opportunityId, step, cell));
  run.steps[step] = cell;
}

function settled(changed: Changed): void {
  if (changed !== 'done') throw new RowLost(changed);
}

/** The appointment of a handoff; undefined where none was made. */
function eventOf(run: HandoffRun, matter: MailMatter): HandoffEvent | undefined {
  const { meeting } = run.steps.event;
  if (meeting === undefined) return undefined;
  const { record } = run;
  const { mail } = run.table.workbook.words.handoff;
  const { opportunityId: id, handoffs, company, lead, phone, email } = record;
  const name = handoffId(id, handoffs);
  const data = { id, lead, company, phone, email, comment: matter.comment, handoffId: name };
  return {
    handoffId: name,
    meeting,
    title: fill(mail.eventTitle, { company, lead }),
    description: fill(mail.eventDescription, data),
    guest: memberOf(run.around.team, record.fieldRep)?.email ?? '',
  };
}
