import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { OwningMember, ReassignPreview } from '../../contract/territories';
import { Button, Field, Notice, Progress } from '../shell/parts';
import { fill, type Shell } from '../shell/shell';
import { useRequest } from '../shell/use-request';
import { Carried, Changes, Faults } from './parts';
import { useCarrying } from './use-carrying';

/** Passes everything of one person on to another, or by the rules. */
export function ByPerson({ shell }: { readonly shell: Shell }): JSX.Element {
  const words = shell.words.territories;
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const asked = useRequest<ReassignPreview>(shell, 'reassignPreview', { from, to });
  const work = useCarrying<ReassignPreview>(shell, 'reassign', (outcome) => {
    if (outcome.state === 'done') shell.say(fill(words.done, { written: outcome.report.written }));
    asked.again();
  });
  const isBusy = work.progress !== undefined;
  const preview = asked.value;
  const members = preview?.members ?? [];
  const others = members.filter(({ name }) => name !== from);
  const count = (preview?.heirs ?? []).reduce((sum, heir) => sum + heir.count, 0);
  return (
    <>
      <Field
        label={words.from}
        control={(attributes) => (
          <select
            {...attributes}
            value={from}
            disabled={isBusy}
            onChange={(event) => {
              setFrom(event.currentTarget.value);
              if (event.currentTarget.value === to) setTo('');
            }}
          >
            <option value="">{words.choose}</option>
            {members.map((member) => (
              <option key={member.name} value={member.name}>
                {owns(shell, member)}
              </option>
            ))}
          </select>
        )}
      />
      <Field
        label={words.to}
        control={(attributes) => (
          <select
            {...attributes}
            value={to}
            disabled={isBusy}
            onChange={(event) => setTo(event.currentTarget.value)}
          >
            <option value="">{words.byRules}</option>
            {others.map((member) => (
              <option key={member.name} value={member.name}>
                {owns(shell, member)}
              </option>
            ))}
          </select>
        )}
      />
      <Carried shell={shell} work={work} />
      {asked.isWaiting && !isBusy ? <Progress label={shell.words.shell.loading} /> : null}
      {asked.error === undefined ? null : (
        <Notice kind="error">
          {asked.error} <Button onClick={asked.again}>{shell.words.shell.retry}</Button>
        </Notice>
      )}
      {from === '' || preview === undefined || asked.error !== undefined ? null : (
        <>
          <Faults shell={shell} faults={preview.faults} />
          {preview.faults.length > 0 ? null : <Passing shell={shell} preview={preview} count={count} />}
          {preview.digest === '' || count === 0 ? null : (
            <Button
              primary
              disabled={isBusy || asked.isWaiting}
              onClick={() => work.start({ from, to, digest: preview.digest })}
            >
              {fill(words.reassign, { count })}
            </Button>
          )}
        </>
      )}
    </>
  );
}

function owns(shell: Shell, { name, leads, opportunities }: OwningMember): string {
  return fill(shell.words.territories.owns, { name, leads, opportunities });
}

function Passing({
  shell,
  preview,
  count,
}: {
  readonly shell: Shell;
  readonly preview: ReassignPreview;
  readonly count: number;
}): JSX.Element {
  const words = shell.words.territories;
  const { leads, opportunities, left, heirs, lines } = preview;
  return (
    <>
      <p>
        {leads + opportunities === 0
          ? words.reassignNothing
          : fill(words.reassignSummary, { leads, opportunities })}
      </p>
      {left === 0 ? null : <Notice kind="warning">{fill(words.reassignLeft, { count: left })}</Notice>}
      <ul class="plain">
        {heirs.map((heir) => (
          <li key={heir.name}>
            {heir.name}: {heir.count}
          </li>
        ))}
      </ul>
      <Changes shell={shell} lines={lines} total={count} />
    </>
  );
}
