import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CardAnswer, CardField, LeadCard, SaveFieldsAnswer } from '../../contract/card';
import { Button, Field, Notice, Section } from '../shell/parts';
import { fill, type Shell } from '../shell/shell';
import {
  afterSaving,
  changesOf,
  isConflict,
  keepingMine,
  withDraft,
  withoutDraft,
  type Drafts,
} from './drafts';
import { FieldControl } from './field-control';
import { useGesture } from './use-gesture';
import { useKept } from './use-kept';

const NO_DRAFTS: Drafts = {};

/** The user's own cells of the row, to be changed here; what somebody else writes meanwhile is shown beside one's own. */
export function Fields({
  shell,
  lead,
  dropdowns,
  take,
  onWriting,
}: {
  readonly shell: Shell;
  readonly lead: LeadCard;
  readonly dropdowns: Readonly<Record<string, readonly string[]>>;
  readonly take: (answer: CardAnswer) => void;
  readonly onWriting: (isWriting: boolean) => void;
}): JSX.Element {
  const { sections, buttons, told } = shell.words.card;
  const [drafts, setDrafts] = useKept<Drafts>(`fields/${lead.leadId}`, NO_DRAFTS);
  const [refusals, setRefusals] = useState<Readonly<Record<string, string>>>({});
  const [error, setError] = useState<string>();
  const [isWaiting, setWaiting] = useState(false);
  const gesture = useGesture(shell);
  const isDirty = Object.keys(drafts).length > 0;
  useEffect(() => onWriting(isDirty), [isDirty]);
  const write = (after: Drafts): void => setDrafts(Object.keys(after).length === 0 ? NO_DRAFTS : after);
  const save = async (): Promise<void> => {
    const changes = changesOf(drafts, lead.fields);
    if (changes.length === 0) return;
    setWaiting(true);
    setError(undefined);
    try {
      const { leadId } = lead;
      const request = gesture.requestOf([leadId, changes], (token) => ({ leadId, token, changes }));
      const answer = await shell.call<SaveFieldsAnswer>('saveFields', request);
      gesture.answered();
      write(afterSaving(drafts, answer.saved));
      setRefusals(Object.fromEntries(answer.refused.map(({ header, message }) => [header, message])));
      take(answer.card);
      if (answer.conflicts.length === 0 && answer.refused.length === 0) shell.say(told.saved);
    } catch (failure) {
      setError(`${(failure as Error).message} ${told.failed}`);
    } finally {
      setWaiting(false);
    }
  };
  return (
    <Section title={sections.data}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {lead.fields.map((field) => (
          <OneField
            key={field.header}
            shell={shell}
            field={field}
            choices={dropdowns[field.header] ?? field.choices}
            drafts={drafts}
            refusal={refusals[field.header]}
            write={write}
          />
        ))}
        {error === undefined ? null : <Notice kind="error">{error}</Notice>}
        <div class="actions">
          <Button primary type="submit" disabled={!isDirty || isWaiting}>
            {buttons.save}
          </Button>
          {isDirty ? (
            <Button disabled={isWaiting} onClick={() => write({})}>
              {buttons.discard}
            </Button>
          ) : null}
        </div>
      </form>
    </Section>
  );
}

function OneField({
  shell,
  field,
  choices,
  drafts,
  refusal,
  write,
}: {
  readonly shell: Shell;
  readonly field: CardField;
  readonly choices: readonly string[];
  readonly drafts: Drafts;
  readonly refusal: string | undefined;
  readonly write: (drafts: Drafts) => void;
}): JSX.Element {
  const { labels, buttons, told } = shell.words.card;
  const draft = drafts[field.header];
  const label = field.isMissing ? `${field.header} · ${labels.required}` : field.header;
  return (
    <>
      <Field
        label={label}
        error={refusal}
        control={(attributes) => (
          <FieldControl
            attributes={attributes}
            field={field}
            choices={choices}
            value={draft?.to ?? field.value}
            words={labels}
            onWrite={(to) => write(withDraft(drafts, field, to))}
          />
        )}
      />
      {draft !== undefined && isConflict(drafts, field) ? (
        <Notice kind="warning">
          <p>{fill(told.conflict, { header: field.header })}</p>
          <p>
            {told.theirs}: <strong>{field.value === '' ? '—' : field.value}</strong>
            <br />
            {told.mine}: <strong>{draft.to === '' ? '—' : draft.to}</strong>
          </p>
          <Button onClick={() => write(keepingMine(drafts, field))}>{buttons.keepMine}</Button>
          <Button onClick={() => write(withoutDraft(drafts, field.header))}>{buttons.keepTheirs}</Button>
        </Notice>
      ) : null}
    </>
  );
}
