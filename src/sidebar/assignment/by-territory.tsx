import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { AssignmentCount, TerritoryPreview } from '../../contract/territories';
import { Button, Notice, Progress } from '../shell/parts';
import { fill, type Shell } from '../shell/shell';
import { useRequest } from '../shell/use-request';
import { Carried, Changes, Faults } from './parts';
import { useCarrying } from './use-carrying';

/** Shares out the leads by rules and in turn: preview, faults, apply. */
export function ByTerritory({ shell }: { readonly shell: Shell }): JSX.Element {
  const words = shell.words.territories;
  const [all, setAll] = useState(false);
  const asked = useRequest<TerritoryPreview>(shell, 'territoryPreview', { all });
  const work = useCarrying<TerritoryPreview>(shell, 'territoryApply', (outcome) => {
    if (outcome.state === 'done') shell.say(fill(words.done, { written: outcome.report.written }));
    // What was shown is no longer so, whatever came of it.
    asked.again();
  });
  const isBusy = work.progress !== undefined;
  return (
    <>
      <p>{words.intro}</p>
      <p>
        <label>
          <input
            type="checkbox"
            checked={all}
            disabled={isBusy}
            aria-describedby="assignment-all"
            onChange={(event) => setAll(event.currentTarget.checked)}
          />{' '}
          {words.all}
        </label>
      </p>
      <p id="assignment-all" class="hint">
        {words.allHint}
      </p>
      <Carried shell={shell} work={work} />
      {asked.isWaiting && !isBusy ? <Progress label={words.previewing} /> : null}
      {asked.error === undefined ? null : (
        <Notice kind="error">
          {asked.error} <Button onClick={asked.again}>{shell.words.shell.retry}</Button>
        </Notice>
      )}
      {asked.value === undefined || asked.error !== undefined ? null : (
        <>
          <Seen shell={shell} preview={asked.value} />
          {asked.value.digest === '' || asked.value.changed === 0 ? null : (
            <Button
              primary
              disabled={isBusy || asked.isWaiting}
              onClick={() => work.start({ all: asked.value!.all, digest: asked.value!.digest })}
            >
              {fill(words.apply, { count: asked.value.changed })}
            </Button>
          )}
          <Button disabled={isBusy || asked.isWaiting} onClick={asked.again}>
            {words.refresh}
          </Button>
        </>
      )}
    </>
  );
}

function Seen({
  shell,
  preview,
}: {
  readonly shell: Shell;
  readonly preview: TerritoryPreview;
}): JSX.Element {
  const words = shell.words.territories;
  const { leads, changed, untouched, counts, lines, faults, notes } = preview;
  return (
    <>
      <Faults shell={shell} faults={faults} />
      {faults.length > 0 ? null : (
        <p>
          {changed === 0 ? words.nothing : fill(words.summary, { leads, changed })}{' '}
          {untouched === 0 ? '' : fill(words.untouched, { count: untouched })}
        </p>
      )}
      {notes.length === 0 ? null : (
        <Notice kind="info">
          <strong>{words.notesTitle}</strong>
          <ul>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </Notice>
      )}
      {counts.length === 0 ? null : <Counts shell={shell} counts={counts} />}
      <Changes shell={shell} lines={lines} total={changed} />
    </>
  );
}

function Counts({
  shell,
  counts,
}: {
  readonly shell: Shell;
  readonly counts: readonly AssignmentCount[];
}): JSX.Element {
  const words = shell.words.territories;
  return (
    <table>
      <caption class="unseen">{words.countsTitle}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.territory}</th>
          <th scope="col">{words.columns.insideRep}</th>
          <th scope="col" class="number">
            {words.columns.leads}
          </th>
        </tr>
      </thead>
      <tbody>
        {counts.map(({ territory, insideRep, fieldRep, leads, byTurn }) => (
          <tr key={`${territory}|${insideRep}|${fieldRep}`}>
            <td>{territory === '' ? words.noTerritory : territory}</td>
            <td>
              {insideRep === '' ? words.nobody : insideRep}
              {fieldRep === '' ? null : (
                <div class="quiet">
                  {words.columns.fieldRep}: {fieldRep}
                </div>
              )}
            </td>
            <td class="number">
              {leads}
              {byTurn === 0 ? null : <div class="quiet">{fill(words.ofThemByTurn, { count: byTurn })}</div>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
