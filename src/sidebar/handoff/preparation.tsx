import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { HandoffStateRequest, HandoffView, MailPreview, MeetingRequest } from '../../contract/handoff';
import { Button, Field, Notice, Section } from '../shell/parts';
import { fill, type Shell } from '../shell/shell';
import type { Act } from './act';
import { MeetingFields, NO_MEETING, type MeetingDraft } from './meeting-fields';

/** Whether the lead may be handed over, to whom and with what; both mails before they go; one button. */
export function Preparation({
  shell,
  view,
  act,
  isBusy,
  onAsk,
}: {
  readonly shell: Shell;
  readonly view: HandoffView;
  readonly act: Act;
  readonly isBusy: boolean;
  readonly onAsk: (more: HandoffStateRequest) => void;
}): JSX.Element {
  const { page, title } = shell.words.handoff;
  const [draft, setDraft] = useState<MeetingDraft>(NO_MEETING);
  const [comment, setComment] = useState('');
  const [chosenRep, setChosenRep] = useState('');
  const [isPreviewed, setPreviewed] = useState(false);
  const meeting = requestOf(draft);
  const wish = {
    ...(meeting === undefined ? {} : { meeting }),
    ...(comment.trim() === '' ? {} : { comment: comment.trim() }),
    ...(chosenRep === '' ? {} : { fieldRep: chosenRep }),
  };
  const lacksTime = draft.isWanted && meeting === undefined;
  return (
    <Section title={title}>
      {view.isReady ? (
        <Notice kind="done">{page.ready}</Notice>
      ) : (
        <Notice kind="warning">
          {page.notReady}
          <Lines lines={view.obstacles} />
        </Notice>
      )}
      {view.warnings.length === 0 ? null : (
        <Notice kind="info">
          {page.attention}
          <Lines lines={view.warnings} />
        </Notice>
      )}
      {view.fieldReps.length === 0 ? null : (
        <Field
          label={page.to}
          control={(attributes) => (
            <select
              {...attributes}
              value={chosenRep === '' ? view.fieldRep : chosenRep}
              onChange={(event) => {
                const fieldRep = event.currentTarget.value;
                setChosenRep(fieldRep);
                onAsk({ ...wish, fieldRep });
              }}
            >
              {view.fieldRep === '' ? <option value="">{page.choose}</option> : null}
              {view.fieldReps.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        />
      )}
      <MeetingFields shell={shell} draft={draft} onChange={setDraft} />
      <Field
        label={page.comment}
        control={(attributes) => (
          <textarea
            {...attributes}
            rows={3}
            value={comment}
            onInput={(event) => setComment(event.currentTarget.value)}
          />
        )}
      />
      <Button
        aria-expanded={isPreviewed}
        onClick={() => {
          if (!isPreviewed) onAsk(wish);
          setPreviewed(!isPreviewed);
        }}
      >
        {isPreviewed ? page.hidePreview : page.preview}
      </Button>
      {isPreviewed ? <Previews shell={shell} view={view} /> : null}
      {view.confirmationNote === '' ? null : <p class="hint">{view.confirmationNote}</p>}
      <Button
        primary
        disabled={isBusy || !view.isReady || lacksTime}
        onClick={() => act('handOver', { leadId: view.leadId, ...wish })}
      >
        {isBusy ? page.working : page.handOver}
      </Button>
    </Section>
  );
}

function requestOf({ isWanted, date, time, minutes, place }: MeetingDraft): MeetingRequest | undefined {
  if (!isWanted || date === '' || time === '') return undefined;
  return { start: `${date} ${time.slice(0, 5)}`, minutes, place };
}

function Lines({ lines }: { readonly lines: readonly string[] }): JSX.Element {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Previews({ shell, view }: { readonly shell: Shell; readonly view: HandoffView }): JSX.Element {
  const { page } = shell.words.handoff;
  return (
    <>
      {view.alert === null ? null : (
        <Mail title={fill(page.alertPreview, { to: view.alert.to })} mail={view.alert} />
      )}
      {view.confirmation === null ? null : (
        <Mail title={fill(page.confirmationPreview, { to: view.confirmation.to })} mail={view.confirmation} />
      )}
    </>
  );
}

function Mail({ title, mail }: { readonly title: string; readonly mail: MailPreview }): JSX.Element {
  return (
    <>
      <h3>{title}</h3>
      {mail.cc === '' ? null : <p class="hint">Cc: {mail.cc}</p>}
      <p>
        <strong>{mail.subject}</strong>
      </p>
      <pre>{mail.body}</pre>
    </>
  );
}
