import './call.css';
import type { JSX } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { CallGuide, CallStanding } from '../../contract/call';
import type { QueueAnswer } from '../../contract/queue';
import { nextLead } from '../queue/next-lead';
import { Button, Field, Notice, Progress, Section } from '../shell/parts';
import { fill, type Shell } from '../shell/shell';
import { useRequest } from '../shell/use-request';
import { CallClock } from './call-clock';
import { openTopics } from './call-end';
import { CallEnding, focusGroup, RESULT_GROUP } from './call-ending';
import { currentQuestion, openQuestions } from './conversation';
import { KeptAnswers } from './kept-answers';
import { PastTouches } from './past-touches';
import { QuestionCard } from './question-card';
import { useConversation } from './use-conversation';
import { useSavingCall } from './use-saving-call';

/** The guide for a call with the lead it was opened for, or with that of the selected row. */
export function View({ shell }: { readonly shell: Shell }): JSX.Element {
  const words = shell.words.call;
  const guide = useRequest<CallGuide>(shell, 'callGuide', { leadId: shell.parameters['leadId'] ?? '' });
  if (guide.value !== undefined) return <Call shell={shell} guide={guide.value} />;
  if (guide.error === undefined) return <Progress label={words.loading} />;
  return (
    <Notice kind="error">
      <p>{guide.error}</p>
      <Button onClick={guide.again}>{words.retry}</Button>
      <Button onClick={() => shell.go('queue')}>{shell.words.shell.views.queue}</Button>
    </Notice>
  );
}

function Call({ shell, guide }: { readonly shell: Shell; readonly guide: CallGuide }): JSX.Element {
  const words = shell.words.call;
  const [conversation, act] = useConversation(shell, guide);
  const [since, setSince] = useState(() => Date.now());
  const onSaved = useCallback(
    (goesOn: boolean) => {
      shell.say(words.saved);
      if (goesOn) goToNextLead(shell, guide.leadId);
    },
    [shell, words, guide],
  );
  const saving = useSavingCall(shell, guide, conversation, since, onSaved);
  const question = currentQuestion(conversation);
  const keep = (header: string): void => act({ type: 'keep', header, token: shell.newToken() });
  const end = (goesOn: boolean): void => {
    if (question !== undefined && (conversation.drafts[question.header] ?? '') !== '') keep(question.header);
    saving.save(goesOn);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') focusGroup(RESULT_GROUP);
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    end(true);
  };
  const asking = question?.header ?? '';
  useEffect(() => {
    if (asking === '') focusGroup(RESULT_GROUP);
  }, [asking]);
  if (saving.state === 'saved') {
    const rowProblem = saving.saved?.rowProblem ?? null;
    return (
      <Notice kind="done">
        <p>{saving.saved?.added === false ? words.savedBefore : words.saved}</p>
        {rowProblem === null ? null : <p>{fill(words.savedElsewhere, { reason: rowProblem })}</p>}
        <Button onClick={() => shell.go('card', { leadId: guide.leadId })}>{words.toCard}</Button>
      </Notice>
    );
  }
  const others = openQuestions(conversation).filter(({ header }) => header !== question?.header);
  const more = conversation.standing.questions.some(({ place }) => place === 'more' || place === 'later');
  return (
    <div class="call" onKeyDown={onKeyDown}>
      <Header shell={shell} guide={guide} since={since} onDial={() => setSince(Date.now())} />
      <Standing shell={shell} standing={conversation.standing} />
      <PastTouches shell={shell} guide={guide} />
      <LookUp shell={shell} standing={conversation.standing} />
      <Section title={words.questions}>
        {question === undefined ? (
          <p>{words.nothingToAsk}</p>
        ) : (
          <QuestionCard
            key={question.header}
            shell={shell}
            question={question}
            given={conversation.drafts[question.header] ?? ''}
            fault={conversation.faults[question.header]}
            onDraft={(given) => act({ type: 'draft', header: question.header, given })}
            onKeep={() => keep(question.header)}
            onSkip={() => act({ type: 'skip', header: question.header })}
          />
        )}
        {others.length === 0 ? null : (
          <ul class="plain">
            {others.map(({ header, place, question: text }) => (
              <li key={header} class="quiet">
                <button type="button" class="link" onClick={() => act({ type: 'ask', header })}>
                  {text === '' ? header : text}
                </button>
                {place === 'later' ? ` · ${words.later}` : ''}
              </li>
            ))}
          </ul>
        )}
        {more && !conversation.asksMore ? (
          <Button onClick={() => act({ type: 'askMore' })}>{words.askMore}</Button>
        ) : null}
      </Section>
      <KeptAnswers shell={shell} kept={conversation.kept} act={act} />
      <Section title={words.topics}>
        {openTopics(guide).map(({ code }) => (
          <Note
            key={code}
            label={words[code]}
            text={conversation.topics[code]}
            onText={(text) => act({ type: 'topic', code, text })}
          />
        ))}
        <Note label={words.notes} text={conversation.notes} onText={(text) => act({ type: 'notes', text })} />
      </Section>
      <CallEnding
        shell={shell}
        guide={guide}
        conversation={conversation}
        onChange={(change) => act({ type: 'end', change })}
      />
      {saving.problem === '' ? null : <Notice kind="error">{saving.problem}</Notice>}
      {saving.state === 'saving' ? <Progress label={words.saving} /> : null}
      <Button primary class="save-and-next" disabled={saving.state === 'saving'} onClick={() => end(true)}>
        {words.saveAndNext}
      </Button>
      <Button disabled={saving.state === 'saving'} onClick={() => end(false)}>
        {words.save}
      </Button>
      <details>
        <summary>{words.keys}</summary>
        <p>{words.keysHint}</p>
      </details>
    </div>
  );
}

/** The first lead of the queue that may be called now; the queue itself where there is none. */
function goToNextLead(shell: Shell, leadId: string): void {
  shell.call<QueueAnswer>('queue', {}).then(
    (queue) => {
      const next = nextLead(queue, new Set([leadId]));
      if (next === '' || next === leadId) shell.go('queue');
      else shell.go('call', { leadId: next });
    },
    () => shell.go('queue'),
  );
}

function Header({
  shell,
  guide,
  since,
  onDial,
}: {
  readonly shell: Shell;
  readonly guide: CallGuide;
  readonly since: number;
  readonly onDial: () => void;
}): JSX.Element {
  const words = shell.words.call;
  const { lead, company, jobTitle, phone, workLabel, attempts } = guide;
  return (
    <header>
      <p class="who">
        <b>{lead}</b> <CallClock label={words.clock} since={since} />
      </p>
      <p>{[jobTitle, company].filter((part) => part !== '').join(' · ')}</p>
      {phone === '' ? (
        <Notice kind="warning">{words.noPhone}</Notice>
      ) : (
        <p>
          <a href={`tel:${phone.replace(/[^\d+]/g, '')}`} target="_top" onClick={onDial}>
            {fill(words.dial, { phone })}
          </a>
        </p>
      )}
      <p class="quiet">
        {workLabel}
        {attempts > 0 ? ` · ${fill(words.attempts, { count: attempts })}` : ''}
      </p>
    </header>
  );
}

/** Score, interval and status, which move while one talks; changes are read aloud when the reader is idle. */
function Standing({
  shell,
  standing,
}: {
  readonly shell: Shell;
  readonly standing: CallStanding;
}): JSX.Element {
  const words = shell.words.call;
  const number = (value: number): string => new Intl.NumberFormat(shell.locale).format(value);
  const { score, low, high, threshold, status, statusLabel, why } = standing;
  return (
    <div class="standing">
      <p role="status" aria-live="polite">
        <b class={`duo-status ${status}`}>{statusLabel}</b> ·{' '}
        {fill(words.scoreOf, {
          score: number(score),
          threshold: number(threshold),
          low: number(low),
          high: number(high),
        })}
      </p>
      {why.length === 0 ? null : (
        <details>
          <summary>{words.why}</summary>
          <ul>
            {why.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function LookUp({
  shell,
  standing,
}: {
  readonly shell: Shell;
  readonly standing: CallStanding;
}): JSX.Element | null {
  const words = shell.words.call;
  const fields = standing.questions.filter(({ place }) => place === 'look_up');
  if (fields.length === 0) return null;
  return (
    <Section title={words.lookUp}>
      <p class="hint">{words.lookUpHint}</p>
      <ul>
        {fields.map(({ header }) => (
          <li key={header}>{header}</li>
        ))}
      </ul>
    </Section>
  );
}

function Note({
  label,
  text,
  onText,
}: {
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
}): JSX.Element {
  return (
    <Field
      label={label}
      control={(attributes) => (
        <textarea
          {...attributes}
          rows={2}
          value={text}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      )}
    />
  );
}
