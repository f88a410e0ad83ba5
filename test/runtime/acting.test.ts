import { ServiceRefusal } from '../../src/runtime/acting';
import { hostOf } from './support';

const BRUNO = { email: 'bruno@example.com', locale: 'pl' };

/** Writes what it is told into the sheet, one event a row. */
const RECORDING = `
function onEdit(e) { note(['onEdit', e.range.getA1Notation(), e.value, e.oldValue, e.user.getEmail()]); }
function watched(e) { note(['watched', e.changeType || e.range.getA1Notation()]); }
function note(texts) { SpreadsheetApp.getActive().getSheetByName('Leads').appendRow([texts.join(' ')]); }`;

function recordingHost() {
  const host = hostOf(RECORDING);
  for (const event of ['EDIT', 'CHANGE'] as const) {
    const trigger = { handler: 'watched', user: 'ana@example.com', createdAt: host.clock.now() };
    host.document.triggers.push({ ...trigger, id: event, event });
  }
  const seen = (): unknown[] => host.document.sheets[0]!.rows.map((row) => row?.values[0]);
  return { host, seen };
}

describe('a person who acts without a script', () => {
  it('works through the services, starts nothing and takes no time', () => {
    const { host, seen } = recordingHost();
    const before = host.clock.now();
    const name = host.act(BRUNO, (app) => {
      app.getActive().getSheetByName('Leads')!.getRange('B1').setValue('1,5');
      return app.getActive().getSheets()[0]!.getName();
    });
    expect(name).toBe('Leads');
    expect(host.document.sheets[0]?.rows[0]?.values).toEqual([null, 1.5]);
    expect(seen()).toEqual([null]);
    expect(host.clock.now()).toBe(before);
  });

  it('needs none of the scopes that the script has or lacks', () => {
    const host = hostOf('', { manifest: { timeZone: 'Europe/Madrid', oauthScopes: [] } });
    expect(host.act(BRUNO, (app) => app.getActive().getName())).toBe('Untitled spreadsheet');
  });

  it('is refused with the words of the service', () => {
    const { host } = recordingHost();
    const act = (): unknown => host.act(BRUNO, (app) => app.getActive().getSheets()[0]!.getRange(0, 1));
    expect(act).toThrow(ServiceRefusal);
    expect(act).toThrow('The starting row of the range is too small.');
  });

  it('has the rights of that person: a protected cell stays as it is', () => {
    const { host } = recordingHost();
    host.document.owner = 'ana@example.com';
    host.act({ email: 'ana@example.com', locale: 'es' }, (app) => {
      const protection = app.getActive().getSheets()[0]!.getRange('A1').protect();
      protection.removeEditors(protection.getEditors());
    });
    const type = (): unknown =>
      host.act(BRUNO, (app) => app.getActive().getSheets()[0]!.getRange('A1').setValue('x'));
    expect(type).toThrow(/protected cell/);
    expect(host.document.sheets[0]?.rows[0]?.values[0] ?? null).toBeNull();
  });

  it('is no cover for defects of what is done', () => {
    const { host } = recordingHost();
    const act = (): unknown =>
      host.act(BRUNO, () => {
        throw new TypeError('a defect');
      });
    expect(act).toThrow(TypeError);
  });
});

describe('what happened by hand', () => {
  const place = { sheetName: 'Leads', row: 5, column: 2, rows: 1, columns: 1 };

  it('starts the simple edit trigger as the person, then the installed ones', () => {
    const { host, seen } = recordingHost();
    const runs = host.edited(place, { value: 'new', oldValue: 'old' }, { user: BRUNO });
    expect(runs.map(({ handler, triggerId }) => [handler, triggerId])).toEqual([
      ['onEdit', undefined],
      ['watched', 'EDIT'],
      ['watched', 'CHANGE'],
    ]);
    expect(runs.map(({ result }) => result.error)).toEqual([undefined, undefined, undefined]);
    // A simple trigger is told no address.
    expect(seen()).toEqual(['onEdit B5 new old ', 'watched B5', 'watched EDIT']);
  });

  it('tells of several cells only where they are', () => {
    const { host, seen } = recordingHost();
    host.edited({ ...place, rows: 2 }, { value: 'new', oldValue: 'old' });
    expect(seen()[0]).toBe('onEdit B5:B6   ');
  });

  it('starts only change triggers where it was no edit', () => {
    const { host, seen } = recordingHost();
    host.changed('INSERT_ROW', { user: BRUNO });
    expect(seen()).toEqual(['watched INSERT_ROW']);
  });
});
