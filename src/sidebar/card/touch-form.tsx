import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { CardAnswer, LeadCard, LogTouchRequest } from '../../contract/card';
import { Button, Field, Notice, Section } from '../shell/parts';
import type { Shell } from '../shell/shell';
import { useGesture } from './use-gesture';
import { useKept } from './use-kept';

type Kind = LogTouchRequest['kind'];
type Result = NonNullable<LogTouchRequest['result']>;

/** What may come of each kind of touch; one click on a result logs it. */
const RESULTS_OF: Readonly<Partial<Record<Kind, readonly Exclude<Result, ''>[]>>> = {
  call: ['reached', 'no_answer', 'voicemail', 'call_back', 'wrong_number', 'not_interested'],
  message: ['sent', 'answered'],
  mail: ['sent', 'answered'],
  meeting: ['booked', 'held', 'no_show', 'rescheduled', 'cancelled'],
  visit: ['held', 'no_show', 'rescheduled', 'cancelled'],
  event: ['held', 'no_show'],
};
const KINDS: readonly Kind[] = ['call', 'message', 'mail', 'meeting', 'visit', 'event', 'note'];
const NOTHING = { details: '', yes: '', nextStep: '', nextDate: '' };

/** Logs what was done: the kind, what came of it with one click, and where to go on. */
export function TouchForm({
  shell,
  lead,
  take,
  onWriting,
}: {
  readonly shell: Shell;
  readonly lead: LeadCard;
  readonly take: (answer: CardAnswer) => void;
  readonly onWriting: (isWriting: boolean) => void;
}): JSX.Element {
  const { sections, labels, buttons, told } = shell.words.card;
  const { kinds, results } = shell.words.choices;
  const [kind, setKind] = useState<Kind>('call');
  const [texts, setTexts] = useKept(`touch/${lead.leadId}`, NOTHING);
  const [error, setError] = useState<string>();
  const [isWaiting, setWaiting] = useState(false);
  const gesture = useGesture(shell);
  const write = (change: Partial<typeof NOTHING>): void => {
    const after = { ...texts, ...change };
    setTexts(Object.values(after).every((text) => text === '') ? NOTHING : after);
  };
  const isWriting = texts !== NOTHING;
  useEffect(() => onWriting(isWriting), [isWriting]);
  const log = async (result: Result): Promise<void> => {
    if (result === 'call_back' && texts.nextDate === '') {
      setError(told.needsDate);
      return;
    }
    setWaiting(true);
    setError(undefined);
    try {
      const { leadId } = lead;
      const request = gesture.requestOf([leadId, kind, result, texts], (token): LogTouchRequest => ({
        leadId,
        token,
        kind,
        result,
        attemptsSeen: lead.work.attempts,
        ...texts,
      }));
      take(await shell.call<CardAnswer>('logTouch', request));
      gesture.answered();
      setTexts(NOTHING);
      shell.say(told.logged);
    } catch (failure) {
      setError(`${(failure as Error).message} ${told.failed}`);
    } finally {
      setWaiting(false);
    }
  };
  const choices = RESULTS_OF[kind] ?? [];
  return (
    <Section title={sections.touch}>
      <Field
        label={labels.kind}
        control={(attributes) => (
          <select
            {...attributes}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as Kind)}
          >
            {KINDS.map((each) => (
              <option key={each} value={each}>
                {kinds[each]}
              </option>
            ))}
          </select>
        )}
      />
      <details open={isWriting}>
        <summary>
          {labels.details} · {labels.nextStep}
        </summary>
        <Field
          label={labels.details}
          control={(attributes) => (
            <textarea
              {...attributes}
              value={texts.details}
              onInput={(event) => write({ details: event.currentTarget.value })}
            />
          )}
        />
        {(['yes', 'nextStep'] as const).map((name) => (
          <Field
            key={name}
            label={labels[name]}
            control={(attributes) => (
              <input
                {...attributes}
                value={texts[name]}
                onInput={(event) => write({ [name]: event.currentTarget.value })}
              />
            )}
          />
        ))}
      </details>
      <Field
        label={labels.nextDate}
        control={(attributes) => (
          <input
            {...attributes}
            type="date"
            value={texts.nextDate}
            onInput={(event) => write({ nextDate: event.currentTarget.value })}
          />
        )}
      />
      {error === undefined ? null : <Notice kind="error">{error}</Notice>}
      <div role="group" aria-label={labels.result}>
        {choices.map((result) => (
          <Button key={result} disabled={isWaiting} onClick={() => void log(result)}>
            {results[result]}
          </Button>
        ))}
        {choices.length === 0 ? (
          <Button primary disabled={isWaiting || texts.details === ''} onClick={() => void log('')}>
            {buttons.log}
          </Button>
        ) : null}
      </div>
    </Section>
  );
}
