import { Kill, ServiceFailure, TimeLimit } from '../../src/runtime/interruption';
import { emptyDocument, hostOf, NOON } from './support';

describe('host > run', () => {
  it('forgets globals from one execution to the next', () => {
    const host = hostOf('var count = 0; function next() { count += 1; return count; }');
    expect(host.run('next').value).toBe(1);
    expect(host.run('next').value).toBe(1);
  });

  it('passes arguments and results as plain values of each side', () => {
    const host = hostOf(
      'function main(rows, day) { return { array: rows instanceof Array, date: day instanceof Date, rows: rows, day: day }; }',
    );
    const day = new Date(NOON);
    expect(host.run('main', [[['a', 1]], day]).value).toEqual({
      array: true,
      date: true,
      rows: [['a', 1]],
      day,
    });
  });

  it('finds function declarations, function variables and static methods, in every file whatever the order', () => {
    const host = hostOf([
      { name: 'a.gs', source: 'var early = helper(); function main() { return early; }' },
      {
        name: 'b.gs',
        source:
          'function helper() { return "found"; } const arrow = () => "arrow"; class Tool { static run() { return "static"; } }',
      },
    ]);
    expect(host.run('main').value).toBe('found');
    expect(host.run('arrow').value).toBe('arrow');
    expect(host.run('Tool.run').value).toBe('static');
  });

  it.each(['absent', 'hidden_', 'Object', 'no such name', 'value'])('refuses to start %s', (name) => {
    const host = hostOf('function hidden_() {} var value = 1;');
    expect(host.run(name).error?.message).toBe(`Script function not found: ${name}`);
  });

  it('waits for a promise, and reports the reason of a rejected one', () => {
    const host = hostOf(
      'async function good() { await null; return 5; } async function bad() { await null; throw new Error("late"); }',
    );
    expect(host.run('good').value).toBe(5);
    expect(host.run('bad').error).toMatchObject({ name: 'Error', message: 'late', kind: 'script' });
  });

  it('reports what the script threw, with its name, and an error of a service as such', () => {
    const host = hostOf(
      'function own() { null.x; } function service() { PropertiesService.getScriptProperties().setProperty("a", "x".repeat(20000)); }',
    );
    expect(host.run('own').error).toMatchObject({ name: 'TypeError', kind: 'script' });
    expect(host.run('service').error).toMatchObject({
      name: 'Exception',
      message: 'Argument too large: value',
      kind: 'service',
    });
  });

  it('names every member the runtime lacks, also where the script swallows the error', () => {
    const host = hostOf(
      'function main() { try { SpreadsheetApp.flyToTheMoon(); } catch (e) { return String(e); } }',
    );
    const result = host.run('main');
    expect(result.value).toBe('TypeError: SpreadsheetApp.flyToTheMoon is not available in this runtime');
    expect(result.missing).toEqual(['SpreadsheetApp.flyToTheMoon']);
  });

  it('names a Google service that the runtime lacks altogether', () => {
    const host = hostOf('function main() { DriveApp.getRootFolder(); }');
    expect(host.run('main').error?.message).toBe('DriveApp.getRootFolder is not available in this runtime');
  });

  it('stops a script that never returns', () => {
    const host = hostOf('function main() { try { for (;;) {} } catch (e) {} }', { cpuLimitMs: 50 });
    expect(host.run('main').error).toMatchObject({
      kind: 'time-limit',
      message: 'Exceeded maximum execution time',
    });
  });

  it('ends an execution whose simulated calls outlast its limit', () => {
    const host = hostOf('function main() { for (;;) PropertiesService.getScriptProperties().getKeys(); }', {
      callCostMs: 1000,
    });
    const result = host.run('main');
    expect(result.error?.kind).toBe('time-limit');
    // Six minutes at a second a call: 360 fit, the next is over.
    expect(result.meter.calls).toEqual({ 'Properties.getKeys': 360 });
  });
});

const STORE = 'const store = () => PropertiesService.getScriptProperties();';

describe('host > interrupt', () => {
  it('numbers reads and writes from 1, before and after each, and skips navigation', () => {
    const host = hostOf(
      `${STORE} function main() { store().setProperty("a", "1"); return store().getProperty("a"); }`,
    );
    const seen: string[] = [];
    host.run('main', [], {
      interrupt: ({ index, name, kind, phase }) => seen.push(`${index} ${phase} ${kind} ${name}`),
    });
    expect(seen).toEqual([
      '1 before write Properties.setProperty',
      '1 after write Properties.setProperty',
      '2 before read Properties.getProperty',
      '2 after read Properties.getProperty',
    ]);
  });

  it('lets a test change the document between two calls', () => {
    const document = emptyDocument();
    const host = hostOf(
      `${STORE} function main() { store().setProperty("a", "1"); return store().getProperty("a"); }`,
      { document },
    );
    const result = host.run('main', [], {
      interrupt: ({ index, phase }) => {
        if (index === 1 && phase === 'after') document.properties.script.set('a', 'by another');
      },
    });
    expect(result.value).toBe('by another');
  });

  it('a service failure reaches the script as an Exception it may catch; before the call nothing is done', () => {
    const host = hostOf(
      `${STORE} function main() { try { store().setProperty("a", "1"); } catch (e) { return [e.name, e.message, e instanceof Error, store().getProperty("a")]; } }`,
    );
    const result = host.run('main', [], {
      interrupt: ({ index, phase }) => {
        if (index === 1 && phase === 'before') throw new ServiceFailure('Service timed out: Spreadsheets');
      },
    });
    expect(result.value).toEqual(['Exception', 'Service timed out: Spreadsheets', true, null]);
  });

  it.each([
    ['a kill', () => new Kill('cancelled'), { kind: 'killed', message: 'cancelled' }],
    ['a time-out', () => new TimeLimit(), { kind: 'time-limit', message: 'Exceeded maximum execution time' }],
  ])('%s ends the execution though the script catches everything', (_name, make, expected) => {
    const document = emptyDocument();
    const host = hostOf(
      `${STORE} function main() { for (const key of ["a", "b", "c"]) { try { store().setProperty(key, "1"); } catch (e) {} } return "finished"; }`,
      { document },
    );
    const result = host.run('main', [], {
      interrupt: ({ index, phase }) => {
        if (index === 2 && phase === 'before') throw make();
      },
    });
    expect(result.error).toMatchObject(expected);
    expect(result.value).toBeUndefined();
    expect([...document.properties.script.keys()]).toEqual(['a']);
  });

  it('an error of the hook itself is thrown to whoever started the run, whatever the script catches', () => {
    const host = hostOf(
      `${STORE} function main() { try { store().getKeys(); } catch (e) { return 'swallowed'; } }`,
    );
    const start = () =>
      host.run('main', [], {
        interrupt: () => {
          throw new Error('assertion');
        },
      });
    expect(start).toThrow(new Error('assertion'));
  });

  it('a run inside a hook is a second execution at the same time, with its own globals', () => {
    const host = hostOf(
      `${STORE} var mark = "fresh"; function outer() { mark = "used"; store().getKeys(); return mark; } function inner() { return mark; }`,
    );
    let inner: unknown;
    const outer = host.run('outer', [], {
      interrupt: ({ phase }) => {
        if (phase === 'before') inner = host.run('inner').value;
      },
    });
    expect([outer.value, inner]).toEqual(['used', 'fresh']);
  });
});

describe('host > google.script.run', () => {
  it.each([
    [{ day: new Date(0) }, 'day'],
    [[1, () => 1], '1'],
    [/x/, '0'],
  ])('refuses the illegal argument %p at once, naming its property', (argument, property) => {
    const host = hostOf('function main() {}');
    expect(() => host.clientCall('main', [argument])).toThrow(
      new TypeError(`Failed due to illegal value in property: ${property}`),
    );
  });

  it('refuses a circular argument', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(() => hostOf('function main() {}').clientCall('main', [circle])).toThrow(
      'Failed due to circular reference.',
    );
  });

  it.each([
    ['{ rows: [1], when: new Date() }', null],
    ['[1, undefined, new (class A {})()]', [1, null, null]],
    ['{ a: undefined, b: "x" }', { b: 'x' }],
    ['[SpreadsheetApp.getActive()]', [null]],
    ['undefined', null],
  ])('a result of %s reaches the page as %p', (expression, expected) => {
    const host = hostOf(`function main() { return ${expression}; }`);
    expect(host.clientCall('main').value).toEqual(expected);
  });

  it.each(['hidden_', 'Tool.run', 'absent', 'nested'])('does not see %s', (name) => {
    const host = hostOf(
      'function hidden_() {} class Tool { static run() {} } if (true) { var nested = function () {}; }',
    );
    expect(host.clientCall(name).error?.message).toBe(`Script function not found: ${name}`);
  });
});

describe('host > custom function', () => {
  const code = `
    function TWICE(range) { return Array.isArray(range) ? range.map((row) => row.map((cell) => cell * 2)) : range * 2; }
    function LIST() { return [1, null, "x"]; }
    function FAIL() { throw new Error("no day given"); }
    function WRITE() { PropertiesService.getScriptProperties().getKeys(); SpreadsheetApp.getActive().getSheetByName("Leads").getRange(1, 1).setValues([[1]]); }
    function SLOW() { Utilities.sleep(31000); }
    const ARROW = () => 1;`;

  it('gives a scalar for a cell and a table for a range, whatever the case of its name', () => {
    const host = hostOf(code);
    expect(host.customFunction('twice', [21])).toBe(42);
    expect(
      host.customFunction('TWICE', [
        [
          [1, 2],
          [3, 4],
        ],
      ]),
    ).toEqual([
      [2, 4],
      [6, 8],
    ]);
  });

  it('a list spills downwards and nothing is an empty text', () => {
    expect(hostOf(code).customFunction('LIST')).toEqual([[1], [''], ['x']]);
  });

  it.each([
    ['FAIL', { error: '#ERROR!', message: 'no day given' }],
    ['WRITE', { error: '#ERROR!', message: 'You do not have permission to call setValues' }],
    ['SLOW', { error: '#ERROR!', message: 'Exceeded maximum execution time (line 0).' }],
    ['ARROW', { error: '#NAME?', message: "Unknown function: 'ARROW'." }],
  ])('%s shows an error with its message', (name, expected) => {
    expect(hostOf(code).customFunction(name)).toEqual(expected);
  });
});

describe('host > open, install, edit', () => {
  const menu = 'SpreadsheetApp.getUi().createAddonMenu().addItem("Score all", "scoreAll").addToUi();';

  it.each(['NONE', 'LIMITED'] as const)(
    '[%s] onOpen registers the menu, with Help at its end',
    (authMode) => {
      const host = hostOf(
        `function onOpen(e) { ${menu} Logger.log(e.authMode === ScriptApp.AuthMode.${authMode}); }`,
      );
      const [run] = host.open({ authMode });
      expect(run?.result.log).toEqual([{ severity: 'INFO', message: 'true' }]);
      expect(host.menu()).toEqual([
        {
          caption: undefined,
          entries: [
            { kind: 'item', caption: 'Score all', functionName: 'scoreAll' },
            { kind: 'help', caption: 'Help' },
          ],
        },
      ]);
    },
  );

  it.each([
    ['in onOpen', `function onOpen() { ${menu} PropertiesService.getDocumentProperties(); }`],
    ['at top level', `var store = PropertiesService.getDocumentProperties(); function onOpen() { ${menu} }`],
  ])('[NONE] a forbidden call %s leaves only Help', (_place, code) => {
    const host = hostOf(code);
    const [run] = host.open({ authMode: 'NONE' });
    expect(run?.result.error?.message).toBe('You do not have permission to call getDocumentProperties');
    expect(host.menu()).toEqual([{ caption: undefined, entries: [{ kind: 'help', caption: 'Help' }] }]);
  });

  it('onInstall runs with all rights', () => {
    const host = hostOf(
      'function onInstall(e) { return [String(e.authMode), Session.getEffectiveUser().getEmail()]; }',
    );
    expect(host.install()[0]?.result.value).toEqual(['FULL', 'ana@example.com']);
  });

  const onEdit = `
    function onEdit(e) { return [String(e.authMode), e.value, e.oldValue, e.range.getRow(), e.range.getNumRows(), e.user.getEmail(), e.source.getId()]; }
    function changed(e) { return [String(e.authMode), e.changeType, "range" in e, e.triggerUid]; }`;

  it('tells onEdit the value and the old value of a single cell', () => {
    const host = hostOf(onEdit);
    host.edit({ sheet: 'Leads', a1: 'B2', values: [['before']] });
    const [run] = host.edit({ sheet: 'Leads', a1: 'B2', values: [['after']] });
    expect(run?.result.value).toEqual(['LIMITED', 'after', 'before', 2, 1, '', 'doc']);
  });

  it('tells onEdit neither for a pasted block, and no old value for a cell that was empty', () => {
    const host = hostOf(onEdit);
    const [single] = host.edit({ sheet: 'Leads', a1: 'A1', values: [['x']] });
    expect(single?.result.value).toEqual(['LIMITED', 'x', undefined, 1, 1, '', 'doc']);
    const [block] = host.edit({ sheet: 'Leads', a1: 'A2:A3', values: [['y'], ['z']] });
    expect(block?.result.value).toEqual(['LIMITED', undefined, undefined, 2, 2, '', 'doc']);
  });

  it('fires installed change triggers with all rights, without a range', () => {
    const document = emptyDocument();
    document.triggers.push({
      id: 't1',
      handler: 'changed',
      event: 'CHANGE',
      user: 'eva@example.com',
      createdAt: NOON,
    });
    const host = hostOf(onEdit, { document });
    const runs = host.edit({ sheet: 'Leads', a1: 'A1', values: [['x']] });
    expect(runs.map(({ handler }) => handler)).toEqual(['onEdit', 'changed']);
    expect(runs[1]?.result.value).toEqual(['FULL', 'EDIT', false, 't1']);
  });
});

describe('host > meter', () => {
  const sheet = 'const sheet = SpreadsheetApp.getActive().getSheetByName("Leads");';

  it('counts blocks that follow one another as one call, with the largest block as rows', () => {
    const host = hostOf(
      `function main() { ${sheet} sheet.getRange(2, 1, 400, 3).getValues(); sheet.getRange(402, 1, 250, 3).getValues(); }`,
    );
    expect(host.run('main').meter).toMatchObject({
      calls: { 'Range.getValues': 1 },
      reads: 1,
      writes: 0,
      rows: 400,
    });
  });

  it.each([
    ['other columns', 'sheet.getRange(3, 2).getValues();'],
    ['a gap', 'sheet.getRange(4, 1).getValues();'],
    [
      'a counted call between',
      'PropertiesService.getScriptProperties().getKeys(); sheet.getRange(3, 1).getValues();',
    ],
  ])('counts anew after %s', (_what, more) => {
    const host = hostOf(`function main() { ${sheet} sheet.getRange(2, 1).getValues(); ${more} }`);
    expect(host.run('main').meter.calls['Range.getValues']).toBe(2);
  });

  it('shows every step of a loop that reads and writes row by row', () => {
    const host = hostOf(
      `function main() { ${sheet} for (let row = 1; row <= 5; row++) { const range = sheet.getRange(row, 1); range.setValues(range.getValues()); } }`,
    );
    expect(host.run('main').meter).toMatchObject({
      calls: { 'Range.getValues': 5, 'Range.setValues': 5 },
      reads: 5,
      writes: 5,
    });
  });

  it('measures processor time', () => {
    const host = hostOf(
      'function main() { let sum = 0; for (let i = 0; i < 2e7; i++) sum += i % 7; return sum; }',
    );
    expect(host.run('main').meter.cpuMs).toBeGreaterThan(1);
  });
});

describe('host > clock triggers', () => {
  const code = `function hourly(e) { return [e.hour, e["day-of-week"], e.month, e.timezone, e.triggerUid]; }
    function set() { return ScriptApp.newTrigger("hourly").timeBased().everyHours(2).create().getUniqueId(); }
    function once() { ScriptApp.newTrigger("hourly").timeBased().after(60000).create(); }`;

  it('runs a trigger when its interval has passed, once, with the time of its zone', () => {
    const host = hostOf(code);
    const id = host.run('set').value;
    host.clock.advance(7_199_999);
    expect(host.runDueTriggers()).toEqual([]);
    host.clock.advance(1);
    // 14:00 UTC on Tuesday 10 March 2026 is 15:00 in Madrid.
    expect(host.runDueTriggers().map(({ result }) => result.value)).toEqual([
      [15, 2, 3, 'Europe/Madrid', id],
    ]);
    expect(host.runDueTriggers()).toEqual([]);
  });

  it('runs a one-off trigger once, and keeps it listed', () => {
    const host = hostOf(code);
    host.run('once');
    host.clock.advance(60_000);
    expect(host.runDueTriggers()).toHaveLength(1);
    host.clock.advance(10_000_000);
    expect(host.runDueTriggers()).toEqual([]);
    expect(host.document.triggers).toHaveLength(1);
  });

  it('has no screen to show anything on', () => {
    const host = hostOf(
      'function hourly() { SpreadsheetApp.getUi(); } function set() { ScriptApp.newTrigger("hourly").timeBased().everyHours(1).create(); }',
    );
    host.run('set');
    host.clock.advance(3_600_000);
    expect(host.runDueTriggers()[0]?.result.error?.message).toBe(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });
});
