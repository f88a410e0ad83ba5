import { emptyDocument, errorOf, hostOf, valueOf } from '../support';

describe('script > triggers', () => {
  it('an installed trigger tells its handler, kind and source, and can be deleted', () => {
    const document = emptyDocument();
    expect(
      valueOf(
        '(() => { const t = ScriptApp.newTrigger("f").forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); return [t.getHandlerFunction(), t.getEventType() === ScriptApp.EventType.ON_EDIT, String(t.getTriggerSource()), t.getTriggerSourceId(), ScriptApp.getProjectTriggers().length]; })()',
        { document },
      ),
    ).toEqual(['f', true, 'SPREADSHEETS', 'doc', 1]);
    expect(
      valueOf(
        '(() => { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); return ScriptApp.getUserTriggers(SpreadsheetApp.getActive()).length; })()',
        { document },
      ),
    ).toBe(0);
    expect(document.triggers).toEqual([]);
  });

  const clock = 'ScriptApp.newTrigger("f").timeBased()';

  it.each([
    [
      `${clock}.everyMinutes(30).create()`,
      'The recurrence interval for an Add-on trigger must be at least one hour.',
    ],
    [
      `(() => { ${clock}.everyHours(1).create(); ${clock}.everyHours(2).create(); })()`,
      'This add-on has created too many time-based triggers in this document for this Google user account',
    ],
    [
      '(() => { for (const f of ["f", "g"]) ScriptApp.newTrigger(f).forSpreadsheet("doc").onEdit().create(); })()',
      'This add-on has created too many edit triggers in this document for this Google user account',
    ],
  ])('[add-on] %s is refused', (expression, message) => {
    expect(errorOf(expression)).toBe(`Exception: ${message}`);
  });

  it('[add-on] one of each type is allowed, and each user has their own', () => {
    const document = emptyDocument();
    const host = hostOf(
      `function make() { ${clock}.everyHours(1).create(); ScriptApp.newTrigger("g").forSpreadsheet("doc").onChange().create(); return ScriptApp.getProjectTriggers().length; }`,
      { document },
    );
    expect(host.run('make').value).toBe(2);
    expect(host.run('make', [], { user: { email: 'eva@example.com', locale: 'es' } }).value).toBe(2);
    expect(document.triggers).toHaveLength(4);
  });

  it('[bound script] short intervals are allowed, and twenty triggers', () => {
    expect(
      errorOf(`(() => { for (let i = 0; i < 20; i++) ${clock}.everyMinutes(5).create(); })()`, {
        isAddOn: false,
      }),
    ).toBeUndefined();
    expect(
      errorOf(`(() => { for (let i = 0; i < 21; i++) ${clock}.everyMinutes(5).create(); })()`, {
        isAddOn: false,
      }),
    ).toBe(
      'Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  });

  it('minutes come in five steps', () => {
    expect(errorOf(`${clock}.everyMinutes(7)`, { isAddOn: false })).toMatch(
      /must be one of 1, 5, 10, 15 or 30/,
    );
  });

  it('needs its scope', () => {
    expect(
      errorOf('ScriptApp.getProjectTriggers()', { manifest: { timeZone: 'UTC', oauthScopes: [] } }),
    ).toBe(
      'Exception: Specified permissions are not sufficient to call ScriptApp.getProjectTriggers. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
    );
  });
});

describe('script > authorization', () => {
  const scope = 'https://www.googleapis.com/auth/calendar';
  const manifest = { timeZone: 'UTC', oauthScopes: [scope] };
  const status =
    'ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus() === ScriptApp.AuthorizationStatus.';

  it('is complete when everything in the manifest was granted', () => {
    expect(valueOf(`${status}NOT_REQUIRED`, { manifest })).toBe(true);
    expect(valueOf(`${status}REQUIRED`, { manifest, deniedScopes: [scope] })).toBe(true);
  });

  it('requireScopes and requireAllScopes end the execution where the user has refused', () => {
    for (const call of [
      `requireScopes(ScriptApp.AuthMode.FULL, ["${scope}"])`,
      'requireAllScopes(ScriptApp.AuthMode.FULL)',
    ]) {
      const host = hostOf(`function main() { try { ScriptApp.${call}; } catch (e) {} return "on"; }`, {
        manifest,
        deniedScopes: [scope],
      });
      expect(host.run('main').error).toMatchObject({
        kind: 'killed',
        message: `Authorization is required: ${scope}`,
      });
      expect(
        hostOf(`function main() { ScriptApp.${call}; return "on"; }`, { manifest }).run('main').value,
      ).toBe('on');
    }
  });

  it('a refused scope refuses its calls', () => {
    expect(errorOf('CalendarApp.getDefaultCalendar()', { manifest, deniedScopes: [scope] })).toMatch(
      /^Exception: Specified permissions are not sufficient/,
    );
  });
});

describe('enumerations', () => {
  it('are equal to themselves, named in JSON and texts, and strict', () => {
    expect(
      valueOf(
        '[ScriptApp.AuthMode.FULL === ScriptApp.AuthMode.FULL, JSON.stringify({ m: ScriptApp.AuthMode.LIMITED }), String(ScriptApp.AuthMode.NONE), ScriptApp.AuthMode.FULL.ordinal()]',
      ),
    ).toEqual([true, '{"m":"LIMITED"}', 'NONE', 3]);
    expect(errorOf('ScriptApp.AuthMode.SOME')).toBe(
      'TypeError: AuthMode.SOME is not available in this runtime',
    );
  });
});

describe('session', () => {
  const code =
    'function main() { return [Session.getActiveUser().getEmail(), Session.getActiveUserLocale(), Session.getScriptTimeZone()]; } function effective() { return Session.getEffectiveUser().getEmail(); }';

  it.each([
    ['FULL', 'ana@example.com'],
    ['LIMITED', ''],
    ['NONE', ''],
  ] as const)('[%s] the active user is "%s"; language and zone are always known', (authMode, email) => {
    expect(hostOf(code).run('main', [], { authMode }).value).toEqual([email, 'es', 'Europe/Madrid']);
  });

  it('the effective user needs the scope for the address', () => {
    expect(
      hostOf(code, { manifest: { timeZone: 'UTC', oauthScopes: [] } }).run('effective').error?.message,
    ).toBe(
      'Specified permissions are not sufficient to call Session.getEffectiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email',
    );
    expect(hostOf(code).run('effective').value).toBe('ana@example.com');
  });
});
