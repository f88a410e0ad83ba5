import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { CallQuestion } from '../../contract/call';
import { Button, Field } from '../shell/parts';
import { fill, type Shell } from '../shell/shell';
import { ChoiceGroup } from './choice-group';
import type { Given } from './conversation';

/** One question with what it takes to answer it by mouse or keys; it takes the focus when it is put. */
export function QuestionCard({
  shell,
  question,
  given,
  fault,
  onDraft,
  onKeep,
  onSkip,
}: {
  readonly shell: Shell;
  readonly question: CallQuestion;
  readonly given: Given;
  readonly fault: string | undefined;
  readonly onDraft: (given: Given) => void;
  readonly onKeep: () => void;
  readonly onSkip: () => void;
}): JSX.Element {
  const words = shell.words.call;
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    card.current?.querySelector<HTMLElement>('input, textarea')?.focus();
  }, [question.header, fault]);
  const text =
    question.question === '' ? fill(words.noQuestion, { field: question.header }) : question.question;
  const next = (): void => (given === '' ? onSkip() : onKeep());
  return (
    <div ref={card} class="question" role="group" aria-label={text}>
      <p class="asked">{text}</p>
      {question.decides ? <p class="quiet">{words.decides}</p> : null}
      {question.now === '' ? null : <p class="error">{fill(words.unreadable, { text: question.now })}</p>}
      <AnswerControl
        shell={shell}
        label={question.header}
        type={question.type}
        given={given}
        fault={fault}
        onDraft={onDraft}
        onEnter={next}
      />
      <Button primary onClick={next} disabled={given === ''}>
        {words.next}
      </Button>
      <Button onClick={onSkip}>{words.skip}</Button>
    </div>
  );
}

interface ControlParameters {
  readonly shell: Shell;
  readonly label: string;
  readonly type: CallQuestion['type'];
  readonly given: Given;
  readonly fault: string | undefined;
  readonly onDraft: (given: Given) => void;
  readonly onEnter: () => void;
}

function AnswerControl(parameters: ControlParameters): JSX.Element {
  const { type } = parameters;
  if (type.kind === 'yes_no') return <YesNo {...parameters} type={type} />;
  if (type.kind === 'list') return <List {...parameters} type={type} />;
  return <Typed {...parameters} label={parameters.label} kind={type.kind} />;
}

type TypeOf<Kind> = Extract<CallQuestion['type'], { readonly kind: Kind }>;

function YesNo({
  shell,
  label,
  type,
  given,
  onDraft,
  onEnter,
}: ControlParameters & { readonly type: TypeOf<'yes_no'> }): JSX.Element {
  const { yes, no } = shell.words.shell;
  const choices = [
    { value: 'yes', label: typeof type.yes === 'string' ? type.yes : yes },
    { value: 'no', label: typeof type.no === 'string' ? type.no : no },
  ];
  return (
    <ChoiceGroup
      label={label}
      choices={choices}
      chosen={given === type.yes ? 'yes' : given === type.no ? 'no' : ''}
      onChoose={(value) => onDraft(value === 'yes' ? type.yes : type.no)}
      onEnter={onEnter}
    />
  );
}

function List({
  shell,
  label,
  type,
  given,
  fault,
  onDraft,
  onEnter,
}: ControlParameters & { readonly type: TypeOf<'list'> }): JSX.Element {
  const text = String(given);
  return (
    <>
      <ChoiceGroup
        label={label}
        choices={type.choices.map((value) => ({ value, label: value }))}
        chosen={text}
        onChoose={onDraft}
        onEnter={onEnter}
      />
      <Typed
        shell={shell}
        label={shell.words.call.otherAnswer}
        kind="text"
        given={type.choices.includes(text) ? '' : text}
        fault={fault}
        onDraft={onDraft}
        onEnter={onEnter}
      />
    </>
  );
}

const INPUT_OF_KIND = {
  number: { type: 'text', inputMode: 'decimal' },
  date: { type: 'date' },
  email: { type: 'email' },
  phone: { type: 'tel' },
  text: { type: 'text' },
} as const;

function Typed({
  label,
  kind,
  given,
  fault,
  onDraft,
  onEnter,
}: Omit<ControlParameters, 'type'> & { readonly kind: keyof typeof INPUT_OF_KIND }): JSX.Element {
  return (
    <Field
      label={label}
      error={fault}
      control={(attributes) => (
        <input
          {...attributes}
          {...INPUT_OF_KIND[kind]}
          autocomplete="off"
          value={String(given)}
          onInput={(event) => onDraft(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            onEnter();
          }}
        />
      )}
    />
  );
}
