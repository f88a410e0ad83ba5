import { useEffect, useState, type ReactNode } from 'react';
import { usePageState, useLanguage, useWords, useWorkbench } from './context';
import type { Execution } from './state';
import { secondsText } from './times';
import { fill } from './words/fill';

/** Shorter executions would only make the page flicker. */
const SHOWN_AFTER_MILLISECONDS = 400;
/** How often the seconds are told anew. */
const TICK_MILLISECONDS = 200;

/** What runs now, for how long, and the button that ends it. The grid stays usable meanwhile. */
export function RunningBanner(): ReactNode {
  const { executions } = usePageState();
  const running = executions.find(({ outcome }) => outcome === null);
  return (
    <div role="status" className="running-place">
      {running !== undefined && <Running key={running.execution} execution={running} />}
    </div>
  );
}

function Running({ execution }: { readonly execution: Execution }): ReactNode {
  const workbench = useWorkbench();
  const language = useLanguage();
  const { running } = useWords();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MILLISECONDS);
    return () => clearInterval(timer);
  }, []);
  const elapsed = now - execution.begun;
  if (elapsed < SHOWN_AFTER_MILLISECONDS) return null;
  const seconds = secondsText(Math.floor(elapsed / 1000) * 1000, language).replace(/[.,]0$/, '');
  return (
    <div className="running">
      <span className="spinner" aria-hidden="true" />
      <span>{fill(running.text, { name: execution.functionName })}</span>
      {/* Not announced with every second. */}
      <span className="quiet" aria-hidden="true">
        {fill(running.details, { seconds, calls: execution.calls })}
      </span>
      <button type="button" className="link-button" onClick={() => workbench.cancel(execution.execution)}>
        {running.cancel}
      </button>
    </div>
  );
}
