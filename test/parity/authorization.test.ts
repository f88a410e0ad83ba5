/** What each authorization mode allows. Source: Google, "Editor add-on authorization lifecycle" (table of modes). */

import type { AuthMode } from '../../src/runtime/execution';
import { hostOf } from '../runtime/support';

const ACTIONS = {
  'locale of the user': 'Session.getActiveUserLocale()',
  'Logger and Utilities': 'Logger.log(Utilities.getUuid())',
  'add menu items': 'SpreadsheetApp.getUi().createAddonMenu().addItem("A", "a").addToUi()',
  'look at the document': 'SpreadsheetApp.getActive().getSheets()[0].getDataRange().getValues()',
  'change the document': 'SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1).setValue(1)',
  properties: 'PropertiesService.getDocumentProperties().setProperty("a", "b")',
  'address of the user': 'Session.getEffectiveUser().getEmail()',
  'mail in the name of the user': 'MailApp.getRemainingDailyQuota()',
  'show a sidebar': 'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))',
} as const;

type Action = keyof typeof ACTIONS;
const FREE: readonly Action[] = ['locale of the user', 'Logger and Utilities', 'add menu items'];

const ALLOWED: Readonly<Record<AuthMode, readonly Action[]>> = {
  NONE: FREE,
  LIMITED: [...FREE, 'look at the document', 'change the document', 'properties'],
  CUSTOM_FUNCTION: [...FREE, 'look at the document', 'properties'],
  FULL: Object.keys(ACTIONS) as Action[],
};

describe.each(Object.keys(ALLOWED) as AuthMode[])('parity > [%s]', (authMode) => {
  it.each(Object.keys(ACTIONS) as Action[])('%s', (action) => {
    const result = hostOf(`function main() { ${ACTIONS[action]}; }`).run('main', [], { authMode });
    const outcome = result.error === undefined ? 'allowed' : `${result.error.name}: ${result.error.message}`;
    const expected = ALLOWED[authMode].includes(action)
      ? /^allowed$/
      : /^Exception: You do not have permission to call \w+$/;
    expect(outcome).toMatch(expected);
  });
});

describe('parity > event objects', () => {
  // Google, "Event objects": authMode, source, range, user, value and oldValue (single cells only) of onEdit.
  it('an edit tells mode, place, user and values', () => {
    const host = hostOf('function onEdit(e) { return Object.keys(e).sort(); }');
    const [run] = host.edit({ sheet: 'Leads', a1: 'A1', values: [['x']] });
    expect(run?.result.value).toEqual(['authMode', 'oldValue', 'range', 'source', 'user', 'value']);
  });

  // Google, "Event objects", time-driven: 1 is Monday, weeks of the year from 1, and names with hyphens.
  it('a time-driven event tells the moment', () => {
    const host = hostOf(
      'function tick(e) { return e; } function set() { ScriptApp.newTrigger("tick").timeBased().after(1000).create(); }',
      { isAddOn: false },
    );
    host.clock.set(Date.UTC(2026, 11, 31, 21, 59, 59));
    host.run('set');
    host.clock.advance(1000);
    // 23:00 in Madrid on Thursday 31 December 2026; that week is number 53 by ISO 8601, and holds 1 January too.
    expect(host.runDueTriggers()[0]?.result.value).toMatchObject({
      year: 2026,
      month: 12,
      'day-of-month': 31,
      'day-of-week': 4,
      'week-of-year': 53,
      hour: 23,
      minute: 0,
      second: 0,
      timezone: 'Europe/Madrid',
    });
    host.clock.advance(3_600_000);
    host.run('set');
    host.clock.advance(1000);
    expect(host.runDueTriggers()[0]?.result.value).toMatchObject({
      year: 2027,
      month: 1,
      'day-of-month': 1,
      'day-of-week': 5,
      'week-of-year': 53,
    });
  });
});
