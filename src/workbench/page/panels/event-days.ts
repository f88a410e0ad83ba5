/** Events of the calendar by the days on which they begin. */

import type { EventView } from '../../protocol/messages';
import { dayAndTime, longDay, timeOfDay } from '../times';

export interface EventDay {
  readonly day: string;
  readonly events: readonly EventView[];
}

/** Days in their order, events of a day by their time. */
export function eventDays(events: readonly EventView[], language: string, timeZone: string): EventDay[] {
  const days = new Map<string, EventView[]>();
  for (const event of [...events].sort((a, b) => a.start - b.start)) {
    const day = longDay(event.start, language, timeZone);
    const others = days.get(day);
    if (others === undefined) days.set(day, [event]);
    else others.push(event);
  }
  return [...days].map(([day, events]) => ({ day, events }));
}

/** `9:00–9:30` within a day, both days where there are two. */
export function eventTime(
  { start, end, allDay }: EventView,
  allDayWord: string,
  language: string,
  timeZone: string,
): string {
  const day = longDay(start, language, timeZone);
  // An all-day event ends when its last day does.
  const lastDay = longDay(Math.max(start, end - 1), language, timeZone);
  if (allDay) return day === lastDay ? allDayWord : `${allDayWord}, ${day} – ${lastDay}`;
  const until = day === lastDay ? timeOfDay(end, language, timeZone) : dayAndTime(end, language, timeZone);
  return `${timeOfDay(start, language, timeZone)} – ${until}`;
}
