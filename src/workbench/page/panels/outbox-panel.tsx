import { useState, type ReactNode } from 'react';
import type { MailView } from '../../protocol/messages';
import { useLanguage, usePageState, useWords, useWorkbench } from '../context';
import { dayAndTime } from '../times';
import { Icon } from '../icons';
import { Details } from './details';
import { mailPage } from './mail-page';

/** Mails that the add-on has sent, the latest first. */
export function OutboxPanel(): ReactNode {
  const { mails } = usePageState();
  const { outbox } = useWords();
  const [reading, setReading] = useState<number | null>(null);
  const mail = mails.find(({ id }) => id === reading);
  if (mail !== undefined) return <Reading mail={mail} back={() => setReading(null)} />;
  if (mails.length === 0) return <p className="quiet">{outbox.empty}</p>;
  return (
    <ul className="cards">
      {[...mails]
        .sort((a, b) => b.sentAt - a.sentAt || b.id - a.id)
        .map((each) => (
          <li key={each.id}>
            <button type="button" className="card" onClick={() => setReading(each.id)}>
              <strong>{each.subject || outbox.noSubject}</strong>
              <span>{`${outbox.to}: ${each.to}`}</span>
              <Sent at={each.sentAt} />
            </button>
          </li>
        ))}
    </ul>
  );
}

function Sent({ at }: { readonly at: number }): ReactNode {
  const language = useLanguage();
  const { document } = usePageState();
  return <span className="quiet">{dayAndTime(at, language, document?.timeZone ?? 'UTC')}</span>;
}

interface ReadingProps {
  readonly mail: MailView;
  readonly back: () => void;
}

function Reading({ mail, back }: ReadingProps): ReactNode {
  const { download } = useWorkbench();
  const language = useLanguage();
  const { document } = usePageState();
  const { outbox } = useWords();
  const [formatted, setFormatted] = useState(mail.html !== undefined);
  return (
    <article className="reading">
      <button type="button" className="link-button" onClick={back}>
        <Icon name="back" />
        {outbox.back}
      </button>
      <h3 className="script-text">{mail.subject || outbox.noSubject}</h3>
      <Details
        details={[
          [outbox.from, mail.from],
          [outbox.to, mail.to],
          [outbox.cc, mail.cc],
          [outbox.bcc, mail.bcc],
          [outbox.replyTo, mail.replyTo],
          [outbox.date, dayAndTime(mail.sentAt, language, document?.timeZone ?? 'UTC')],
          [outbox.attachments, mail.attachments.join('\n')],
        ]}
      />
      {mail.html !== undefined && (
        <div className="choices">
          {[true, false].map((each) => (
            <button
              key={String(each)}
              type="button"
              aria-pressed={formatted === each}
              onClick={() => setFormatted(each)}
            >
              {each ? outbox.asHtml : outbox.asText}
            </button>
          ))}
        </div>
      )}
      {formatted && mail.html !== undefined ? (
        <iframe
          title={mail.subject || outbox.noSubject}
          sandbox=""
          srcDoc={mailPage(mail.html)}
          className="mail-page"
        />
      ) : (
        <pre className="script-text mail-text">{mail.body}</pre>
      )}
      <button type="button" onClick={() => void download('mail', mail.id)}>
        {outbox.download}
      </button>
    </article>
  );
}
