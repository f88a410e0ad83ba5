import type { ComponentType, JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SidebarStart, ViewName } from '../../contract/sidebar';
import { newToken, request } from './script';
import type { Shell, ViewParameters } from './shell';

/** The views by their name. */
export type Views = Readonly<Partial<Record<ViewName, ComponentType<{ readonly shell: Shell }>>>>;

/** Long enough to read a sentence; after that it would seem to be about what is shown by then. */
const SAID_MILLISECONDS = 8_000;

const TABS = ['card', 'call', 'queue', 'find'] as const;

/** The page: navigation above, one view below, and a line that is read aloud. */
export function App({
  start,
  views,
  first,
}: {
  readonly start: SidebarStart;
  readonly views: Views;
  readonly first: ViewName;
}): JSX.Element {
  const [shown, setShown] = useState<{ view: ViewName; parameters: ViewParameters; visit: number }>({
    view: first,
    parameters: {},
    visit: 0,
  });
  const [message, setMessage] = useState('');
  const main = useRef<HTMLElement>(null);
  const { words } = start;
  const shell = useMemo<Shell>(
    () => ({
      words,
      locale: start.locale,
      language: start.language,
      person: start.person,
      parameters: shown.parameters,
      go: (view, parameters = {}) => setShown((before) => ({ view, parameters, visit: before.visit + 1 })),
      call: (name, argument) => request(name, argument, words.shell.lost),
      newToken,
      say: setMessage,
    }),
    [start, words, shown],
  );
  useEffect(() => {
    if (shown.visit > 0) main.current?.focus();
  }, [shown]);
  useEffect(() => {
    const timer = setTimeout(() => setMessage(''), SAID_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [message]);
  const View = views[shown.view];
  const others = (Object.keys(words.shell.views) as ViewName[]).filter(
    (view) => views[view] !== undefined && !(TABS as readonly string[]).includes(view),
  );
  return (
    <>
      <nav aria-label={words.shell.navigation}>
        {TABS.filter((view) => views[view] !== undefined).map((view) => (
          <button
            key={view}
            type="button"
            aria-current={shown.view === view ? 'page' : undefined}
            onClick={() => shell.go(view)}
          >
            {words.shell.short[view]}
          </button>
        ))}
        <select
          aria-label={words.shell.more}
          value=""
          onChange={(event) => {
            const view = event.currentTarget.value as ViewName | '';
            if (view !== '') shell.go(view);
          }}
        >
          <option value="">{words.shell.more}</option>
          {others.map((view) => (
            <option key={view} value={view}>
              {words.shell.views[view]}
            </option>
          ))}
        </select>
      </nav>
      <main ref={main} tabIndex={-1}>
        <h1>{words.shell.views[shown.view]}</h1>
        {View === undefined ? null : <View key={shown.visit} shell={shell} />}
      </main>
      <p class="said" role="status">
        {message}
      </p>
    </>
  );
}
