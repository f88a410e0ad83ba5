import { useId, useState, type ReactNode } from 'react';
import type { Question } from '../state';
import { useWords, useWorkbench } from '../context';
import { Modal } from './modal';

type ScriptQuestion = Extract<Question, { kind: 'dialog' }>;

const WORDED = ['OK', 'CANCEL', 'YES', 'NO'] as const;
const isWorded = (name: string): name is (typeof WORDED)[number] => WORDED.some((each) => each === name);

/** What Escape and the button that closes answer, as at Google. */
const DISMISSED = 'CLOSE';

/** `ui.alert` and `ui.prompt`: the script waits for the answer. All texts are the script's and stay texts. */
export function QuestionDialog({ question }: { readonly question: ScriptQuestion }): ReactNode {
  const workbench = useWorkbench();
  const words = useWords();
  const [text, setText] = useState('');
  const promptId = useId();
  const { dialog, type, title, prompt, buttons } = question;
  const isPrompt = type === 'prompt';
  const answer = (button: string): void => workbench.answer(dialog, button, isPrompt ? text : undefined);
  return (
    <Modal
      title={title === '' ? words.dialogs.message : title}
      role="alertdialog"
      describedBy={promptId}
      closeLabel={words.page.close}
      onDismiss={() => answer(DISMISSED)}
    >
      <form
        className="question"
        onSubmit={(event) => {
          event.preventDefault();
          answer(buttons[0] ?? 'OK');
        }}
      >
        {/* A text that scrolls must be reachable by keyboard. */}
        <div className="question-text" tabIndex={0} role="group" aria-label={words.dialogs.message}>
          <label id={promptId} htmlFor={isPrompt ? `${promptId}-answer` : undefined} className="script-text">
            {prompt}
          </label>
        </div>
        {isPrompt && (
          <input
            id={`${promptId}-answer`}
            aria-label={prompt === '' ? words.dialogs.answer : undefined}
            value={text}
            data-autofocus
            autoComplete="off"
            onChange={({ target }) => setText(target.value)}
          />
        )}
        <footer className="buttons">
          {buttons.map((name, index) => (
            <button
              key={name}
              type={index === 0 ? 'submit' : 'button'}
              className={index === 0 ? 'primary' : ''}
              data-autofocus={index === 0 && !isPrompt ? true : undefined}
              onClick={index === 0 ? undefined : () => answer(name)}
            >
              {isWorded(name) ? words.dialogs[name] : name}
            </button>
          ))}
        </footer>
      </form>
    </Modal>
  );
}
