/** Mails and events that scripts have made, as a page shows them. */

import type { CalendarEventModel, SentMail } from '../../../runtime/world';
import type { EventView, MailView } from '../../protocol/messages';

/** The outbox; a mail's number is its place in it. */
export function mailViews(outbox: readonly SentMail[]): MailView[] {
  return outbox.map((mail, id) => ({
    id,
    from: mail.name === undefined ? mail.from : `${mail.name} <${mail.from}>`,
    to: mail.to,
    cc: mail.cc ?? '',
    bcc: mail.bcc ?? '',
    replyTo: mail.replyTo ?? '',
    subject: mail.subject,
    body: mail.body,
    ...(mail.htmlBody === undefined ? {} : { html: mail.htmlBody }),
    attachments: mail.attachments.map(({ name }) => name),
    sentAt: mail.sentAt,
  }));
}

export function eventViews(events: readonly CalendarEventModel[]): EventView[] {
  return events.map((event) => ({
    id: event.id,
    calendar: event.calendarId,
    title: event.title,
    start: event.start,
    end: event.end,
    allDay: event.allDay,
    description: event.description,
    location: event.location,
    guests: [...event.guests],
    invited: event.invitesSent,
    creator: event.creator,
  }));
}
