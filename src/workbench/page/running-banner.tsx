import { useEffect, useState, type ReactNode } from 'react';
import { usePageState, useLanguage, useWords, useWorkbench } from './context';
import { useFocusReturn } from './focus-return';
import { itemCaption } from './menus/item-caption';
import type { Execution } from './state';
import { secondsText } from './times';
import { fill } from './words/fill';

/** Shorter executions would only make the page flicker. */
const SHOWN_AFTER_MILLISECONDS = 400;
/** How often the seconds are told anew. */
const TICK_MILLISECONDS = 200;
/** How often they are read out: who listens wants to know that it goes on, and to hear other things too. */
const ANNOUNCED_EVERY_SECONDS = 15;

/** What runs now, for how long, and the button that ends it. The grid stays usable meanwhile. */
export function RunningBanner(): ReactNode {
  const { executions } = usePageState();
  const running = executions.find(({ outcome }) => outcome === null);
  return (
    <>
      <div className="running-place">
        {running !== undefined && <Running key={running.execution} execution={running} />}
      </div>
      <Announcement />
    </>
  );
}

/** Milliseconds for which an execution has been running. */
function useElapsed({ begun }: Execution): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MILLISECONDS);
    return () => clearInterval(timer);
  }, []);
  return now - begun;
}

function Running({ execution }: { readonly execution: Execution }): ReactNode {
  const elapsed = useElapsed(execution);
  return elapsed < SHOWN_AFTER_MILLISECONDS ? null : <Banner execution={execution} elapsed={elapsed} />;
}

interface BannerProps {
  readonly execution: Execution;
  readonly elapsed: number;
}

function Banner({ execution, elapsed }: BannerProps): ReactNode {
  const workbench = useWorkbench();
  const language = useLanguage();
  const { menus } = usePageState();
  const { running } = useWords();
  const banner = useFocusReturn<HTMLDivElement>();
  const seconds = wholeSeconds(elapsed, language);
  return (
    <div ref={banner} className="running" data-region="running" tabIndex={-1}>
      <span className="spinner" aria-hidden="true" />
      <span>{fill(running.text, { name: itemCaption(menus, execution.functionName) })}</span>
      <span className="quiet">{fill(running.details, { seconds, calls: execution.calls })}</span>
      <button type="button" className="link-button" onClick={() => workbench.cancel(execution.execution)}>
        {running.cancel}
      </button>
    </div>
  );
}

/** For who does not see the banner: what has begun, now and then how it goes, and that it has ended. */
function Announcement(): ReactNode {
  const { executions } = usePageState();
  const running = executions.find(({ outcome }) => outcome === null);
  const [told, setTold] = useState<Execution | null>(null);
  const ended = executions.find(({ execution }) => execution === told?.execution);
  return (
    <div role="status" className="only-read">
      {running !== undefined ? (
        <Going key={running.execution} execution={running} tell={setTold} />
      ) : (
        ended !== undefined && <Ended execution={ended} />
      )}
    </div>
  );
}

interface GoingProps {
  readonly execution: Execution;
  /** Told once something was said of the execution. */
  readonly tell: (execution: Execution) => void;
}

function Going({ execution, tell }: GoingProps): ReactNode {
  const language = useLanguage();
  const { menus } = usePageState();
  const { running } = useWords();
  const elapsed = useElapsed(execution);
  const isTold = elapsed >= SHOWN_AFTER_MILLISECONDS;
  useEffect(() => {
    if (isTold) tell(execution);
  }, [isTold, execution, tell]);
  if (!isTold) return null;
  const text = fill(running.text, { name: itemCaption(menus, execution.functionName) });
  const step = ANNOUNCED_EVERY_SECONDS * 1000;
  const announced = Math.floor(elapsed / step) * step;
  return announced === 0
    ? text
    : `${text} ${fill(running.since, { seconds: wholeSeconds(announced, language) })}`;
}

function Ended({ execution }: { readonly execution: Execution }): ReactNode {
  const { menus } = usePageState();
  const { running } = useWords();
  return fill(running.ended, { name: itemCaption(menus, execution.functionName) });
}

function wholeSeconds(milliseconds: number, language: string): string {
  return secondsText(Math.floor(milliseconds / 1000) * 1000, language).replace(/[.,]0$/, '');
}
