import { wordsOf } from '../i18n/language';
import { accountLanguage } from './reader';

/** Menu handlers by the words they are shown with; the first seven stand in the menu, the rest below "More". */
const ITEMS = [
  ['setUp', 'setUpTabs'],
  ['scoreAll', 'scoreAll'],
  ['scoreSelection', 'scoreSelection'],
  ['flag', 'flagMissing'],
  ['sourceReturn', 'buildSourceReturn'],
  ['check', 'checkDefinition'],
] as const;

const MORE_ITEMS = [
  ['sign', 'signDefinition'],
  ['hourly', 'toggleHourly'],
  ['remove', 'removeDuo'],
] as const;

/**
 * Adds Extensions ▸ DUO. Runs in AuthMode.NONE too, where only the user's locale and menu building are allowed:
 * it must not touch the document, properties or anything else.
 */
export function buildMenu(): void {
  const words = wordsOf(accountLanguage()).menu;
  const ui = SpreadsheetApp.getUi();
  const menu = ui.createAddonMenu();
  for (const [word, handler] of ITEMS) menu.addItem(words[word], handler);
  const more = ui.createMenu(words.more);
  for (const [word, handler] of MORE_ITEMS) more.addItem(words[word], handler);
  menu.addSeparator().addSubMenu(more).addToUi();
}
