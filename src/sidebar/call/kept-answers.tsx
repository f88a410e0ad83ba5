import type { JSX } from 'preact';
import { Button, Section } from '../shell/parts';
import { fill, type Shell } from '../shell/shell';
import type { Deed, KeptAnswer } from './conversation';

/** What has been answered in this call, and whether it stands in the row; what does not can be sent again. */
export function KeptAnswers({
  shell,
  kept,
  act,
}: {
  readonly shell: Shell;
  readonly kept: readonly KeptAnswer[];
  readonly act: (deed: Deed) => void;
}): JSX.Element | null {
  if (kept.length === 0) return null;
  return (
    <Section title={shell.words.call.answered}>
      <ul class="plain">
        {kept.map((answer) => (
          <li key={answer.token}>
            {answer.header}: <b>{answerText(answer, shell)}</b>{' '}
            <State shell={shell} answer={answer} act={act} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** An answer as the person gave it; a checkbox in words. */
export function answerText({ given }: Pick<KeptAnswer, 'given'>, shell: Shell): string {
  if (typeof given === 'string') return given;
  return given ? shell.words.shell.yes : shell.words.shell.no;
}

function State({
  shell,
  answer,
  act,
}: {
  readonly shell: Shell;
  readonly answer: KeptAnswer;
  readonly act: (deed: Deed) => void;
}): JSX.Element {
  const words = shell.words.call;
  const { token, message, state } = answer;
  if (state === 'saved') return <span class="quiet">{words.kept}</span>;
  if (state === 'reading' || state === 'waiting') return <span class="quiet">{words.pending}</span>;
  const discard = (text: string): JSX.Element => (
    <Button onClick={() => act({ type: 'discard', token })}>{text}</Button>
  );
  if (state === 'conflict') {
    return (
      <div role="alert">
        <p class="error">{fill(words.conflict, { text: message })}</p>
        <Button onClick={() => act({ type: 'override', token, newToken: shell.newToken() })}>
          {words.useMine}
        </Button>
        {discard(words.useTheirs)}
      </div>
    );
  }
  return (
    <div role="alert">
      <p class="error">
        {words.notKept}: {message}
      </p>
      <Button onClick={() => act({ type: 'retry', token })}>{words.retry}</Button>
      {discard(words.discard)}
    </div>
  );
}
