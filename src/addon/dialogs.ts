import { fill, wordsOf } from '../i18n/language';
import { readerLanguage } from './reader';

/** Seconds a toast stays: long enough to read four short facts. */
const TOAST_SECONDS = 12;

/** Tells what was done, without stopping anybody. */
export function inform(message: string): void {
  SpreadsheetApp.getActive().toast(message, wordsOf(readerLanguage()).errors.title, TOAST_SECONDS);
}

/** A dialog does not scroll: more lines than these would push its button off a small screen. */
const MAXIMUM_LINES = 24;

/** Tells what the person must know or do before going on; of a long list, its beginning and how much is left. */
export function warn(message: string, title = wordsOf(readerLanguage()).errors.title): void {
  const ui = SpreadsheetApp.getUi();
  const lines = message.split('\n');
  const rest = lines.length - MAXIMUM_LINES;
  const shown =
    rest > 0
      ? [...lines.slice(0, MAXIMUM_LINES), fill(wordsOf(readerLanguage()).check.rest, { count: rest })]
      : lines;
  ui.alert(title, shown.join('\n'), ui.ButtonSet.OK);
}

/** Asks yes or no; closing the dialog is no answer. */
export function askYesNo(title: string, question: string): boolean | undefined {
  const ui = SpreadsheetApp.getUi();
  const button = ui.alert(title, question, ui.ButtonSet.YES_NO_CANCEL);
  if (button === ui.Button.YES) return true;
  return button === ui.Button.NO ? false : undefined;
}

/** Asks whether to go on with something that cannot be undone by a click. */
export function confirm(title: string, question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

/** Asks for a text; undefined when the person cancels or closes the dialog. */
export function askText(title: string, question: string): string | undefined {
  const ui = SpreadsheetApp.getUi();
  const response = ui.prompt(title, question, ui.ButtonSet.OK_CANCEL);
  return response.getSelectedButton() === ui.Button.OK ? response.getResponseText().trim() : undefined;
}
