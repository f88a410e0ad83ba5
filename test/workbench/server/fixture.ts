/** A script that does a little of everything, and who runs it. */

import type { PageMessage, ReplyMessage } from '../../../src/workbench/protocol/messages';
import type { Serving } from '../../../src/workbench/server/serve';
import { Page, somebody } from './served';

/** Menu, triggers, dialogs, pages, and functions that fail or never end. */
export const SCRIPT = `
function onOpen(e) {
  SpreadsheetApp.getUi().createMenu(Session.getActiveUserLocale() + ' ' + e.authMode)
    .addItem('Ask', 'ask').addToUi();
}
function onInstall(e) {
  SpreadsheetApp.getActive().getRange('Z1').setValue('installed');
  onOpen(e);
}
function onEdit(e) {
  if (e.value === 'fail') throw new Error('The edit is refused');
  if (e.value === 'loop') for (;;);
  if (e.value === 'go') SpreadsheetApp.getActive().getRange('J10').activate();
  e.range.offset(0, 1).setValue('seen ' + e.value);
}
function ask() {
  var ui = SpreadsheetApp.getUi();
  var range = SpreadsheetApp.getActiveRange();
  SpreadsheetApp.getActive().toast('Working', 'Now', 3);
  var answer = ui.alert('Really?', 'It will be done.', ui.ButtonSet.YES_NO);
  range.setValue(String(answer));
  SpreadsheetApp.getActive().getRange('A1').setValue(SpreadsheetApp.getActiveSheet().getRange('B5').getValue());
}
function prompt() {
  var ui = SpreadsheetApp.getUi();
  var response = ui.prompt('Name');
  SpreadsheetApp.getActive().getRange('A1').setValue(response.getSelectedButton() + ' ' + response.getResponseText());
}
function busyLoop() { for (;;); }
function callingLoop() { for (;;) SpreadsheetApp.getActive().getRange('A1').getValue(); }
function half() {
  SpreadsheetApp.getActive().getRange('A1').setValue('half');
  for (;;);
}
function fails() { throw new Error('Nothing to do'); }
function serviceFails() { SpreadsheetApp.getActive().getRange('nonsense!!').getValue(); }
function show() {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<!doctype html><p>Hello</p>').setTitle('Side'));
  SpreadsheetApp.getUi().alert('Shown');
}
function double(list) { return list.map(function (n) { return n * 2; }); }
function when() { return { day: new Date() }; }
function hidden_() { return 1; }
function goes() { SpreadsheetApp.getActive().getRange('C7').activate(); }
`;

export const ANA = somebody('ana@example.com', 'owner', 'enabled');
export const BRUNO = somebody('bruno@example.com', 'editor', 'enabled');

export const AT_D5: PageMessage = {
  kind: 'select',
  selection: { sheet: 0, blocks: [{ row: 4, column: 3, rows: 1, columns: 1 }] },
};

/** A window of somebody who has enabled the add-on. */
export async function enabled(serving: Serving, identity = ANA): Promise<Page> {
  const { page } = await Page.open(serving, identity);
  await page.enable(identity);
  return page;
}

/** Text of a cell of the first sheet, as a window that opens now sees it. */
export async function cell(serving: Serving, row: number, column: number): Promise<unknown> {
  const { page, welcome } = await Page.open(serving, somebody('reader@example.com', 'viewer'));
  page.leave();
  const found = welcome.document.sheets[0]!.rows.find((each) => each.row === row);
  return found?.values[column - found.column] ?? null;
}

export const run = (page: Page, functionName: string): Promise<ReplyMessage> =>
  page.ask({ kind: 'run', functionName });
