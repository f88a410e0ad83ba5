import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CardAnswer, CardMore, CardText, LeadCard } from '../../contract/card';
import { Notice, Progress, Section } from '../shell/parts';
import { fill, type Shell } from '../shell/shell';
import { countryOfLocale, mailLink, reachOf, whatsAppLink } from './reach';

/** The text of one's own, where no template is wanted. */
const BLANK: Pick<CardText, 'subject' | 'body' | 'blank'> = { subject: '', body: '', blank: [] };

/** Links that open WhatsApp or a mail with a text filled for this lead, and log the touch in the same gesture. */
export function Messages({
  shell,
  lead,
  take,
}: {
  readonly shell: Shell;
  readonly lead: LeadCard;
  readonly take: (answer: CardAnswer) => void;
}): JSX.Element | null {
  const { sections, buttons, told } = shell.words.card;
  const [texts, setTexts] = useState<readonly CardText[]>();
  const [isAsked, setAsked] = useState(false);
  const digits = lead.phones
    .map((phone) => reachOf(phone, lead.country, countryOfLocale(shell.locale)).digits)
    .find((each) => each !== undefined);
  const [mail] = lead.mails;
  if (digits === undefined && mail === undefined && lead.phones.length === 0) return null;

  const ask = (): void => {
    if (isAsked) return;
    setAsked(true);
    shell.call<CardMore>('card', { leadId: lead.leadId, more: 'texts' }).then(
      (more) => setTexts(more.texts ?? []),
      (failure: Error) => {
        setAsked(false);
        shell.say(failure.message);
      },
    );
  };
  /** The browser follows the link; what was done is logged meanwhile. */
  const log = (kind: 'message' | 'mail', details: string): void => {
    const request = { leadId: lead.leadId, token: shell.newToken(), kind, result: 'sent', details };
    shell.call<CardAnswer>('logTouch', request).then(
      (answer) => {
        take(answer);
        shell.say(told.logged);
      },
      (failure: Error) => shell.say(failure.message),
    );
  };
  const links = (
    text: Pick<CardText, 'subject' | 'body'>,
    name: string,
    channel?: CardText['channel'],
  ): JSX.Element => (
    <>
      {digits === undefined || channel === 'mail' ? null : (
        <a
          class="button"
          href={whatsAppLink(digits, text.body)}
          target="_blank"
          rel="noopener"
          aria-label={`${buttons.whatsapp}: ${name}`}
          onClick={() => log('message', name)}
        >
          {buttons.whatsapp}
        </a>
      )}
      {mail === undefined || channel === 'message' ? null : (
        <a
          class="button"
          href={mailLink(mail, text.subject, text.body)}
          target="_blank"
          rel="noopener"
          aria-label={`${buttons.mail}: ${name}`}
          onClick={() => log('mail', name)}
        >
          {buttons.mail}
        </a>
      )}
    </>
  );
  return (
    <Section title={sections.messages}>
      {digits === undefined && lead.phones.length > 0 ? <p class="hint">{told.noNumber}</p> : null}
      <p>{links(BLANK, buttons.blank)}</p>
      <details onToggle={(event) => (event.currentTarget.open ? ask() : undefined)}>
        <summary>{buttons.templates}</summary>
        {isAsked && texts === undefined ? <Progress label={shell.words.shell.loading} /> : null}
        {texts?.length === 0 ? <p class="quiet">{told.noTemplates}</p> : null}
        {(texts ?? []).map((text) => (
          <article key={text.name}>
            <h3>{text.name}</h3>
            {text.subject === '' ? null : <p class="quiet">{text.subject}</p>}
            <p class="preview">{text.body}</p>
            {text.blank.length === 0 ? null : (
              <Notice kind="warning">{fill(told.lookBefore, { fields: text.blank.join(', ') })}</Notice>
            )}
            {links(text, text.name, text.channel)}
          </article>
        ))}
      </details>
    </Section>
  );
}
