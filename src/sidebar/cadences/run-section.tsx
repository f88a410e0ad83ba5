import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { CadenceOverview } from '../../contract/cadences';
import { Button, Notice, Progress, Section } from '../shell/parts';
import { fill, type Shell } from '../shell/shell';
import { runToEnd, type RunTotal } from './run-to-end';
import { Touches } from './touches';

/** What is due today, and the button that does it: part by part, with progress, until it is done or stopped. */
export function RunSection({
  shell,
  overview,
  isBusy,
  onDone,
}: {
  readonly shell: Shell;
  readonly overview: CadenceOverview;
  readonly isBusy: boolean;
  onDone(): void;
}): JSX.Element {
  const { view } = shell.words.cadences;
  const { due, quota } = overview;
  const [running, setRunning] = useState<RunTotal>();
  const [outcome, setOutcome] = useState<{ kind: 'done' | 'warning' | 'error'; text: string }>();
  const isStopped = useRef(false);

  async function run(): Promise<void> {
    isStopped.current = false;
    setOutcome(undefined);
    setRunning({ sent: 0, queued: 0, left: 0, failed: 0, unsure: 0, remaining: due.length });
    try {
      const { total, stopped } = await runToEnd(shell, setRunning, () => isStopped.current);
      const texts = [fill(view.ran, { sent: total.sent, queued: total.queued, left: total.left })];
      if (total.failed + total.unsure > 0)
        texts.push(fill(view.ranWrong, { failed: total.failed, unsure: total.unsure }));
      if (stopped !== '') texts.push(stopped);
      else if (isStopped.current && total.remaining > 0) texts.push(view.stopped);
      setOutcome({ kind: texts.length === 1 ? 'done' : 'warning', text: texts.join('\n') });
      shell.say(texts[0]!);
    } catch (failure) {
      setOutcome({ kind: 'error', text: (failure as Error).message });
    }
    setRunning(undefined);
    onDone();
  }

  return (
    <Section title={view.due}>
      {due.length === 0 ? <p>{view.nothingDue}</p> : <p>{fill(view.dueCount, { count: due.length })}</p>}
      <p class="hint">{view.runHint}</p>
      {quota === null ? null : <p class="hint">{fill(view.quotaLeft, { count: quota })}</p>}
      {running === undefined ? (
        <Button primary disabled={isBusy} onClick={() => void run()}>
          {view.run}
        </Button>
      ) : (
        <Progress
          label={fill(view.running, { sent: running.sent, remaining: running.remaining })}
          done={running.sent}
          of={running.sent + running.remaining}
          cancel={view.stop}
          onCancel={() => {
            isStopped.current = true;
          }}
        />
      )}
      {outcome === undefined ? null : <Notice kind={outcome.kind}>{outcome.text}</Notice>}
      <Touches shell={shell} isBusy={isBusy || running !== undefined} touches={due} />
    </Section>
  );
}
