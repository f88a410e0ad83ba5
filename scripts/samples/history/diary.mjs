import { dayOf, isoDate } from '../calendar.mjs';

export const HISTORY_START = dayOf(2026, 5, 4);
export const HISTORY_END = dayOf(2026, 10, 30);
/** From this day on handoffs are left as the sample is to show them: one returned, the others not answered yet. */
export const LAST_RETURN = dayOf(2026, 10, 27);
export const UNANSWERED_FROM = dayOf(2026, 10, 29);

/** 1970-01-01 was a Thursday. */
const weekday = (day) => (day + 3) % 7;

/** What will happen when: things to do by day, each at a minute of it. */
export class Diary {
  #days = new Map();

  constructor(holidays) {
    this.holidays = new Set(holidays);
  }

  isWorkingDay(day) {
    return weekday(day) < 5 && !this.holidays.has(isoDate(day));
  }

  isMonday(day) {
    return weekday(day) === 0;
  }

  /** The working day so many working days later; the next one for a day off where 0. */
  later(day, workingDays) {
    let found = day;
    while (!this.isWorkingDay(found)) found += 1;
    for (let left = workingDays; left > 0; left -= 1) {
      found += 1;
      while (!this.isWorkingDay(found)) found += 1;
    }
    return found;
  }

  plan(day, minute, deed) {
    const deeds = this.#days.get(day) ?? [];
    deeds.push({ minute, deed });
    this.#days.set(day, deeds);
  }

  /** Does what stands in a day, in its order; what is added for later that day is done as well. */
  live(day, stage) {
    for (;;) {
      const deeds = this.#days.get(day) ?? [];
      if (deeds.length === 0) return;
      deeds.sort((one, other) => one.minute - other.minute);
      const { minute, deed } = deeds.shift();
      stage.at(day, minute);
      deed();
    }
  }
}
