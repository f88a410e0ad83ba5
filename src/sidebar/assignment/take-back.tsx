import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { UndoPreview } from '../../contract/territories';
import { Button, Notice, Progress } from '../shell/parts';
import { fill, type Shell } from '../shell/shell';
import { Carried, Changes } from './parts';
import { useCarrying } from './use-carrying';

/** Takes the last act back, after showing what of it still stands. */
export function TakeBack({ shell }: { readonly shell: Shell }): JSX.Element {
  const words = shell.words.territories;
  const [preview, setPreview] = useState<UndoPreview>();
  const [error, setError] = useState<string>();
  const [isWaiting, setWaiting] = useState(false);
  const work = useCarrying<UndoPreview>(shell, 'undoReassign', (outcome) => {
    if (outcome.state === 'done') shell.say(fill(words.done, { written: outcome.report.written }));
    setPreview(outcome.state === 'changed' ? outcome.preview : undefined);
  });
  const isBusy = work.progress !== undefined || isWaiting;

  function look(): void {
    setWaiting(true);
    setError(undefined);
    shell.call<{ readonly preview: UndoPreview }>('undoReassign', {}).then(
      (answer) => {
        setPreview(answer.preview);
        setWaiting(false);
      },
      (failure: Error) => {
        setError(failure.message);
        setWaiting(false);
      },
    );
  }

  return (
    <>
      <Carried shell={shell} work={work} />
      {isWaiting ? <Progress label={shell.words.shell.loading} /> : null}
      {error === undefined ? null : <Notice kind="error">{error}</Notice>}
      {preview === undefined ? null : <Standing shell={shell} preview={preview} />}
      {preview === undefined || preview.digest === '' ? null : (
        <Button primary disabled={isBusy} onClick={() => work.start({ digest: preview.digest })}>
          {fill(words.undo, { count: preview.count })}
        </Button>
      )}
      <Button disabled={isBusy} onClick={look}>
        {words.undoPreview}
      </Button>
    </>
  );
}

function Standing({ shell, preview }: { readonly shell: Shell; readonly preview: UndoPreview }): JSX.Element {
  const words = shell.words.territories;
  const { digest, at, count, changedSince, gone, lines } = preview;
  if (digest === '') return <p>{words.undoNothing}</p>;
  return (
    <>
      <p>{fill(words.undoSummary, { at, count })}</p>
      {changedSince === 0 ? null : <p>{fill(words.undoChanged, { count: changedSince })}</p>}
      {gone === 0 ? null : <p>{fill(words.undoGone, { count: gone })}</p>}
      <Changes shell={shell} lines={lines} total={count} />
    </>
  );
}
