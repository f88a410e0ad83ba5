import { useEffect, useState, type ReactNode } from 'react';
import type { Clockwork } from '../../protocol/settings';
import { useLanguage, useWords, useWorkbench } from '../context';
import { useFocusReturn } from '../focus-return';
import { focusPanel } from '../region-focus';
import { dayAndTime, instantOf, wallTimeOf } from '../times';
import { fill } from '../words/fill';
import { ChoiceField, TextField } from './field';

interface ClockProps {
  readonly clock: Clockwork & { readonly toldAt: number };
  readonly timeZone: string;
}

const KINDS = ['real', 'fixed'] as const;
/** The clock is shown to the minute. */
const TICK_MILLISECONDS = 5000;

/** When it is for the sheet, and what is due then. */
export function ClockForm({ clock, timeZone }: ClockProps): ReactNode {
  const { setClock, runDueTriggers } = useWorkbench();
  const { person: words } = useWords();
  const language = useLanguage();
  const form = useFocusReturn<HTMLFormElement>(focusPanel);
  const [machine, setMachine] = useState(() => Date.now());
  const now = clock.now + (clock.kind === 'real' ? Math.max(0, machine - clock.toldAt) : 0);
  const [kind, setKind] = useState(clock.kind);
  const [moment, setMoment] = useState(() => wallTimeOf(now, timeZone));
  useEffect(() => {
    const timer = setInterval(() => setMachine(Date.now()), TICK_MILLISECONDS);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <form
        ref={form}
        className="settings"
        onSubmit={(event) => {
          event.preventDefault();
          const instant = instantOf(moment, timeZone);
          if (instant !== undefined) void setClock({ kind, now: instant });
        }}
      >
        <h3>{words.clock}</h3>
        <p>{fill(words.now, { time: dayAndTime(now, language, timeZone) })}</p>
        <ChoiceField
          label={words.clockKind}
          value={kind}
          choices={KINDS.map((value) => ({ value, text: words.clockKinds[value] }))}
          onChoose={setKind}
        />
        <TextField label={words.moment} type="datetime-local" value={moment} onType={setMoment} />
        <div className="buttons start">
          <button type="submit">{words.setClock}</button>
          <button type="button" onClick={() => void setClock({ kind: 'real', now: Date.now() })}>
            {words.realTime}
          </button>
        </div>
      </form>
      <section className="settings">
        <h3>{words.triggers}</h3>
        <p>{words.triggersText}</p>
        <button type="button" onClick={() => void runDueTriggers()}>
          {words.runTriggers}
        </button>
      </section>
    </>
  );
}
