/** Google's own words. The last column names where each text was seen. */

import { errorOf, hostOf } from '../runtime/support';

const bound = { isAddOn: false };
const noScopes = { manifest: { timeZone: 'UTC', oauthScopes: [] } };
const clockTrigger = 'ScriptApp.newTrigger("f").timeBased()';

describe('parity > texts of exceptions', () => {
  it.each([
    [
      'CacheService.getScriptCache().put("k", "x".repeat(200000))',
      'Argument too large: value',
      'several public repositories',
    ],
    [
      'CacheService.getScriptCache().get("k".repeat(300))',
      'Argument too large: key',
      'several public repositories',
    ],
    [
      '(() => { for (let i = 0; i < 60; i++) PropertiesService.getUserProperties().setProperty("k" + i, "x".repeat(9000)); })()',
      'You have exceeded the property storage quota. Please remove some properties and try again.',
      'several public repositories',
    ],
    [
      'HtmlService.createTemplateFromFile("absent")',
      'No HTML file named absent was found.',
      'several public repositories',
    ],
    [
      'MailApp.sendEmail({ subject: "s", body: "b" })',
      'Failed to send email: no recipient',
      'several public repositories',
    ],
    ['MailApp.sendEmail("x", "s", "b")', 'Invalid email: x', 'several public repositories'],
    [
      '(() => { for (let i = 0; i < 101; i++) MailApp.sendEmail("a@x.es", "s", "b"); })()',
      'Service invoked too many times for one day: email.',
      'a production log',
    ],
    [
      'CalendarApp.createEvent("x", new Date(2), new Date(1))',
      'Event start date must be before event end date.',
      'live test of gas-fakes',
    ],
    [
      `${clockTrigger}.everyMinutes(5).create()`,
      'The recurrence interval for an Add-on trigger must be at least one hour.',
      'ttsukagoshi/mail-merge-for-gmail#165',
    ],
    [
      `(() => { ${clockTrigger}.everyHours(1).create(); ${clockTrigger}.after(5).create(); })()`,
      'This add-on has created too many time-based triggers in this document for this Google user account',
      'ljay79/jira-tools#53',
    ],
  ])('%s: %s (%s)', (expression, message) => {
    expect(errorOf(expression)).toBe(`Exception: ${message}`);
  });

  it('too many triggers of a bound script (public repositories)', () => {
    expect(
      errorOf(`(() => { for (let i = 0; i < 21; i++) ${clockTrigger}.everyHours(1).create(); })()`, bound),
    ).toBe(
      'Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  });

  it.each([
    ['Session.getEffectiveUser()', 'Session.getEffectiveUser', 'userinfo.email'],
    ['ScriptApp.getProjectTriggers()', 'ScriptApp.getProjectTriggers', 'script.scriptapp'],
    [
      'SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput(""), "x")',
      'Ui.showModalDialog',
      'script.container.ui',
    ],
  ])('a scope that is missing from the manifest: %s (public repositories)', (expression, name, scope) => {
    expect(errorOf(expression, noScopes)).toBe(
      `Exception: Specified permissions are not sufficient to call ${name}. Required permissions: https://www.googleapis.com/auth/${scope}`,
    );
  });

  it('a lock held too long (public repositories)', () => {
    const host = hostOf(
      'function a() { LockService.getScriptLock().waitLock(0); PropertiesService.getScriptProperties().getKeys(); } function b() { LockService.getScriptLock().waitLock(5); }',
    );
    let message: string | undefined;
    host.run('a', [], {
      interrupt: ({ phase }) => {
        if (phase === 'before') message = host.run('b').error?.message;
      },
    });
    expect(message).toBe('Lock timeout: another process was holding the lock for too long.');
  });
});

describe('parity > service objects', () => {
  // Live test of gas-fakes: String(range) is the class name and the constructor is the plain Object.
  it('are shown by their class name', () => {
    const host = hostOf(
      'function main() { const ss = SpreadsheetApp.getActive(); const sheet = ss.getSheets()[0]; return [String(ss), String(sheet), String(sheet.getRange(1, 1)), sheet.constructor === Object]; }',
    );
    expect(host.run('main').value).toEqual(['Spreadsheet', 'Sheet', 'Range', true]);
  });

  // Google, "Migrate scripts to the V8 runtime": JSON.stringify of an enumeration gives its name.
  it('enumerations are their name in JSON', () => {
    expect(
      hostOf('function main() { return JSON.stringify([ScriptApp.AuthMode.FULL]); }').run('main').value,
    ).toBe('["FULL"]');
  });

  // Live test of gas-fakes: tryLock(0) is true on a free lock, tryLock(-100) false. CacheService.put gives null (reference).
  it('tryLock of nothing succeeds, of less fails; put gives null', () => {
    const host = hostOf(
      'function main() { return [LockService.getScriptLock().tryLock(-100), LockService.getScriptLock().tryLock(0), CacheService.getScriptCache().put("a", "b")]; }',
    );
    expect(host.run('main').value).toEqual([false, true, null]);
  });

  // Google, "Lock Service": a dialog suspends the script and drops its locks.
  it('a dialog drops the locks', () => {
    const host = hostOf(
      'function main() { const lock = LockService.getScriptLock(); lock.waitLock(0); SpreadsheetApp.getUi().alert("x"); return lock.hasLock(); }',
    );
    expect(host.run('main').value).toBe(false);
  });
});
