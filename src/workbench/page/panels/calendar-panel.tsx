import { useState, type ReactNode } from 'react';
import type { EventView } from '../../protocol/messages';
import { useLanguage, usePageState, useWords, useWorkbench } from '../context';
import { Icon } from '../icons';
import { longDay } from '../times';
import { Details } from './details';
import { eventDays, eventTime } from './event-days';

/** Events that the add-on has put into calendars, by day. */
export function CalendarPanel(): ReactNode {
  const { events, document } = usePageState();
  const { calendar } = useWords();
  const language = useLanguage();
  const [reading, setReading] = useState<string | null>(null);
  const timeZone = document?.timeZone ?? 'UTC';
  const event = events.find(({ id }) => id === reading);
  if (event !== undefined) return <Reading event={event} timeZone={timeZone} back={() => setReading(null)} />;
  if (events.length === 0) return <p className="quiet">{calendar.empty}</p>;
  return eventDays(events, language, timeZone).map(({ day, events }) => (
    <section key={day}>
      <h3>{day}</h3>
      <ul className="cards">
        {events.map((each) => (
          <li key={each.id}>
            <button type="button" className="card" onClick={() => setReading(each.id)}>
              <strong>{each.title || calendar.noTitle}</strong>
              <span>{eventTime(each, calendar.allDay, language, timeZone)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  ));
}

interface ReadingProps {
  readonly event: EventView;
  readonly timeZone: string;
  readonly back: () => void;
}

function Reading({ event, timeZone, back }: ReadingProps): ReactNode {
  const { download } = useWorkbench();
  const { calendar } = useWords();
  const language = useLanguage();
  const when = `${longDay(event.start, language, timeZone)}\n${eventTime(event, calendar.allDay, language, timeZone)}`;
  const invitation = event.invited ? calendar.invited : calendar.notInvited;
  return (
    <article className="reading">
      <button type="button" className="link-button" onClick={back}>
        <Icon name="back" />
        {calendar.back}
      </button>
      <h3 className="script-text">{event.title || calendar.noTitle}</h3>
      <Details
        details={[
          [calendar.when, when],
          [calendar.where, event.location],
          [calendar.calendar, event.calendar],
          [calendar.creator, event.creator],
          [calendar.guests, event.guests.length > 0 ? [...event.guests, `(${invitation})`].join('\n') : ''],
          [calendar.description, event.description],
        ]}
      />
      <button type="button" onClick={() => void download('event', event.id)}>
        {calendar.download}
      </button>
    </article>
  );
}
