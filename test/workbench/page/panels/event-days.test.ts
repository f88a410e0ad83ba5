import type { EventView } from '../../../../src/workbench/protocol/messages';
import { eventDays, eventTime } from '../../../../src/workbench/page/panels/event-days';

const MADRID = 'Europe/Madrid';

function event(id: string, start: number, end: number, allDay = false): EventView {
  return {
    id,
    calendar: '',
    title: id,
    start,
    end,
    allDay,
    description: '',
    location: '',
    guests: [],
    invited: false,
    creator: '',
  };
}

describe('eventDays', () => {
  it('puts events under the day on which they begin in the zone, in order', () => {
    const late = event('late', Date.UTC(2026, 9, 30, 23, 30), Date.UTC(2026, 9, 31, 0, 0));
    const early = event('early', Date.UTC(2026, 9, 30, 8, 0), Date.UTC(2026, 9, 30, 9, 0));
    // 23:30 UTC is 0:30 of the next day in Madrid.
    expect(eventDays([late, early], 'en', MADRID)).toEqual([
      { day: 'Friday, October 30, 2026', events: [early] },
      { day: 'Saturday, October 31, 2026', events: [late] },
    ]);
  });
});

describe('eventTime', () => {
  it('is from when to when, with the other day where it ends on another', () => {
    const short = event('a', Date.UTC(2026, 9, 30, 8, 0), Date.UTC(2026, 9, 30, 9, 30));
    expect(eventTime(short, 'All day', 'es', MADRID)).toBe('9:00 – 10:30');
    const long = event('b', Date.UTC(2026, 9, 30, 8, 0), Date.UTC(2026, 9, 31, 9, 30));
    expect(eventTime(long, 'All day', 'es', MADRID)).toBe('9:00 – 31 oct 2026, 10:30');
  });

  it('of a whole day does not count the midnight at which it ends', () => {
    const day = event('a', Date.UTC(2026, 10, 1, 23), Date.UTC(2026, 10, 2, 23), true);
    expect(eventTime(day, 'All day', 'en', MADRID)).toBe('All day');
    const two = event('b', Date.UTC(2026, 10, 1, 23), Date.UTC(2026, 10, 3, 23), true);
    expect(eventTime(two, 'All day', 'en', MADRID)).toBe(
      'All day, Monday, November 2, 2026 – Tuesday, November 3, 2026',
    );
  });
});
