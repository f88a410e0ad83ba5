import type { CalendarEventModel } from '../../../src/runtime/world';
import { eventFile } from '../../../src/workbench/server/event-file';

const EVENT: CalendarEventModel = {
  id: 'event1@google.com',
  calendarId: 'eva@example.com',
  title: 'Revisión',
  start: Date.UTC(2026, 2, 12, 9),
  end: Date.UTC(2026, 2, 12, 9, 30),
  allDay: false,
  description: '',
  location: '',
  guests: [],
  invitesSent: false,
  color: '',
  createdAt: Date.UTC(2026, 0, 2, 3, 4, 5),
  creator: 'eva@example.com',
  tags: new Map(),
  popupReminders: [],
  emailReminders: [],
};

const bytesOf = (event: Partial<CalendarEventModel>, timeZone = 'Europe/Madrid'): Buffer =>
  Buffer.from(eventFile({ ...EVENT, ...event }, timeZone));

/** Lines after unfolding (RFC 5545, 3.1). */
function linesOf(event: Partial<CalendarEventModel>, timeZone?: string): string[] {
  return bytesOf(event, timeZone)
    .toString()
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n');
}

describe('event-file > eventFile', () => {
  it('is one event in one calendar, with its identity and the instant it was made', () => {
    const lines = linesOf({});
    expect(lines.slice(0, 2)).toEqual(['BEGIN:VCALENDAR', 'VERSION:2.0']);
    expect(lines.slice(-3)).toEqual(['END:VEVENT', 'END:VCALENDAR', '']);
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(lines).toEqual(
      expect.arrayContaining([
        'UID:event1@google.com',
        'DTSTAMP:20260102T030405Z',
        'SUMMARY:Revisión',
        'DTSTART:20260312T090000Z',
        'DTEND:20260312T093000Z',
      ]),
    );
  });

  it('gives the same bytes for the same event', () => {
    expect(bytesOf({}).equals(bytesOf({}))).toBe(true);
  });

  it.each([
    // Madrid is an hour ahead of UTC in winter, and changes to two on 2026-03-29.
    ['Europe/Madrid', Date.UTC(2026, 2, 11, 23), Date.UTC(2026, 2, 12, 23), '20260312', '20260313'],
    ['Europe/Madrid', Date.UTC(2026, 2, 28, 23), Date.UTC(2026, 2, 30, 22), '20260329', '20260331'],
    ['America/New_York', Date.UTC(2026, 0, 5, 5), Date.UTC(2026, 0, 6, 5), '20260105', '20260106'],
  ])('in %s an event of whole days has the days of its midnights', (timeZone, start, end, first, after) => {
    const lines = linesOf({ allDay: true, start, end }, timeZone);
    expect(lines).toContain(`DTSTART;VALUE=DATE:${first}`);
    expect(lines).toContain(`DTEND;VALUE=DATE:${after}`);
  });

  it('names guests as attendees, its creator as organizer, and no method, which would forbid guests', () => {
    const lines = linesOf({ guests: ['a@x.es', 'b@x.es'], invitesSent: true });
    const attendees = lines.filter((line) => line.startsWith('ATTENDEE'));
    expect(attendees.map((line) => line.split('mailto:')[1])).toEqual(['a@x.es', 'b@x.es']);
    expect(attendees[0]).toContain('RSVP=TRUE');
    expect(lines.find((line) => line.startsWith('ORGANIZER'))).toMatch(/:mailto:eva@example\.com$/i);
    expect(lines.filter((line) => line.startsWith('METHOD'))).toEqual([]);
  });

  it('reminds before the beginning or at it', () => {
    const lines = linesOf({ popupReminders: [10, 0], title: 'a; b, c\\' });
    const alarm = lines.slice(lines.indexOf('BEGIN:VALARM'), lines.lastIndexOf('END:VALARM'));
    expect(alarm.filter((line) => line.startsWith('TRIGGER'))).toEqual([
      'TRIGGER:-PT10M',
      'TRIGGER;VALUE=DATE-TIME:20260312T090000Z',
    ]);
    expect(alarm).toContain(String.raw`DESCRIPTION:a\; b\, c\\`);
  });

  it('folds at 75 octets between characters and ends lines as the format asks', () => {
    const text = `${'ñ'.repeat(200)} 😀${'x'.repeat(100)}`;
    const bytes = bytesOf({ description: text });
    const physical = bytes.toString('latin1').split('\r\n');
    expect(Math.max(...physical.map(({ length }) => length))).toBe(75);
    expect(physical.join('')).not.toMatch(/[\r\n]/);
    // A line that was cut inside a character would not be UTF-8.
    for (const line of physical) {
      expect(() =>
        new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1')),
      ).not.toThrow();
    }
    expect(linesOf({ description: text })).toContain(`DESCRIPTION:${text}`);
  });

  it('makes no property out of a line break in a text', () => {
    const evil = 'a\r\nX-EVIL:1\rX-EVIL:2\nX-EVIL:3\u0007';
    const lines = linesOf({ title: evil, description: evil, location: evil, popupReminders: [5] });
    expect(lines.join('\r\n')).not.toMatch(/(?:^|[\r\n])X-EVIL/);
    expect(lines).toContain(String.raw`SUMMARY:a\nX-EVIL:1\nX-EVIL:2\nX-EVIL:3`);
  });

  it('refuses a guest who is no address', () => {
    expect(() => bytesOf({ guests: ['Ana\r\nX-EVIL:1'] })).toThrow(RangeError);
  });
});
