/** An event of the calendar as a file that calendars open (RFC 5545). */

import { type Alarm, type DateArray, createEvent } from 'ics';
import { offsetAt } from '../../runtime/time-zone';
import type { CalendarEventModel } from '../../runtime/world';

const PRODUCT = '-//DUO for Google Sheets//Workbench//EN';

/** RFC 5545, 3.1: "Lines of text SHOULD NOT be longer than 75 octets, excluding the line break." */
const LINE_OCTETS = 75;

/** Line breaks are written `\n`; other control characters may not stand in a file (RFC 5545, 3.3.11). */
function plain(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '');
}

/** The day on the calendar's wall clock. */
function dayOf(instant: number, timeZone: string): DateArray {
  const wall = new Date(instant + offsetAt(instant, timeZone));
  return [wall.getUTCFullYear(), wall.getUTCMonth() + 1, wall.getUTCDate()];
}

function alarmOf(event: CalendarEventModel, minutes: number): Alarm {
  return {
    action: 'display',
    // Here the library leaves the escaping (3.3.11) to others.
    description: plain(event.title).replaceAll(/[\\;,]/g, String.raw`\$&`),
    trigger: minutes > 0 ? { minutes, before: true } : event.start,
  };
}

/** Folds by octets, between characters; the library counts characters. */
function folded(file: string): Uint8Array {
  const lines = file.replaceAll(/\r\n[ \t]/g, '').split('\r\n');
  const parts: Uint8Array[] = [];
  const lineBreak = Buffer.from('\r\n');
  for (const [at, line] of lines.entries()) {
    if (at > 0) parts.push(lineBreak);
    let octets = 0;
    for (const character of line) {
      const bytes = Buffer.from(character);
      if (octets + bytes.length > LINE_OCTETS) {
        parts.push(lineBreak, Buffer.from(' '));
        octets = 1;
      }
      parts.push(bytes);
      octets += bytes.length;
    }
  }
  return Buffer.concat(parts);
}

/**
 * The bytes of an `.ics` file; the same event gives the same bytes. Times are in UTC, an all-day event has days with the end
 * excluded. Reminders by e-mail are Google's and left out.
 * @param timeZone of the calendar, IANA name: an all-day event begins and ends at its midnights
 * @throws RangeError where a guest is no e-mail address
 */
export function eventFile(event: CalendarEventModel, timeZone: string): Uint8Array {
  const [start, end] = event.allDay
    ? [dayOf(event.start, timeZone), dayOf(event.end, timeZone)]
    : [event.start, event.end];
  const attributes = {
    uid: event.id,
    // A file to be read carries no method: `PUBLISH`, the library's own, forbids guests (RFC 5546, 3.2.1).
    method: undefined,
    productId: PRODUCT,
    timestamp: event.createdAt,
    created: event.createdAt,
    start,
    end,
    startOutputType: 'utc' as const,
    endOutputType: 'utc' as const,
    title: plain(event.title),
    description: plain(event.description),
    location: plain(event.location),
    organizer: { name: event.creator, email: event.creator },
    attendees: event.guests.map((email) => ({
      name: email,
      email,
      rsvp: event.invitesSent,
      partstat: 'NEEDS-ACTION' as const,
      role: 'REQ-PARTICIPANT' as const,
    })),
    alarms: event.popupReminders.map((minutes) => alarmOf(event, minutes)),
  };
  const { error, value } = createEvent(attributes);
  if (value === null) {
    throw new RangeError(`This event cannot be written: ${error?.message ?? 'a part of it is not valid'}`);
  }
  return folded(value);
}
