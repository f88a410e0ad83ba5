/** Ui: menus, dialogs and sidebars of the open spreadsheet. */

import type { ShownPage } from '../result';
import type { ScriptExecution } from '../script-execution';
import { HtmlOutput } from '../services/html-output';
import { Service } from '../services/service';
import { aString, type Matcher } from '../spreadsheet/rules/arguments';
import { type ButtonSetName, Dialogs } from './dialogs';
import { Menu } from './menu';

type Base = typeof GoogleAppsScript.Base;
type GasUi = GoogleAppsScript.Base.Ui;
type PartOfUi = Pick<
  GasUi,
  | 'Button'
  | 'ButtonSet'
  | 'alert'
  | 'createAddonMenu'
  | 'createMenu'
  | 'prompt'
  | 'showModalDialog'
  | 'showModelessDialog'
  | 'showSidebar'
>;

/** A sidebar's width is fixed (Google, editor add-on style guide), in pixels. */
const SIDEBAR_WIDTH = 300;

class PromptResponse extends Service implements GoogleAppsScript.Base.PromptResponse {
  readonly #answer: { readonly button: string; readonly text: string };
  constructor(execution: ScriptExecution, answer: { readonly button: string; readonly text: string }) {
    super(execution, 'PromptResponse');
    this.#answer = answer;
  }
  getResponseText(): string {
    return this.#answer.text;
  }
  getSelectedButton(): GoogleAppsScript.Base.Button {
    return this.execution.enumerations.value('Button', this.#answer.button as 'OK') as never;
  }
}

export class Ui extends Service implements PartOfUi {
  readonly Button: Base['Button'];
  readonly ButtonSet: Base['ButtonSet'];
  readonly #dialogs: Dialogs;

  constructor(execution: ScriptExecution) {
    super(execution, 'Ui');
    this.Button = execution.enumerations.family('Button').exposed as never;
    this.ButtonSet = execution.enumerations.family('ButtonSet').exposed as never;
    this.#dialogs = new Dialogs(execution);
  }

  createAddonMenu(): GoogleAppsScript.Base.Menu {
    return this.navigate('createAddonMenu', () => new Menu(this.execution, undefined).exposed());
  }

  createMenu(caption: string): GoogleAppsScript.Base.Menu {
    this.check('createMenu', [caption], [aString]);
    return this.navigate('createMenu', () => new Menu(this.execution, caption).exposed());
  }

  alert(...values: readonly unknown[]): GoogleAppsScript.Base.Button {
    const { button } = this.#ask('alert', values);
    return this.execution.enumerations.value('Button', button as 'OK') as never;
  }

  prompt(...values: readonly unknown[]): GoogleAppsScript.Base.PromptResponse {
    const answer = this.#ask('prompt', values);
    return new PromptResponse(this.execution, answer).exposed();
  }

  showSidebar(userInterface: GoogleAppsScript.HTML.HtmlOutput): void {
    this.check('showSidebar', [userInterface], [this.#aPage]);
    this.#show('showSidebar', 'sidebar', userInterface);
  }

  showModalDialog(userInterface: GoogleAppsScript.HTML.HtmlOutput, title: string): void {
    this.check('showModalDialog', [userInterface, title], [this.#aPage, aString]);
    this.#show('showModalDialog', 'modal', userInterface, title);
  }

  showModelessDialog(userInterface: GoogleAppsScript.HTML.HtmlOutput, title: string): void {
    this.check('showModelessDialog', [userInterface, title], [this.#aPage, aString]);
    this.#show('showModelessDialog', 'modeless', userInterface, title);
  }

  readonly #aPage: Matcher = (value) => this.execution.realm.reveal(value) instanceof HtmlOutput;

  readonly #aButtonSet: Matcher = (value) =>
    this.execution.enumerations.nameOf('ButtonSet', value) !== undefined;

  #ask(method: 'alert' | 'prompt', values: readonly unknown[]): { button: string; text: string } {
    const set = this.#aButtonSet;
    // A prompt text may be anything that has a text; Google turns numbers and errors into strings.
    const shown: Matcher = (value) => value !== undefined && value !== null && !set(value);
    this.check(method, values, [shown], [shown, set], [shown, shown, set]);
    const last = this.execution.enumerations.nameOf('ButtonSet', values.at(-1));
    const texts = (last === undefined ? values : values.slice(0, -1)).map(String);
    const buttonSet: ButtonSetName = last ?? 'OK';
    const title = texts.length === 2 ? texts[0]! : '';
    const dialog = { kind: method, title, prompt: texts.at(-1)!, buttonSet };
    return this.navigate(method, () => this.#dialogs.show(dialog), { needs: 'user' });
  }

  #show(method: string, kind: ShownPage['kind'], page: unknown, title?: string): void {
    const output = this.execution.realm.reveal(page) as HtmlOutput;
    this.navigate(
      method,
      () => {
        const shown: ShownPage = {
          kind,
          title: title ?? output.getTitle(),
          html: output.getContent(),
          width: kind === 'sidebar' ? SIDEBAR_WIDTH : (output.getWidth() ?? undefined),
          height: output.getHeight() ?? undefined,
        };
        this.execution.show({ kind: 'page', page: shown });
      },
      { needs: 'user', scope: 'script.container.ui' },
    );
  }
}

/**
 * The exposed `Ui` of an execution, for `SpreadsheetApp.getUi`.
 * @throws Exception `Cannot call SpreadsheetApp.getUi() from this context.` where nobody looks: clock triggers, formulas
 */
export function createUi(execution: ScriptExecution): () => object {
  let ui: object | undefined;
  return () => {
    if (!execution.options.hasUi) execution.fail('Cannot call SpreadsheetApp.getUi() from this context.');
    return (ui ??= new Ui(execution).exposed());
  };
}
