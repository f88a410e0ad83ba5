/** Alerts and prompts: the script stands still until somebody, or the test, answers. */

import { Kill } from '../interruption';
import type { ShownDialog } from '../result';
import type { Answer, ScriptExecution } from '../script-execution';
import { releaseLocksOf } from '../services/lock';

export const BUTTONS = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
} as const;

export type ButtonSetName = keyof typeof BUTTONS;

interface Dialog {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly prompt: string;
  readonly buttonSet: ButtonSetName;
}

/** Closing a dialog is always possible, though no button says so. */
const CLOSE = 'CLOSE';

/** Hands out the answers given in advance; made once for each execution. */
export class Dialogs {
  readonly #execution: ScriptExecution;
  #next = 0;

  constructor(execution: ScriptExecution) {
    this.#execution = execution;
  }

  /** Shows the dialog; while it is open the execution holds no locks (Google, `reference/base/Ui`). */
  show(dialog: Dialog): ShownDialog['answer'] {
    const execution = this.#execution;
    releaseLocksOf(execution);
    const buttons = BUTTONS[dialog.buttonSet];
    const answer = this.#understand(dialog, this.#nextAnswer(dialog, buttons), buttons);
    execution.traces.dialogs.push({
      kind: dialog.kind,
      title: dialog.title,
      prompt: dialog.prompt,
      buttons,
      answer,
    });
    // Whoever answered may have let time pass.
    execution.pass(0);
    return answer;
  }

  #nextAnswer(dialog: Dialog, buttons: readonly string[]): Answer {
    const { answers } = this.#execution.options;
    if (typeof answers === 'function') {
      const { kind, title, prompt } = dialog;
      return this.#execution.guard(() => answers({ kind, title, prompt, buttons }));
    }
    const onlyOk = dialog.kind === 'alert' && dialog.buttonSet === 'OK';
    const answer = answers[this.#next];
    if (onlyOk && answer === undefined) return 'OK';
    if (onlyOk && typeof answer === 'string' && answer.toUpperCase() !== 'OK') return 'OK';
    this.#next += 1;
    return (
      answer ?? this.#execution.kill(new Kill(`No answer is left for the ${dialog.kind} "${textOf(dialog)}"`))
    );
  }

  #understand(dialog: Dialog, answer: Answer, buttons: readonly string[]): ShownDialog['answer'] {
    if (typeof answer === 'string' && dialog.kind === 'prompt') return { button: 'OK', text: answer };
    const { button, text } = typeof answer === 'string' ? { button: answer, text: undefined } : answer;
    const name = button.toUpperCase();
    if (name !== CLOSE && !buttons.includes(name)) {
      this.#execution.kill(
        new Kill(
          `The ${dialog.kind} "${textOf(dialog)}" has no button ${button}; it has ${buttons.join(', ')}`,
        ),
      );
    }
    return { button: name, text: text ?? '' };
  }
}

const textOf = ({ title, prompt }: Dialog): string => (title === '' ? prompt : `${title}: ${prompt}`);
