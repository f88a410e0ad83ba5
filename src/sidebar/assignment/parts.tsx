import type { JSX } from 'preact';
import type { AssignmentFault, AssignmentLine, PortionReport } from '../../contract/territories';
import { Button, Notice, Progress } from '../shell/parts';
import { fill, type Shell } from '../shell/shell';
import type { UsedCarrying } from './use-carrying';

/** Faults, each with its place; nothing where there are none. */
export function Faults({
  shell,
  faults,
}: {
  readonly shell: Shell;
  readonly faults: readonly AssignmentFault[];
}): JSX.Element | null {
  if (faults.length === 0) return null;
  return (
    <Notice kind="error">
      <strong>{shell.words.territories.faultsTitle}</strong>
      <ul>
        {faults.map(({ place, text }) => (
          <li key={place + text}>
            {place}: {text}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The first changes under a heading that opens, and how many more there are. */
export function Changes({
  shell,
  lines,
  total,
}: {
  readonly shell: Shell;
  readonly lines: readonly AssignmentLine[];
  readonly total: number;
}): JSX.Element | null {
  const words = shell.words.territories;
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>{words.changesTitle}</summary>
      <ul class="assignment-changes">
        {lines.map(({ what, label, from, to, remark }, index) => (
          <li key={index}>
            {fill(words.changeLine, {
              lead: what === 'lead' ? label : `${label} (${words.what[what]})`,
              from: from === '' ? words.nobody : from,
              to: to === '' ? words.nobody : to,
            })}
            {remark === '' ? null : <span class="quiet"> · {remark}</span>}
          </li>
        ))}
      </ul>
      {total > lines.length ? <p>{fill(words.changesRest, { count: total - lines.length })}</p> : null}
    </details>
  );
}

/** Progress with its stop, what came of it, and the way on after a failure. */
export function Carried<Preview>({
  shell,
  work,
}: {
  readonly shell: Shell;
  readonly work: UsedCarrying<Preview>;
}): JSX.Element | null {
  const words = shell.words.territories;
  const { progress, outcome, error } = work;
  if (progress !== undefined) {
    const { done, total } = progress;
    return total === 0 ? (
      <Progress label={shell.words.shell.working} />
    ) : (
      <Progress
        label={fill(words.applying, { done, total })}
        done={done}
        of={total}
        onCancel={work.stop}
        cancel={words.stop}
      />
    );
  }
  if (error !== undefined) {
    return (
      <Notice kind="error">
        {error} <Button onClick={work.goOn}>{words.tryAgain}</Button>
      </Notice>
    );
  }
  if (outcome?.state === 'stopped') {
    const { done, total } = outcome;
    return (
      <Notice kind="warning">
        {fill(words.stopped, { done, total })} <Button onClick={work.goOn}>{words.tryAgain}</Button>
      </Notice>
    );
  }
  if (outcome?.state === 'changed') return <Notice kind="warning">{words.changed}</Notice>;
  return outcome === undefined ? null : <Done shell={shell} report={outcome.report} />;
}

function Done({ shell, report }: { readonly shell: Shell; readonly report: PortionReport }): JSX.Element {
  const words = shell.words.territories;
  const kept = ['changedMeanwhile', 'formulas', 'gone', 'unsettled'] as const;
  const rest = kept.filter((each) => report[each] > 0);
  return (
    <Notice kind={rest.length === 0 ? 'done' : 'warning'}>
      {fill(words.done, { written: report.written })}
      {rest.map((each) => (
        <p key={each}>{fill(words.report[each], { count: report[each] })}</p>
      ))}
    </Notice>
  );
}
