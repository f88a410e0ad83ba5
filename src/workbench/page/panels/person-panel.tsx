import { useState, type ReactNode } from 'react';
import {
  LANGUAGES,
  type Access,
  type Authorisation,
  type Identity,
  type People,
  type Person,
} from '../../protocol/settings';
import { usePageState, useWords, useWorkbench } from '../context';
import { useFocusReturn } from '../focus-return';
import { focusPanel } from '../region-focus';
import { ClockForm } from './clock-form';
import { ChoiceField, TextField } from './field';
import { LocaleForm } from './locale-form';

const ACCESSES: readonly Access[] = ['owner', 'editor', 'viewer'];
const AUTHORISATIONS: readonly Authorisation[] = ['enabled', 'installed', 'not-enabled'];
/** Choice for a person that is typed; no e-mail address. */
const OTHER = '';

/** Who sits at the screen, how the document is set up, and when it is. */
export function PersonPanel(): ReactNode {
  const { identity, people, document, clock } = usePageState();
  const { person } = useWords();
  if (identity === null || document === null || clock === null) return null;
  return (
    <>
      <p className="quiet">{person.intro}</p>
      <IdentityForm key={JSON.stringify(identity)} identity={identity} people={people} />
      <LocaleForm key={document.locale + document.timeZone} document={document} />
      <ClockForm key={clock.toldAt} clock={clock} timeZone={document.timeZone} />
    </>
  );
}

interface IdentityProps {
  readonly identity: Identity;
  readonly people: People;
}

function IdentityForm({ identity, people }: IdentityProps): ReactNode {
  const { identify } = useWorkbench();
  const { person: words } = useWords();
  const form = useFocusReturn<HTMLFormElement>(focusPanel);
  const [draft, setDraft] = useState(identity);
  const isKnown = (each: Person): boolean => people.some(({ email }) => email === each.email);
  const [typing, setTyping] = useState(!isKnown(identity.person));
  const change = (person: Partial<Person>): void =>
    setDraft({ ...draft, person: { ...draft.person, ...person } });
  const choose = (email: string): void => {
    const known = people.find((each) => each.email === email);
    setTyping(known === undefined);
    change(known ?? { name: '', email: '' });
  };
  return (
    <form
      ref={form}
      className="settings"
      onSubmit={(event) => {
        event.preventDefault();
        void identify(draft);
      }}
    >
      <ChoiceField
        label={words.who}
        value={typing ? OTHER : draft.person.email}
        choices={[
          ...people.map(({ name, email, access }) => ({
            value: email,
            text: `${name} (${words.accesses[access]})`,
          })),
          { value: OTHER, text: words.other },
        ]}
        onChoose={choose}
      />
      {typing && (
        <>
          <TextField label={words.name} value={draft.person.name} onType={(name) => change({ name })} />
          <TextField
            label={words.email}
            type="email"
            value={draft.person.email}
            onType={(email) => change({ email })}
          />
          <ChoiceField
            label={words.access}
            value={draft.person.access}
            choices={ACCESSES.map((value) => ({ value, text: words.accesses[value] }))}
            onChoose={(access) => change({ access })}
          />
        </>
      )}
      <ChoiceField
        label={words.language}
        value={draft.language}
        choices={LANGUAGES.map((value) => ({ value, text: nameOfLanguage(value) }))}
        onChoose={(language) => setDraft({ ...draft, language })}
      />
      <ChoiceField
        label={words.authorisation}
        value={draft.authorisation}
        choices={AUTHORISATIONS.map((value) => ({ value, text: words.authorisations[value] }))}
        onChoose={(authorisation) => setDraft({ ...draft, authorisation })}
      />
      <button type="submit" className="primary">
        {words.apply}
      </button>
    </form>
  );
}

/** In that language itself: who looks for it may not read another. */
function nameOfLanguage(language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toUpperCase() + name.slice(1);
}
