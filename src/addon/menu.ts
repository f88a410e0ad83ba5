import { wordsOf } from '../i18n/language';
import { accountLanguage } from './reader';

/** Menu handlers by the words they are shown with: what is used all day stands in the menu itself. */
const ITEMS = [
  ['setUp', 'setUpTabs'],
  ['card', 'openCard'],
  ['callGuide', 'openCallGuide'],
  ['queue', 'openQueue'],
  ['find', 'openFind'],
  ['handoff', 'openHandoff'],
] as const;

const LEADS_ITEMS = [
  ['scoreAll', 'scoreAll'],
  ['scoreSelection', 'scoreSelection'],
  ['flag', 'flagMissing'],
  ['sourceReturn', 'buildSourceReturn'],
] as const;

const SALES_ITEMS = [
  ['opportunity', 'openOpportunity'],
  ['accept', 'acceptSelected'],
  ['giveBack', 'returnSelected'],
  ['disqualify', 'disqualifySelected'],
  ['checkOpportunities', 'checkOpportunities'],
] as const;

const TEAM_ITEMS = [
  ['assignment', 'openAssignment'],
  ['cadences', 'openCadences'],
  ['settings', 'openSettings'],
] as const;

const MORE_ITEMS = [
  ['prepareTabs', 'setUpTeamTabs'],
  ['check', 'checkDefinition'],
  ['sign', 'signDefinition'],
  ['hourly', 'toggleHourly'],
  ['protect', 'protectOwnTabs'],
  ['unprotect', 'removeOwnProtections'],
  ['remove', 'removeDuo'],
] as const;

type Items = readonly (readonly [keyof ReturnType<typeof wordsOf>['menu'], string])[];

/**
 * Adds Extensions ▸ DUO. Runs in AuthMode.NONE too, where only the user's locale and menu building are allowed:
 * it must not touch the document, properties or anything else.
 */
export function buildMenu(): void {
  const words = wordsOf(accountLanguage()).menu;
  const ui = SpreadsheetApp.getUi();
  const menu = ui.createAddonMenu();
  const add = (to: GoogleAppsScript.Base.Menu, items: Items): GoogleAppsScript.Base.Menu => {
    for (const [word, handler] of items) to.addItem(words[word], handler);
    return to;
  };
  add(menu, ITEMS).addSeparator();
  add(menu, LEADS_ITEMS).addSeparator();
  menu
    .addSubMenu(add(ui.createMenu(words.sales), SALES_ITEMS))
    .addSubMenu(add(ui.createMenu(words.team), TEAM_ITEMS))
    .addSubMenu(add(ui.createMenu(words.more), MORE_ITEMS))
    .addToUi();
}
