import type { JSX } from 'preact';
import { Button, Field } from '../shell/parts';
import { fill } from '../shell/shell';
import { shownValue } from './edits';
import type { FormParts } from './parts-of-form';

/** The stage: a list where its route is known, with the "yes" it means, and one button for the next one. */
export function StageFields({ shell, view, edits, disabled, onChange }: FormParts): JSX.Element | null {
  const words = shell.words.opportunities.view;
  if (!view.fields.stage.isThere) return null;
  const stage = shownValue(view, edits, 'stage');
  const known = view.stages.find(({ name }) => same(name, stage));
  const next = view.stages[known === undefined ? -1 : view.stages.indexOf(known) + 1];
  if (view.stages.length === 0) {
    return (
      <Field
        label={words.stage}
        control={(attributes) => (
          <input
            {...attributes}
            type="text"
            value={stage}
            disabled={disabled}
            onInput={(event) => onChange({ stage: event.currentTarget.value })}
          />
        )}
      />
    );
  }
  return (
    <>
      <Field
        label={words.stage}
        hint={known === undefined || known.yes === '' ? undefined : `${words.yes}: ${known.yes}`}
        control={(attributes) => (
          <select
            {...attributes}
            disabled={disabled}
            value={known?.name ?? stage}
            onChange={(event) => onChange({ stage: event.currentTarget.value })}
          >
            {known === undefined ? <option value={stage}>{stage || words.noStage}</option> : null}
            {view.stages.map(({ name }) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        )}
      />
      {next === undefined ? null : (
        <div>
          <p class="hint">
            {words.nextYes}: {next.yes}
          </p>
          {next.tools === '' ? null : (
            <p class="hint">
              {words.tools}: {next.tools}
            </p>
          )}
          <Button disabled={disabled} onClick={() => onChange({ stage: next.name })}>
            {fill(words.nextStage, { stage: next.name })}
          </Button>
        </div>
      )}
    </>
  );
}

function same(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase();
}
