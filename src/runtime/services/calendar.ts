/** CalendarApp: each user's default calendar, its events kept in the runtime's world. */

import type { ScriptExecution } from '../script-execution';
import { anything, aString } from '../spreadsheet/rules/arguments';
import { instantOf, offsetAt } from '../time-zone';
import type { CalendarEventModel } from '../world';
import { CalendarEvent } from './calendar-event';
import { anInstant, START_AFTER_END } from './calendar-times';
import { Service } from './service';

type GasDate = GoogleAppsScript.Base.Date;
type GasEvent = GoogleAppsScript.Calendar.CalendarEvent;

interface EventOptions {
  readonly description?: string;
  readonly location?: string;
  readonly guests?: string;
  readonly sendInvites?: boolean;
}

const EVENT_OPTIONS = new Set(['description', 'location', 'guests', 'sendInvites']);
const ACCESS = { needs: 'user', scope: 'calendar' } as const;
const MILLISECONDS_PER_DAY = 86_400_000;

type PartOfCalendar = Pick<
  GoogleAppsScript.Calendar.Calendar,
  | 'createAllDayEvent'
  | 'createEvent'
  | 'getEventById'
  | 'getEvents'
  | 'getEventsForDay'
  | 'getId'
  | 'getName'
  | 'getTimeZone'
>;

/** Both a calendar and `CalendarApp` itself, whose methods are those of the default calendar. */
export class Calendar extends Service implements PartOfCalendar {
  readonly #id: string;

  constructor(execution: ScriptExecution, id: string, className = 'Calendar') {
    super(execution, className, className === 'Calendar' ? 'CalendarApp.Calendar' : className);
    this.#id = id;
  }

  getId(): string {
    return this.read('getId', () => this.#id, ACCESS);
  }

  getName(): string {
    return this.read('getName', () => this.#id, ACCESS);
  }

  getTimeZone(): string {
    return this.read('getTimeZone', () => this.#timeZone, ACCESS);
  }

  createEvent(title: string, startTime: GasDate, endTime: GasDate, options: EventOptions = {}): GasEvent {
    this.check(
      'createEvent',
      [title, startTime, endTime, options],
      [aString, anInstant, anInstant, anything],
    );
    return this.write(
      'createEvent',
      () => {
        if (startTime.getTime() >= endTime.getTime()) this.execution.fail(START_AFTER_END);
        return this.#create(title, startTime.getTime(), endTime.getTime(), false, options);
      },
      ACCESS,
    );
  }

  createAllDayEvent(title: string, date: GasDate, ...more: readonly unknown[]): GasEvent {
    this.check(
      'createAllDayEvent',
      [title, date, ...more],
      [aString, anInstant],
      [aString, anInstant, anInstant],
      [aString, anInstant, anInstant, anything],
      [aString, anInstant, anything],
    );
    const hasEnd = anInstant(more[0]);
    const start = this.#midnight(date);
    const end = hasEnd ? this.#midnight(more[0] as GasDate) : this.#dayAfter(start);
    return this.write(
      'createAllDayEvent',
      () => {
        if (start >= end) this.execution.fail(START_AFTER_END);
        return this.#create(title, start, end, true, (more[hasEnd ? 1 : 0] ?? {}) as EventOptions);
      },
      ACCESS,
    );
  }

  getEvents(
    startTime: GasDate,
    endTime: GasDate,
    options: { search?: string; start?: number; max?: number } = {},
  ): GasEvent[] {
    this.check('getEvents', [startTime, endTime, options], [anInstant, anInstant, anything]);
    return this.#find('getEvents', startTime.getTime(), endTime.getTime(), options);
  }

  getEventsForDay(
    date: GasDate,
    options: { search?: string; start?: number; max?: number } = {},
  ): GasEvent[] {
    this.check('getEventsForDay', [date, options], [anInstant, anything]);
    const start = this.#midnight(date);
    return this.#find('getEventsForDay', start, this.#dayAfter(start), options);
  }

  getEventById(iCalId: string): GasEvent {
    this.check('getEventById', [iCalId], [aString]);
    return this.read(
      'getEventById',
      () => {
        const event = this.#events.find(({ id }) => id === iCalId || id === `${iCalId}@google.com`);
        return event === undefined ? null : this.#expose(event);
      },
      ACCESS,
    ) as GasEvent;
  }

  get #timeZone(): string {
    return this.world.document.timeZone;
  }

  get #events(): CalendarEventModel[] {
    return this.world.calendarEvents.filter((event) => event.calendarId === this.#id);
  }

  /** An all-day date is the day its Date shows in the script's time zone, and lasts from midnight in the calendar's. */
  #midnight(date: GasDate): number {
    const wall = date.getTime() + offsetAt(date.getTime(), this.world.manifest.timeZone);
    return instantOf(Math.floor(wall / MILLISECONDS_PER_DAY) * MILLISECONDS_PER_DAY, this.#timeZone);
  }

  #dayAfter(midnight: number): number {
    return instantOf(midnight + offsetAt(midnight, this.#timeZone) + MILLISECONDS_PER_DAY, this.#timeZone);
  }

  #create(title: string, start: number, end: number, allDay: boolean, options: EventOptions): GasEvent {
    const unknown = Object.keys(options).find((key) => !EVENT_OPTIONS.has(key));
    if (unknown !== undefined)
      this.execution.fail(`Event option ${unknown} is not available in this runtime`);
    const { user } = this.execution.options;
    const count = this.world.countOf('calendar', user.email);
    if (count.today >= this.world.quotas.calendarEventsPerDay) {
      this.execution.fail('Service invoked too many times for one day: calendar.');
    }
    count.add(1);
    const event: CalendarEventModel = {
      id: `event${this.world.nextId()}@google.com`,
      calendarId: this.#id,
      title,
      start,
      end,
      allDay,
      description: options.description ?? '',
      location: options.location ?? '',
      guests: (options.guests ?? '')
        .split(',')
        .map((guest) => guest.trim())
        .filter((guest) => guest !== ''),
      invitesSent: options.sendInvites === true,
      color: '',
      createdAt: this.execution.now(),
      creator: user.email,
      tags: new Map(),
      popupReminders: [],
      emailReminders: [],
    };
    this.world.calendarEvents.push(event);
    this.execution.traces.events.push(event);
    return this.#expose(event);
  }

  #find(
    method: string,
    start: number,
    end: number,
    options: { search?: string; start?: number; max?: number },
  ): GasEvent[] {
    return this.read(
      method,
      () => {
        const words = (options.search ?? '')
          .toLowerCase()
          .split(/\s+/)
          .filter((word) => word !== '');
        const found = this.#events
          .filter((event) => event.start < end && event.end > start)
          .filter((event) => {
            const text = [event.title, event.description, event.location, ...event.guests]
              .join('\n')
              .toLowerCase();
            return words.every((word) => text.includes(word));
          })
          .sort((one, other) => one.start - other.start);
        const first = options.start ?? 0;
        return this.array(
          found.slice(first, first + (options.max ?? found.length)).map((event) => this.#expose(event)),
        );
      },
      ACCESS,
    );
  }

  #expose(event: CalendarEventModel): GasEvent {
    return new CalendarEvent(this.execution, event).exposed() as unknown as GasEvent;
  }
}

export class CalendarApp extends Calendar {
  constructor(execution: ScriptExecution) {
    super(execution, execution.options.user.email, 'CalendarApp');
  }

  getDefaultCalendar(): Calendar {
    return this.read('getDefaultCalendar', () => this.#own.exposed(), ACCESS);
  }

  /** Only the user's own calendar exists here; any other id gives null, as an unknown one does at Google. */
  getCalendarById(id: string): Calendar | null {
    this.check('getCalendarById', [id], [aString]);
    const { email } = this.execution.options.user;
    return this.read(
      'getCalendarById',
      () => (id === email || id === 'primary' ? this.#own.exposed() : null),
      ACCESS,
    );
  }

  getAllCalendars(): Calendar[] {
    return this.read('getAllCalendars', () => this.array([this.#own.exposed()]), ACCESS);
  }

  get #own(): Calendar {
    return new Calendar(this.execution, this.execution.options.user.email);
  }
}
