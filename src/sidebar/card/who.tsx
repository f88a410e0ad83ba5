import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { LeadCard } from '../../contract/card';
import type { Shell } from '../shell/shell';
import { countryOfLocale, mailLink, reachOf } from './reach';

/** Who the lead is, where, at what hour, and how to reach them. */
export function Who({ shell, lead }: { readonly shell: Shell; readonly lead: LeadCard }): JSX.Element {
  const { labels, buttons } = shell.words.card;
  const otherwise = countryOfLocale(shell.locale);
  return (
    <section class="who">
      <h2>{lead.name === '' ? labels.noName : lead.name}</h2>
      <p>
        {[lead.jobTitle, lead.company === '' ? labels.noCompany : lead.company]
          .filter((part) => part !== '')
          .join(' · ')}
      </p>
      {lead.place === '' ? null : <p class="quiet">{lead.place}</p>}
      {lead.timeZone === '' ? null : <LocalTime shell={shell} timeZone={lead.timeZone} />}
      <ul class="plain">
        {lead.phones.map((phone) => {
          const reach = reachOf(phone, lead.country, otherwise);
          return (
            <li key={phone}>
              <a href={reach.call} target="_top" aria-label={`${buttons.call} ${reach.text}`}>
                {reach.text}
              </a>
            </li>
          );
        })}
        {lead.mails.map((mail) => (
          <li key={mail}>
            <a href={mailLink(mail, '', '')} target="_blank" rel="noopener">
              {mail}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

const MINUTE_MILLISECONDS = 60_000;

function LocalTime({
  shell,
  timeZone,
}: {
  readonly shell: Shell;
  readonly timeZone: string;
}): JSX.Element | null {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), MINUTE_MILLISECONDS);
    return () => window.clearInterval(timer);
  }, []);
  const time = timeIn(shell.language, timeZone, now);
  if (time === '') return null;
  return (
    <p class="quiet">
      {shell.words.card.labels.localTime}: {time}
    </p>
  );
}

/** The hour there; `''` where the browser does not know the zone. */
function timeIn(locale: string, timeZone: string, now: number): string {
  try {
    return new Intl.DateTimeFormat(locale, {
      timeZone,
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
    }).format(now);
  } catch {
    return '';
  }
}
