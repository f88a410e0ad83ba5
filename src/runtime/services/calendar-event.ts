/** One event of a calendar. */

import type { ScriptExecution } from '../script-execution';
import { instantOf, offsetAt } from '../time-zone';
import type { CalendarEventModel } from '../world';
import { anInstant, START_AFTER_END } from './calendar-times';
import { Service } from './service';
import { aNumber, aString } from '../spreadsheet/rules/arguments';

type GasEvent = GoogleAppsScript.Calendar.CalendarEvent;
type PartOfEvent = Pick<
  GasEvent,
  | 'addEmailReminder'
  | 'addGuest'
  | 'addPopupReminder'
  | 'deleteEvent'
  | 'deleteTag'
  | 'getAllDayEndDate'
  | 'getAllDayStartDate'
  | 'getAllTagKeys'
  | 'getColor'
  | 'getCreators'
  | 'getDateCreated'
  | 'getDescription'
  | 'getEmailReminders'
  | 'getEndTime'
  | 'getGuestList'
  | 'getId'
  | 'getLocation'
  | 'getOriginalCalendarId'
  | 'getPopupReminders'
  | 'getStartTime'
  | 'getTag'
  | 'getTitle'
  | 'isAllDayEvent'
  | 'removeAllReminders'
  | 'removeGuest'
  | 'setColor'
  | 'setDescription'
  | 'setLocation'
  | 'setTag'
  | 'setTime'
  | 'setTitle'
>;

/** Methods of events need the calendar's scope and the user. */
const ACCESS = { needs: 'user', scope: 'calendar' } as const;

class EventGuest extends Service implements Pick<GoogleAppsScript.Calendar.EventGuest, 'getEmail'> {
  readonly #email: string;
  constructor(execution: ScriptExecution, email: string) {
    super(execution, 'EventGuest');
    this.#email = email;
  }
  getEmail(): string {
    return this.#email;
  }
}

export class CalendarEvent extends Service implements PartOfEvent {
  readonly #model: CalendarEventModel;

  constructor(execution: ScriptExecution, model: CalendarEventModel) {
    super(execution, 'CalendarEvent', 'CalendarApp.CalendarEvent');
    this.#model = model;
  }

  getId(): string {
    return this.#get('getId', (event) => event.id);
  }
  getTitle(): string {
    return this.#get('getTitle', (event) => event.title);
  }
  getDescription(): string {
    return this.#get('getDescription', (event) => event.description);
  }
  getLocation(): string {
    return this.#get('getLocation', (event) => event.location);
  }
  getColor(): string {
    return this.#get('getColor', (event) => event.color);
  }
  getOriginalCalendarId(): string {
    return this.#get('getOriginalCalendarId', (event) => event.calendarId);
  }
  isAllDayEvent(): boolean {
    return this.#get('isAllDayEvent', (event) => event.allDay);
  }
  getCreators(): string[] {
    return this.#get('getCreators', (event) => this.array([event.creator]));
  }
  getPopupReminders(): number[] {
    return this.#get('getPopupReminders', (event) => this.array(event.popupReminders));
  }
  getEmailReminders(): number[] {
    return this.#get('getEmailReminders', (event) => this.array(event.emailReminders));
  }
  getAllTagKeys(): string[] {
    return this.#get('getAllTagKeys', (event) => this.array(event.tags.keys()));
  }
  getTag(key: string): string {
    return this.#get('getTag', (event) => event.tags.get(key) ?? null) as string;
  }
  getStartTime(): GoogleAppsScript.Base.Date {
    return this.#date('getStartTime', (event) => event.start);
  }
  getEndTime(): GoogleAppsScript.Base.Date {
    return this.#date('getEndTime', (event) => event.end);
  }
  getDateCreated(): GoogleAppsScript.Base.Date {
    return this.#date('getDateCreated', (event) => event.createdAt);
  }
  getAllDayStartDate(): GoogleAppsScript.Base.Date {
    return this.#allDay('getAllDayStartDate', (event) => event.start);
  }
  getAllDayEndDate(): GoogleAppsScript.Base.Date {
    return this.#allDay('getAllDayEndDate', (event) => event.end);
  }

  getGuestList(): GoogleAppsScript.Calendar.EventGuest[] {
    return this.#get('getGuestList', (event) =>
      this.array(event.guests.map((email) => new EventGuest(this.execution, email).exposed())),
    ) as unknown as GoogleAppsScript.Calendar.EventGuest[];
  }

  setTitle(title: string): GasEvent {
    return this.#text('setTitle', title, (event) => {
      event.title = title;
    });
  }
  setDescription(text: string): GasEvent {
    return this.#text('setDescription', text, (event) => {
      event.description = text;
    });
  }
  setLocation(location: string): GasEvent {
    return this.#text('setLocation', location, (event) => {
      event.location = location;
    });
  }
  setColor(color: string | GoogleAppsScript.Calendar.EventColor): GasEvent {
    return this.#set('setColor', (event) => {
      event.color = String(color);
    });
  }
  setTag(key: string, value: string): GasEvent {
    this.check('setTag', [key, value], [aString, aString]);
    return this.#set('setTag', (event) => {
      event.tags.set(key, value);
    });
  }
  deleteTag(key: string): GasEvent {
    return this.#set('deleteTag', (event) => {
      event.tags.delete(key);
    });
  }
  addGuest(email: string): GasEvent {
    return this.#text('addGuest', email, (event) => {
      if (!event.guests.includes(email)) event.guests.push(email);
    });
  }
  removeGuest(email: string): GasEvent {
    return this.#set('removeGuest', (event) => {
      event.guests = event.guests.filter((guest) => guest !== email);
    });
  }
  addPopupReminder(minutesBefore: number): GasEvent {
    this.check('addPopupReminder', [minutesBefore], [aNumber]);
    return this.#set('addPopupReminder', (event) => {
      event.popupReminders.push(minutesBefore);
    });
  }
  addEmailReminder(minutesBefore: number): GasEvent {
    this.check('addEmailReminder', [minutesBefore], [aNumber]);
    return this.#set('addEmailReminder', (event) => {
      event.emailReminders.push(minutesBefore);
    });
  }
  removeAllReminders(): GasEvent {
    return this.#set('removeAllReminders', (event) => {
      event.popupReminders = [];
      event.emailReminders = [];
    });
  }
  setTime(startTime: GoogleAppsScript.Base.Date, endTime: GoogleAppsScript.Base.Date): GasEvent {
    this.check('setTime', [startTime, endTime], [anInstant, anInstant]);
    if (startTime.getTime() >= endTime.getTime()) this.execution.fail(START_AFTER_END);
    return this.#set('setTime', (event) => {
      event.start = startTime.getTime();
      event.end = endTime.getTime();
      event.allDay = false;
    });
  }

  deleteEvent(): void {
    this.#set('deleteEvent', (event) => {
      const events = this.world.calendarEvents;
      events.splice(events.indexOf(event), 1);
    });
  }

  #get<T>(method: string, look: (event: CalendarEventModel) => T): T {
    return this.read(method, () => look(this.#model), ACCESS);
  }

  #date(method: string, look: (event: CalendarEventModel) => number): GoogleAppsScript.Base.Date {
    return this.#get(method, (event) => this.execution.realm.date(look(event))) as GoogleAppsScript.Base.Date;
  }

  /** Midnight of the day in the script's time zone (Google, `getAllDayStartDate`), not the calendar's. */
  #allDay(method: string, look: (event: CalendarEventModel) => number): GoogleAppsScript.Base.Date {
    return this.#date(method, (event) => {
      if (!event.allDay) this.execution.fail('This operation can only be performed on all-day events.');
      const instant = look(event);
      const zone = this.world.document.timeZone;
      return instantOf(instant + offsetAt(instant, zone), this.world.manifest.timeZone);
    });
  }

  #set(method: string, change: (event: CalendarEventModel) => void): GasEvent {
    this.write(
      method,
      () => {
        if (!this.world.calendarEvents.includes(this.#model)) {
          this.execution.fail('The calendar event does not exist, or it has already been deleted.');
        }
        change(this.#model);
      },
      ACCESS,
    );
    return this as unknown as GasEvent;
  }

  #text(method: string, text: unknown, change: (event: CalendarEventModel) => void): GasEvent {
    this.check(method, [text], [aString]);
    return this.#set(method, change);
  }
}
