import * as fc from 'fast-check';
import { calendarFile, type CalendarEntry } from '../../../src/core/handoff/calendar-file';
import { parseMinute } from '../../../src/core/values/minute';

const entry: CalendarEntry = {
  uid: 'O-0000016J-1/1@duo',
  start: parseMinute('2026-11-25 09:00')!,
  minutes: 30,
  stamp: parseMinute('2026-11-22 08:05')!,
  title: 'Llamada',
  description: 'Referencia O-0000016J-1/1',
  place: '',
};
const unfolded = (text: string): string[] => text.replace(/\r\n /g, '').split('\r\n');

test('an appointment of half an hour is one event in UTC, as RFC 5545 writes it', () => {
  expect(calendarFile(entry)).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//DUO for Google Sheets//Handoff//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:O-0000016J-1/1@duo',
      'DTSTAMP:20261122T080500Z',
      'DTSTART:20261125T090000Z',
      'DTEND:20261125T093000Z',
      'SUMMARY:Llamada',
      'DESCRIPTION:Referencia O-0000016J-1/1',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('an appointment that ends after midnight ends on the next day', () => {
  const late = calendarFile({ ...entry, start: parseMinute('2026-12-31 23:50')!, minutes: 20 });
  expect(late).toContain('DTEND:20270101T001000Z');
});

test('what would end a line or a value is escaped, so that a text cannot add a line of its own', () => {
  const text = calendarFile({ ...entry, title: 'A; B, C\\D\r\nATTENDEE:x', place: 'Calle 1\nMadrid' });
  expect(unfolded(text)).toContain('SUMMARY:A\\; B\\, C\\\\D\\nATTENDEE:x');
  expect(unfolded(text)).toContain('LOCATION:Calle 1\\nMadrid');
});

test('no line is longer than 75 octets, whatever the texts, and unfolding gives them back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
      const text = calendarFile({ ...entry, title });
      const lines = text.split('\r\n');
      for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(unfolded(text).filter((line) => line.startsWith('SUMMARY:'))).toHaveLength(1);
      const plain = title.replace(/[^\p{L}]/gu, '');
      const found = unfolded(text)
        .find((line) => line.startsWith('SUMMARY:'))!
        .slice('SUMMARY:'.length);
      expect(found.replace(/\\n/g, '').replace(/[^\p{L}]/gu, '')).toBe(plain);
    }),
  );
});
