import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Choice, HandoffView } from '../../contract/handoff';
import { Button, Field, Section } from '../shell/parts';
import type { Shell } from '../shell/shell';
import type { Act } from './act';

type Answer = 'return' | 'disqualify';

/** What sales may answer now: accept at once, return or disqualify with a reason. */
export function Answers({
  shell,
  view,
  act,
  isBusy,
}: {
  readonly shell: Shell;
  readonly view: HandoffView;
  readonly act: Act;
  readonly isBusy: boolean;
}): JSX.Element | null {
  const { page } = shell.words.handoff;
  const [open, setOpen] = useState<Answer | undefined>(undefined);
  const { opportunity } = view;
  const canAccept = opportunity?.canAccept === true;
  const canReturn = opportunity?.canReturn === true;
  const canDisqualify = opportunity === null ? view.canDisqualify : opportunity.canDisqualify;
  if (!canAccept && !canReturn && !canDisqualify) return null;
  const subject =
    opportunity === null
      ? { leadId: view.leadId }
      : { opportunityId: opportunity.opportunityId, leadId: view.leadId };
  const toggle = (answer: Answer): void => setOpen(open === answer ? undefined : answer);
  return (
    <Section title={page.answer}>
      {canAccept ? (
        <Button disabled={isBusy} onClick={() => act('decide', { ...subject, decision: 'accept' })}>
          {page.accept}
        </Button>
      ) : null}
      {canReturn ? (
        <Button disabled={isBusy} aria-expanded={open === 'return'} onClick={() => toggle('return')}>
          {page.return}
        </Button>
      ) : null}
      {canDisqualify ? (
        <Button disabled={isBusy} aria-expanded={open === 'disqualify'} onClick={() => toggle('disqualify')}>
          {page.disqualify}
        </Button>
      ) : null}
      {open === undefined ? null : (
        <ReasonForm
          key={open}
          shell={shell}
          answer={open}
          view={view}
          isBusy={isBusy}
          onCancel={() => setOpen(undefined)}
          onSend={(reasons) => act('decide', { ...subject, decision: open, ...reasons })}
        />
      )}
    </Section>
  );
}

function ReasonForm({
  shell,
  answer,
  view,
  isBusy,
  onCancel,
  onSend,
}: {
  readonly shell: Shell;
  readonly answer: Answer;
  readonly view: HandoffView;
  readonly isBusy: boolean;
  readonly onCancel: () => void;
  readonly onSend: (reasons: { reason: string; criterion: string; comment: string }) => void;
}): JSX.Element {
  const { page } = shell.words.handoff;
  const [reason, setReason] = useState('');
  const [criterion, setCriterion] = useState('');
  const [comment, setComment] = useState('');
  const isReturn = answer === 'return';
  const needsCriterion = isReturn && reason === 'definition' && view.criteria.length > 0;
  const isWhole = reason !== '' && (!needsCriterion || criterion !== '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole && !isBusy) onSend({ reason, criterion: needsCriterion ? criterion : '', comment });
      }}
    >
      <p class="hint">{isReturn ? page.beforeContact : page.afterContact}</p>
      <Pick
        label={page.reason}
        choose={page.choose}
        choices={isReturn ? view.returnReasons : view.disqualifyReasons}
        value={reason}
        onChange={setReason}
      />
      {needsCriterion ? (
        <Pick
          label={page.criterion}
          choose={page.choose}
          choices={view.criteria}
          value={criterion}
          onChange={setCriterion}
        />
      ) : null}
      <Field
        label={page.answerComment}
        control={(attributes) => (
          <textarea
            {...attributes}
            rows={2}
            value={comment}
            onInput={(event) => setComment(event.currentTarget.value)}
          />
        )}
      />
      <Button primary type="submit" disabled={isBusy || !isWhole}>
        {page.send}
      </Button>
      <Button onClick={onCancel}>{page.cancel}</Button>
    </form>
  );
}

function Pick({
  label,
  choose,
  choices,
  value,
  onChange,
}: {
  readonly label: string;
  readonly choose: string;
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}): JSX.Element {
  return (
    <Field
      label={label}
      control={(attributes) => (
        <select
          {...attributes}
          required
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          <option value="">{choose}</option>
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    />
  );
}
