import './find.css';
import type { JSX } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { FindAnswer, FoundLead } from '../../contract/card';
import { Button, Field, Notice, Section } from '../shell/parts';
import { fill, type Shell } from '../shell/shell';
import { NewLeadForm } from './new-lead-form';

/** Searched as one types, once the person rests for so long: each search reads the leads. */
const REST_MILLISECONDS = 450;
/** Shorter texts fit half the sheet. */
const SHORTEST_TEXT = 2;

/** Somebody calls: who is it? And if nobody we know, a new lead. */
export function View({ shell }: { readonly shell: Shell }): JSX.Element {
  const words = shell.words.card;
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<FindAnswer>();
  const [error, setError] = useState<string>();
  const [isWaiting, setWaiting] = useState(false);
  const [isNew, setNew] = useState(false);
  const latest = useRef(0);
  const box = useRef<HTMLInputElement>(null);

  const search = useCallback(
    async (wanted: string): Promise<void> => {
      const number = ++latest.current;
      setWaiting(true);
      try {
        const found = await shell.call<FindAnswer>('findLeads', { text: wanted });
        if (number !== latest.current) return;
        setAnswer(found);
        setError(undefined);
      } catch (failure) {
        if (number === latest.current) setError((failure as Error).message);
      } finally {
        if (number === latest.current) setWaiting(false);
      }
    },
    [shell],
  );
  useEffect(() => {
    box.current?.focus();
    // What a new lead can be told of comes with the first answer, so that the form is there at once.
    void search('');
  }, [search]);
  useEffect(() => {
    if (text.trim().length < SHORTEST_TEXT) return undefined;
    const timer = window.setTimeout(() => void search(text), REST_MILLISECONDS);
    return () => window.clearTimeout(timer);
  }, [text, search]);

  const searched = text.trim().length >= SHORTEST_TEXT;
  return (
    <div class="find">
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          void search(text);
        }}
      >
        <Field
          label={words.find.search}
          hint={words.find.hint}
          control={(attributes) => (
            <input
              {...attributes}
              ref={box}
              type="search"
              value={text}
              autoComplete="off"
              onInput={(event) => setText(event.currentTarget.value)}
            />
          )}
        />
        <Button primary type="submit" disabled={!searched}>
          {words.buttons.search}
        </Button>
        <Button aria-expanded={isNew} onClick={() => setNew(!isNew)}>
          {words.buttons.newLead}
        </Button>
      </form>
      {error === undefined ? null : <Notice kind="error">{error}</Notice>}
      <p class="quiet" role="status">
        {isWaiting && searched ? words.told.searching : countOf(words, answer, searched)}
      </p>
      {searched && answer !== undefined && answer.found.length > 0 ? (
        <Found shell={shell} found={answer.found} />
      ) : null}
      {answer !== undefined && (isNew || (searched && !isWaiting && answer.found.length === 0)) ? (
        <Section title={words.find.form}>
          <NewLeadForm key={JSON.stringify(answer.prefilled)} shell={shell} answer={answer} />
        </Section>
      ) : null}
    </div>
  );
}

function countOf(
  { told }: Shell['words']['card'],
  answer: FindAnswer | undefined,
  searched: boolean,
): string {
  if (!searched || answer === undefined) return '';
  const { length } = answer.found;
  return length === 0 ? told.noneFound : fill(told.foundCount, { count: length });
}

function Found({
  shell,
  found,
}: {
  readonly shell: Shell;
  readonly found: readonly FoundLead[];
}): JSX.Element {
  const { labels, buttons } = shell.words.card;
  return (
    <ul class="plain people">
      {found.map((lead) => (
        <li key={lead.row}>
          <strong>{lead.name === '' ? labels.noName : lead.name}</strong>
          {[
            lead.company,
            lead.jobTitle,
            lead.phone,
            lead.mail,
            lead.statusText,
            lead.owner === '' ? '' : `${labels.owner}: ${lead.owner}`,
            lead.lastTouch === '' ? '' : `${labels.lastTouch}: ${lead.lastTouch}`,
          ]
            .filter((part) => part !== '')
            .map((part) => (
              <span key={part} class="part">
                {part}
              </span>
            ))}
          {lead.leadId === '' ? (
            <span class="part">{fill(labels.row, { row: lead.row })}</span>
          ) : (
            <>
              <Button
                aria-label={`${buttons.open} ${lead.name}`}
                onClick={() => shell.go('card', { leadId: lead.leadId })}
              >
                {buttons.open}
              </Button>
              <Button
                aria-label={`${buttons.guide} ${lead.name}`}
                onClick={() => shell.go('call', { leadId: lead.leadId })}
              >
                {buttons.guide}
              </Button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
