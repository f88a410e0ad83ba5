import { useId, useMemo, useState, type ReactNode } from 'react';
import { useLanguage, usePageState, useWords, useWorkbench } from '../context';
import type { DocumentOutline } from '../document-outline';
import { useFocusReturn } from '../focus-return';
import { focusPanel } from '../region-focus';
import { ChoiceField, TextField } from './field';

/** Where the three languages are spoken and written differently; as Google writes locales. */
const LOCALES = [
  'es_ES',
  'es_AR',
  'es_CL',
  'es_CO',
  'es_MX',
  'es_PE',
  'es_UY',
  'en_US',
  'en_GB',
  'pl_PL',
] as const;

/** Locale and time zone of the document, which rule how dates and numbers are read and shown. */
export function LocaleForm({ document }: { readonly document: DocumentOutline }): ReactNode {
  const { tryDeed } = useWorkbench();
  const { identity, link } = usePageState();
  const language = useLanguage();
  const { person: words } = useWords();
  const [locale, setLocale] = useState(document.locale);
  const [timeZone, setTimeZone] = useState(document.timeZone);
  const listId = useId();
  const form = useFocusReturn<HTMLFormElement>(focusPanel);
  const choices = useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'language' });
    const codes = [...new Set<string>([document.locale, ...LOCALES])];
    return codes.map((value) => ({ value, text: nameOf(names, value) }));
  }, [language, document.locale]);
  return (
    <form
      ref={form}
      className="settings"
      onSubmit={(event) => {
        event.preventDefault();
        void tryDeed({ kind: 'set-locale', locale, timeZone });
      }}
    >
      <h3>{words.document}</h3>
      <ChoiceField label={words.locale} value={locale} choices={choices} onChoose={setLocale} />
      <TextField label={words.timeZone} value={timeZone} list={listId} onType={setTimeZone} />
      <datalist id={listId}>
        {Intl.supportedValuesOf('timeZone').map((zone) => (
          <option key={zone} value={zone} />
        ))}
      </datalist>
      <button type="submit" disabled={link !== 'open' || identity?.person.access === 'viewer'}>
        {words.setLocale}
      </button>
    </form>
  );
}

function nameOf(names: Intl.DisplayNames, locale: string): string {
  try {
    const name = names.of(locale.replace('_', '-')) ?? locale;
    return name.charAt(0).toUpperCase() + name.slice(1);
  } catch {
    // A file may name a locale that no browser knows; its code still tells it.
    return locale;
  }
}
