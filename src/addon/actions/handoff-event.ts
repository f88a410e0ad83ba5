import { calendarFile } from '../../core/handoff/calendar-file';
import { certainFailure } from '../../core/handoff/service-failure';
import type { StepState } from '../../core/handoff/step';
import type { Meeting } from '../../core/handoff/step-text';
import type { Minute } from '../../core/values/minute';
import { instantOf, utcMinute } from '../../sheets/wall-clock';
import type { Workbook } from '../../sheets/workbook';
import { messageOf, type MailFile } from './handoff-sending';

/** A meeting to be put into the calendar of whoever hands over. */
export interface HandoffEvent {
  /** Ends a line of the description: by it the event is found again. */
  readonly handoffId: string;
  readonly meeting: Meeting;
  readonly title: string;
  readonly description: string;
  /** Address of the field rep; `''` where nobody is to be invited. */
  readonly guest: string;
}

/** A moved event is looked for from a month before to more than a year after: nobody plans a first call farther off. */
const DAYS_BEFORE = 31;
const DAYS_AFTER = 400;
const MINUTES_PER_DAY = 1440;

/**
 * Puts the meeting into the clicking person's default calendar once: an event with the id in its description is left as
 * it is, wherever it was moved to. What fails without anybody knowing whether it had its effect is looked for again and
 * tried a second time. A calendar that refuses for certain leaves the file that goes with the alert.
 */
export function putIntoCalendar(workbook: Workbook, event: HandoffEvent, now: Minute): StepState {
  const done: StepState = { state: 'done', at: now };
  for (let tries = 1; ; tries += 1) {
    try {
      const calendar = CalendarApp.getDefaultCalendar();
      if (!isThere(calendar, workbook, event)) create(calendar, workbook, event);
      return done;
    } catch (error) {
      const reason = certainFailure(messageOf(error));
      if (reason !== undefined) return { state: 'ics', at: now };
      // What was not certain may have made the event: the next try, now or by hand, looks for it first.
      if (tries === MAXIMUM_TRIES) return { state: 'failed', at: now, reason: 'unavailable' };
    }
  }
}

const MAXIMUM_TRIES = 2;

type Calendar = GoogleAppsScript.Calendar.Calendar;

function isThere(calendar: Calendar, workbook: Workbook, event: HandoffEvent): boolean {
  const { start, minutes } = event.meeting;
  const at = (minute: Minute): GoogleAppsScript.Base.Date =>
    instantOf(workbook, minute) as GoogleAppsScript.Base.Date;
  const holdsId = (each: GoogleAppsScript.Calendar.CalendarEvent): boolean =>
    plainLines(each.getDescription()).some((line) => endsWithId(line, event));
  // The calendar of that hour is certain; the search, whose index may lag, finds what was moved.
  if (calendar.getEvents(at(start), at(start + minutes)).some(holdsId)) return true;
  const first = at(Math.min(start, workbook.now) - DAYS_BEFORE * MINUTES_PER_DAY);
  const last = at(start + DAYS_AFTER * MINUTES_PER_DAY);
  return calendar.getEvents(first, last, { search: event.handoffId.split('/')[0]! }).some(holdsId);
}

/** What somebody edited in the calendar's page comes back as HTML. */
function plainLines(description: string | null): readonly string[] {
  return (description ?? '')
    .replace(/<br\s*\/?>|<\/(?:p|div)>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n');
}

/** `O-1/1` is not found in `O-1/12`. */
function endsWithId(line: string, { handoffId }: HandoffEvent): boolean {
  return line.trim().endsWith(handoffId);
}

function create(calendar: Calendar, workbook: Workbook, event: HandoffEvent): void {
  const { meeting, title, description, guest } = event;
  const at = (minute: Minute): GoogleAppsScript.Base.Date =>
    instantOf(workbook, minute) as GoogleAppsScript.Base.Date;
  calendar.createEvent(title, at(meeting.start), at(meeting.start + meeting.minutes), {
    description,
    ...(meeting.place === '' ? {} : { location: meeting.place }),
    ...(guest === '' ? {} : { guests: guest, sendInvites: true }),
  });
}

/** The meeting as a file for the alert. */
export function eventFile(workbook: Workbook, event: HandoffEvent): MailFile {
  const { handoffId, meeting, title, description } = event;
  return {
    name: `${handoffId.replace(/\W+/g, '-')}.ics`,
    type: 'text/calendar',
    text: calendarFile({
      uid: `${handoffId}@duo`,
      start: utcMinute(instantOf(workbook, meeting.start)),
      minutes: meeting.minutes,
      stamp: utcMinute(instantOf(workbook, workbook.now)),
      title,
      description,
      place: meeting.place,
    }),
  };
}
